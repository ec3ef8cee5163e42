/** Equality up to constants: a positive factor, a constant of integration, or positive weights of the terms. */
import { isDefined } from "./equal-point.ts";
import { pairOf } from "./equal-pair.ts";
import type { Rules } from "./equal-pair.ts";
import type { Formula } from "./equal-space.ts";
import { comparePair, compareValues, counterexample, EQUAL, POINTS, unpaired, valuesAt } from "./equal-values.ts";
import type { Comparison } from "./equal-values.ts";
import { solve } from "./linear-algebra.ts";
import { USUAL_POINTS } from "./sample.ts";
import type { Expression } from "./tree.ts";
import { freeNames } from "./walk.ts";

/** The factor that takes the reference to the student's formula, from the first points where both have a value. */
export function factorBetween(student: Formula, reference: Formula, rules: Rules): number | Comparison {
  const pair = pairOf(student, reference, rules, 0);
  if (pair.is === "unpaired") return unpaired(pair);
  if (pair.student.shape.join() !== pair.reference.shape.join()) return comparePair(pair, false);
  for (let point = 0; point < USUAL_POINTS; point += 1) {
    const values = valuesAt(pair, point);
    if ("finding" in values) return { is: "undecided", finding: values.finding };
    const { got, want } = values;
    if (!isDefined(got) || !isDefined(want)) continue;
    const [ours, theirs] = largest(got, want);
    if (theirs !== 0) return ours / theirs;
  }
  return { is: "undecided", finding: { code: "too-few-points", finite: 0, needed: POINTS.needed } };
}

function largest(got: number | Float64Array, want: number | Float64Array): readonly [number, number] {
  if (typeof want === "number" || typeof got === "number") return [Number(got), Number(want)];
  const place = want.reduce((best, entry, at) => (Math.abs(entry) > Math.abs(want[best] ?? 0) ? at : best), 0);
  return [got[place] ?? NaN, want[place] ?? NaN];
}

export function compareUpToFactor(student: Formula, reference: Formula, rules: Rules): Comparison {
  const factor = factorBetween(student, reference, rules);
  if (typeof factor !== "number") return factor;
  return compareValues(student, factor > 0 ? scaled(reference, factor) : reference, rules);
}

/** The formula times a number. */
export function scaled({ tree, source }: Formula, factor: number): Formula {
  return { source, tree: { is: "binary", op: "*", left: numeral(factor, tree), right: tree, at: tree.at } };
}

export function numeral(value: number, where: Expression): Expression {
  const digits: Expression = { is: "number", text: String(Math.abs(value)), at: where.at };
  return value < 0 ? { is: "negate", of: digits, at: where.at } : digits;
}

/** Antiderivatives: the difference may depend on anything but the given variables. */
export function compareUpToAddition(student: Formula, reference: Formula, rules: Rules, variables: ReadonlySet<string>): Comparison {
  const pair = pairOf(student, reference, { ...rules, undeclared: true }, 0);
  if (pair.is === "unpaired") return unpaired(pair);
  const shapes = comparePair(pair, false);
  if (shapes.is !== "different" || shapes.findings.some(({ code }) => code === "wrong-shape")) return shapes;
  let agreeing = 0;
  for (const held of [0, 4, 6]) {
    let offset: Float64Array | null = null;
    for (let point = 0; point < USUAL_POINTS; point += 1) {
      const values = valuesAt(pair, point, variables, held);
      if ("finding" in values) return { is: "undecided", finding: values.finding };
      if (!isDefined(values.got) || !isDefined(values.want)) continue;
      const [got, want] = [entries(values.got), entries(values.want)];
      if (offset === null) {
        offset = got.map((entry, place) => entry - (want[place] ?? NaN));
        continue;
      }
      const apart = offset.some((constant, place) => {
        const [a, b] = [got[place] ?? NaN, want[place] ?? NaN];
        return !(Math.abs(a - b - constant) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), Math.abs(constant)));
      });
      if (apart) return { is: "different", findings: [counterexample(pair, 0)] };
      agreeing += 1;
    }
  }
  return agreeing >= POINTS.needed ? { is: "equal" } : { is: "undecided", finding: { code: "too-few-points", finite: agreeing, needed: POINTS.needed } };
}

