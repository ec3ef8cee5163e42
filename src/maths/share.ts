/** Exact arithmetic on points and credit, so that no sum is ever 4.000000001. */
import { Fraction } from "fraction.js";
import type { Share } from "../model.ts";

export const NOTHING: Share = [0, 1];
export const WHOLE: Share = [1, 1];

function toShare(value: Fraction): Share {
  return [Number(value.s * value.n), Number(value.d)];
}

function toFraction([got, of]: Share): Fraction {
  return new Fraction(got, of);
}

/** In lowest terms, as long as nothing left the numbers that a double holds exactly: fractions of big integers cost ten times as much. */
function lowest(got: number, of: number): Share | undefined {
  if (!Number.isSafeInteger(got) || !Number.isSafeInteger(of)) return undefined;
  let [common, rest] = [Math.abs(got), of];
  while (rest !== 0) [common, rest] = [rest, common % rest];
  return [got / common + 0, of / common];
}

function add(left: Share, right: Share): Share {
  if (left[0] === 0) return lowest(right[0], right[1]) ?? right;
  if (left[1] === 1 && right[1] === 1 && Number.isSafeInteger(left[0] + right[0])) return [left[0] + right[0], 1];
  const [first, second] = [left[0] * right[1], right[0] * left[1]];
  const isExact = Number.isSafeInteger(first) && Number.isSafeInteger(second);
  return (isExact ? lowest(first + second, left[1] * right[1]) : undefined) ?? toShare(toFraction(left).add(toFraction(right)));
}

export function addShares(shares: Iterable<Share>): Share {
  let sum = NOTHING;
  for (const share of shares) sum = add(sum, share);
  return sum;
}

export function multiplyShares(left: Share, right: Share): Share {
  return lowest(left[0] * right[0], left[1] * right[1]) ?? toShare(toFraction(left).mul(toFraction(right)));
}

export function subtractShares(left: Share, right: Share): Share {
  return add(left, [-right[0], right[1]]);
}

export function compareShares(left: Share, right: Share): number {
  const [first, second] = [left[0] * right[1], right[0] * left[1]];
  if (Number.isSafeInteger(first) && Number.isSafeInteger(second)) return Math.sign(first - second);
  return toFraction(left).compare(toFraction(right));
}

/** A decimal of the config (`2.5`, `0.1`) as the exact share that its digits say. */
export function shareOf(decimal: number): Share {
  return toShare(new Fraction(String(decimal)));
}

/** What questions give together to whoever has them all right; extra credit comes on top. */
export function possiblePoints(questions: readonly { readonly points: Share; readonly extra?: true }[]): Share {
  return addShares(questions.filter(({ extra }) => extra !== true).map(({ points }) => points));
}

/** The mean of several credits: each entry of a question weighs the same. */
export function meanShare(shares: readonly Share[]): Share {
  return shares.length === 0 ? NOTHING : multiplyShares(addShares(shares), [1, shares.length]);
}
