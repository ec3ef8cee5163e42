/** Functions of one real number; a vector or matrix is taken entry by entry. */
import { factorial, gamma, lgamma } from "./functions-integer.ts";

/** Stable for arguments of any size. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const power = Math.exp(x);
  return power / (1 + power);
}

/** Zero for a power that is only too small to be held would pass for agreement, so it counts as not finite. */
export function exponential(x: number): number {
  const power = Math.exp(x);
  return power === 0 && x !== -Infinity ? NaN : power;
}

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

function round(x: number): number {
  return Math.sign(x) * Math.floor(Math.abs(x) + 0.5);
}

const SQRT_2_OVER_PI = Math.sqrt(2 / Math.PI);

export const ELEMENTWISE: ReadonlyMap<string, (x: number) => number> = new Map<string, (x: number) => number>([
  ["exp", exponential],
  ["expm1", Math.expm1],
  ["log", Math.log],
  ["ln", Math.log],
  ["log2", Math.log2],
  ["lb", Math.log2],
  ["log10", Math.log10],
  ["lg", Math.log10],
  ["log1p", Math.log1p],
  ["sqrt", Math.sqrt],
  ["cbrt", Math.cbrt],
  ["square", (x) => x * x],
  ["cube", (x) => x * x * x],
  ["abs", Math.abs],
  ["sign", Math.sign],
  ["sgn", Math.sign],
  ["floor", Math.floor],
  ["ceil", Math.ceil],
  ["round", round],
  ["fix", Math.trunc],
  ["trunc", Math.trunc],
  ["frac", (x) => x - Math.floor(x)],
  ["sin", Math.sin],
  ["cos", Math.cos],
  ["tan", Math.tan],
  ["cot", (x) => 1 / Math.tan(x)],
  ["sec", (x) => 1 / Math.cos(x)],
  ["csc", (x) => 1 / Math.sin(x)],
  ["asin", Math.asin],
  ["acos", Math.acos],
  ["atan", Math.atan],
  ["acot", (x) => (x === 0 ? Math.PI / 2 : Math.atan(1 / x))],
  ["asec", (x) => Math.acos(1 / x)],
  ["acsc", (x) => Math.asin(1 / x)],
  ["sinh", Math.sinh],
  ["cosh", Math.cosh],
  ["tanh", Math.tanh],
  ["coth", (x) => 1 / Math.tanh(x)],
  ["sech", (x) => 1 / Math.cosh(x)],
  ["csch", (x) => 1 / Math.sinh(x)],
  ["asinh", Math.asinh],
  ["acosh", Math.acosh],
  ["atanh", Math.atanh],
  ["acoth", (x) => Math.atanh(1 / x)],
  ["asech", (x) => Math.acosh(1 / x)],
  ["acsch", (x) => Math.asinh(1 / x)],
  ["sigmoid", sigmoid],
  ["logit", (x) => Math.log(x) - Math.log1p(-x)],
  ["softplus", softplus],
  ["logsigmoid", (x) => -softplus(-x)],
  ["relu", (x) => (x > 0 ? x : x <= 0 ? 0 : NaN)],
  ["step", (x) => (x > 0 ? 1 : x <= 0 ? 0 : NaN)],
  ["heaviside", (x) => (x > 0 ? 1 : x <= 0 ? 0 : NaN)],
  ["silu", (x) => x * sigmoid(x)],
  ["gelu_tanh", (x) => (x / 2) * (1 + Math.tanh(SQRT_2_OVER_PI * (x + 0.044715 * x ** 3)))],
  ["factorial", factorial],
  ["gamma", gamma],
  ["lgamma", lgamma],
]);
