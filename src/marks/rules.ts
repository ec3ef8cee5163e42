/** Puts together what makes marks: the policy, and what holds for single students. */
import { foldStudent } from "./names.ts";
import type { Extension, Override, Policy, Rules } from "./policy.ts";

/** The order of the rows does not matter: of a student's extensions the furthest holds, of the overrides of one question the last one made. */
export function rulesOf(policy: Policy, extensions: readonly Extension[] = [], overrides: readonly Override[] = []): Rules {
  const furthestOf = new Map<string, Extension>();
  for (const extension of extensions) {
    const key = foldStudent(extension.student);
    furthestOf.set(key, furthest([furthestOf.get(key), extension]) ?? extension);
  }
  const byStudent = new Map<string, Override[]>();
  for (const override of overrides) {
    const key = foldStudent(override.student);
    byStudent.set(key, [...(byStudent.get(key) ?? []), override]);
  }
  return { policy, extensions: furthestOf, overrides: byStudent };
}

export function furthest(extensions: readonly (Extension | undefined)[]): Extension | undefined {
  return extensions.filter((one) => one !== undefined).toSorted((a, b) => b.until - a.until || (a.reason ?? "").localeCompare(b.reason ?? "", "en"))[0];
}
