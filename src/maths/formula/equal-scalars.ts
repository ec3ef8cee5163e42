/** The common case made quick: two formulas of real numbers, each computed at all usual points at once and without being compiled. */
import { quickLook } from "./equal-apart.ts";
import { agrees } from "./equal-point.ts";
import { namesOf } from "./equal-pair.ts";
import type { Rules } from "./equal-pair.ts";
import type { Formula } from "./equal-space.ts";
import { EQUAL, POINTS } from "./equal-values.ts";
import type { Comparison } from "./equal-values.ts";
import { computeScalars } from "./evaluate-scalars.ts";
import type { Scalars } from "./evaluate-scalars.ts";
import { draw, keptNumbers, USUAL_POINTS } from "./sample.ts";

/** Names that may be more than a real number. */
const SPECIAL: readonly string[] = ["i", "I", "ones"];

/** Null where it takes the long way: other kinds of nodes, rounding in doubt, a difference that has to be shown. */
export function compareScalars(student: Formula, reference: Formula, rules: Rules): Comparison | null {
  if (rules.table !== null || !rules.undeclared) return null;
  const names = namesOf(student, reference);
  if (SPECIAL.some((name) => names.has(name))) return null;
  const points = pointsOf(names, rules.seed);
  const last = names.size === 0 ? 1 : USUAL_POINTS;
  const scalars: Scalars = { points, functions: rules.functions, digits: { long: false, wide: false }, from: 0, to: Math.min(FIRST, last) };
  let agreeing = 0;
  // Most wrong answers part at the first points.
  for (; scalars.from < last; [scalars.from, scalars.to] = [scalars.to, last]) {
    const found = agreements(student, reference, scalars, rules);
    if (typeof found !== "number") return found;
    agreeing += found;
  }
  return agreeing >= (names.size === 0 ? 1 : POINTS.needed) ? EQUAL : null;
}

const FIRST = 3;

/** At how many of the points the two agree; a verdict where one is reached. */
function agreements(student: Formula, reference: Formula, scalars: Scalars, rules: Rules): number | Comparison | null {
  const want = computeScalars(reference.tree, scalars, 0);
  const got = want === null ? null : computeScalars(student.tree, scalars, 1);
  if (want === null || got === null || scalars.digits.long) return null;
  let agreeing = 0;
  for (let point = scalars.from; point < scalars.to; point += 1) {
    const [ours, theirs] = [got[point] ?? NaN, want[point] ?? NaN];
    if (!Number.isFinite(ours) || !Number.isFinite(theirs)) continue;
    if (scalars.digits.wide || !agrees(ours, theirs, rules.tolerance)) {
      const verdict = quickLook((name) => scalars.points.get(name)?.[point], student.tree, reference.tree, rules.tolerance)(ours, theirs);
      if (verdict === "differ" && !rules.counterexamples) return { is: "different", findings: [] };
      if (verdict === "no-evidence") continue;
      if (verdict !== "agree") return null;
    }
    agreeing += 1;
  }
  return agreeing;
}

/** The same numbers that a space would draw. */
function pointsOf(names: ReadonlySet<string>, seed: number): ReadonlyMap<string, Float64Array> {
  const points = new Map<string, Float64Array>();
  for (const name of names) {
    const variable = { name, shape: [], domain: "real", range: null, position: points.size } as const;
    const numbers = keptNumbers(variable, seed);
    for (let point = 0; point < USUAL_POINTS; point += 1) if (Number.isNaN(numbers[point])) numbers[point] = Number(draw(variable, seed, point));
    points.set(name, numbers);
  }
  return points;
}
