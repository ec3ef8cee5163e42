/** Round, square and curly brackets: grouping, tuples, intervals, matrices, sets. */
import { accept, callNode, deeper, endOf, expectClosing, fail, made, peek, peekKind, take } from "./read-reader.ts";
import type { Reader } from "./read-reader.ts";
import type { Token, TokenKind } from "./read-token.ts";
import type { Expression } from "./tree.ts";

/** Runs a part inside a bracket: deeper by one, with no bars open. */
export function inside<Result>(reader: Reader, part: () => Result): Result {
  deeper(reader);
  const { bars } = reader;
  reader.bars = 0;
  const result = part();
  reader.bars = bars;
  reader.depth -= 1;
  return result;
}

/** Items up to a closing bracket, which is left where it is. */
export function items(reader: Reader, closing: TokenKind): Expression[] {
  return inside(reader, () => {
    const found: Expression[] = [];
    if (peekKind(reader) === closing) return found;
    do found.push(reader.grammar.relation(reader));
    while ((accept(reader, ",") || accept(reader, "separator")) && peekKind(reader) !== closing);
    return found;
  });
}

export function round(reader: Reader): Expression {
  const opening = take(reader);
  const found = items(reader, ")");
  if (peekKind(reader) === "]") return interval(reader, found, opening, false);
  expectClosing(reader, ")", opening);
  return grouped(reader, found, opening);
}

function grouped(reader: Reader, found: readonly Expression[], opening: Token): Expression {
  const [first, second] = found;
  if (first === undefined) fail("missing-operand", opening);
  if (second === undefined) return first;
  const at = [opening.from, endOf(reader)] as const;
  if (found.length === 2 && (isInfinite(first) || isInfinite(second))) return made(reader, { is: "interval", from: first, to: second, closed: [false, false], at });
  return made(reader, { is: "tuple", items: found, at });
}

function interval(reader: Reader, found: readonly Expression[], opening: Token, closedLeft: boolean): Expression {
  const closing = take(reader);
  const [from, to] = found;
  if (from === undefined || to === undefined || found.length !== 2) fail("missing-bracket", closing);
  return made(reader, { is: "interval", from, to, closed: [closedLeft, closing.kind === "]"], at: [opening.from, closing.to] });
}

/** One item is only grouped; `[1, 2]` is a column as in mathjs, `[1, 2; 3, 4]` and `[[1, 2], [3, 4]]` are matrices. */
export function square(reader: Reader): Expression {
  const opening = take(reader);
  const rows = [items(reader, "]")];
  while (accept(reader, ";") && peekKind(reader) !== "]") rows.push(items(reader, "]"));
  const [first = []] = rows;
  if (peekKind(reader) === ")" && rows.length === 1) return interval(reader, first, opening, true);
  expectClosing(reader, "]", opening);
  const at = [opening.from, endOf(reader)] as const;
  if (rows.length > 1) return made(reader, { is: "matrix", rows, at });
  const nested = first.flatMap((item) => (isRow(reader, item) ? [item.rows.flat()] : []));
  if (first.length > 0 && nested.length === first.length) return made(reader, { is: "matrix", rows: nested, at });
  const [left, right] = first;
  if (left === undefined) fail("missing-operand", opening);
  if (right === undefined) return left;
  if (first.length === 2 && (isInfinite(left) || isInfinite(right))) return made(reader, { is: "interval", from: left, to: right, closed: [true, true], at });
  return made(reader, { is: "matrix", rows: first.map((item) => [item]), at });
}

/** `[1, 2]` as it stands inside another bracket; a column that LaTeX's environments made is none. */
function isRow(reader: Reader, item: Expression): item is Extract<Expression, { is: "matrix" }> {
  if (item.is !== "matrix" || item.rows.some((row) => row.length !== 1)) return false;
  const [from] = item.at;
  return reader.source.charAt(from) === "[" || reader.source.startsWith("\\left[", from);
}

export function set(reader: Reader): Expression {
  const opening = take(reader);
  const found = items(reader, ")set");
  expectClosing(reader, ")set", opening);
  return made(reader, { is: "set", items: found, at: [opening.from, endOf(reader)] });
}

/** `⟨a, b⟩`, `⌊x⌋`, `⌈x⌉`. */
export function special(reader: Reader, closing: TokenKind, name: string, count: number): Expression {
  const opening = take(reader);
  const found = items(reader, closing);
  expectClosing(reader, closing, opening);
  if (found.length !== count) fail("missing-operand", opening);
  return callNode(reader, name, found, opening.from);
}

function isInfinite(tree: Expression): boolean {
  return tree.is === "negate" ? isInfinite(tree.of) : tree.is === "name" && tree.name === "infinity";
}

/** What `(a, b)` and `[a, b]` are where an interval is due; null for what cannot be one. */
export function asInterval(tree: Expression): Expression | null {
  if (tree.is === "interval") return tree;
  if (tree.is === "tuple") {
    const [from, to] = tree.items;
    return from !== undefined && to !== undefined && tree.items.length === 2 ? { is: "interval", from, to, closed: [false, false], at: tree.at } : null;
  }
  if (tree.is !== "matrix" || tree.rows.length !== 2 || tree.rows.some((row) => row.length !== 1)) return null;
  const [from, to] = tree.rows.flat();
  return from !== undefined && to !== undefined ? { is: "interval", from, to, closed: [true, true], at: tree.at } : null;
}

/** Braces of LaTeX hold together and say nothing. */
export function group(reader: Reader): Expression {
  const opening = take(reader);
  const found = items(reader, "}");
  expectClosing(reader, "}", opening);
  const [first] = found;
  if (first === undefined) fail("missing-operand", opening);
  return found.length === 1 ? first : made(reader, { is: "list", items: found, at: [opening.from, endOf(reader)] });
}

/** Consumes a bracket or brace that stands around one expression: an argument of a command. */
export function argumentOf(reader: Reader): Expression {
  const kind = peekKind(reader);
  if (kind === "{") return group(reader);
  if (kind === "end-of-text") fail("missing-argument", peek(reader));
  deeper(reader);
  const tree = reader.grammar.atom(reader);
  reader.depth -= 1;
  return tree;
}
