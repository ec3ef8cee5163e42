/** The loosest levels: lists, conditions, chains of relations, unions of sets. */
import { asInterval } from "./read-bracket.ts";
import { accept, deeper, endOf, fail, made, peek, peekKind, take } from "./read-reader.ts";
import type { Reader } from "./read-reader.ts";
import type { TokenKind } from "./read-token.ts";
import type { Expression, Relation } from "./tree.ts";

const RELATIONS: ReadonlyMap<string, Relation> = new Map<string, Relation>(
  (["=", "!=", "<", "<=", ">", ">=", "approx", "in"] as const).map((relation) => [relation, relation]),
);

/** Items side by side; a single one stands for itself. */
export function list(reader: Reader, closing: TokenKind): Expression {
  const { from } = peek(reader);
  const first = reader.grammar.relation(reader);
  if (!isSeparator(peekKind(reader))) return first;
  const items = [first];
  while (skipSeparators(reader) && peekKind(reader) !== closing) items.push(reader.grammar.relation(reader));
  return items.length === 1 ? first : made(reader, { is: "list", items, at: [from, endOf(reader)] });
}

export function isSeparator(kind: TokenKind): boolean {
  return kind === "," || kind === ";" || kind === "separator";
}

/** `1, 2 and 3`, `1, 2, and 3`: a word after a comma adds nothing. */
function skipSeparators(reader: Reader): boolean {
  const first = accept(reader, ",") || accept(reader, ";");
  return accept(reader, "separator") || first;
}

/** A chain keeps all its terms; `c ? a : b` chooses. */
export function relation(reader: Reader): Expression {
  const { from } = peek(reader);
  const first = union(reader);
  const chain = peekKind(reader) === "relation" ? related(reader, first, from) : first;
  return peekKind(reader) === "?" ? choice(reader, chain, from) : chain;
}

function related(reader: Reader, first: Expression, from: number): Expression {
  const terms = [first];
  const ops: Relation[] = [];
  while (peekKind(reader) === "relation") {
    const token = take(reader);
    const op = RELATIONS.get(token.text);
    if (op === undefined) fail("unexpected-token", token);
    ops.push(op);
    const term = union(reader);
    terms.push(op === "in" ? (asInterval(term) ?? term) : term);
  }
  return made(reader, { is: "relation", terms, ops, at: [from, endOf(reader)] });
}

function union(reader: Reader): Expression {
  const { from } = peek(reader);
  const first = halves(reader);
  if (peekKind(reader) !== "cup") return first;
  const parts = [asInterval(first) ?? first];
  while (accept(reader, "cup")) {
    const part = reader.grammar.sum(reader);
    parts.push(asInterval(part) ?? part);
  }
  return made(reader, { is: "union", parts, at: [from, endOf(reader)] });
}

/** What divides a whole group: `{n \choose k}`, `{a + b \over c}`, and the ratio `2:3` outside of brackets. */
function halves(reader: Reader): Expression {
  const { from } = peek(reader);
  const left = reader.grammar.sum(reader);
  const { kind, text } = peek(reader);
  if (kind !== "over" && !(kind === ":" && reader.depth === 0 && isRatio(reader, left))) return left;
  take(reader);
  const right = reader.grammar.sum(reader);
  const at = [from, endOf(reader)] as const;
  if (text === "choose") return made(reader, { is: "call", name: "binomial", arguments: [left, right], at });
  return made(reader, { is: "binary", op: "/", left, right, at });
}

const ENDS_RATIO: ReadonlySet<TokenKind> = new Set<TokenKind>(["end-of-text", "relation", ",", ";", "separator"]);

/** `x: 5` names the x that is to be 5 and `2:3:4` is no number. */
function isRatio(reader: Reader, left: Expression): boolean {
  let colons = 0;
  for (let ahead = 0; !ENDS_RATIO.has(peekKind(reader, ahead)); ahead += 1) if (peekKind(reader, ahead) === ":") colons += 1;
  if (colons !== 1) return false;
  if (left.is !== "name") return true;
  return left.name.length === 1 && peekKind(reader, 1) === "name" && peek(reader, 1).text.length === 1;
}

function choice(reader: Reader, when: Expression, from: number): Expression {
  const question = take(reader);
  deeper(reader);
  const value = reader.grammar.relation(reader);
  if (!accept(reader, ":")) fail("unexpected-token", question);
  const otherwise = reader.grammar.relation(reader);
  reader.depth -= 1;
  const rest = otherwise.is === "piecewise" ? otherwise.cases : [{ value: otherwise, when: null }];
  return made(reader, { is: "piecewise", cases: [{ value, when }, ...rest], at: [from, endOf(reader)] });
}
