/** What turns one value into another at every sample: for answers that are formulas and for students' functions alike. */
import type { FormulaFinding, TransformationName } from "../../model.ts";
import { fractionText } from "./transformations-factor.ts";
import type { Value } from "./value.ts";

export type Transformation = Extract<FormulaFinding, { code: "transformation" }>;

export function transformation(name: TransformationName, more: Omit<Transformation, "code" | "name"> = {}): Transformation {
  return { code: "transformation", name, ...more };
}

/** One point: what was given, what was due, and how long the dimensions were there. */
export interface Sample {
  readonly got: Value;
  readonly want: Value;
  readonly sizes: ReadonlyMap<string, number>;
}

/** The one change that makes every sample right, or null; samples should come from points of both settings of sizes. */
export function transformationOf(samples: readonly Sample[]): Transformation | null {
  if (samples.length === 0) return null;
  if (samples.every(({ got, want }) => same(negated(got), want))) return transformation("negated");
  if (samples.every(({ got, want }) => same(turned(got), want))) return transformation("transposed");
  if (samples.every(({ got, want }) => same(negated(turned(got)), want))) return transformation("transposed", { factor: "-1" });
  if (samples.every(({ got, want }) => shapeOf(got).length === 2 && shapeOf(want).length === 1 && close(entriesOf(got), entriesOf(want)))) return transformation("flattened");
  if (samples.every(({ got, want }) => typeof got === "number" && typeof want !== "number" && close([got], [sum(want)]))) return transformation("summed");
  if (samples.every(({ got, want }) => shapeOf(got).length === 1 && shapeOf(want).length === 2 && (close(entriesOf(got), entriesOf(want)) || close(entriesOf(got), entriesOf(turned(want)))))) return transformation("written-flat");
  if (samples.every(({ got, want }) => haveSharedRows(got, want))) return transformation("rows-shared");
  if (samples.every(({ got, want }) => same(inverted(got), want))) return transformation("reciprocal");
  const factor = factorOf(samples);
  if (factor !== null) return transformation("scaled", { factor });
  const offset = offsetOf(samples);
  return offset === null ? null : transformation("shifted", { factor: offset });
}

/** What the given values are multiplied by, against what is due: `2`, `1/K`. */
function factorOf(samples: readonly Sample[]): string | null {
  const factors = samples.map(({ got, want, sizes }) => ({ factor: ratio(got, want), sizes }));
  const known = factors.flatMap(({ factor, sizes }) => (factor === null ? [] : [{ factor, sizes }]));
  const [first] = known;
  if (first === undefined || known.length !== factors.length) return null;
  if (close(known.map(({ factor }) => factor), known.map(() => first.factor))) return fractionText(first.factor);
  for (const name of first.sizes.keys()) {
    for (const power of [-1, 1, -2, 2]) {
      const rest = known.map(({ factor, sizes }) => factor / (sizes.get(name) ?? NaN) ** power);
      if (!close(rest, rest.map(() => rest[0] ?? NaN))) continue;
      const number = fractionText(rest[0] ?? NaN);
      const size = Math.abs(power) === 2 ? `${name}^2` : name;
      return power < 0 ? `${number}/${size}` : number === "1" ? size : `${number}*${size}`;
    }
  }
  return null;
}

/** Null unless all entries of the two stand in one and the same ratio. */
function ratio(got: Value, want: Value): number | null {
  if (shapeOf(got).join() !== shapeOf(want).join()) return null;
  const [ours, theirs] = [entriesOf(got), entriesOf(want)];
  const place = theirs.reduce((best, entry, at) => (Math.abs(entry) > Math.abs(theirs[best] ?? 0) ? at : best), 0);
  const factor = (ours[place] ?? NaN) / (theirs[place] ?? NaN);
  return Number.isFinite(factor) && factor !== 0 && close(ours, theirs.map((entry) => entry * factor)) ? factor : null;
}

function offsetOf(samples: readonly Sample[]): string | null {
  const offsets = samples.flatMap(({ got, want }) => {
    const theirs = entriesOf(want);
    return shapeOf(got).join() === shapeOf(want).join() ? entriesOf(got).map((entry, place) => entry - (theirs[place] ?? NaN)) : [NaN];
  });
  const [first = NaN] = offsets;
  return samples.length > 1 && offsets.every((offset) => Math.abs(offset - first) <= 1e-9 * Math.max(1, Math.abs(first))) ? fractionText(first) : null;
}

function shapeOf(value: Value): readonly number[] {
  return typeof value === "number" ? [] : value.shape;
}

function entriesOf(value: Value): readonly number[] {
  return typeof value === "number" ? [value] : Array.from(value.data);
}

function mapped(value: Value, change: (entry: number) => number): Value {
  return typeof value === "number" ? change(value) : { shape: value.shape, data: value.data.map((entry) => change(entry)) };
}

function negated(value: Value): Value {
  return mapped(value, (entry) => -entry);
}

function inverted(value: Value): Value {
  return mapped(value, (entry) => 1 / entry);
}

function turned(value: Value): Value {
  if (typeof value === "number") return NaN;
  const [rows = 1, columns = 1] = value.shape;
  const data = value.data.map((_, place) => value.data[(place % rows) * columns + Math.floor(place / rows)] ?? NaN);
  return { shape: rows === 1 ? [columns] : [columns, rows], data };
}

/** One and the same array in every row: it holds what was written last. */
function haveSharedRows(got: Value, want: Value): boolean {
  const [rows = 1, columns = 1] = shapeOf(want);
  if (rows < 2 || shapeOf(got).length !== 2 || shapeOf(got).join() !== shapeOf(want).join()) return false;
  const last = entriesOf(want).slice((rows - 1) * columns);
  return close(entriesOf(got), Array.from({ length: rows }, () => last).flat()) && !same(got, want);
}

function sum(value: Value): number {
  return entriesOf(value).reduce((total, entry) => total + entry, 0);
}

function same(left: Value, right: Value): boolean {
  return shapeOf(left).join() === shapeOf(right).join() && close(entriesOf(left), entriesOf(right));
}

/** Loose enough for students' single-precision habits, tight enough to tell causes apart. */
function close(left: readonly number[], right: readonly number[]): boolean {
  const size = Math.max(...right.map((entry) => Math.abs(entry)));
  return left.length === right.length && left.every((entry, place) => Math.abs(entry - (right[place] ?? NaN)) <= 1e-9 * size);
}
