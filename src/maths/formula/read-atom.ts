/** Operands: numbers, names, brackets, and LaTeX's constructs. */
import { bars } from "./read-bars.ts";
import { argumentOf, group, inside, round, set, special, square } from "./read-bracket.ts";
import { call, startsCall } from "./read-call.ts";
import { derivative, gradient, quotientOfDifferentials } from "./read-derivative.ts";
import { environment } from "./read-environment.ts";
import { accept, callNode, deeper, endOf, expectClosing, fail, isClosing, made, nameNode, peek, peekKind, startsFactor, take } from "./read-reader.ts";
import type { Reader } from "./read-reader.ts";
import { series } from "./read-series.ts";
import { subscripted } from "./read-subscript.ts";
import type { Token } from "./read-token.ts";
import type { Expression } from "./tree.ts";

export function atom(reader: Reader): Expression {
  const token = peek(reader);
  switch (token.kind) {
    case "number":
      take(reader);
      return made(reader, { is: "number", text: token.text, at: [token.from, token.to] });
    case "name":
    case "function":
      if (startsCall(reader, token)) return call(reader);
      take(reader);
      return made(reader, { is: "name", name: token.text, at: [token.from, token.to] });
    case "words":
      return words(reader);
    case "(":
      return round(reader);
    case "[":
      return square(reader);
    case "{":
      return group(reader);
    case "set(":
      return peekKind(reader, 1) === "begin" ? braced(reader) : set(reader);
    case "<(":
      return special(reader, ")>", "dot", 2);
    case "floor(":
      return special(reader, ")floor", "floor", 1);
    case "ceil(":
      return special(reader, ")ceil", "ceil", 1);
    case "|":
    case "norm":
      return bars(reader);
    case "frac":
      return fraction(reader);
    case "sqrt":
      return root(reader);
    case "binom": {
      take(reader);
      const above = argumentOf(reader);
      return callNode(reader, "binomial", [above, argumentOf(reader)], token.from);
    }
    case "accent":
      return accented(reader);
    case "underset": {
      take(reader);
      argumentOf(reader);
      return argumentOf(reader);
    }
    case "sum":
    case "prod":
      return series(reader);
    case "begin":
      return environment(reader);
    case "partial":
      return nestedIn(reader, derivative);
    case "nabla":
      return nestedIn(reader, gradient);
    case "empty-set":
      take(reader);
      return made(reader, { is: "set", items: [], at: [token.from, token.to] });
    case "blank":
      return unsided(reader);
    default:
      return noOperand(reader, token);
  }
}

/** `\left. ... \right.` has no brackets to be seen. */
function unsided(reader: Reader): Expression {
  take(reader);
  const of = inside(reader, () => reader.grammar.sum(reader));
  accept(reader, "blank");
  return of;
}

/** Words stand alone; a single one before a bracket is a function that we do not know. */
function words(reader: Reader): Expression {
  const token = peek(reader);
  if (peekKind(reader, 1) === "(" && /^[A-Za-z]+$/.test(token.text)) return call(reader);
  take(reader);
  if (startsFactor(reader)) fail("unexpected-token", token);
  return made(reader, { is: "words", text: token.text, at: [token.from, token.to] });
}

function noOperand(reader: Reader, token: Token): never {
  const before = reader.tokens[reader.at - 1];
  if (before === undefined && isClosing(token.kind)) fail("unopened-bracket", token);
  return fail("missing-operand", token);
}

/** `∂∂∂∂…` goes one level deeper with each sign. */
function nestedIn(reader: Reader, part: (reader: Reader) => Expression): Expression {
  deeper(reader);
  const tree = part(reader);
  reader.depth -= 1;
  return tree;
}

/** A piecewise definition whose brace closes with `\right.` or not at all. */
function braced(reader: Reader): Expression {
  take(reader);
  const tree = environment(reader);
  if (!accept(reader, "blank")) accept(reader, ")set");
  return tree;
}

function fraction(reader: Reader): Expression {
  const { from } = take(reader);
  const left = argumentOf(reader);
  const right = argumentOf(reader);
  const quotient = quotientOfDifferentials(reader, left, right, from);
  if (quotient !== null) return quotient;
  reader.fraction = made(reader, { is: "binary", op: "/", left, right, at: [from, endOf(reader)] });
  return reader.fraction;
}

function root(reader: Reader): Expression {
  const sign = take(reader);
  if (peekKind(reader) !== "[") return callNode(reader, "sqrt", [argumentOf(reader)], sign.from);
  const opening = take(reader);
  const degree = inside(reader, () => reader.grammar.sum(reader));
  expectClosing(reader, "]", opening);
  const of = argumentOf(reader);
  return callNode(reader, "nthRoot", [of, degree], sign.from);
}

/** `\hat{y}`, `\hat y_i` and `\hat{y_i}` all decorate the name. */
function accented(reader: Reader): Expression {
  const accent = take(reader);
  const opening = peek(reader);
  const closing = opening.kind === "{" ? "}" : opening.kind === "(" ? ")" : null;
  if (closing !== null) take(reader);
  const base = take(reader);
  if (base.kind !== "name" && base.kind !== "words") return fail(base.kind === "end-of-text" ? "missing-argument" : "accent-over-expression", base.kind === "end-of-text" ? accent : base);
  const name = base.text + accent.text;
  let of = nameNode(reader, reader.lexicon.declared.get(name) ?? name, accent.from);
  if (closing === null) return of;
  if (peekKind(reader) === "_") of = subscripted(reader, of, accent.from);
  if (!accept(reader, closing)) fail("accent-over-expression", peek(reader));
  return of;
}
