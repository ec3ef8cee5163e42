/** Points as people and gradebooks read them: exact inside, rounded here and only here. */
import type { Share } from "../model.ts";

/** At most two decimals for people, without trailing zeros; halves go up. */
export function pointsText(points: Share): string {
  return String(roundedPoints(points, 2));
}

/** A number for JSON and CSV, rounded half up on the exact value. */
export function roundedPoints([got, of]: Share, decimals = 4): number {
  const [twice, factor] = [2 * got * 10 ** decimals, 10 ** decimals];
  // Nearly all points are small, and whole numbers of a double are exact.
  if (got >= 0 && Number.isSafeInteger(twice)) return Math.floor(((twice - (twice % of)) / of + 1) / 2) / factor;
  const scale = 10n ** BigInt(decimals);
  const doubled = (2n * BigInt(got) * scale) / BigInt(of);
  const whole = doubled >= 0n ? (doubled + 1n) / 2n : -((1n - doubled) / 2n);
  return Number(whole) / Number(scale);
}

/** All decimals of points that have at most four, so that the lines of a sum add up to the reader; of others two. */
export function exactPoints(points: Share): string {
  return String(roundedPoints(points, 10_000 % points[1] === 0 ? 4 : 2));
}

/** With its sign: what a rule adds or takes. */
export function signedPoints([got, of]: Share): string {
  return `${got === 0 ? "" : got < 0 ? "−" : "+"}${exactPoints([Math.abs(got), of])}`;
}
