/** Whether two values agree at one point, and whether that says anything. */
import type { Trust } from "./equal-noise.ts";

export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

/** Tight enough that nothing passes that differs by one part in a million. */
export const EXACT: Tolerance = { relative: 1e-9, absolute: 0 };

/** Where not even long decimals may be rounded: what arithmetic itself loses is weighed apart. */
export const STRICT: Tolerance = { relative: 1e-15, absolute: 0 };

export type PointVerdict = "agree" | "differ" | "no-evidence";

type Values = number | Float64Array;

export function isDefined(value: Values): boolean {
  return typeof value === "number" ? Number.isFinite(value) : value.every((entry) => Number.isFinite(entry));
}

/** The quick look: it may say no to values that only rounding parts. */
export function agrees(got: Values, want: Values, { relative, absolute }: Tolerance): boolean {
  if (typeof got === "number" && typeof want === "number") return Math.abs(got - want) <= absolute + relative * Math.abs(want);
  const ours = entriesOf(got);
  const theirs = entriesOf(want);
  return ours.length === theirs.length && ours.every((entry, place) => Math.abs(entry - (theirs[place] ?? NaN)) <= absolute + relative * Math.abs(theirs[place] ?? NaN));
}

/** Rounding of this many times what was seen is still put down to rounding. */
const CAUTION = 16;
/** Noise above this share of a value makes the point worthless. */
const TOO_NOISY = 1e-9;
/** Two values that are both zero but for noise agree only if the noise is small itself. */
const TINY = 1e-9;

/** The close look, with what is known of the noise on both sides. */
export function weigh(got: Values, want: Values, tolerance: Tolerance, student: Trust, reference: Trust, rounded: boolean): PointVerdict {
  const ours = entriesOf(got);
  const theirs = entriesOf(want);
  let verdict: PointVerdict = "agree";
  for (let place = 0; place < theirs.length; place += 1) {
    const [a, b] = [ours[place] ?? NaN, theirs[place] ?? NaN];
    const noise = CAUTION * ((student.noise[place] ?? NaN) + (reference.noise[place] ?? NaN));
    const slack = rounded ? 1.0001 * Math.max(student.slack[place] ?? NaN, reference.slack[place] ?? NaN) : 0;
    const size = Math.max(Math.abs(a), Math.abs(b));
    const apart = Math.abs(a - b);
    if (!(noise >= 0 && slack >= 0)) verdict = "no-evidence";
    else if (apart > noise + slack + tolerance.absolute + tolerance.relative * Math.abs(b)) return "differ";
    else if (noise > TOO_NOISY * size && noise > TINY) verdict = "no-evidence";
  }
  return verdict;
}

function entriesOf(values: Values): Float64Array {
  return typeof values === "number" ? Float64Array.of(values) : values;
}

/** How far apart two values are as a share of the larger one. */
export function distance(got: Values, want: Values): number {
  const ours = entriesOf(got);
  return entriesOf(want).reduce((most, b, place) => {
    const a = ours[place] ?? NaN;
    return a === b ? most : Math.max(most, Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)));
  }, 0);
}
