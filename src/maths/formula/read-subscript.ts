/** Subscripts: a longer name, an element of a vector or matrix, or the vector of all elements. */
import { deeper, endOf, fail, made, nameNode, peek, peekKind, take } from "./read-reader.ts";
import type { Reader } from "./read-reader.ts";
import { DECORATIONS } from "./read-plain-words.ts";
import { items } from "./read-bracket.ts";
import { afterScript, labelOf, LONGEST_LABEL, scriptTokens } from "./read-script-tokens.ts";
import { vectorOf } from "./read-series.ts";
import type { Token } from "./read-token.ts";
import type { Expression, Span } from "./tree.ts";
import { dimensionsOf } from "./vocabulary.ts";

export function subscripted(reader: Reader, of: Expression, from: number): Expression {
  const start = reader.at;
  const after = afterScript(reader, start);
  const tokens = scriptTokens(reader, start, after);
  if (tokens.length === 0) fail("bad-subscript", peek(reader));
  const label = tokens.length < LONGEST_LABEL ? labelOf(tokens) : null;
  if (of.is === "name") return ofName(reader, of.name, { from, start, after, tokens, label });
  return vectorOf(reader, of, tokens, from, after) ?? made(reader, { is: "element", of, indices: indices(reader, after), at: [from, endOf(reader)] });
}

interface Subscript {
  readonly from: number;
  readonly start: number;
  readonly after: number;
  readonly tokens: readonly Token[];
  /** Null where it is more than names and digits. */
  readonly label: string | null;
}

function ofName(reader: Reader, base: string, subscript: Subscript): Expression {
  const { from, after, tokens, label } = subscript;
  const declared = label === null ? null : declaredName(reader, base, label);
  if (declared !== null) {
    reader.at = after;
    return nameNode(reader, declared, from);
  }
  if (label !== null && DECORATIONS.has(label)) {
    reader.at = after;
    return nameNode(reader, base + label, from);
  }
  const numbered = numberedElement(reader, base, subscript);
  if (numbered !== null) return numbered;
  const dimensions = dimensionsOf(reader.lexicon, base) ?? 0;
  if (dimensions > 0) {
    const letters = label === null ? null : singleIndices(tokens, dimensions);
    if (letters !== null) return element(reader, base, letters, from, after);
    if (label === null || tokens.some(({ kind }) => kind === ",") || tokens.length === 1 && isIndex(tokens[0])) {
      const of = nameNode(reader, base, from);
      return made(reader, { is: "element", of, indices: indices(reader, after), at: [from, endOf(reader)] });
    }
  }
  if (label === null || label.includes(",")) {
    const of = nameNode(reader, base, from);
    const found = indices(reader, after);
    const [only] = found;
    const simple = found.length !== 1 || only === undefined ? null : only.is === "name" ? only.name : only.is === "number" ? only.text : null;
    const at: Span = [from, endOf(reader)];
    return made(reader, simple === null ? { is: "element", of, indices: found, at } : { is: "name", name: declaredName(reader, base, simple) ?? joined(base, simple), at });
  }
  reader.at = after;
  return nameNode(reader, joined(base, label), from);
}

function joined(base: string, label: string): string {
  return /^\d+$/.test(label) ? base + label : `${base}_${label}`;
}

function declaredName(reader: Reader, base: string, label: string): string | null {
  return reader.lexicon.declared.get(joined(base, label)) ?? reader.lexicon.declared.get(base + label) ?? null;
}

function isIndex(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === "number" || (token.kind === "name" && token.text.length === 1));
}

/** `ij` and `12` as one index for each dimension; places are those of the characters. */
function singleIndices(tokens: readonly Token[], dimensions: number): Expression[] | null {
  const found: Expression[] = [];
  for (const { kind, text, from, to } of tokens) {
    if (kind !== "name" && kind !== "number") return null;
    if (dimensions === 1 && tokens.length === 1 && (kind === "number" || text.length === 1)) {
      return [kind === "number" ? { is: "number", text, at: [from, to] } : { is: "name", name: text, at: [from, to] }];
    }
    for (let place = 0; place < text.length; place += 1) {
      const at: Span = text.length === to - from ? [from + place, from + place + 1] : [from, to];
      const character = text.charAt(place);
      found.push(kind === "number" ? { is: "number", text: character, at } : { is: "name", name: character, at });
    }
  }
  return found.length === dimensions ? found : null;
}

function element(reader: Reader, base: string, found: readonly Expression[], from: number, after: number): Expression {
  const of = nameNode(reader, base, from);
  reader.at = after;
  for (const index of found) made(reader, index);
  return made(reader, { is: "element", of, indices: found, at: [from, endOf(reader)] });
}

