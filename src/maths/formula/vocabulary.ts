/** Names: their canonical form, and what of a word an assignment has declared. */
import { functionName, takesBareArgument } from "./function-names.ts";
import { GREEK } from "./read-letters.ts";
import type { Vocabulary } from "./tree.ts";

/** A vocabulary made ready for looking up. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  /** Canonical form to the name as declared. */
  readonly declared: ReadonlyMap<string, string>;
  readonly longest: number;
  readonly withUnderscore: boolean;
  /** Words that were looked at before, so that a class's answers are split once. */
  readonly pieces: Map<string, readonly Piece[]>;
}

export interface Piece {
  readonly kind: "name" | "function" | "number";
  readonly text: string;
  readonly length: number;
  readonly undeclared: boolean;
}

/** Short names of functions that in handwriting are letters side by side. */
const LETTERS: ReadonlySet<string> = new Set(["sh", "ch", "th", "tg", "lb"]);

const DECORATED = /_(hat|bar|tilde|dot|ddot|prime|star)(?![A-Za-z0-9])/;
const lexicons = new WeakMap<Vocabulary, Lexicon>();

/** `W_1`, `W_{1}` and `W^{(1)}` are `W1`; `y_hat` is `yhat`; `x_i` and `hidden_dim` stay as they are. */
export function canonicalName(name: string): string {
  if (name.length === 1) return name;
  return name
    .replace(/[{}()^\\\s]/g, "")
    .replace(DECORATED, "$1")
    .replace(/_(?=\d+$)/, "");
}

export function lexiconOf(vocabulary: Vocabulary): Lexicon {
  const known = lexicons.get(vocabulary);
  if (known !== undefined) return known;
  const declared = new Map<string, string>();
  for (const [spelling, name] of vocabulary.aliases ?? []) declared.set(canonicalName(spelling), name);
  for (const name of vocabulary.names.keys()) declared.set(canonicalName(name), name);
  const forms = [...declared.keys()];
  const lexicon: Lexicon = {
    vocabulary,
    declared,
    longest: Math.max(1, ...forms.map((form) => form.length)),
    withUnderscore: forms.some((form) => form.includes("_")),
    pieces: new Map(),
  };
  lexicons.set(vocabulary, lexicon);
  return lexicon;
}

export function dimensionsOf(lexicon: Lexicon, name: string): number | undefined {
  return lexicon.vocabulary.names.get(name);
}

/** What a word without underscores stands for; `letters` when letters side by side are a product, as in LaTeX. */
export function piecesOf(lexicon: Lexicon, word: string, letters: boolean): readonly Piece[] {
  const key = letters ? `\\${word}` : word;
  let pieces = lexicon.pieces.get(key);
  if (pieces === undefined) {
    pieces = split(lexicon, word, letters);
    if (lexicon.pieces.size < 5_000 && word.length <= 40) lexicon.pieces.set(key, pieces);
  }
  return pieces;
}

function split(lexicon: Lexicon, word: string, letters: boolean): readonly Piece[] {
  const apart = letters || lexicon.vocabulary.singleLetters === true;
  const whole = apart && LETTERS.has(word) && !lexicon.declared.has(word) ? null : wordAsOne(lexicon, word, word.length);
  if (whole !== null && (lexicon.declared.has(word) || word.length !== 2 || onlySplit(lexicon, word) === null)) return [whole];
  if (word.length > 1) {
    const declared = onlySplit(lexicon, word);
    if (declared !== null) return declared;
    if (apart) return letterByLetter(lexicon, word);
  }
  return [{ kind: "name", text: word, length: word.length, undeclared: true }];
}

/** True for a word that is neither known nor made of what is declared. */
export function isForeign(lexicon: Lexicon, word: string): boolean {
  return wordAsOne(lexicon, word, word.length) === null && onlySplit(lexicon, word) === null;
}

export function isKnownWord(lexicon: Lexicon, word: string): boolean {
  return wordAsOne(lexicon, word, word.length) !== null;
}

/** A declared name, a known function, a Greek letter or a constant. */
function wordAsOne(lexicon: Lexicon, word: string, length: number): Piece | null {
  const declared = lexicon.declared.get(word);
  if (declared !== undefined) return { kind: "name", text: declared, length, undeclared: false };
  if (lexicon.vocabulary.functions?.has(word) === true) return { kind: "function", text: word, length, undeclared: false };
  if (GREEK.has(word)) return { kind: "name", text: word, length, undeclared: false };
  if (word === "inf" || word === "Infinity" || word === "infinity" || word === "oo") return { kind: "name", text: "infinity", length, undeclared: false };
  const known = functionName(word);
  return known === null ? null : { kind: "function", text: known, length, undeclared: false };
}

/** The declared names that a word is made of, if there is exactly one way to take it apart. */
function onlySplit(lexicon: Lexicon, word: string): readonly Piece[] | null {
  const size = word.length;
  if (size > 40 || lexicon.declared.size === 0) return null;
  const ways = new Int32Array(size + 1);
  const steps = new Int32Array(size + 1);
  ways[size] = 1;
  for (let from = size - 1; from >= 0; from -= 1) {
    for (let length = 1; length <= lexicon.longest && from + length <= size; length += 1) {
      const after = ways[from + length] ?? 0;
      if (after === 0 || !isPiece(lexicon, word.slice(from, from + length))) continue;
      ways[from] = Math.min(2, (ways[from] ?? 0) + after);
      steps[from] = length;
    }
  }
  if (ways[0] !== 1) return null;
  const pieces: Piece[] = [];
  for (let from = 0; from < size; from += steps[from] ?? size) {
    const length = steps[from] ?? size;
    const piece = word.slice(from, from + length);
    const text = lexicon.declared.get(piece) ?? piece;
    pieces.push({ kind: "name", text, length, undeclared: false });
  }
  return pieces;
}

/** Declared, or Euler's number. */
function isPiece(lexicon: Lexicon, piece: string): boolean {
  return lexicon.declared.has(piece) || piece === "e";
}

/** Longest known piece first, else a single letter with the digits behind it. */
function letterByLetter(lexicon: Lexicon, word: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < word.length; ) {
    const piece = longestAt(lexicon, word, from) ?? letterAt(word, from);
    pieces.push(piece);
    from += piece.length;
  }
  return pieces;
}

function longestAt(lexicon: Lexicon, word: string, from: number): Piece | null {
  for (let length = Math.min(Math.max(lexicon.longest, 8), word.length - from); length > 1; length -= 1) {
    const piece = wordAsOne(lexicon, word.slice(from, from + length), length);
    if (piece === null || (piece.kind === "function" && !mayTouch(lexicon, piece.text, length))) continue;
    return piece;
  }
  const declared = lexicon.declared.get(word.slice(from, from + 1));
  if (declared !== undefined) return { kind: "name", text: declared, length: 1, undeclared: false };
  return null;
}

/** A function inside a run of letters must be a well-known one: `xsinx`, `lnx`. */
function mayTouch(lexicon: Lexicon, name: string, length: number): boolean {
  return lexicon.vocabulary.functions?.has(name) === true || (takesBareArgument(name) && (length > 2 || name === "log"));
}

function letterAt(word: string, from: number): Piece {
  let to = from + 1;
  while (to < word.length && word.charCodeAt(to) <= 57) to += 1;
  const leading = word.charCodeAt(from) <= 57;
  return { kind: leading ? "number" : "name", text: word.slice(from, to), length: to - from, undeclared: true };
}
