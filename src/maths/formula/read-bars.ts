/** Bars: `|x|`, `||w||_1`, `\|Xw - y\|_2^2`. */
import { argumentOf } from "./read-bracket.ts";
import { afterScript } from "./read-script-tokens.ts";
import { deeper, endOf, fail, made, peek, peekKind, take } from "./read-reader.ts";
import type { Reader } from "./read-reader.ts";
import type { Token } from "./read-token.ts";
import type { Expression } from "./tree.ts";

export function bars(reader: Reader): Expression {
  const opening = take(reader);
  if (opening.note === "close") fail("unopened-bracket", opening);
  const doubled = opening.kind === "|" && isDoubled(reader, opening);
  if (doubled) take(reader);
  deeper(reader);
  reader.bars += 1;
  const of = reader.grammar.sum(reader);
  reader.bars -= 1;
  reader.depth -= 1;
  close(reader, opening);
  if (doubled) close(reader, opening);
  const isNorm = doubled || opening.kind === "norm";
  const order = orderOf(reader);
  const at = [opening.from, endOf(reader)] as const;
  if (!isNorm && order === undefined) return made(reader, { is: "absolute", of, at });
  return made(reader, { is: "norm", of, order: order ?? null, at });
}

function close(reader: Reader, opening: Token): void {
  const token = peek(reader);
  if (token.kind === opening.kind && token.note !== "open") take(reader);
  else fail(token.kind === "end-of-text" ? "unclosed-bracket" : "unexpected-token", token.kind === "end-of-text" ? opening : token);
}

/** Two touching bars open a norm if the next bars on the same level are two as well. */
function isDoubled(reader: Reader, opening: Token): boolean {
  const second = peek(reader);
  if (second.kind !== "|" || second.from !== opening.to || second.note === "close") return false;
  let depth = 0;
  for (let at = reader.at + 1; at < reader.tokens.length; at += 1) {
    const token = reader.tokens[at] ?? reader.end;
    if (token.kind === "|" && depth === 0) {
      const next = reader.tokens[at + 1];
      return next?.kind === "|" && next.from === token.to;
    }
    depth += level(token);
    if (depth < 0) return false;
  }
  return false;
}

function level({ kind }: Token): number {
  if (kind === "(" || kind === "[" || kind === "{" || kind === "set(") return 1;
  return kind === ")" || kind === "]" || kind === "}" || kind === ")set" ? -1 : 0;
}

/** `_p` behind the bars, before or after a power; `F` is Frobenius, which is what a norm without an order is. */
function orderOf(reader: Reader): Expression | null | undefined {
  if (peekKind(reader) === "_") return orderHere(reader);
  if (peekKind(reader) !== "^") return undefined;
  const start = reader.at;
  const after = afterScript(reader, start);
  if (reader.tokens[after]?.kind !== "_") return undefined;
  reader.at = after;
  const order = orderHere(reader);
  moveScript(reader, start, after);
  return order;
}

/** `\|w\|^2_2` goes on as `\|w\|_2^2`: the power is read next, and the order behind it is not read again. */
function moveScript(reader: Reader, start: number, after: number): void {
  const order = reader.tokens.slice(after, reader.at);
  const power = reader.tokens.slice(start, after);
  reader.tokens.splice(start, order.length + power.length, ...order, ...power);
  reader.at = start + order.length;
  reader.closings = null;
}

function orderHere(reader: Reader): Expression | null {
  take(reader);
  const tree = argumentOf(reader);
  if ((tree.is === "name" || tree.is === "words") && (tree.is === "name" ? tree.name : tree.text) === "F") return null;
  return tree;
}
