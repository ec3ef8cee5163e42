/** Which reported accuracies are fractions k/n of a set, as far as their digits say. */
import { Fraction } from "fraction.js";
import type { Exact } from "../../maths/number/exact.ts";
import { powerOfTen } from "../../maths/number/exact.ts";

/** Digits from here on are noise of single precision, in which frameworks count. */
const SINGLE_DIGITS = 8;
const SINGLE_NOISE = new Fraction(12n, 100_000_000n);

/** One unit of the last digit given; nothing for an exact value such as 9502/10000. */
export function lastUnit(decimals: number | null): Exact {
  if (decimals === null) return new Fraction(0);
  return decimals >= SINGLE_DIGITS ? SINGLE_NOISE : new Fraction(1n, powerOfTen(Math.max(0, decimals)));
}

/** Whether `share` becomes `claimed` when it is rounded or cut to the digits given. */
export function canBecome(share: Exact, claimed: Exact, decimals: number | null): boolean {
  const unit = lastUnit(decimals);
  const above = share.sub(claimed);
  return above.compare(0) === 0 || (above.compare(unit.div(-2)) >= 0 && above.compare(unit) < 0);
}

/** The fraction of `size` that lies nearest to what is claimed, and whether it can have become it. */
export function nearestFraction(claimed: Exact, decimals: number | null, size: number): { readonly correct: number; readonly possible: boolean } {
  const nearest = Number(claimed.mul(size).round(0));
  const around = [nearest - 1, nearest, nearest + 1].filter((correct) => correct >= 0 && correct <= size);
  return { correct: Math.min(size, Math.max(0, nearest)), possible: around.some((correct) => canBecome(new Fraction(correct, size), claimed, decimals)) };
}
