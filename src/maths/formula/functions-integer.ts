/** Functions of integers, exact as long as a double can hold them, and the gamma function that goes with them. */

/** Only whole numbers have one, so that a real point is no evidence about a formula that is meant for integers. */
export function factorial(n: number): number {
  if (!Number.isInteger(n) || n < 0) return NaN;
  if (n > 170) return Infinity;
  let product = 1;
  for (let factor = 2; factor <= n; factor += 1) product *= factor;
  return product;
}

/** `n` may be any real, as in the binomial series; `k` is a whole number. */
export function binomial(n: number, k: number): number {
  if (!Number.isInteger(k) || !Number.isFinite(n)) return NaN;
  if (k < 0) return 0;
  const fewer = Number.isInteger(n) && n >= k && k > n - k ? n - k : k;
  if (fewer > 10_000) return NaN;
  let product = 1;
  for (let step = 1; step <= fewer; step += 1) product = (product * (n - fewer + step)) / step;
  return product;
}

/** Ordered selections: `n! / (n - k)!`. */
export function permutations(n: number, k: number): number {
  if (!Number.isInteger(n) || !Number.isInteger(k) || n < 0 || k < 0 || k > 10_000) return NaN;
  let product = 1;
  for (let step = 0; step < k; step += 1) product *= n - step;
  return product;
}

export function greatestCommonDivisor(left: number, right: number): number {
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return NaN;
  let [a, b] = [Math.abs(left), Math.abs(right)];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

export function leastCommonMultiple(left: number, right: number): number {
  const divisor = greatestCommonDivisor(left, right);
  return divisor === 0 ? 0 : Math.abs((left / divisor) * right);
}

/** The remainder has the sign of the divisor, as in number theory. */
export function modulo(left: number, right: number): number {
  return right === 0 ? NaN : left - right * Math.floor(left / right);
}

/** Lanczos' series with g = 7. */
const LANCZOS: readonly number[] = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
  9.9843695780195716e-6, 1.5056327351493116e-7,
];

export function gamma(x: number): number {
  if (Number.isInteger(x)) return x <= 0 ? NaN : factorial(x - 1);
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  const [sum, t] = lanczos(x - 1);
  const half = t ** ((x - 0.5) / 2);
  return Math.sqrt(2 * Math.PI) * half * Math.exp(-t) * half * sum;
}

export function lgamma(x: number): number {
  if (!(x > 0)) return NaN;
  if (x < 0.5) return Math.log(Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x)));
  if (x < 100) return Math.log(gamma(x));
  const [sum, t] = lanczos(x - 1);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

function lanczos(x: number): readonly [sum: number, t: number] {
  const sum = LANCZOS.reduce((total, coefficient, position) => total + (position === 0 ? coefficient : coefficient / (x + position)), 0);
  return [sum, x + 7.5];
}
