/** Functions that take a whole vector or matrix to one number. */
import { clash, entriesOf, rowsAndColumns, scalar, sameShape } from "./evaluate-code.ts";
import type { Code, Scope, TensorCode } from "./evaluate-code.ts";
import type { Build } from "./functions.ts";
import { norm, solve } from "./linear-algebra.ts";

/** Stable: the largest entry is taken out first. */
function logSumExp(data: Float64Array): number {
  const largest = data.reduce((best, entry) => Math.max(best, entry), -Infinity);
  if (!Number.isFinite(largest)) return largest;
  return largest + Math.log(data.reduce((sum, entry) => sum + Math.exp(entry - largest), 0));
}

function sum(data: Float64Array): number {
  return data.reduce((total, entry) => total + entry, 0);
}

function variance(data: Float64Array): number {
  const mean = sum(data) / data.length;
  return data.reduce((total, entry) => total + (entry - mean) ** 2, 0) / data.length;
}

/** Positions count from 1, as elements do. */
function positionOf(data: Float64Array, better: (entry: number, best: number) => boolean): number {
  let best = 0;
  for (let place = 1; place < data.length; place += 1) if (better(data[place] ?? NaN, data[best] ?? NaN)) best = place;
  return best + 1;
}

const OF_ENTRIES: ReadonlyMap<string, (data: Float64Array) => number> = new Map<string, (data: Float64Array) => number>([
  ["sum", sum],
  ["mean", (data) => sum(data) / data.length],
  ["prod", (data) => data.reduce((product, entry) => product * entry, 1)],
  ["max", (data) => data.reduce((best, entry) => Math.max(best, entry), -Infinity)],
  ["min", (data) => data.reduce((best, entry) => Math.min(best, entry), Infinity)],
  ["logsumexp", logSumExp],
  ["argmax", (data) => positionOf(data, (entry, best) => entry > best)],
  ["argmin", (data) => positionOf(data, (entry, best) => entry < best)],
  ["var", variance],
  ["std", (data) => Math.sqrt(variance(data))],
]);

const ofEntries = (of: (data: Float64Array) => number): Build => (scope, _node, given) => {
  const [only] = given;
  if (only === undefined || given.length !== 1) return null;
  const entries = entriesOf(only);
  return scalar(scope, (frame) => of(entries(frame)));
};

const dot: Build = (scope, node, [left, right]) => {
  if (left?.is !== "tensor" || right?.is !== "tensor" || !sameShape(left, right)) throw clash(scope, node, "dot", left ?? "nothing", right ?? "nothing");
  return scalar(scope, (frame) => {
    const other = right.run(frame);
    return left.run(frame).reduce((total, entry, place) => total + entry * (other[place] ?? NaN), 0);
  });
};

function square(scope: Scope, node: Parameters<Build>[1], of: Code | undefined): TensorCode {
  if (of?.is !== "tensor" || of.shape.length !== 2 || of.shape[0] !== of.shape[1]) throw clash(scope, node, node.name, of ?? "nothing", "nothing");
  return of;
}

const trace: Build = (scope, node, [of]) => {
  if (of?.is === "scalar") return of;
  const matrix = square(scope, node, of);
  const [size] = rowsAndColumns(matrix);
  return scalar(scope, (frame) => matrix.run(frame).reduce((total, entry, place) => (place % (size + 1) === 0 ? total + entry : total), 0));
};

const determinant: Build = (scope, node, [of]) => {
  if (of?.is === "scalar") return of;
  const matrix = square(scope, node, of);
  const [size] = rowsAndColumns(matrix);
  return scalar(scope, (frame) => solve(matrix.run(frame), new Float64Array(0), size, 0).determinant);
};

const normCall: Build = (scope, _node, [of, order]) => {
  if (of === undefined || (order !== undefined && order.is !== "scalar")) return null;
  return normOf(scope, of, order);
};

/** Without an order the Euclidean norm. */
export function normOf(scope: Scope, of: Code, order: Code | undefined): Code {
  const entries = entriesOf(of);
  if (order === undefined || order.is === "tensor") return scalar(scope, (frame) => norm(entries(frame), 2));
  return scalar(scope, (frame) => norm(entries(frame), order.run(frame)));
}

export const REDUCTIONS: ReadonlyMap<string, Build> = new Map<string, Build>([
  ...[...OF_ENTRIES].map(([name, of]) => [name, ofEntries(of)] as const),
  ["dot", dot],
  ["inner", dot],
  ["trace", trace],
  ["tr", trace],
  ["det", determinant],
  ["norm", normCall],
]);
