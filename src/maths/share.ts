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

export function addShares(shares: Iterable<Share>): Share {
  const all = [...shares];
  // Points and shares of them are small: whole numbers do for nearly all, and fractions of any size for the rest.
  let [got, of] = [0, 1];
  for (const [more, parts] of all) {
    const common = of * (parts / divisor(of, parts));
    [got, of] = [got * (common / of) + more * (common / parts), common];
    if (!Number.isSafeInteger(got) || !Number.isSafeInteger(of)) return addLarge(all);
  }
  const shared = divisor(Math.abs(got), of);
  return [got / shared, of / shared];
}

function addLarge(shares: readonly Share[]): Share {
  return toShare(shares.reduce((sum, share) => sum.add(toFraction(share)), new Fraction(0)));
}

function divisor(left: number, right: number): number {
  return right === 0 ? left : divisor(right, left % right);
}

export function multiplyShares(left: Share, right: Share): Share {
  return toShare(toFraction(left).mul(toFraction(right)));
}

export function subtractShares(left: Share, right: Share): Share {
  return toShare(toFraction(left).sub(toFraction(right)));
}

export function compareShares(left: Share, right: Share): number {
  const [one, other] = [left[0] * right[1], right[0] * left[1]];
  if (Number.isSafeInteger(one) && Number.isSafeInteger(other)) return Math.sign(one - other);
  return toFraction(left).compare(toFraction(right));
}

/** A decimal of the config (`2.5`, `0.1`) as the exact share that its digits say. */
export function shareOf(decimal: number): Share {
  return toShare(new Fraction(String(decimal)));
}

/** The mean of several credits: each entry of a question weighs the same. */
export function meanShare(shares: readonly Share[]): Share {
  return shares.length === 0 ? NOTHING : multiplyShares(addShares(shares), [1, shares.length]);
}
