/** Source text to tokens: one loop over the characters, every place in the student's own text. */
import { scanCommand } from "./read-command.ts";
import { CHARACTERS } from "./read-symbols.ts";
import { isDigit, isLetter, push, scanNumber } from "./read-scanner.ts";
import type { Scanner } from "./read-scanner.ts";
import { fractionOf, scriptAt } from "./read-scripts.ts";
import type { TokenKind } from "./read-token.ts";
import { Unreadable } from "./read-why.ts";
import { scanForeign, scanWord } from "./read-word.ts";

/** Reads tokens from the scanner's place up to `end`. */
export function scan(scanner: Scanner, end: number): void {
  while (scanner.at < end) scanOne(scanner);
}

function single(scanner: Scanner, kind: TokenKind): void {
  push(scanner, kind, kind, scanner.at, scanner.at + 1);
  scanner.at += 1;
}

function double(scanner: Scanner, kind: TokenKind, text: string, length = 2): void {
  push(scanner, kind, text, scanner.at, scanner.at + length);
  scanner.at += length;
}

function scanOne(scanner: Scanner): void {
  const { source, at } = scanner;
  const code = source.charCodeAt(at);
  if (isLetter(code)) return scanWord(scanner);
  if (isDigit(code)) return scanNumber(scanner);
  const next = at + 1 < source.length ? source.charCodeAt(at + 1) : 0;
  switch (code) {
    case 0x20:
    case 0x7e: // ~
    case 0x24: // $
    case 0x200d:
      scanner.at += 1;
      return;
    case 0x2b:
      if (next === 0x2f && source.charAt(at + 2) === "-") return double(scanner, "±", "±", 3);
      return single(scanner, "+");
    case 0x2d:
      return single(scanner, "-");
    case 0x2a: // **
      if (next === 0x2a) return double(scanner, "^", "^");
      return single(scanner, "*");
    case 0x2f:
      return single(scanner, "/");
    case 0x5e:
      return single(scanner, "^");
    case 0x5f:
      return single(scanner, "_");
    case 0x28:
      return single(scanner, "(");
    case 0x29:
      return single(scanner, ")");
    case 0x5b:
      return single(scanner, "[");
    case 0x5d:
      return single(scanner, "]");
    case 0x7b:
      return single(scanner, scanner.latex || afterScript(scanner) ? "{" : "set(");
    case 0x7d:
      return single(scanner, scanner.latex || closesGroup(scanner) ? "}" : ")set");
    case 0x2c:
      return single(scanner, ",");
    case 0x3b:
      return single(scanner, ";");
    case 0x3a: // :=
      if (next === 0x3d) return double(scanner, "relation", "=");
      return single(scanner, ":");
    case 0x3f:
      return single(scanner, "?");
    case 0x27:
      return single(scanner, "'");
    case 0x7c:
      return single(scanner, "|");
    case 0x25:
      return single(scanner, "%");
    case 0x26:
      return single(scanner, "&");
    case 0x40: // @, the matrix product of NumPy
      return double(scanner, "*", "*", 1);
    case 0x21:
      if (next === 0x3d) return double(scanner, "relation", "!=");
      return single(scanner, "!");
    case 0x3d:
      if (next === 0x3d) return double(scanner, "relation", "=");
      if (next === 0x3c) return double(scanner, "relation", "<=");
      return double(scanner, "relation", "=", 1);
    case 0x3c:
      if (next === 0x3d) return double(scanner, "relation", "<=");
      if (next === 0x3e) return double(scanner, "relation", "!=");
      return double(scanner, "relation", "<", 1);
    case 0x3e:
      if (next === 0x3d) return double(scanner, "relation", ">=");
      return double(scanner, "relation", ">", 1);
    case 0x2e:
      return scanDot(scanner, next);
    case 0x5c:
      return scanCommand(scanner, at + 1);
    default:
      return code < 0x20 ? scanControl(scanner, code) : scanOther(scanner);
  }
}

