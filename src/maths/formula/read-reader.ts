/** The parser's state, and the few steps that all its parts are made of. */
import type { Token, TokenKind } from "./read-token.ts";
import type { Expression } from "./tree.ts";
import { READ_LIMITS, Unreadable } from "./read-why.ts";
import type { Why } from "./read-why.ts";
import type { Lexicon } from "./vocabulary.ts";

/** The levels of the grammar that other parts call back into, so that the parts need not import one another. */
export interface Grammar {
  relation(reader: Reader): Expression;
  sum(reader: Reader): Expression;
  product(reader: Reader): Expression;
  unary(reader: Reader): Expression;
  postfix(reader: Reader): Expression;
  atom(reader: Reader): Expression;
}

export interface Reader {
  readonly source: string;
  readonly tokens: Token[];
  readonly end: Token;
  readonly lexicon: Lexicon;
  readonly latex: boolean;
  readonly grammar: Grammar;
  at: number;
  depth: number;
  nodes: number;
  /** Bars that are open inside the innermost bracket. */
  bars: number;
  /** For each opening bracket among the tokens the place of its closing one; made when first asked for. */
  closings: Int32Array | null;
  /** The fraction that was read last, to tell `1\frac12` from a product. */
  fraction: Expression | null;
}

export function peek(reader: Reader, ahead = 0): Token {
  return reader.tokens[reader.at + ahead] ?? reader.end;
}

export function peekKind(reader: Reader, ahead = 0): TokenKind {
  return (reader.tokens[reader.at + ahead] ?? reader.end).kind;
}

export function take(reader: Reader): Token {
  const token = reader.tokens[reader.at] ?? reader.end;
  if (token !== reader.end) reader.at += 1;
  return token;
}

/** Takes the token if it is of the kind. */
export function accept(reader: Reader, kind: TokenKind): boolean {
  if (peekKind(reader) !== kind) return false;
  take(reader);
  return true;
}

/** Where the token taken last ends. */
export function endOf(reader: Reader): number {
  return reader.tokens[reader.at - 1]?.to ?? 0;
}

export function fail(why: Why, token: Token): never {
  throw new Unreadable(why, token.from, token.to);
}

export function expectClosing(reader: Reader, kind: TokenKind, opening: Token): void {
  if (accept(reader, kind)) return;
  const found = peek(reader);
  if (found.kind === "end-of-text") fail("unclosed-bracket", opening);
  fail(isClosing(found.kind) ? "missing-bracket" : "unexpected-token", found);
}

export function isClosing(kind: TokenKind): boolean {
  return kind === ")" || kind === "]" || kind === "}" || kind === ")set" || kind === ")>" || kind === ")floor" || kind === ")ceil";
}

/** Counts a node; every node passes here. */
export function made(reader: Reader, tree: Expression): Expression {
  reader.nodes += 1;
  if (reader.nodes > READ_LIMITS.nodes) throw new Unreadable("too-complex", tree.at[0], tree.at[1], "nodes");
  return tree;
}

/** Goes one level deeper; the caller leaves with `reader.depth -= 1`. */
export function deeper(reader: Reader): void {
  reader.depth += 1;
  if (reader.depth > READ_LIMITS.depth) throw new Unreadable("too-complex", 0, 0, "depth");
}

export function nameNode(reader: Reader, name: string, from: number): Expression {
  return made(reader, { is: "name", name, at: [from, endOf(reader)] });
}

export function callNode(reader: Reader, name: string, given: readonly Expression[], from: number): Expression {
  return made(reader, { is: "call", name, arguments: given, at: [from, endOf(reader)] });
}

/** True where an operand begins without a sign before it, as in `2x` and `(a)(b)`. */
export function startsFactor(reader: Reader): boolean {
  const token = peek(reader);
  switch (token.kind) {
    case "name":
    case "function":
    case "number":
    case "(":
    case "[":
    case "{":
    case "<(":
    case "floor(":
    case "ceil(":
    case "frac":
    case "sqrt":
    case "binom":
    case "accent":
    case "underset":
    case "sum":
    case "prod":
    case "begin":
    case "partial":
    case "nabla":
      return true;
    case "|":
    case "norm":
      return token.note === undefined ? reader.bars === 0 : token.note === "open";
    default:
      return false;
  }
}
