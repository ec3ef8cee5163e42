/** Numbers as students write them: read first, without the answer key; what cannot be read says why and where. */
import { Fraction } from "fraction.js";
import type { NumberFinding } from "../../model.ts";
import { plainCharacters } from "./characters.ts";
import type { Exact, Numeral, Oversize } from "./exact.ts";
import { exactOf, nearestDouble, readDecimal } from "./exact.ts";
import { evaluateConstant } from "./expression.ts";
import { readPlain } from "./plain-forms.ts";
import { judgeUnit, splitUnit } from "./units.ts";
import type { Piece } from "./wrappings.ts";
import { isName, sidesOf, unwrap } from "./wrappings.ts";

export interface ReadingOptions {
  /** Units that are accepted, the one due first; without any, units of information and counting words are read over. */
  readonly units?: readonly string[];
  /** `99.8%` is 0.998, unless the author wants no percentages. */
  readonly percent?: "as-fraction" | "refuse";
}

export interface ReadNumber extends Numeral {
  readonly is: "number";
  readonly percent: boolean;
  readonly unit?: string;
  readonly notes: readonly NumberFinding[];
}

export interface UnreadableNumber {
  readonly is: "unreadable";
  readonly finding: NumberFinding;
}

export type NumberRead = ReadNumber | UnreadableNumber;

const LONGEST = 1_500;
const LONGEST_SHOWN = 60;
const MOST_SIDES = 6;

const infinite = /^[+-]?\s*(?:\.?nan|\.?inf(?:inity)?|∞|\\infty|[正负]?无穷大?)$/iu;
const percentSign = /\s*(?:\\?%|\bper ?cent\b|\bpct\b\.?)$/iu;

export function readNumber(text: string, options: ReadingOptions = {}): NumberRead {
  const quick = readDecimal(text);
  if (quick !== undefined) return typeof quick === "string" ? oversized(quick, text) : { is: "number", ...quick, percent: false, notes: [] };
  if (text.length > LONGEST) return unreadable(text, "too-long");
  const piece = unwrap({ text: plainCharacters(text), from: 0 });
  if (piece.text === "") return unreadable(text, "empty");
  const [first = piece, ...others] = sidesOf(piece);
  if (others.length === 0) return readSide(first, text, options);
  if (others.length >= MOST_SIDES) return unreadable(text, "equation", others.at(-1));
  return readEquation([first, ...others].map(unwrap), text, options);
}

/** `H(D) = 5/8 = 0.625`: the last side is what is handed in; numbers before it must say the same. */
function readEquation(sides: readonly Piece[], text: string, options: ReadingOptions): NumberRead {
  const last = readSide(sides.at(-1) ?? { text: "", from: 0 }, text, options);
  if (last.is === "unreadable") return last;
  for (const [position, side] of sides.slice(0, -1).entries()) {
    if (isName(side.text)) continue;
    const read = readSide(side, text, options);
    if (read.is === "unreadable" && position === 0) return unreadable(text, "equation", side);
    if (read.is === "number" && !agree(read, last)) return unreadable(text, "sides-differ", side);
  }
  return last;
}

/** The coarser side may be rounded or cut; sides with as many digits must be equal. */
function agree(left: Numeral, right: Numeral): boolean {
  const deviation = Math.abs(Number(left.value.sub(right.value)));
  const decimals = left.decimals === right.decimals ? Infinity : Math.min(left.decimals ?? Infinity, right.decimals ?? Infinity);
  return deviation < 10 ** -decimals || deviation <= 1e-9 * Math.abs(Number(right.value));
}

function readSide(side: Piece, text: string, options: ReadingOptions): NumberRead {
  if (infinite.test(side.text)) return notFinite(text);
  const body = side.text.replace(percentSign, "");
  const percent = body.length < side.text.length;
  if (percent && options.percent === "refuse") return unreadable(text, "percent", { text: "", from: side.from + body.length });
  const plain = readPlain(body);
  if (plain !== undefined) return finish(plain, text, percent);
  const split = splitUnit(body);
  const counted = split === undefined ? undefined : readWithUnit(split.number, split.unit, side, text, options, percent);
  return counted ?? evaluated({ text: body, from: side.from }, text, percent);
}

/** Undefined where the trailing word is none: the whole may still be an expression. */
function readWithUnit(number: string, unit: string, side: Piece, text: string, { units = [] }: ReadingOptions, percent: boolean): NumberRead | undefined {
  const judged = judgeUnit(unit, units);
  const plain = readPlain(number);
  const read = plain === undefined ? evaluated({ text: number, from: side.from }, text, percent) : finish(plain, text, percent);
  if (read.is === "unreadable") return plain === undefined ? undefined : read;
  if (judged === "unknown") return unreadable(text, "unknown-unit", { text: unit, from: side.from + side.text.lastIndexOf(unit) });
  if (judged === "wrong") return { is: "unreadable", finding: { code: "wrong-unit", got: clipped(unit), want: units[0] ?? "" } };
  return { ...read, unit };
}

function evaluated(piece: Piece, text: string, percent: boolean): NumberRead {
  const constant = evaluateConstant(piece.text);
  switch (constant.is) {
    case "exact":
      return finish({ value: constant.value, decimals: null, significant: null }, text, percent);
    case "approximate":
      return finish({ value: roundedOff(constant.value), approximate: constant.value, decimals: null, significant: null }, text, percent);
    case "not-finite":
      return notFinite(text);
    case "no-constant":
      return unreadable(text, constant.why, constant.column === undefined ? undefined : { text: "", from: piece.from + constant.column - 1 });
  }
}

/** Without the noise of binary arithmetic, which shows from the sixteenth digit on. */
const roundedOff = (double: number): Exact => exactOf(Number(double.toPrecision(15)));

function finish(numeral: Numeral | Oversize, text: string, percent: boolean): NumberRead {
  if (typeof numeral === "string") return oversized(numeral, text);
  const { commaReadAs } = numeral;
  const notes: NumberFinding[] = commaReadAs === undefined ? [] : [{ code: "decimal-comma", got: clipped(text), readAs: clipped(commaReadAs) }];
  return { is: "number", ...(percent ? hundredth(numeral) : numeral), percent, notes };
}

function hundredth(numeral: Numeral): Numeral {
  const value = numeral.value.div(new Fraction(100n));
  return {
    ...numeral,
    value,
    decimals: numeral.decimals === null ? null : numeral.decimals + 2,
    ...(numeral.approximate === undefined ? {} : { approximate: nearestDouble(value) }),
  };
}

const oversized = (why: Oversize, text: string): UnreadableNumber => (why === "not-finite" ? notFinite(text) : unreadable(text, why));

const notFinite = (text: string): UnreadableNumber => ({ is: "unreadable", finding: { code: "not-finite", got: clipped(text) } });

function unreadable(text: string, why: string, at?: Piece): UnreadableNumber {
  return { is: "unreadable", finding: { code: "not-a-number", got: clipped(text), why, ...(at === undefined ? {} : { column: at.from + 1 }) } };
}

const clipped = (text: string): string => (text.length <= LONGEST_SHOWN ? text.trim() : `${text.slice(0, LONGEST_SHOWN).trim()}…`);
