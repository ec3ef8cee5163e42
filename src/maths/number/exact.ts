/** Exact rationals, and the decimals that they are read from. Sizes are bounded before anything is computed. */
import { Fraction } from "fraction.js";
import { keeping } from "../kept.ts";

/** An exact rational; `Number(exact)` is finite and right to within an ulp. */
export type Exact = Fraction;

/** A number as read, with what its digits say of its precision. */
export interface Numeral {
  readonly value: Exact;
  /** The value as evaluated in floating point, where no exact one is to be had (logarithms, roots). */
  readonly approximate?: number;
  /** Digits after the point, of the value: `99.8%` and `9.98e-1` have three. Null where there is no decimal. */
  readonly decimals: number | null;
  /** Digits from the first that is not zero. */
  readonly significant: number | null;
  /** Set where a comma was read as the decimal point: the same text with a point. */
  readonly commaReadAs?: string;
}

/** Why digits that can be read give no number. */
export type Oversize = "not-finite" | "too-small" | "too-many-digits";

/** Below the 308 digits of a double, so that numerator and denominator of every exact value can become doubles. */
const MOST_DIGITS = 300;
const LARGEST_EXPONENT = 400;
const LARGEST = Number.MAX_VALUE;

const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
const powers: bigint[] = Array.from({ length: 24 }, (_, exponent) => 10n ** BigInt(exponent));

/** 10 to a power that is not negative. */
export const powerOfTen = (exponent: number): bigint => powers[exponent] ?? 10n ** BigInt(exponent);

/** `value * 10^exponent`. */
export const scaled = (value: Exact, exponent: number): Exact =>
  exponent >= 0 ? value.mul(new Fraction(powerOfTen(exponent))) : value.div(new Fraction(powerOfTen(-exponent)));

/** Longer texts than people write as numbers are not worth keeping. */
const KEPT_LENGTH = 24;

export function readDecimal(text: string): Numeral | Oversize | undefined {
  return text.length > KEPT_LENGTH ? readAnyDecimal(text) : readShort(text);
}

const readShort = keeping(readAnyDecimal);

function readAnyDecimal(text: string): Numeral | Oversize | undefined {
  const match = decimal.exec(text);
  if (match === null) return undefined;
  const whole = match[2] ?? "";
  const part = match[3] ?? "";
  if (whole === "" && part === "") return undefined;
  return decimalOf(match[1] === "-", whole, part, match[4] ?? "0");
}

function decimalOf(negative: boolean, whole: string, part: string, power: string): Numeral | Oversize {
  const digits = (whole + part).replace(/^0+(?=\d)/, "");
  const exponent = Number(power);
  if (digits.length > MOST_DIGITS || part.length > LARGEST_EXPONENT) return digits.length > part.length + 308 ? "not-finite" : "too-many-digits";
  if (digits !== "0" && Math.abs(exponent) > LARGEST_EXPONENT) return exponent > 0 ? "not-finite" : "too-small";
  const unsigned = BigInt(digits);
  const numerator = negative ? -unsigned : unsigned;
  const shift = digits === "0" ? 0 : exponent - part.length;
  const value = shift >= 0 ? new Fraction(numerator * powerOfTen(shift)) : new Fraction(numerator, powerOfTen(-shift));
  if (!fits(value)) return "not-finite";
  return { value, decimals: Math.max(0, part.length - (digits === "0" ? 0 : exponent)), significant: digits.length };
}

/** False where the double would overflow. */
export const fits = (value: Exact): boolean => Math.abs(Number(value)) <= LARGEST;

/** False where a result of arithmetic has grown beyond what is worth computing with. */
export const isSmall = ({ n, d }: Exact): boolean => n < SIZE && d < SIZE;
const SIZE = 10n ** BigInt(MOST_DIGITS);

/** What the shortest decimal of a double says: 0.1 is one tenth, not the binary fraction next to it. */
export const exactOf = keeping((double: number): Exact => {
  const read = readDecimal(String(double));
  if (read === undefined || typeof read === "string") throw new RangeError(`${double} is no finite number`);
  return read.value;
});

/** The nearest double: `Number(exact)` rounds numerator and denominator first and may be an ulp off. */
export function nearestDouble(value: Exact): number {
  const { s, n, d } = value;
  const shift = Math.max(0, 25 + String(d).length - String(n).length);
  const scaledUp = n * powerOfTen(shift);
  // A last digit for whatever was cut off: with it no tie is mistaken for one.
  const sticky = scaledUp % d === 0n ? "0" : "1";
  return Number(`${s < 0n ? "-" : ""}${scaledUp / d}${sticky}e-${shift + 1}`);
}