/** `W_{1ij}` and `W_{2,ij}`: elements of `W1` and `W2`. */
function numberedElement(reader: Reader, base: string, { from, after, tokens, label }: Subscript): Expression | null {
  const [first, second] = tokens;
  if (first?.kind !== "number" || second === undefined) return null;
  const name = reader.lexicon.declared.get(base + first.text);
  if (name === undefined) return null;
  const rest = tokens.slice(second.kind === "," ? 2 : 1);
  const found = label === null ? null : singleIndices(rest.filter(({ kind }) => kind !== ","), dimensionsOf(reader.lexicon, name) ?? 0);
  return found === null ? null : element(reader, name, found, from, after);
}

/** The indices as expressions: `W_{i+1,j}`. */
function indices(reader: Reader, after: number): Expression[] {
  take(reader);
  const kind = peekKind(reader);
  if (kind === "{" || kind === "(") {
    const opening = take(reader);
    const found = items(reader, kind === "{" ? "}" : ")");
    const unfinished = reader.at !== after - 1 || peekKind(reader, -1) === "," || found.length === 0;
    if (unfinished || found.some((index) => index.is === "relation")) fail("bad-subscript", opening);
    reader.at = after;
    return found;
  }
  deeper(reader);
  const only = reader.grammar.atom(reader);
  reader.depth -= 1;
  return [only];
}

/** `x[1]` and `W[i, j]`, as in a program: as many plain indices as the name has dimensions, right behind it; else null. */
export function bracketed(reader: Reader, of: Expression, from: number): Expression | null {
  if (of.is !== "name" || reader.latex || peek(reader).from !== endOf(reader)) return null;
  const dimensions = dimensionsOf(reader.lexicon, of.name) ?? 0;
  const closing = reader.at + 2 * dimensions;
  if (dimensions === 0 || reader.tokens[closing]?.kind !== "]") return null;
  const tokens = reader.tokens.slice(reader.at + 1, closing);
  const plain = tokens.every((token, place) => (place % 2 === 0 ? isIndex(token) : token.kind === ","));
  if (!plain) return null;
  const found = singleIndices(tokens.filter(({ kind }) => kind !== ","), dimensions);
  return found === null ? null : element(reader, of.name, found, from, closing + 1);
}

/** Raised labels that belong to a name: `W^{(1)}`, `W^{[2]}`, `y^hat`, `y^*`, and `W^1` where only `W1` is declared. */
export function nameByPower(reader: Reader, base: string, from: number): Expression | null {
  const start = reader.at;
  const braces = peekKind(reader, 1) === "{" ? 1 : 0;
  const bracket = peekKind(reader, 1 + braces);
  const parenthesised = bracket === "(" || bracket === "[" ? 1 : 0;
  const label = peek(reader, 1 + braces + parenthesised);
  if (label.kind !== "number" && label.kind !== "name" && label.kind !== "accent" && label.kind !== "*" && label.kind !== "words") return null;
  if (parenthesised === 1 && braces === 0 && label.kind !== "number") return null;
  const closing = start + 2 + braces + parenthesised;
  if (parenthesised === 1 && reader.tokens[closing]?.kind !== (bracket === "(" ? ")" : "]")) return null;
  const name = raisedName(reader, base, label, parenthesised === 1);
  if (name === null) return null;
  const behind = closing + parenthesised;
  if (braces === 1 && reader.tokens[behind]?.kind !== "}") return withMark(reader, name, from, behind);
  reader.at = behind + braces;
  return nameNode(reader, name, from);
}

function raisedName(reader: Reader, base: string, label: Token, parenthesised: boolean): string | null {
  const { declared, vocabulary } = reader.lexicon;
  if (label.kind === "number") {
    if (!parenthesised && (vocabulary.names.has(base) || vocabulary.names.size === 0)) return null;
    return declared.get(base + label.text) ?? null;
  }
  if (label.kind === "*") return declared.get(`${base}star`) ?? null;
  if (parenthesised) return declared.get(`${base}_${label.text}`) ?? null;
  if (DECORATIONS.has(label.text)) return declared.get(base + label.text) ?? base + label.text;
  return null;
}

/** `W^{(2)T}`: only a transpose may follow inside the same braces. */
function withMark(reader: Reader, name: string, from: number, behind: number): Expression | null {
  const mark = reader.tokens[behind];
  if (mark === undefined || reader.tokens[behind + 1]?.kind !== "}") return null;
  if (mark.kind !== "transpose" && !((mark.kind === "name" || mark.kind === "words") && mark.text === "T")) return null;
  reader.at = behind + 2;
  return made(reader, { is: "transpose", of: nameNode(reader, name, from), at: [from, endOf(reader)] });
}
