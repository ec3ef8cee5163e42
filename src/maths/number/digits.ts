/** Answers that are asked for to so many decimals or significant figures: the reference, correctly rounded. */
import { Fraction } from "fraction.js";
import type { Compared, Got } from "./compared.ts";
import type { Exact } from "./exact.ts";
import { scaled } from "./exact.ts";
import { printNumber } from "./print.ts";

/**
 * A number asks for the reference rounded to exactly so many digits. `at_least` takes more of them too, each of them right. Zeros at the end
 * count for nothing, since files lose them, and a fraction or a formula that is the reference itself has all the digits that there are.
 */
export type DigitsRule = number | { readonly at_least: number; readonly truncated?: boolean };

interface Asked {
  /** Decimals of the last place that is asked for; negative for tens and hundreds. */
  readonly places: number;
  readonly isExactly: boolean;
  readonly truncated: boolean;
}

const HALF = new Fraction(1n, 2n);
const ONE = new Fraction(1n);

export function judgeDecimals(got: Got, want: Exact, noise: Exact, rule: DigitsRule): Compared {
  return judge(got, want, noise, askedBy(rule, 0), { digits: digitsOf(rule), of: "decimals" });
}

export function judgeSignificant(got: Got, want: Exact, noise: Exact, rule: DigitsRule): Compared {
  if (want.n === 0n) return got.value.n === 0n ? { is: "close" } : { is: "far", allowed: "0" };
  return judge(got, want, noise, askedBy(rule, -1 - magnitude(want)), { digits: digitsOf(rule), of: "significant" });
}

const digitsOf = (rule: DigitsRule): number => (typeof rule === "number" ? rule : rule.at_least);

const askedBy = (rule: DigitsRule, shift: number): Asked => ({
  places: digitsOf(rule) + shift,
  isExactly: typeof rule === "number",
  truncated: typeof rule === "object" && rule.truncated === true,
});

function judge(got: Got, want: Exact, noise: Exact, asked: Asked, about: { readonly digits: number; readonly of: "decimals" | "significant" }): Compared {
  const { value, decimals } = got;
  const own = got.approximate === undefined ? placesOf(value) : Infinity;
  if (own > asked.places && asked.isExactly) {
    if (decimals === null && isSame(value, want, noise)) return { is: "close" };
    if (isRounded(value, want, noise, own, true)) return { is: "too-many-digits", ...about };
  } else if (isRounded(value, want, noise, Math.max(own, asked.places), asked.truncated)) return { is: "close" };
  const shown = decimals === null || decimals === 0 ? own : decimals;
  if (shown < asked.places && value.n !== 0n && isRounded(value, want, noise, shown, true)) return { is: "too-few-digits", ...about };
  return { is: "far", allowed: printNumber(scaled(asked.truncated ? ONE : HALF, -asked.places)) };
}

const isSame = (value: Exact, want: Exact, noise: Exact): boolean => value.sub(want).abs().compare(noise) <= 0;

/** Either neighbour of a tie is right, half up or half to even; cut off is less than a whole unit nearer to zero. */
function isRounded(value: Exact, want: Exact, noise: Exact, places: number, truncated: boolean): boolean {
  if (!Number.isFinite(places)) return isSame(value, want, noise);
  const unit = scaled(ONE, -places);
  if (value.sub(want).abs().compare(unit.mul(HALF).add(noise)) <= 0) return true;
  const isSameSide = value.n === 0n || value.s === want.s;
  const cut = want.abs().sub(value.abs());
  return truncated && isSameSide && cut.add(noise).s >= 0n && cut.compare(unit.add(noise)) < 0;
}

/** Decimals that the value needs: 3 for 5/8, -2 for 61500, infinitely many for 1/3. */
export function placesOf({ n, d }: Exact): number {
  if (n === 0n) return -Infinity;
  if (d === 1n) return (/[1-9]0*$/.exec(String(n))?.index ?? 0) + 1 - String(n).length;
  let rest = d;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : Infinity;
}

/** The power of ten of the first digit: 2 for 123, -3 for 0.00123. */
export function magnitude({ n, d }: Exact): number {
  const guess = String(n).length - String(d).length;
  return new Fraction(n, d).compare(scaled(ONE, guess)) >= 0 ? guess : guess - 1;
}
