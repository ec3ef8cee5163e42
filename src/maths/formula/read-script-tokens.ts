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
  let depth = 0;
  for (let at = start + 1; at < tokens.length; at += 1) {
    const kind = tokens[at]?.kind ?? "end-of-text";
    if (isOpening(kind)) depth += 1;
    else if (isClosing(kind) && --depth === 0) return at + 1;
  }
  return tokens.length;
}

/** What is inside of a script, without its braces. */
export function scriptTokens(reader: Reader, start: number, after: number): readonly Token[] {
  const braces = isOpening(reader.tokens[start + 1]?.kind ?? "end-of-text");
  return reader.tokens.slice(braces ? start + 2 : start + 1, braces ? after - 1 : after);
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
