/** Sums, products and signs, with mathjs's precedence. */
import { deeper, endOf, fail, made, peek, peekKind, startsFactor, take } from "./read-reader.ts";
import type { Reader } from "./read-reader.ts";
import type { TokenKind } from "./read-token.ts";
import type { Expression, Operator } from "./tree.ts";

export function sum(reader: Reader): Expression {
  const { from } = peek(reader);
  let left = reader.grammar.product(reader);
  for (;;) {
    const kind = peekKind(reader);
    if (kind !== "+" && kind !== "-" && kind !== "±") return left;
    take(reader);
    const right = reader.grammar.product(reader);
    left = made(reader, kind === "±" ? { is: "plus-minus", left, right, at: [from, endOf(reader)] } : { is: "binary", op: kind, left, right, at: [from, endOf(reader)] });
  }
}

function multiplicative(reader: Reader, kind: TokenKind): Operator | null {
  switch (kind) {
    case "*":
    case "/":
    case ".*":
    case "./":
      return kind;
    case "otimes": {
      const { otimes } = reader.lexicon.vocabulary;
      if (otimes === undefined) fail("otimes-not-declared", peek(reader));
      return otimes === "outer" ? "outer" : ".*";
    }
    default:
      return null;
  }
}

export function product(reader: Reader): Expression {
  const { from } = peek(reader);
  let left = implicitProduct(reader);
  for (;;) {
    const op = multiplicative(reader, peekKind(reader));
    if (op === null) return left;
    take(reader);
    const whole = op === "/" ? denominator(reader) : null;
    left = made(reader, { is: "binary", op, left, right: whole ?? implicitProduct(reader), at: [from, endOf(reader)] });
    if (whole !== null) left = timesTheRest(reader, left, from);
  }
}

function timesTheRest(reader: Reader, fraction: Expression, from: number): Expression {
  let left = fraction;
  while (startsFactor(reader)) {
    left = made(reader, { is: "binary", op: "*", left, right: numeralFraction(reader, peek(reader).from), implicit: true, at: [from, endOf(reader)] });
  }
  return left;
}

/**
 * Who puts the denominator in brackets, or leaves a space behind a number, has said where it ends: `1/(2n) x` and `a/2 x` are fractions
 * times x. mathjs takes the x into the denominator; nobody who writes so means that. Null where the denominator goes on: `a/2b`.
 */
function denominator(reader: Reader): Expression | null {
  const first = peek(reader);
  if (first.kind === "name") return nameBeforeNorm(reader);
  if (first.kind !== "(" && first.kind !== "number") return null;
  const start = reader.at;
  const { nodes } = reader;
  const factor = percent(reader, first.from);
  if (!startsFactor(reader) && peekKind(reader) !== "/") return factor;
  const isSpaced = peek(reader).from > endOf(reader);
  if (first.kind === "(" || isSpaced || peekKind(reader) === "norm" || peekKind(reader) === "|") return factor;
  reader.at = start;
  reader.nodes = nodes;
  return null;
}

/** `1/n ||x||^2` and `1/n \sum_i x_i`: a space, and then something that nobody writes below a line without brackets. */
function nameBeforeNorm(reader: Reader): Expression | null {
  const next = peek(reader, 1);
  const follows = next.kind === "norm" || next.kind === "|" || next.kind === "sum" || next.kind === "prod" || (next.kind === "function" && (next.text === "sum" || next.text === "prod"));
  return follows && reader.bars === 0 && next.from > peek(reader).to ? reader.grammar.postfix(reader) : null;
}

