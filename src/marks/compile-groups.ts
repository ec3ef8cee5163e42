/** Groups of questions of which some are dropped or capped. */
import { distance } from "fastest-levenshtein";
import { addShares, compareShares, shareOf } from "../maths/share.ts";
import type { Complain, Worth } from "./compile.ts";
import type { Group } from "./policy.ts";
import type { MarksSpec } from "./schema.ts";

type GroupSpec = NonNullable<MarksSpec["groups"]>[number];

export function compileGroups(specs: readonly GroupSpec[], questions: readonly Worth[], complain: Complain): readonly Group[] {
  const taken = new Map<string, number>();
  return specs.map((spec, position): Group => {
    const ids = new Set(spec.questions.flatMap((name, at) => {
      const found = questions.filter(({ id }) => id === name || id.startsWith(`${name}.`)).map(({ id }) => id);
      const path = ["groups", position, "questions", at];
      if (found.length === 0) complain(path, `There is no question "${name}"${nearest(name, questions)}`);
      const double = found.find((id) => taken.has(id));
      if (double !== undefined) complain(path, `"${double}" is in ${taken.get(double) === position ? "this group twice" : "two groups"}; a question may be in one group once.`);
      for (const id of found) taken.set(id, position);
      return found;
    }));
    const own = questions.filter(({ id }) => ids.has(id));
    complainOfSizes(spec, own, position, complain);
    return {
      ...(spec.title === undefined ? {} : { title: spec.title }),
      questions: own.map(({ id }) => id),
      drop: spec.drop_lowest ?? 0,
      ...(spec.at_most === undefined ? {} : { atMost: shareOf(spec.at_most) }),
    };
  });
}

function complainOfSizes({ drop_lowest: drop, at_most: most }: GroupSpec, own: readonly Worth[], position: number, complain: Complain): void {
  if (drop === undefined && most === undefined) complain(["groups", position], 'A group says "drop_lowest", "at_most" or both.');
  if (own.length === 0) return;
  if (drop !== undefined && drop >= own.length) complain(["groups", position, "drop_lowest"], `Only ${own.length} questions are in this group; fewer must be dropped.`);
  const extra = drop === undefined ? undefined : own.find((question) => question.extra === true);
  if (extra !== undefined) complain(["groups", position, "questions"], `"${extra.id}" is extra credit and cannot be dropped; leave it out of this group.`);
  if (most !== undefined && compareShares(shareOf(most), addShares(own.map(({ points }) => points))) >= 0) complain(["groups", position, "at_most"], "These questions give no more than that together: this cap does nothing.");
}

function nearest(name: string, questions: readonly Worth[]): string {
  const ids = questions.map(({ id }) => ({ id, apart: distance(name, id) })).toSorted((a, b) => a.apart - b.apart);
  const [near] = ids;
  return near !== undefined && near.apart <= Math.max(1, Math.floor(name.length / 3)) ? `; did you mean "${near.id}"?` : ".";
}
