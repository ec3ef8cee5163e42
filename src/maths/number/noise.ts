/** How far binary arithmetic may have moved a value: never more than decides a tie or a bound. */
import { Fraction } from "fraction.js";
import type { Got } from "./compared.ts";
import type { Exact } from "./exact.ts";

const NONE = new Fraction(0n);
/** Four units in the last place of a double. */
const OF_REFERENCE = new Fraction(1n, 2n ** 50n);
/** A student's formula is evaluated in many steps. */
const OF_FORMULA = new Fraction(1n, 10n ** 12n);

/** More digits than these are noise, or the beginning of a number without end: 0.1 + 0.2 prints seventeen. */
const CLEAN_DIGITS = 15;

/** Nothing at all between two decimals: a reference that prints with few digits is meant as it prints. `reference` is `want`, exact. */
export function noiseOf(got: Got, want: number | Exact, reference: Exact): Exact {
  if (got.approximate !== undefined) return reference.abs().mul(OF_FORMULA);
  return typeof want !== "number" || isClean(want) ? NONE : reference.abs().mul(OF_REFERENCE);
}

const isClean = (double: number): boolean => Number(double.toPrecision(CLEAN_DIGITS)) === double;
