/** `\min_w` before an objective says what it is minimised over; the objective is what counts. */
import { nameNode, peek, peekKind, take } from "./read-reader.ts";
import type { Reader } from "./read-reader.ts";
import { afterScript, labelOf, scriptTokens } from "./read-script-tokens.ts";
import type { Token } from "./read-token.ts";
import type { Expression } from "./tree.ts";

/** Takes it, as a name such as `min_w`; null where none stands here. */
export function objective(reader: Reader): Expression | null {
  const { from, kind } = peek(reader);
  if (kind === "underset") return undersetObjective(reader, from);
  const word = extreme(peek(reader));
  if (word === null || peekKind(reader, 1) !== "_") return null;
  const after = afterScript(reader, reader.at + 1);
  const tokens = scriptTokens(reader, reader.at + 1, after);
  if (!tokens.every((token) => token.kind === "," || isVariable(reader, token))) return null;
  reader.at = after;
  return nameNode(reader, `${word}_${labelOf(tokens) ?? ""}`, from);
}

function extreme({ kind, text }: Token): string | null {
  return kind === "function" && /^(?:arg)?(?:min|max)$/.test(text) ? text : null;
}

/** Declared names and Greek letters are minimised over, not counted through. */
function isVariable(reader: Reader, { kind, text }: Token): boolean {
  return kind === "name" && !/^[i-n]$/.test(text) && (reader.lexicon.vocabulary.names.has(text) || text.length > 1 || /[A-Zbvwxyz]/.test(text));
}

function undersetObjective(reader: Reader, from: number): Expression | null {
  const start = reader.at;
  const after = afterScript(reader, start);
  const end = afterScript(reader, after - 1);
  const word = scriptTokens(reader, after - 1, end)[0];
  const text = word === undefined ? null : extreme(word);
  if (text === null) return null;
  const label = labelOf(scriptTokens(reader, start, after)) ?? "";
  while (reader.at < end) take(reader);
  return nameNode(reader, `${text}_${label}`, from);
}
