/** Names in answers: one thing may be called 纹理 or texture, C1 or conv1. */
import { distance } from "fastest-levenshtein";
import { keeping } from "../maths/kept.ts";
import type { Author, Path } from "./kind.ts";
import { AuthorFault } from "./kind.ts";

/** Folds what is the same to a reader: width, case, and spaces, hyphens and underscores inside a name. */
export function foldName(name: string): string {
  return name.length > LONGEST_KEPT ? folded(name) : keptFold(name);
}

const LONGEST_KEPT = 40;
const folded = (name: string): string => name.normalize("NFKC").trim().toLowerCase().replaceAll(/[\s_\-‐-―]+/g, "");
const keptFold = keeping(folded);

export interface Names {
  /** The canonical name, or undefined where nothing is called so. */
  canonical(name: string): string | undefined;
  /** The canonical name whose spelling is nearest, if any is near. */
  nearest(name: string): string | undefined;
}

/** Nearest of some spellings, when at most a third of its letters would have to change. */
export function nearestName(name: string, spellings: Iterable<string>): string | undefined {
  const folded = foldName(name);
  let best: string | undefined;
  let least = Infinity;
  for (const spelling of spellings) {
    const apart = distance(folded, foldName(spelling));
    if (apart < least) [best, least] = [spelling, apart];
  }
  return best !== undefined && least <= Math.max(1, Math.floor(Math.max(folded.length, best.length) / 3)) ? best : undefined;
}

/** `not (texture)` names no choice. */
const DENIAL = /[不非没无除]|\b(?:no|not|nor|never|except|without)\b/iu;

/** Resolves the given canonical names with all other spellings of the named groups of the config. */
export function namesOf(canonical: readonly string[], groups: readonly string[], author: Author, path: Path): Names {
  const bySpelling = new Map<string, string>();
  for (const name of canonical) bySpelling.set(foldName(name), name);
  groups.forEach((group, position) => {
    const spellings = Object.hasOwn(author.names, group) ? author.names[group] : undefined;
    if (spellings === undefined) {
      throw new AuthorFault([...path, position], `There is no group of names called "${group}"; there are: ${Object.keys(author.names).join(", ") || "none"}.`);
    }
    for (const name of canonical) {
      for (const other of Object.hasOwn(spellings, name) ? (spellings[name] ?? []) : []) {
        const taken = bySpelling.get(foldName(other));
        if (taken !== undefined && taken !== name) throw new AuthorFault([...path, position], `The spelling "${other}" stands for both "${taken}" and "${name}".`);
        bySpelling.set(foldName(other), name);
      }
    }
  });
  const canonicalOf = (name: string): string | undefined => {
    const whole = bySpelling.get(foldName(name));
    if (whole !== undefined) return whole;
    // `卷积层 (C1)` names one thing twice; both parts may be known, but then they must agree.
    const parts = /^([^()（）]*)[(（]([^()（）]*)[)）]$/u.exec(name.trim());
    if (parts === null) return undefined;
    const [outer, inner] = [bySpelling.get(foldName(parts[1] ?? "")), bySpelling.get(foldName(parts[2] ?? ""))];
    if ((outer === undefined && DENIAL.test(parts[1] ?? "")) || (inner === undefined && DENIAL.test(parts[2] ?? ""))) return undefined;
    return outer === undefined || inner === undefined || outer === inner ? (inner ?? outer) : undefined;
  };
  return {
    canonical: canonicalOf,
    nearest: (name) => {
      const near = nearestName(name, bySpelling.keys());
      return near === undefined ? undefined : bySpelling.get(near);
    },
  };
}
