/** Words that stand between formulas, in English and Chinese. */
import type { TokenKind } from "./read-token.ts";

const PLAIN_WORDS: ReadonlyMap<string, readonly [kind: TokenKind, text: string]> = new Map<string, readonly [TokenKind, string]>([
  ["and", ["separator", "and"]],
  ["or", ["separator", "or"]],
  ["in", ["relation", "in"]],
  ["union", ["cup", "cup"]],
  ["if", ["words", "if"]],
  ["for", ["words", "if"]],
  ["when", ["words", "if"]],
  ["where", ["words", "if"]],
  ["otherwise", ["words", "otherwise"]],
  ["percent", ["%", "%"]],
  ["else", ["words", "otherwise"]],
  ["和", ["separator", "and"]],
  ["及", ["separator", "and"]],
  ["且", ["separator", "and"]],
  ["或", ["separator", "or"]],
  ["或者", ["separator", "or"]],
  ["当", ["words", "if"]],
  ["若", ["words", "if"]],
  ["如果", ["words", "if"]],
  ["其他", ["words", "otherwise"]],
  ["其它", ["words", "otherwise"]],
  ["否则", ["words", "otherwise"]],
]);

export function plainWord(word: string): readonly [kind: TokenKind, text: string] | undefined {
  return PLAIN_WORDS.get(word);
}

/** Marks above a letter that may also be written behind it: `y_hat`, `y^hat`, `hat(y)`. */
export const DECORATIONS: ReadonlySet<string> = new Set(["hat", "bar", "tilde", "dot", "ddot", "prime", "star"]);
