/**
 * Exponential and logarithm out of additions and products alone: engines differ in the last digit of `Math.exp`, and a training of a
 * thousand epochs would show it.
 */
import type { Arithmetic } from "./arithmetic.ts";
import type { Local, Scope, Statement, V128 } from "./wasm.ts";
import { i32, select } from "./wasm.ts";

interface Constants {
  /** Beyond it, and below its negative, `exp` stays where it is there. */
  readonly largest: number;
  /** ln 2 in two parts; the first has so many trailing zeros that its products with small integers are exact. */
  readonly high: number;
  readonly low: number;
  /** 1.5 * 2^mantissa: added to a number, it leaves the nearest integer in the lowest bits. */
  readonly rounding: number;
  /** Of Taylor's series: what is left out is below half a unit in the last place for |r| <= ln 2 / 2. */
  readonly degree: number;
}

/** Source of the parts of ln 2: fdlibm, e_exp.c and e_expf.c. */
const DOUBLE: Constants = { largest: 700, high: 6.93147180369123816490e-1, low: 1.90821492927058770002e-10, rounding: 1.5 * 2 ** 52, degree: 13 };
const SINGLE: Constants = { largest: 87, high: 6.9314575195e-1, low: 1.4286067653e-6, rounding: 1.5 * 2 ** 23, degree: 7 };

export const constantsOf = ({ type }: Arithmetic): Constants => (type === "f64" ? DOUBLE : SINGLE);

const LOG2_E = 1.4426950408889634;

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

/** The statements that put `exp(x)` into `result`, lane by lane; NaN stays NaN. `x = n ln 2 + r`, `exp(x) = 2^n exp(r)`. */
export function exponential(scope: Scope, real: Arithmetic): (result: Local<"v128">, of: V128) => readonly Statement[] {
  const { vector } = real;
  const { largest, high, low, rounding, degree } = constantsOf(real);
  const [x, rounded, r] = [scope.local("v128"), scope.local("v128"), scope.local("v128")];
  const integer = vector.minus(rounded, vector.of(rounding));
  const lowered = (by: number): Statement => r.is(vector.minus(r, vector.times(integer, vector.of(by))));
  let polynomial = vector.of(1 / factorial(degree));
  for (let n = degree - 1; n >= 0; n -= 1) polynomial = vector.add(vector.times(polynomial, r), vector.of(1 / factorial(n)));
  return (result, of) => [
    x.is(of),
    r.is(vector.min(vector.max(x, vector.of(-largest)), vector.of(largest))),
    rounded.is(vector.add(vector.times(r, vector.of(LOG2_E)), vector.of(rounding))),
    lowered(high),
    lowered(low),
    result.is(vector.addBits(polynomial, vector.shiftLeft(rounded, i32.of(real.mantissa)))),
    result.is(select(result, x, vector.isEqual(x, x))),
  ];
}

/** ln x for x > 0: `x = 2^n m`, `ln m = 2 artanh((m - 1) / (m + 1))` by its series. NaN elsewhere. */
export function logarithm(x: number): number {
  if (!(x > 0 && x < Infinity)) return NaN;
  let m = x;
  let n = 0;
  for (; m > Math.SQRT2; n += 1) m /= 2;
  for (; m < Math.SQRT1_2; n -= 1) m *= 2;
  const t = (m - 1) / (m + 1);
  let sum = 0;
  // |t| <= 0.1716: the terms from t^23 on are below 1e-19.
  for (let power = 21; power > 0; power -= 2) sum = sum * t * t + 1 / power;
  return n * DOUBLE.high + (n * DOUBLE.low + 2 * t * sum);
}
