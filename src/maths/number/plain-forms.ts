/** The forms of a number that need no formula: decimals, powers of ten, fractions, mixed numbers, Chinese numerals. */
import type { Fraction } from "fraction.js";
import { readChinese } from "./chinese.ts";
import type { Numeral, Oversize } from "./exact.ts";
import { fits, isSmall, readDecimal } from "./exact.ts";
import { readSeparated } from "./separators.ts";

/** `1.5*10^3`, `1.5\times10^{-3}`, `1.5 x 10⁻³`, `10^-3`. */
const powerOfTen = /^([+-]?)(?:([\d.,' ]*\d\.?)\s*(?:\*|x|X|\\times|\\cdot)\s*)?10\s*(?:(?:\^|\*\*)\s*(?:\{\s*([+-]?\d+)\s*\}|\(\s*([+-]?\d+)\s*\)|([+-]?\d+))|([⁺⁻]?[⁰¹²³⁴-⁹]+))$/;
const slashed = /^([+-]?)([\d.,' eE]+?)\s*\/\s*([\d.,' eE]+)$/;
const latexFraction = /^([+-]?)(\d*)\s*\\[dtc]?frac\s*(?:\{\s*([+-]?[\d.,]+)\s*\}\s*\{\s*([+-]?[\d.,]+)\s*\}|(\d)\s*(\d))$/;
/** `1 1/2`. Two numbers side by side are never meant as a product, and a part of one is always less than one. */
const mixed = /^([+-]?)(\d+)\s+(\d+)\s*\/\s*(\d+)$/;
const vulgar = /^([+-]?)(\d*)\s*([¼-¾⅐-⅞])$/;

/** Patterns with several gaps take long over long runs of spaces; what is longer is a plain decimal or a formula. */
const LONGEST = 400;

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

export function readPlain(text: string): Numeral | Oversize | undefined {
  if (text.length > LONGEST) return readDecimal(text);
  const spaced = /^[+-]\s/.test(text) ? text.charAt(0) + text.slice(1).trimStart() : text;
  return readSimple(spaced) ?? readPowerOfTen(spaced) ?? readFraction(spaced) ?? readMixed(spaced) ?? readChinese(spaced);
}

const readSimple = (text: string): Numeral | Oversize | undefined => readDecimal(text) ?? readSeparated(text);

function readPowerOfTen(text: string): Numeral | Oversize | undefined {
  const match = powerOfTen.exec(text);
  if (match === null) return undefined;
  const [, sign = "", mantissa = "1", braced, bracketed, bare, raised = ""] = match;
  const exponent = braced ?? bracketed ?? bare ?? fromSuperscripts(raised);
  const read = readSimple(mantissa);
  if (read === undefined || typeof read === "string") return read;
  const comma = read.commaReadAs;
  const shown = comma ?? mantissa.replace(/[, ']/g, "");
  const whole = readDecimal(`${sign}${shown}e${exponent}`);
  return typeof whole === "object" && comma !== undefined ? { ...whole, commaReadAs: `${sign}${shown}e${exponent}` } : whole;
}

const fromSuperscripts = (raised: string): string =>
  Array.from(raised, (sign) => (sign === "⁻" ? "-" : sign === "⁺" ? "+" : String(superscripts.indexOf(sign)))).join("");

function readFraction(text: string): Numeral | Oversize | undefined {
  const slash = slashed.exec(text);
  if (slash !== null) {
    const [, sign = "", over = "", under = ""] = slash;
    return quotient(sign, readSimple(over.trim()), readSimple(under.trim()));
  }
  const latex = latexFraction.exec(text);
  if (latex === null) return undefined;
  const [, sign = "", whole = "", over, under, overDigit = "", underDigit = ""] = latex;
  const part = quotient(whole === "" ? sign : "", readSimple(over ?? overDigit), readSimple(under ?? underDigit));
  return whole === "" ? part : addPart(sign, whole, part);
}

function readMixed(text: string): Numeral | Oversize | undefined {
  const match = mixed.exec(text);
  if (match !== null) {
    const [, sign = "", whole = "", over = "", under = ""] = match;
    return addPart(sign, whole, quotient("", readDecimal(over), readDecimal(under)));
  }
  const single = vulgar.exec(text);
  if (single === null) return undefined;
  const [, sign = "", whole = "", character = ""] = single;
  const [over = "", under = ""] = character.normalize("NFKC").split("⁄");
  return addPart(sign, whole === "" ? "0" : whole, quotient("", readDecimal(over), readDecimal(under)));
}

function quotient(sign: string, over: Numeral | Oversize | undefined, under: Numeral | Oversize | undefined): Numeral | Oversize | undefined {
  if (over === undefined || under === undefined) return undefined;
  if (typeof over === "string") return over;
  if (typeof under === "string") return under;
  if (under.value.n === 0n) return "not-finite";
  const value = over.value.div(under.value);
  const comma = over.commaReadAs ?? under.commaReadAs;
  return sized(sign === "-" ? value.neg() : value, comma === undefined ? {} : { commaReadAs: comma });
}

function addPart(sign: string, whole: string, part: Numeral | Oversize | undefined): Numeral | Oversize | undefined {
  const integer = readDecimal(whole);
  if (part === undefined || typeof part === "string") return part;
  if (integer === undefined || typeof integer === "string") return integer;
  if (part.value.s < 0n || part.value.n >= part.value.d) return undefined;
  const value = integer.value.add(part.value);
  return sized(sign === "-" ? value.neg() : value, {});
}

function sized(value: Fraction, comma: { readonly commaReadAs?: string }): Numeral | Oversize {
  if (!fits(value)) return "not-finite";
  return isSmall(value) ? { value, decimals: null, significant: null, ...comma } : "too-many-digits";
}