/** Binds tighter than `/`: `a/2b` is `a/(2b)`; only a fraction of two plain numbers comes first: `1/2x` is `(1/2)x`, as in mathjs. */
function implicitProduct(reader: Reader): Expression {
  const { from } = peek(reader);
  let left = numeralFraction(reader, from);
  let last = left;
  while (startsFactor(reader) || (peekKind(reader) === "set(" && isOne(left))) {
    const token = peek(reader);
    if (token.kind === "number" && peekKind(reader, -1) === "number") fail("two-numbers", token);
    const before = last;
    const start = token.from;
    last = numeralFraction(reader, start);
    const condition = before === left && isOne(left) ? conditionOf(last) : null;
    if (condition !== null) left = condition;
    else if (before === left && last === reader.fraction && isMixed(left, last)) left = mixedNumber(reader, left, last, from);
    else left = made(reader, { is: "binary", op: "*", left, right: last, implicit: true, at: [from, endOf(reader)] });
  }
  return left;
}

/** What an indicator begins with: `1\{i=k\}`, `\mathbb{1}[i=k]`, `\mathbb{I}(i=k)`. */
function isOne(tree: Expression): boolean {
  return tree.is === "name" ? tree.name === "ones" || tree.name === "I" : tree.is === "number" && tree.text === "1";
}

/** An indicator is its condition, which is worth 1 or 0. */
function conditionOf(tree: Expression): Expression | null {
  const [only] = tree.is === "set" && tree.items.length === 1 ? tree.items : [tree];
  return only?.is === "relation" ? only : null;
}

function numeralFraction(reader: Reader, from: number): Expression {
  let left = percent(reader, from);
  while (peekKind(reader) === "/" && isNumeral(left) && peekKind(reader, -1) === "number" && peekKind(reader, 1) === "number" && isSymbol(peekKind(reader, 2))) {
    take(reader);
    const right = percent(reader, peek(reader).from);
    left = made(reader, { is: "binary", op: "/", left, right, at: [from, endOf(reader)] });
  }
  return left;
}

function isNumeral(tree: Expression): boolean {
  return tree.is === "number" || (tree.is === "negate" && tree.of.is === "number");
}

function isSymbol(kind: TokenKind): boolean {
  return kind === "name" || kind === "function" || kind === "(" || kind === "accent" || kind === "sqrt" || kind === "frac";
}

function isWhole(tree: Expression): boolean {
  return tree.is === "number" && /^\d+$/.test(tree.text);
}

/** `1\frac12` is one and a half: nobody writes the product of two numbers so. */
function isMixed(whole: Expression, fraction: Expression): boolean {
  const number = whole.is === "negate" ? whole.of : whole;
  if (!isWhole(number) || fraction.is !== "binary" || fraction.left.is !== "number" || fraction.right.is !== "number") return false;
  return isWhole(fraction.left) && isWhole(fraction.right) && Number(fraction.left.text) < Number(fraction.right.text);
}

function mixedNumber(reader: Reader, whole: Expression, fraction: Expression, from: number): Expression {
  const at = [from, endOf(reader)] as const;
  if (whole.is !== "negate") return made(reader, { is: "binary", op: "+", left: whole, right: fraction, at });
  const of = made(reader, { is: "binary", op: "+", left: whole.of, right: fraction, at });
  return made(reader, { is: "negate", of, at });
}

function percent(reader: Reader, from: number): Expression {
  const of = reader.grammar.unary(reader);
  if (peekKind(reader) !== "%") return of;
  const sign = take(reader);
  if (startsFactor(reader)) fail("ambiguous-percent", sign);
  return made(reader, { is: "percent", of, at: [from, endOf(reader)] });
}

/** A sign before a power belongs to the whole power: `-2^2` is -4. */
export function unary(reader: Reader): Expression {
  const token = peek(reader);
  if (token.kind !== "-" && token.kind !== "+" && token.kind !== "±") return reader.grammar.postfix(reader);
  take(reader);
  deeper(reader);
  const of = unary(reader);
  reader.depth -= 1;
  if (token.kind === "+") return of;
  const at = [token.from, endOf(reader)] as const;
  return made(reader, token.kind === "-" ? { is: "negate", of, at } : { is: "plus-minus", left: null, right: of, at });
}
