/** Words of plain text: names, functions, products of letters, and the few words that are no mathematics. */
import { scanCommand } from "./read-command.ts";
import { markOf, wordOfLetter } from "./read-letters.ts";
import { isDigit, isLetter, lastKind, push, skipDigits, skipSpaces } from "./read-scanner.ts";
import type { Scanner } from "./read-scanner.ts";
import { DECORATIONS, plainWord } from "./read-plain-words.ts";
import type { Token, TokenKind } from "./read-token.ts";
import { Unreadable } from "./read-why.ts";
import { canonicalName, piecesOf } from "./vocabulary.ts";

/** Words that only a lost first letter of a command can leave before a brace. */
const BEHEADED: ReadonlyMap<string, string> = new Map([
  ["rac", "f"],
  ["egin", "b"],
  ["inom", "b"],
  ["oldsymbol", "b"],
  ["oxed", "b"],
]);

export function scanWord(scanner: Scanner): void {
  const { source, at, latex, lexicon } = scanner;
  let to = at + 1;
  while (to < source.length && isWordCharacter(source.charCodeAt(to))) to += 1;
  if (lexicon.withUnderscore && source.charCodeAt(to) === 0x5f && scanUnderscored(scanner, to)) return;
  if (to < source.length && markOf(source.charCodeAt(to)) !== undefined) {
    if (to - at > 1) pushWord(scanner, at, to - 1);
    return scanMarked(scanner, source.charAt(to - 1), to - 1, to);
  }
  if (latex && to - at > 1) {
    const before = lastKind(scanner);
    if ((before === "^" || before === "_") && !DECORATIONS.has(source.slice(at, to)) && !lexicon.declared.has(source.slice(at, to))) to = at + 1;
    else if (takesOne(before)) to = at + 1;
    else if (source.charCodeAt(to) === 0x7b || source.charCodeAt(to) === 0x5c) {
      const lost = BEHEADED.get(source.slice(at, to));
      if (lost !== undefined) return scanCommand(scanner, at, lost);
    }
  }
  if (!latex && to - at > 1 && source.charCodeAt(at) === 0x54 && lastKind(scanner) === "^" && isTransposeThenName(scanner, source.slice(at, to))) to = at + 1;
  pushWord(scanner, at, to);
}

/** `X^TX`: where no name begins with that T, it is the mark of a transpose. */
function isTransposeThenName({ lexicon }: Scanner, word: string): boolean {
  return lexicon.vocabulary.names.size > 0 && !lexicon.declared.has("T") && !lexicon.declared.has(word);
}

/** LaTeX's commands take one letter where there are no braces. */
function takesOne(before: TokenKind | null): boolean {
  return before === "frac" || before === "sqrt" || before === "accent" || before === "binom";
}

function isWordCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

/** The longest declared name that is written with underscores, as `hidden_dim`. */
function scanUnderscored(scanner: Scanner, firstEnd: number): boolean {
  const { source, at, lexicon } = scanner;
  let found = 0;
  for (let to = firstEnd; source.charCodeAt(to) === 0x5f && to - at <= lexicon.longest; ) {
    let next = to + 1;
    while (next < source.length && isWordCharacter(source.charCodeAt(next))) next += 1;
    if (next === to + 1) break;
    if (lexicon.declared.has(canonicalName(source.slice(at, next)))) found = next;
    to = next;
  }
  if (found === 0) return false;
  push(scanner, "name", lexicon.declared.get(canonicalName(source.slice(at, found))) ?? "", at, found);
  scanner.at = found;
  return true;
}

/** A word becomes one token or several, each with its own place. */
export function pushWord(scanner: Scanner, from: number, to: number): void {
  const { source, lexicon, latex } = scanner;
  const word = source.slice(from, to);
  scanner.at = to;
  const pieces = piecesOf(lexicon, word, latex);
  const [first] = pieces;
  if (first !== undefined && (pieces.length > 1 || first.undeclared || first.kind === "function") && word.length > 1) {
    if (special(scanner, word, from, to)) return;
  }
  let at = from;
  for (const { kind, text, length, undeclared } of pieces) {
    const token: Token = { kind, text, from: at, to: at + length };
    if (undeclared) token.note = "undeclared";
    scanner.tokens.push(token);
    at += length;
  }
}

function special(scanner: Scanner, word: string, from: number, to: number): boolean {
  const { source } = scanner;
  const next = source.charCodeAt(skipSpaces(source, to));
  if ((word === "sum" || word === "prod") && next === 0x5f) {
    push(scanner, word, word, from, to);
    return true;
  }
  if ((word === "hat" || word === "bar" || word === "tilde") && next === 0x28 && lastKind(scanner) !== "_" && lastKind(scanner) !== "^") {
    push(scanner, "accent", word, from, to);
    return true;
  }
  const plain = plainWord(word);
  if (plain === undefined || lastKind(scanner) === "_") return false;
  push(scanner, plain[0], plain[1], from, to);
  return true;
}

/** One letter that is not of ASCII, with the digits behind it; or a run of Chinese words. */
export function scanForeign(scanner: Scanner): void {
  const { source, at } = scanner;
  const letter = String.fromCodePoint(source.codePointAt(at) ?? 0);
  const to = at + letter.length;
  if (/\p{Script=Han}/u.test(letter)) return scanProse(scanner);
  const word = wordOfLetter(letter);
  if (word === null) throw new Unreadable("unexpected-character", at, to);
  if (word === "Sigma" || word === "Pi") {
    const next = source.charAt(skipSpaces(source, to));
    if (!scanner.lexicon.declared.has(word) && (next === "_" || letter === "Σ")) {
      push(scanner, word === "Sigma" ? "sum" : "prod", word, at, to);
      scanner.at = to;
      return;
    }
  }
  scanMarked(scanner, word, at, to);
}

function scanMarked(scanner: Scanner, letter: string, from: number, afterLetter: number): void {
  const { source, lexicon } = scanner;
  let word = letter;
  let to = afterLetter;
  for (let mark = markOf(source.charCodeAt(to)); mark !== undefined; mark = markOf(source.charCodeAt(to))) {
    word += mark;
    to += 1;
  }
  const end = skipDigits(source, to);
  word += source.slice(to, end);
  const declared = lexicon.declared.get(word);
  const token: Token = { kind: "name", text: declared ?? word, from, to: end };
  if (declared === undefined) token.note = "undeclared";
  scanner.tokens.push(token);
  scanner.at = end;
}

function scanProse(scanner: Scanner): void {
  const { source, at } = scanner;
  const [run = ""] = /^\p{Script=Han}+/u.exec(source.slice(at, at + 200)) ?? [];
  const [kind, text] = plainWord(run) ?? (["words", run] as const);
  const declared = scanner.lexicon.declared.get(run);
  push(scanner, declared === undefined ? kind : "name", declared ?? text, at, at + run.length);
  scanner.at = at + run.length;
}
