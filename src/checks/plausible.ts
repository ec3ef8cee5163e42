/** Which of a student's earlier values may be carried forward: a trivial or wild one would make what follows easy. */
import { keepingOf } from "../maths/kept.ts";
import type { Data, Judgement, OwnValue } from "../model.ts";
import type { PlausibleSpec } from "./carried-schema.ts";
import { expectedNumber } from "./expected.ts";
import type { Author, Path } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import { leavesOf, merged } from "./own-data.ts";

export interface Plausible {
  /** Of an answer's values those that may be carried; none where the answer as a whole is implausible. */
  among(own: readonly OwnValue[], judged: Judgement | undefined): readonly OwnValue[];
}

/** Throws an AuthorFault where the right value itself would not be plausible. */
export function plausibleOf(spec: PlausibleSpec, right: Data, author: Author, path: Path): Plausible {
  const leaves = leavesOf(right);
  if (Object.keys(spec).length === 0) throw new AuthorFault(path, "Say when the earlier value is plausible: at_least, at_most, integer, within_factor, never, distinct or wrong_at_most.");
  const odd = Object.keys(spec).find((rule) => rule !== "wrong_at_most");
  if (leaves.size === 0 && odd !== undefined) throw new AuthorFault([...path, odd], `The rule "${odd}" is about numbers; the earlier question asks for names.`);
  const isPlausible = entryRule(spec, leaves, author, path);
  const refused = [...leaves].find(([at, value]) => !isPlausible({ at, value, right: false }) && !(spec.never ?? []).includes(value));
  if (refused !== undefined) throw new AuthorFault(path, `By these rules the right value itself is not plausible: ${refused[1]}${refused[0] === "" ? "" : ` at ${refused[0]}`}.`);
  const distinct = spec.distinct ?? 0;
  if (distinctIn(leaves.values()) < distinct) throw new AuthorFault([...path, "distinct"], `The right value has only ${distinctIn(leaves.values())} different numbers.`);
  return {
    among(own, judged) {
      if (spec.wrong_at_most !== undefined && worthless(own, judged) > spec.wrong_at_most) return [];
      const sound = own.filter((one) => one.right || isPlausible(one));
      const values = leavesOf(merged(right, sound));
      if (distinctIn(values.values()) < distinct) return [];
      const trivial = trivialGroups(values, leaves);
      return sound.filter(({ at }) => !trivial.some((group) => at === group || at.startsWith(`${group}/`)));
    },
  };
}

function entryRule(spec: PlausibleSpec, leaves: ReadonlyMap<string, number>, author: Author, path: Path): (own: OwnValue) => boolean {
  const bound = (name: "at_least" | "at_most", otherwise: number): number => {
    const given = spec[name];
    return typeof given === "object" ? expectedNumber(given, author, [...path, name]) : (given ?? otherwise);
  };
  const [least, most] = [bound("at_least", -Infinity), bound("at_most", Infinity)];
  return ({ at, value }) => {
    if (typeof value !== "number") return true;
    const want = leaves.get(at) ?? NaN;
    // A right value that is nothing has no factor.
    const near = spec.within_factor === undefined || want === 0 || (value / want <= spec.within_factor && want / value <= spec.within_factor && value / want > 0);
    return Number.isFinite(value) && value >= least && value <= most && near && (spec.integer === undefined || Number.isInteger(value)) && !(spec.never ?? []).includes(value);
  };
}

const distinctIn = (values: Iterable<number>): number => new Set(values).size;

/** How many of the values that were given earned nothing. */
function worthless(own: readonly OwnValue[], judged: Judgement | undefined): number {
  const earned = new Map(judged?.parts?.each.map(({ at, credit }) => [at, credit[0] > 0]));
  const whole = (judged?.credit[0] ?? 0) > 0;
  return own.filter(({ at }) => !(at === "" ? whole : (earned.get(at) ?? whole))).length;
}

/** Groups of entries that the student made all equal, and single numbers made nothing, where the right ones are not. */
export function trivialGroups(own: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): readonly string[] {
  return groupsOf(right).flatMap(({ group, leaves, only, isVaried }) => {
    const mine = leaves.map((leaf) => own.get(leaf) ?? NaN);
    if (only !== undefined) return mine[0] === 0 && only !== 0 ? [group] : [];
    return isVaried && distinctIn(mine) === 1 ? [group] : [];
  });
}

interface Group {
  readonly group: string;
  readonly leaves: readonly string[];
  /** The right value where the group has no other. */
  readonly only: number | undefined;
  readonly isVaried: boolean;
}

const groupsOf = keepingOf((right: ReadonlyMap<string, number>): readonly Group[] => {
  const groups = new Set([...right.keys()].flatMap((leaf) => (leaf === "" ? [""] : parentsOf(leaf))));
  return [...groups].map((group) => {
    const inside = [...right].filter(([leaf]) => leaf === group || leaf.startsWith(`${group}/`));
    const values = inside.map(([, value]) => value);
    return { group, leaves: inside.map(([leaf]) => leaf), only: values.length === 1 ? values[0] : undefined, isVaried: distinctIn(values) > 1 };
  });
});

/** `/a/b` lies in `/a` and in the whole. */
function parentsOf(leaf: string): readonly string[] {
  const steps = leaf.split("/");
  return steps.slice(0, -1).map((_, length) => steps.slice(0, length + 1).join("/"));
}
