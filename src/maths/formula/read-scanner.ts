/** What the parts of the scanner share: its state, and the reading of numbers. */
import type { Token, TokenKind } from "./read-token.ts";
import { READ_LIMITS, Unreadable } from "./read-why.ts";
import type { Lexicon } from "./vocabulary.ts";

export interface Scanner {
  /** The text with look-alikes folded; as long as the student's own. */
  readonly source: string;
  readonly lexicon: Lexicon;
  readonly latex: boolean;
  readonly tokens: Token[];
  /** For each open brace in plain text whether it is a group. */
  readonly braces: boolean[];
  at: number;
}

export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function push(scanner: Scanner, kind: TokenKind, text: string, from: number, to: number): void {
  scanner.tokens.push({ kind, text, from, to });
}

export function lastKind(scanner: Scanner): TokenKind | null {
  return scanner.tokens[scanner.tokens.length - 1]?.kind ?? null;
}

export function skipDigits(source: string, from: number): number {
  let at = from;
  while (at < source.length && isDigit(source.charCodeAt(at))) at += 1;
  return at;
}

export function skipSpaces(source: string, from: number): number {
  let at = from;
  while (at < source.length && (source.charCodeAt(at) === 0x20 || source.charCodeAt(at) === 0x0a)) at += 1;
  return at;
}

/** Digits, decimals and a power of ten; after `_` digits only; one digit where LaTeX's arguments are single (`\frac12`). */
export function scanNumber(scanner: Scanner): void {
  const { source, at } = scanner;
  const before = lastKind(scanner);
  let to = skipDigits(source, at);
  const whole = isDigit(source.charCodeAt(at));
  if (whole && scanner.latex && (before === "frac" || before === "sqrt" || before === "binom" || isSecondArgument(scanner))) to = at + 1;
  else if (!whole || before !== "_") to = skipFraction(scanner, to);
  if (to - at > READ_LIMITS.nodes) throw new Unreadable("too-complex", at, to, "characters");
  const text = source.slice(at, source.charCodeAt(to - 1) === 0x2e ? to - 1 : to);
  push(scanner, "number", text, at, to);
  scanner.at = to;
}

/** The `2` of `\frac12` and of `\frac{1}2`. */
function isSecondArgument({ tokens, at }: Scanner): boolean {
  const last = tokens[tokens.length - 1];
  if (last?.to !== at || (last.kind !== "number" && last.kind !== "}")) return false;
  if (last.kind === "number") return takesTwo(tokens[tokens.length - 2]);
  let depth = 0;
  for (let place = tokens.length - 1; place >= 0 && tokens.length - place < 200; place -= 1) {
    const kind = tokens[place]?.kind;
    if (kind === "}") depth += 1;
    if (kind === "{" && --depth === 0) return takesTwo(tokens[place - 1]);
  }
  return false;
}

function takesTwo(token: Token | undefined): boolean {
  return token?.kind === "frac" || token?.kind === "binom";
}

function skipFraction({ source, at }: Scanner, whole: number): number {
  let to = whole;
  if (source.charCodeAt(to) === 0x2e) {
    const next = source.charCodeAt(to + 1);
    const operator = next === 0x2a || next === 0x2f || next === 0x5e || next === 0x27 || next === 0x2e;
    if (!operator) to = skipDigits(source, to + 1);
    if (source.charCodeAt(to) === 0x2e && isDigit(source.charCodeAt(to + 1))) throw new Unreadable("bad-number", at, to + 1);
  }
  const letter = source.charCodeAt(to);
  if (letter !== 0x65 && letter !== 0x45) return to;
  const sign = source.charCodeAt(to + 1);
  const digits = sign === 0x2b || sign === 0x2d ? to + 2 : to + 1;
  return isDigit(source.charCodeAt(digits)) ? skipDigits(source, digits) : to;
}
