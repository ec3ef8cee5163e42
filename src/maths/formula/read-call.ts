/** Calls of functions, with and without brackets, with powers and bases between name and argument. */
import { hasInverse, takesBareArgument } from "./function-names.ts";
import { argumentOf, group, items } from "./read-bracket.ts";
import { callNode, deeper, endOf, expectClosing, fail, made, peek, peekKind, startsFactor, take } from "./read-reader.ts";
import type { Reader } from "./read-reader.ts";
import type { Token } from "./read-token.ts";
import type { Expression } from "./tree.ts";
import { GREEK } from "./read-letters.ts";
import { indexedArgument } from "./read-indexed.ts";

/** A name is a function's if it is known as one and an argument follows; an undeclared word before a bracket is one, too. */
export function startsCall(reader: Reader, token: Token): boolean {
  const next = peekKind(reader, 1);
  if (token.kind === "function") {
    if (takesBareArgument(token.text) || (next === "'" && peekKind(reader, 2) === "(")) return true;
    return next === "(" || (next === "{" && reader.latex) || ((next === "^" || next === "_") && reader.lexicon.vocabulary.functions?.has(token.text) !== true && followsScript(reader));
  }
  if (token.note !== "undeclared" || next !== "(") return false;
  if (token.text === "sigma" || token.text === "Gamma") return true;
  return token.text.length > 1 && !GREEK.has(token.text) && !/[0-9]/.test(token.text) && token.text.length === token.to - token.from;
}

/** `\operatorname{softmax}_k(o)` and the like: a bracket right behind the script. */
function followsScript(reader: Reader): boolean {
  return peekKind(reader, 2) !== "(" && (peekKind(reader, 3) === "(" || (peekKind(reader, 2) === "{" && peekKind(reader, 5) === "("));
}

export function call(reader: Reader): Expression {
  const name = take(reader);
  let power: Expression | null = null;
  let base: Expression | null = null;
  let inverse = false;
  for (;;) {
    const kind = peekKind(reader);
    if (kind === "'") return fail("prime-of-scalar", peek(reader));
    if (kind === "_" && base === null) {
      if (isExtreme(name.text)) return indexedArgument(reader, name, bareArgument);
      take(reader);
      base = scriptArgument(reader);
    } else if (kind === "^" && power === null) {
      const sign = take(reader);
      const given = scriptArgument(reader);
      inverse = isMinusOne(given);
      if (inverse && !hasInverse(name.text)) fail("inverse-function", sign);
      power = given;
    } else break;
  }
  const canonical = name.text === "sigma" ? "sigmoid" : name.text === "Gamma" ? "gamma" : name.text;
  const given = argumentsOf(reader, name);
  const of = applied(reader, name, inverse ? `a${canonical}` : canonical, given, base);
  return power === null || inverse ? of : made(reader, { is: "binary", op: "^", left: of, right: power, at: [name.from, endOf(reader)] });
}

function isExtreme(name: string): boolean {
  return name === "max" || name === "min" || name === "argmax" || name === "argmin";
}

function isMinusOne(tree: Expression): boolean {
  return tree.is === "negate" && tree.of.is === "number" && tree.of.text === "1";
}

/** `\sin^2`, `\log_{10}`, `sin^-1`: a group or a signed operand, and nothing behind it. */
function scriptArgument(reader: Reader): Expression {
  const { from, kind } = peek(reader);
  if (kind === "{") return group(reader);
  if (kind === "-") {
    take(reader);
    const of = argumentOf(reader);
    return made(reader, { is: "negate", of, at: [from, endOf(reader)] });
  }
  return argumentOf(reader);
}

/** In brackets, or for some functions the product that follows. */
export function argumentsOf(reader: Reader, name: Token): Expression[] {
  const opening = peek(reader);
  if (opening.kind === "(" || (opening.kind === "[" && !reader.latex) || opening.kind === "{" || opening.kind === "set(") {
    take(reader);
    const closing = opening.kind === "(" ? ")" : opening.kind === "[" ? "]" : opening.kind === "{" ? "}" : ")set";
    const given = items(reader, closing);
    expectClosing(reader, closing, opening);
    if (given.length === 0) fail("missing-argument", name);
    return given;
  }
  return [bareArgument(reader, name)];
}

/** `\sin 2x`, `\log\frac{a}{b}`: ends before the next function and, unless only a number came so far, before a bracket. */
function bareArgument(reader: Reader, name: Token): Expression {
  if (!startsFactor(reader) && peekKind(reader) !== "-") return fail("missing-argument", name);
  deeper(reader);
  const { from } = peek(reader);
  let of = reader.grammar.unary(reader);
  while (startsFactor(reader)) {
    const { kind } = peek(reader);
    const bracket = kind === "(" || kind === "[" || kind === "{";
    if (kind === "function" || kind === "sum" || kind === "prod" || kind === "number" || (bracket && of.is !== "number")) break;
    const right = reader.grammar.postfix(reader);
    of = made(reader, { is: "binary", op: "*", left: of, right, implicit: true, at: [from, endOf(reader)] });
  }
  reader.depth -= 1;
  if (peekKind(reader) === "/" && isConstant(of) && peekKind(reader, 1) === "number") fail("ambiguous-argument", peek(reader));
  return of;
}

/** Numbers and pi: `\log 5/8` and `\sin \pi/2` may mean either. */
function isConstant(tree: Expression): boolean {
  if (tree.is === "binary") return tree.implicit === true && isConstant(tree.left) && isConstant(tree.right);
  return tree.is === "number" || (tree.is === "name" && tree.name === "pi");
}

function applied(reader: Reader, name: Token, canonical: string, given: readonly Expression[], base: Expression | null): Expression {
  const [first] = given;
  if (canonical === "transpose" && first !== undefined && given.length === 1) return made(reader, { is: "transpose", of: first, at: [name.from, endOf(reader)] });
  if (canonical === "piecewise") return piecewise(reader, name, given);
  if (canonical !== "log" || given.length !== 1) {
    const of = callNode(reader, canonical, given, name.from);
    return base === null ? of : made(reader, { is: "element", of, indices: [base], at: of.at });
  }
  if (base !== null) return logarithm(reader, name, given, base);
  const written = reader.source.slice(name.from, name.to);
  const plain = written.includes("ln") ? "natural" : (reader.lexicon.vocabulary.log ?? "natural");
  return callNode(reader, plain === "natural" ? "log" : plain === "base-2" ? "log2" : "log10", given, name.from);
}

function logarithm(reader: Reader, name: Token, given: readonly Expression[], base: Expression): Expression {
  if (base.is === "number" && (base.text === "2" || base.text === "10")) return callNode(reader, `log${base.text}`, given, name.from);
  if (base.is === "name" && base.name === "e") return callNode(reader, "log", given, name.from);
  return callNode(reader, "log", [...given, base], name.from);
}

/** `piecewise(value, condition, ..., otherwise)`, as the printer writes it. */
function piecewise(reader: Reader, name: Token, given: readonly Expression[]): Expression {
  const cases: { value: Expression; when: Expression | null }[] = [];
  for (let place = 0; place < given.length; place += 2) {
    const [value, when = null] = given.slice(place, place + 2);
    if (value !== undefined) cases.push({ value, when });
  }
  return made(reader, { is: "piecewise", cases, at: [name.from, endOf(reader)] });
}
