/** How close is close: one comparison, exact on decimals as written, so that a value on the bound is inside. */
import type { Compared, Got } from "./compared.ts";
import type { Decimal } from "./decimal.ts";
import { exactDecimal } from "./decimal.ts";
import type { DigitsRule } from "./digits.ts";
import { judgeDecimals, judgeSignificant } from "./digits.ts";
import type { Exact } from "./exact.ts";
import { exactOf } from "./exact.ts";
import type { Interval } from "./interval.ts";
import { contains, intervalText } from "./interval.ts";
import { noiseOf } from "./noise.ts";
import { printNumber } from "./print.ts";

/**
 * Plain data. Every part that is given must hold; `absolute` and `relative` are one part, `|got - want| <= absolute + relative * |want|`.
 * Without any of them, and with `exact`, the value must be the reference itself.
 */
export interface Tolerance {
  readonly absolute?: Decimal;
  readonly relative?: Decimal;
  readonly decimals?: DigitsRule;
  readonly significant?: DigitsRule;
  readonly exact?: boolean;
  /** A whole number, and the reference itself unless another part says how close. */
  readonly integer?: boolean;
  readonly interval?: Interval;
}

const close: Compared = { is: "close" };
const same: Compared = { is: "far", allowed: "0" };
const SHOWN = 6;

/** A reference that is a double may carry binary noise, one that is exact does not. NaN agrees with nothing, not even NaN. */
export function compareNumber(got: Got, want: number | Exact, tolerance: Tolerance): Compared {
  return compareRoughly(got, want, tolerance) ?? compareExactly(got, want, tolerance);
}

/** In doubles, where the bound is far enough away: undefined near it, and where anything but a deviation is allowed for. */
function compareRoughly(got: Got, want: number | Exact, tolerance: Tolerance): Compared | undefined {
  const { absolute = 0, relative = 0, decimals, significant, exact, integer, interval } = tolerance;
  if (got.approximate !== undefined || decimals !== undefined || significant !== undefined || exact === true || integer === true || interval !== undefined) return undefined;
  if (tolerance.absolute === undefined && tolerance.relative === undefined) return undefined;
  const [ours, theirs] = [Number(got.value), Number(want)];
  const allowed = Number(absolute) + Number(relative) * Math.abs(theirs);
  const doubt = DOUBT * (Math.abs(ours) + Math.abs(theirs) + allowed);
  const deviation = Math.abs(ours - theirs);
  if (deviation < allowed - doubt) return close;
  return deviation > allowed + doubt && typeof want === "number" ? { is: "far", allowed: allowedText(tolerance, want) } : undefined;
}

/** Far more than doubles lose in four operations, or a reference in its computation. */
const DOUBT = 1e-11;

const texts = new WeakMap<Tolerance, Map<number, string>>();

/** The deviation that is allowed, as it is told. */
function allowedText(tolerance: Tolerance, want: number): string {
  const { absolute = 0, relative = 0 } = tolerance;
  const known = texts.get(tolerance) ?? new Map<number, string>();
  texts.set(tolerance, known);
  const text = known.get(want) ?? printNumber(exactDecimal(absolute).add(exactDecimal(relative).mul(exactOf(want).abs())), SHOWN);
  if (known.size >= MOST_TEXTS) known.clear();
  known.set(want, text);
  return text;
}

const MOST_TEXTS = 1_000;

/** The whole comparison, without the short cut. */
export function compareExactly(got: Got, want: number | Exact, tolerance: Tolerance): Compared {
  if (typeof want === "number" && !Number.isFinite(want)) return { is: "not-finite-reference" };
  const reference = typeof want === "number" ? exactOf(want) : want;
  const noise = noiseOf(got, want, reference);
  const { absolute, relative, decimals, significant, exact, integer, interval } = tolerance;
  if (interval !== undefined && !contains(interval, got.value)) return { is: "outside-interval", interval: intervalText(interval) };
  if (integer === true && got.value.d !== 1n) return { is: "not-an-integer" };
  const deviation = got.value.sub(reference).abs();
  const isMeasured = absolute !== undefined || relative !== undefined;
  if (isMeasured) {
    const allowed = exactDecimal(absolute ?? 0).add(exactDecimal(relative ?? 0).mul(reference.abs()));
    if (deviation.compare(allowed.add(noise)) > 0) return { is: "far", allowed: printNumber(allowed, SHOWN) };
  }
  const isFree = !isMeasured && decimals === undefined && significant === undefined && interval === undefined;
  if ((exact === true || isFree) && deviation.compare(noise) > 0) return same;
  const inDecimals = decimals === undefined ? close : judgeDecimals(got, reference, noise, decimals);
  if (inDecimals.is !== "close" || significant === undefined) return inDecimals;
  return judgeSignificant(got, reference, noise, significant);
}
