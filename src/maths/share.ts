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
  let sum = new Fraction(0);
  for (const share of shares) sum = sum.add(toFraction(share));
  return toShare(sum);
}

export function multiplyShares(left: Share, right: Share): Share {
  return toShare(toFraction(left).mul(toFraction(right)));
}

export function subtractShares(left: Share, right: Share): Share {
  return toShare(toFraction(left).sub(toFraction(right)));
}

export function compareShares(left: Share, right: Share): number {
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
