/** Looking at a sub- or superscript as tokens, before it is read as an expression. */
import { isClosing } from "./read-reader.ts";
import type { Reader } from "./read-reader.ts";
import type { Token, TokenKind } from "./read-token.ts";

function isOpening(kind: TokenKind): boolean {
  return kind === "{" || kind === "(" || kind === "[" || kind === "set(" || kind === "<(" || kind === "floor(" || kind === "ceil(";
}

/** The place behind the script whose `^` or `_` is at `start`. */
export function afterScript(reader: Reader, start: number): number {
  const { tokens } = reader;
  const first = tokens[start + 1];
  if (first === undefined) return start + 1;
  if (!isOpening(first.kind)) return start + 2;
  reader.closings ??= closingsOf(tokens);
  return (reader.closings[start + 1] ?? tokens.length) + 1;
}

/** Brackets of all kinds as they nest, whatever they close; an unclosed one ends with the text. */
function closingsOf(tokens: readonly Token[]): Int32Array {
  const closings = new Int32Array(tokens.length).fill(tokens.length - 1);
  const open: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const kind = tokens[at]?.kind ?? "end-of-text";
    if (isOpening(kind)) open.push(at);
    else if (isClosing(kind)) {
      const opening = open.pop();
      if (opening !== undefined) closings[opening] = at;
    }
  }
  return closings;
}

/** Scripts longer than this are no labels. */
export const LONGEST_LABEL = 60;

/** What is inside of a script, without its braces; only the beginning of a long one. */
export function scriptTokens(reader: Reader, start: number, after: number): readonly Token[] {
  const braces = isOpening(reader.tokens[start + 1]?.kind ?? "end-of-text");
  const from = braces ? start + 2 : start + 1;
  return reader.tokens.slice(from, Math.min(braces ? after - 1 : after, from + LONGEST_LABEL));
}

/** `12`, `ij`, `max`, `2,ij`: a label that consists of names, digits and commas; null for anything else. */
export function labelOf(tokens: readonly Token[]): string | null {
  let label = "";
  for (const { kind, text } of tokens) {
    if (kind === "number" || kind === "name" || kind === "function" || kind === "words" || kind === "accent" || kind === ",") label += text;
    else return null;
  }
  return label === "" ? null : label.replace(/\s+/g, "_");
}
