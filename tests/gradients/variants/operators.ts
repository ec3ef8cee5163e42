/** Wrong functions by changing one place of a right one, as slips of the pen do. */
import type { Variant } from "./variant.ts";

const ERROR_TERM = "yhat[k] - y[k]";

/** What stands in the text, and what may stand there by mistake. */
const SLIPS: readonly (readonly [from: string, to: readonly string[]])[] = [
  [
    ERROR_TERM,
    ["yhat[k] + y[k]", "y[k] - yhat[k]", "yhat[k]", "-y[k]", "yhat[k] * y[k]", "o[k] - y[k]", "yhat[k] - 1", "yhat[k] - 1 / y.length", "Math.abs(yhat[k] - y[k])", "(yhat[k] - y[k]) ** 2", "yhat[k] - y[k] / 2", "yhat[0] - y[k]", "yhat[k] - y[0]", "yhat[k] * (1 - yhat[k])", "Math.exp(o[k]) - y[k]", "Math.log(yhat[k]) - y[k]", "yhat[y.length - 1 - k] - y[k]"],
  ],
  ["(1 - h[i])", ["(1 + h[i])", "(h[i] - 1)", "1", "(1 - z[i])", "(2 - h[i])", "(1 - h[0])", "(1 - h[i] ** 2)", "(1 - 2 * h[i])"]],
  ["h[i] * ", ["", "z[i] * ", "-h[i] * ", "h[0] * ", "h[i] ** 2 * ", "Math.sqrt(h[i]) * "]],
  ["x[j] * ", ["", "-x[j] * ", "x[0] * ", "Math.abs(x[j]) * ", "x[j] ** 2 * ", "2 * x[j] * ", "x[j] / x.length * ", "x[x.length - 1 - j] * "]],
  ["W[i][k]", ["W[k][i]", "W[0][k]", "W[i][0]", "Math.abs(W[i][k])", "x[i]", "1", "W[i][y.length - 1 - k]", "W[W.length - 1 - i][k]"]],
  ["W2[i][k]", ["W2[k][i]", "W2[0][k]", "W2[i][0]", "Math.abs(W2[i][k])", "1", "W2[i][y.length - 1 - k]", "W2[h.length - 1 - i][k]"]],
  [" += ", [" = ", " -= ", " *= "]],
  ["let k = 0", ["let k = 1"]],
  ["let i = 0", ["let i = 1"]],
  ["let j = 0", ["let j = 1"]],
  ["< y.length", ["< y.length - 1", "<= y.length", "< 2", "< 7"]],
  ["< h.length", ["< h.length - 1", "<= h.length", "< 3"]],
  ["< x.length", ["< x.length - 1", "<= x.length", "< 3"]],
  ["< W.length", ["< W.length - 1", "<= W.length", "< 3"]],
  [" * s", [" + s", " / s", "", " * s * s"]],
  ["let s = 0", ["let s = 1", "let s = y.length"]],
];

/** Each slip at each place of the text where it can be made. */
export function slips(base: string): readonly Variant[] {
  return SLIPS.flatMap(([from, replacements]) => placesOf(base, from).flatMap((at) => replacements.map((to) => ({ source: base.slice(0, at) + to + base.slice(at + from.length), why: `${from.trim()} at ${at} becomes ${to.trim() || "nothing"}` }))));
}

function placesOf(text: string, part: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}
