/** Functions with their derivatives; where there is a kink the derivative is NaN, so that the point is no evidence. */
import type { Dual, Duals } from "./dual.ts";

type Pair = readonly [value: (x: number) => number, slope: (x: number) => number];

const sigmoid = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
const aside = (x: number, slope: number): number => (x === 0 ? NaN : slope);

const ELEMENTWISE: ReadonlyMap<string, Pair> = new Map<string, Pair>([
  ["exp", [Math.exp, Math.exp]],
  ["log", [Math.log, (x) => 1 / x]],
  ["log2", [Math.log2, (x) => 1 / (x * Math.LN2)]],
  ["log10", [Math.log10, (x) => 1 / (x * Math.LN10)]],
  ["log1p", [Math.log1p, (x) => 1 / (1 + x)]],
  ["sqrt", [Math.sqrt, (x) => 1 / (2 * Math.sqrt(x))]],
  ["square", [(x) => x * x, (x) => 2 * x]],
  ["sin", [Math.sin, Math.cos]],
  ["cos", [Math.cos, (x) => -Math.sin(x)]],
  ["tan", [Math.tan, (x) => 1 / Math.cos(x) ** 2]],
  ["tanh", [Math.tanh, (x) => 1 / Math.cosh(x) ** 2]],
  ["sinh", [Math.sinh, Math.cosh]],
  ["cosh", [Math.cosh, Math.sinh]],
  ["atan", [Math.atan, (x) => 1 / (1 + x * x)]],
  ["sigmoid", [sigmoid, (x) => sigmoid(x) * sigmoid(-x)]],
  ["softplus", [softplus, sigmoid]],
  ["logsigmoid", [(x) => -softplus(-x), (x) => sigmoid(-x)]],
  ["relu", [(x) => Math.max(x, 0), (x) => aside(x, x > 0 ? 1 : 0)]],
  ["abs", [Math.abs, (x) => aside(x, Math.sign(x))]],
]);

const sum = (data: Float64Array): number => data.reduce((total, entry) => total + entry, 0);
const largestOf = (data: Float64Array): number => data.reduce((most, entry) => Math.max(most, entry), -Infinity);

function logSumExp(data: Float64Array): number {
  const largest = largestOf(data);
  return largest + Math.log(data.reduce((total, entry) => total + Math.exp(entry - largest), 0));
}

/** Null for a function that is not known here. */
export function callOf(duals: Duals, name: string, [of, second]: readonly Dual[]): Dual | null {
  if (of === undefined) return null;
  if (name === "dot" || name === "inner") return second === undefined || second.shape.join() !== of.shape.join() ? null : duals.reduced(duals.zipped(of, second, (a, b) => a * b, (a, b) => [b, a]), sum, () => 1);
  if (second !== undefined) return null;
  const pair = ELEMENTWISE.get(name);
  if (pair !== undefined) return duals.mapped(of, ...pair);
  switch (name) {
    case "sum":
      return duals.reduced(of, sum, () => 1);
    case "mean":
      return duals.reduced(of, (data) => sum(data) / data.length, (data) => 1 / data.length);
    case "logsumexp":
      return duals.reduced(of, logSumExp, (data, value, at) => Math.exp((data[at] ?? NaN) - value));
    case "softmax":
      return of.shape.length !== 1 ? null : ofVector(duals, of, false);
    case "logsoftmax":
      return of.shape.length !== 1 ? null : ofVector(duals, of, true);
    default:
      return null;
  }
}

/** Softmax of a vector, or its logarithm: stable for entries of any size. */
function ofVector(duals: Duals, of: Dual, logarithm: boolean): Dual {
  const total = logSumExp(of.data);
  const share = (at: number): number => Math.exp((of.data[at] ?? NaN) - total);
  return duals.made(of.shape, (place, add) => {
    of.data.forEach((_, at) => add(of, at, ((at === place ? 1 : 0) - share(at)) * (logarithm ? 1 : share(place))));
    return logarithm ? (of.data[place] ?? NaN) - total : share(place);
  });
}

/** The norm of all entries together; null for orders other than 1 and 2. */
export function normOf(duals: Duals, of: Dual, order: number): Dual | null {
  if (order === 1) return duals.reduced(of, (data) => data.reduce((total, entry) => total + Math.abs(entry), 0), (data, _, at) => aside(data[at] ?? NaN, Math.sign(data[at] ?? NaN)));
  if (order === 2) return duals.reduced(of, (data) => Math.hypot(...data), (data, value, at) => (data[at] ?? NaN) / value);
  return null;
}