function scanDot(scanner: Scanner, next: number): void {
  if (isDigit(next)) return scanNumber(scanner);
  if (next === 0x2a) return double(scanner, ".*", ".*");
  if (next === 0x2f) return double(scanner, "./", "./");
  if (next === 0x5e) return double(scanner, ".^", ".^");
  if (next === 0x27) return double(scanner, "'", "'");
  if (next === 0x54 && !/^\w/.test(scanner.source.slice(scanner.at + 2, scanner.at + 3))) return double(scanner, "transpose", "T"); // NumPy's `.T`
  if (scanner.source.slice(scanner.at + 1).trim() !== "") throw new Unreadable("unexpected-character", scanner.at, scanner.at + 1);
  scanner.at += 1; // A full stop after the formula.
}

/** In plain text braces are a set, but for `x^{2}` and `x_{2}`. */
function afterScript(scanner: Scanner): boolean {
  const last = scanner.tokens[scanner.tokens.length - 1];
  const group = last !== undefined && (last.kind === "^" || last.kind === "_");
  scanner.braces.push(group);
  return group;
}

function closesGroup(scanner: Scanner): boolean {
  return scanner.braces.pop() === true;
}

/** Commands whose backslash and first letter became one control character on the way: `\f` and `rac`. */
const LOST: ReadonlyMap<number, readonly [letter: string, rest: RegExp]> = new Map([
  [0x07, ["a", /[a-z]/y]],
  [0x08, ["b", /[a-z]/y]],
  [0x0b, ["v", /[a-z]/y]],
  [0x0c, ["f", /[a-z]/y]],
  [0x09, ["t", /imes|ext|op(?![a-z])|heta|ilde|frac|anh/y]],
  [0x0a, ["n", /abla|eq(?![a-z])/y]],
  [0x0d, ["r", /ho(?![a-z])|ight|floor|ceil|angle/y]],
]);

function scanControl(scanner: Scanner, code: number): void {
  const lost = LOST.get(code);
  if (lost !== undefined) {
    const [letter, rest] = lost;
    rest.lastIndex = scanner.at + 1;
    if (rest.test(scanner.source)) return scanCommand(scanner, scanner.at + 1, letter);
  }
  if (code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c) throw new Unreadable("unexpected-character", scanner.at, scanner.at + 1);
  scanner.at += 1;
}

function scanOther(scanner: Scanner): void {
  const { source, at } = scanner;
  const character = source.charAt(at);
  const symbol = CHARACTERS.get(character);
  if (symbol !== undefined) {
    push(scanner, symbol.kind, symbol.text, at, at + 1);
    scanner.at += 1;
    return;
  }
  const fraction = fractionOf(character);
  if (fraction !== undefined) {
    push(scanner, "frac", "frac", at, at);
    push(scanner, "number", fraction[0], at, at + 1);
    push(scanner, "number", fraction[1], at, at + 1);
    scanner.at += 1;
    return;
  }
  const script = scriptAt(source, at);
  if (script === null) return scanForeign(scanner);
  push(scanner, script.kind, script.kind, at, at);
  push(scanner, "{", "{", at, at);
  for (let place = 0; place < script.text.length; place += 1) scanScript(scanner, script.text, place);
  scanner.at = at + script.text.length;
  push(scanner, "}", "}", scanner.at, scanner.at);
}

function scanScript(scanner: Scanner, text: string, place: number): void {
  const from = scanner.at + place;
  const character = text.charAt(place);
  const code = text.charCodeAt(place);
  const last = scanner.tokens[scanner.tokens.length - 1];
  if (isDigit(code) && last?.kind === "number" && last.to === from) {
    last.text += character;
    last.to = from + 1;
  } else if (isDigit(code)) push(scanner, "number", character, from, from + 1);
  else if (isLetter(code)) push(scanner, "name", scanner.lexicon.declared.get(character) ?? character, from, from + 1);
  else if (character === "=") push(scanner, "relation", "=", from, from + 1);
  else if (character === "+" || character === "-" || character === "(" || character === ")") push(scanner, character, character, from, from + 1);
}