function entries(value: number | Float64Array): Float64Array {
  return typeof value === "number" ? Float64Array.of(value) : value;
}

/**
 * Each term of the reference may carry a positive weight of its own: they are fitted, and the fit has to be exact. A weight may depend
 * on the sizes (`1/n` for `1/(2n)`), so each setting of sizes is fitted by itself.
 */
export function compareUpToWeights(student: Formula, reference: Formula, rules: Rules, bounds: readonly [number, number]): Comparison {
  const plain = compareValues(student, reference, rules);
  if (plain.is !== "different" || plain.findings.some(({ code }) => code !== "counterexample")) return plain;
  const terms = termsOf(reference.tree).map((tree) => ({ tree, source: reference.source }));
  const settings = rules.table === null || rules.table.sizes.length === 0 ? ([0] as const) : ([0, 1] as const);
  for (const setting of settings) {
    const weights = fit(student, terms, rules, setting);
    if (weights === null || !weights.every((weight) => weight >= bounds[0] && weight <= bounds[1])) return plain;
    const pair = pairOf(student, weighted(terms, weights), rules, setting);
    if (pair.is === "unpaired" || comparePair(pair, false).is !== "equal") return plain;
  }
  return EQUAL;
}

function weighted(terms: readonly Formula[], weights: readonly number[]): Formula {
  const scaledTerms = terms.map((term, position) => scaled(term, weights[position] ?? NaN));
  return scaledTerms.reduce(({ tree: left, source }, { tree: right }) => ({ source, tree: { is: "binary", op: "+", left, right, at: left.at } }));
}

/** Terms of a sum, each with its sign. */
export function termsOf(tree: Expression): readonly Expression[] {
  if (tree.is === "negate") return termsOf(tree.of).map((of) => (of.is === "negate" ? of.of : { is: "negate", of, at: of.at }));
  if (tree.is !== "binary" || (tree.op !== "+" && tree.op !== "-")) return [tree];
  const right: Expression = tree.op === "+" ? tree.right : { is: "negate", of: tree.right, at: tree.right.at };
  return [...termsOf(tree.left), ...termsOf(right)];
}

/** Least squares over the usual points, each divided by its size. */
function fit(student: Formula, terms: readonly Formula[], rules: Rules, setting: 0 | 1): readonly number[] | null {
  const columns: number[][] = [];
  for (const term of terms) {
    const pair = pairOf(student, term, rules, setting, terms.flatMap(({ tree }) => [...namesIn(tree)]));
    if (pair.is === "unpaired") return null;
    const column: number[] = [];
    const goal: number[] = [];
    for (let point = 0; point < USUAL_POINTS; point += 1) {
      const values = valuesAt(pair, point);
      if ("finding" in values) return null;
      column.push(...entries(values.want));
      goal.push(...entries(values.got));
    }
    columns[0] ??= goal;
    columns.push(column);
  }
  const [goal = [], ...weighted] = columns;
  const rows = goal.map((value, row) => [value, ...weighted.map((column) => column[row] ?? NaN)]).filter((row) => row.every((entry) => Number.isFinite(entry)));
  const count = terms.length;
  if (rows.length < 2 * count) return null;
  const normal = new Float64Array(count * count);
  const right = new Float64Array(count);
  for (const row of rows) {
    const size = Math.max(...row.map((entry) => Math.abs(entry))) || 1;
    for (let a = 0; a < count; a += 1) {
      right[a] = (right[a] ?? 0) + ((row[a + 1] ?? 0) * (row[0] ?? 0)) / size ** 2;
      for (let b = 0; b < count; b += 1) normal[a * count + b] = (normal[a * count + b] ?? 0) + ((row[a + 1] ?? 0) * (row[b + 1] ?? 0)) / size ** 2;
    }
  }
  return Array.from(solve(normal, right, count, 1).solution);
}

function namesIn(tree: Expression): Iterable<string> {
  return freeNames(tree).keys();
}
