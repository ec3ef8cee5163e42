/** The door of the reader: a student's text, in plain notation, LaTeX or Unicode, to one expression tree. */
import type { FormulaFinding } from "../../model.ts";
import { product, sum, unary } from "./read-arithmetic.ts";
import { atom } from "./read-atom.ts";
import { piecesOfText } from "./read-envelope.ts";
import { withoutLayout } from "./read-layout.ts";
import { sidesOf } from "./read-left-side.ts";
import { objective } from "./read-objective.ts";
import { withRoundEnds } from "./read-outward.ts";
import { postfix } from "./read-postfix.ts";
import { accept, fail, isClosing, peek, peekKind } from "./read-reader.ts";
import type { Grammar, Reader } from "./read-reader.ts";
import { list, relation } from "./read-relation.ts";
import { scan } from "./read-scan.ts";
import { isLetter } from "./read-scanner.ts";
import type { Scanner } from "./read-scanner.ts";
import { folded } from "./read-symbols.ts";
import type { Token } from "./read-token.ts";
import { findingOf, READ_LIMITS, Unreadable } from "./read-why.ts";
import type { Expression, Vocabulary } from "./tree.ts";
import { isForeign, isKnownWord, lexiconOf } from "./vocabulary.ts";
import type { Lexicon } from "./vocabulary.ts";

export type Reading =
  | { readonly is: "formula"; readonly tree: Expression; readonly language: "latex" | "plain"; readonly leftSide?: Expression }
  | { readonly is: "unreadable"; readonly finding: FormulaFinding };

const GRAMMAR: Grammar = { relation, sum, product, unary, postfix, atom };

/** Never throws on any text; names that nobody declared are left to the evaluator. */
export function readFormula(source: string, vocabulary: Vocabulary): Reading {
  try {
    return read(source, vocabulary);
  } catch (fault) {
    if (fault instanceof Unreadable) return { is: "unreadable", finding: findingOf(fault, source) };
    throw fault;
  }
}

function read(source: string, vocabulary: Vocabulary): Reading {
  if (source.length > READ_LIMITS.characters) throw new Unreadable("too-complex", 0, 0, "characters");
  const lexicon = lexiconOf(vocabulary);
  const text = folded(source);
  const latex = isLatex(text);
  const scanner: Scanner = { source: text, lexicon, latex, tokens: [], braces: [], at: 0 };
  if (latex) scanPieces(scanner);
  else scan(scanner, text.length);
  const tokens = withRoundEnds(latex ? withoutLayout(scanner.tokens) : scanner.tokens);
  const last = source.trimEnd().length;
  const end: Token = { kind: "end-of-text", text: "", from: last, to: last };
  const reader: Reader = { source: text, tokens, end, lexicon, latex, grammar: GRAMMAR, at: 0, depth: 0, nodes: 0, bars: 0, closings: null, fraction: null };
  const language = latex ? "latex" : "plain";
  if (tokens.length === 0) throw new Unreadable("empty", 0, 0);
  if (onlyWords(lexicon, text, tokens)) return { is: "formula", tree: { is: "words", text: source.trim(), at: [0, source.length] }, language };
  const { tree, leftSide } = whole(reader);
  return leftSide === undefined ? { is: "formula", tree, language } : { is: "formula", tree, language, leftSide };
}

/** A leading `=` and words such as `解：` are passed over, and so are trailing commas. */
function whole(reader: Reader): { readonly tree: Expression; readonly leftSide?: Expression } {
  if (peekKind(reader) === "words" && peekKind(reader, 1) === ":") reader.at += 2;
  if (peekKind(reader) === "relation" && (peek(reader).text === "=" || peek(reader).text === "approx")) reader.at += 1;
  const goal = objective(reader);
  const all = list(reader, "end-of-text");
  while (accept(reader, ",") || accept(reader, ";"));
  const rest = peek(reader);
  if (rest.kind !== "end-of-text") fail(isClosing(rest.kind) ? "unopened-bracket" : "unexpected-token", rest);
  const sides = sidesOf(reader.lexicon, all);
  return goal === null || sides.leftSide !== undefined ? sides : { tree: all, leftSide: goal };
}

/** Any backslash or dollar, or what is left of a command whose backslash got lost. */
function isLatex(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5c || code === 0x24 || (code < 0x0d && code > 0x06 && code !== 0x09 && code !== 0x0a)) return true;
  }
  return text.includes("{") && /(?:rac|egin|inom|oldsymbol)\s*\{/.test(text);
}

function scanPieces(scanner: Scanner): void {
  for (const [place, [from, to]] of piecesOfText(scanner.source).entries()) {
    if (place > 0) scanner.tokens.push({ kind: ",", text: ",", from, to: from });
    scanner.at = from;
    scan(scanner, to);
  }
}

/** `no solution`, `无解`: several words none of which means anything here. */
function onlyWords(lexicon: Lexicon, text: string, tokens: readonly Token[]): boolean {
  if (tokens.length < 2) return false;
  if (tokens.every(({ kind }) => kind === "words")) return true;
  if (!tokens.every(({ from }) => isLetter(text.charCodeAt(from)))) return false;
  if (!/^\s*[A-Za-z]{2,}(?: +[A-Za-z]{2,})+\s*\.?\s*$/.test(text)) return false;
  const words = text.replace(".", "").trim().split(/ +/);
  return words.every((word) => !isKnownWord(lexicon, word)) && words.some((word) => isForeign(lexicon, word));
}
