/** Sums and products over an index, and vectors of all elements: `\sum_{i=1}^{n}`, `[h_i]_{i=1}^{H}`. */
import { argumentOf } from "./read-bracket.ts";
import { callNode, deeper, endOf, fail, made, peek, peekKind, take } from "./read-reader.ts";
import type { Reader } from "./read-reader.ts";
import { afterScript, LONGEST_LABEL, scriptTokens } from "./read-script-tokens.ts";
import type { Token } from "./read-token.ts";
import type { Expression } from "./tree.ts";
import { contains } from "./walk.ts";

interface Bounds {
  readonly names: readonly string[];
  readonly from: Expression | null;
}

/** Reaches over the product behind it, up to the next plus or minus. */
export function series(reader: Reader): Expression {
  const sign = take(reader);
  const operation = sign.kind === "prod" ? "product" : "sum";
  let bounds: Bounds | null = null;
  let to: Expression | null = null;
  for (let kind = peekKind(reader); kind === "_" || kind === "^"; kind = peekKind(reader)) {
    if (kind === "_" && bounds === null) bounds = lowerBounds(reader, sign);
    else if (kind === "^" && to === null) to = upperBound(reader);
    else fail("bad-sum", peek(reader));
  }
  deeper(reader);
  const of = reader.grammar.product(reader);
  reader.depth -= 1;
  if (bounds === null) {
    if (to !== null) fail("bad-sum", sign);
    return callNode(reader, operation === "sum" ? "sum" : "prod", [of], sign.from);
  }
  return nested(reader, operation, bounds, to, of, sign);
}

/** `\sum_{i,j}` is a sum of sums. */
function nested(reader: Reader, operation: "sum" | "product", { names, from }: Bounds, to: Expression | null, of: Expression, sign: Token): Expression {
  const at = [sign.from, endOf(reader)] as const;
  const start = from ?? (to === null ? null : made(reader, { is: "number", text: "1", at: to.at }));
  return names.reduceRight((body, index) => made(reader, { is: "series", operation, index, from: start, to, of: body, at }), of);
}

/** `i=1`, `i`, `i,j`, `ij`. */
function lowerBounds(reader: Reader, sign: Token): Bounds {
  const start = reader.at;
  const after = afterScript(reader, start);
  const tokens = scriptTokens(reader, start, after);
  const names = tokens.filter(({ kind }) => kind === "name");
  const [first, second] = tokens;
  if (first?.kind !== "name") fail("bad-sum", first ?? sign);
  if (second?.kind === "relation" && second.text === "=") {
    reader.at = start + 4;
    const from = reader.grammar.sum(reader);
    if (reader.at !== after - 1) fail("bad-sum", peek(reader));
    reader.at = after;
    return { names: [first.text], from };
  }
  if (tokens.length >= LONGEST_LABEL || tokens.some(({ kind }) => kind !== "name" && kind !== ",")) fail("bad-sum", second ?? first);
  reader.at = after;
  const letters = names.flatMap(({ text, note }) => (note === "undeclared" && /^[a-z]+$/.test(text) ? text.split("") : [text]));
  return { names: letters, from: null };
}

function upperBound(reader: Reader): Expression {
  take(reader);
  return argumentOf(reader);
}

/** `[...]_{i=1}^{H}`, or `[...]_i` where an i stands inside; null where the subscript picks one element. */
export function vectorOf(reader: Reader, of: Expression, tokens: readonly Token[], from: number, after: number): Expression | null {
  const [first, second] = tokens;
  if (first?.kind !== "name") return null;
  const counted = second?.kind === "relation" && second.text === "=";
  if (!counted && (tokens.length !== 1 || !contains(of, (node) => node.is === "name" && node.name === first.text))) return null;
  let start: Expression | null = null;
  if (counted) {
    reader.at += 4;
    start = reader.grammar.sum(reader);
    if (reader.at !== after - 1) fail("bad-subscript", peek(reader));
  }
  reader.at = after;
  const to = peekKind(reader) === "^" && (counted || peekKind(reader, 1) === "{") && !isTransposeMark(reader) ? upperBound(reader) : null;
  return made(reader, { is: "vector-of", of, index: first.text, from: start ?? (to === null ? null : made(reader, { is: "number", text: "1", at: to.at })), to, at: [from, endOf(reader)] });
}

function isTransposeMark(reader: Reader): boolean {
  const token = peek(reader, peekKind(reader, 1) === "{" ? 2 : 1);
  return token.kind === "transpose" || (token.kind === "name" && token.text === "T");
}
