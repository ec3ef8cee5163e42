/** Equality of values: shapes first, then one seeded point after the other. */
import { distance, isDefined } from "./equal-point.ts";
import { pairOf } from "./equal-pair.ts";
import type { Pair, Rules, Unpaired } from "./equal-pair.ts";
import type { Formula } from "./equal-space.ts";
import { LIMITS, Unfit } from "./evaluate-code.ts";
import { plain } from "./convert.ts";
import { READABLE_POINTS, USUAL_POINTS } from "./sample.ts";
import type { FormulaFinding } from "../../model.ts";
import { contains, sameTree } from "./walk.ts";

export type Comparison =
  | { readonly is: "equal" }
  | { readonly is: "different"; readonly findings: readonly FormulaFinding[] }
  | { readonly is: "unreadable"; readonly finding: FormulaFinding }
  | { readonly is: "undecided"; readonly finding: FormulaFinding };

export const EQUAL: Comparison = { is: "equal" };

/** Agreeing points without which nothing is called equal, and points that are tried at most. */
export const POINTS = { needed: 6, most: 80 } as const;

export function compareValues(student: Formula, reference: Formula, rules: Rules): Comparison {
  const first = pairOf(student, reference, rules, 0);
  if (first.is === "unpaired") return unpaired(first);
  const result = comparePair(first, sameTree(student.tree, reference.tree));
  if (result.is !== "equal" || first.space.sizes.size === 0) return result;
  const second = pairOf(student, reference, rules, 1);
  return second.is === "unpaired" ? unpaired(second) : comparePair(second, false);
}

/** Steps after which no further points are tried. */
const MOST_WORK = 500_000;

/** A clash of shapes is a wrong answer, anything else that has no value is for the student to mend. */
export function unpaired({ whose, finding }: Unpaired): Comparison {
  if (whose === "reference") return { is: "undecided", finding };
  return finding.code === "shape-clash" ? { is: "different", findings: [finding] } : { is: "unreadable", finding };
}

export function comparePair(pair: Pair, same: boolean): Comparison {
  const { space, student, reference } = pair;
  if (student.shape.join() !== reference.shape.join()) {
    return { is: "different", findings: [{ code: "wrong-shape", got: nameOfShape(student.shape), want: nameOfShape(reference.shape) }] };
  }
  if (same) return EQUAL;
  const constant = space.places.length === 0;
  const needed = constant ? 1 : POINTS.needed;
  const usual = constant ? 1 : USUAL_POINTS;
  const most = constant ? 1 : POINTS.most;
  const seen = { agree: 0, student: 0, reference: 0 };
  let work = 0;
  for (let point = 0; point < usual || (point < most && seen.agree < needed && work < MOST_WORK); point += 1) {
    const values = valuesAt(pair, point);
    if ("finding" in values) return values.whose === "student" ? { is: "unreadable", finding: values.finding } : { is: "undecided", finding: values.finding };
    const { got, want } = values;
    work += student.work + reference.work + LIMITS.work - space.frame.budget;
    if (isDefined(got)) seen.student += 1;
    if (isDefined(want)) seen.reference += 1;
    const verdict = pair.look(got, want);
    if (verdict === "agree") seen.agree += 1;
    if (verdict === "differ") return { is: "different", findings: pair.counterexamples ? [counterexample(pair, point)] : [] };
  }
  if (seen.agree >= needed) return EQUAL;
  if (seen.student === 0 && seen.reference >= needed) {
    if (pair.overflows()) return { is: "undecided", finding: { code: "too-few-points", finite: 0, needed } };
    return { is: "different", findings: [undefinedAt(pair, usual)] };
  }
  return { is: "undecided", finding: { code: "too-few-points", finite: seen.agree, needed } };
}

export type Values = { readonly got: number | Float64Array; readonly want: number | Float64Array } | { readonly whose: "student" | "reference"; readonly finding: FormulaFinding };

/** Moves to a point and runs both; a sum that turns out too long is a finding. */
export function valuesAt({ space, student, reference }: Pick<Pair, "space" | "student" | "reference">, point: number, free?: ReadonlySet<string>, held?: number): Values {
  let whose: "student" | "reference" = "reference";
  try {
    space.move(point, free, held);
    const want = reference.run(space.frame);
    whose = "student";
    return { want, got: student.run(space.frame) };
  } catch (fault) {
    if (fault instanceof Unfit) return { whose, finding: fault.finding };
    throw fault;
  }
}

/** The point to show: a readable one where the two lie well apart, otherwise the one where they lie furthest apart. */
export function counterexample(pair: Pair, from: number): FormulaFinding {
  let shown = from;
  let furthest = 0;
  const until = pair.space.places.length === 0 ? 1 : Math.max(from + 1, USUAL_POINTS);
  for (let point = from; point < until; point += 1) {
    const values = valuesAt(pair, point);
    if ("finding" in values || (point !== from && pair.look(values.got, values.want) !== "differ")) continue;
    const apart = distance(values.got, values.want);
    if (apart > furthest) [shown, furthest] = [point, apart];
    if (point < READABLE_POINTS && apart > 0.01) break;
  }
  return atPoint(pair, shown);
}

function undefinedAt(pair: Pair, points: number): FormulaFinding {
  for (let point = 0; point < points; point += 1) {
    const values = valuesAt(pair, point);
    if (!("finding" in values) && isDefined(values.want)) return atPoint(pair, point);
  }
  return atPoint(pair, 0);
}

function atPoint(pair: Pair, point: number): FormulaFinding {
  const values = valuesAt(pair, point);
  if ("finding" in values) return values.finding;
  const { shape } = pair.reference;
  return { code: "counterexample", input: pair.space.inputs(pair.shown), got: plain(pair.student.shape, values.got), want: plain(shape, values.want) };
}

export function nameOfShape(shape: readonly number[]): string {
  if (shape.length === 0) return "scalar";
  return shape.length === 1 ? `vector[${shape[0]}]` : `matrix[${shape.join(",")}]`;
}

/** Whether a formula has something that only counts as one value at a time: `±`. */
export function isTwofold({ tree }: Formula): boolean {
  return contains(tree, (node) => node.is === "plus-minus");
}
