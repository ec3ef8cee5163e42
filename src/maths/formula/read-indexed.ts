/** Extremes over an index: `\max_j o_j` is the largest of all elements. */
import { callNode, endOf, fail, made, peek } from "./read-reader.ts";
import type { Reader } from "./read-reader.ts";
import { afterScript, scriptTokens } from "./read-script-tokens.ts";
import type { Token } from "./read-token.ts";
import type { Expression } from "./tree.ts";
import { contains } from "./walk.ts";

export function indexedArgument(reader: Reader, name: Token, argument: (reader: Reader, name: Token) => Expression): Expression {
  const start = reader.at;
  const after = afterScript(reader, start);
  const [index, more] = scriptTokens(reader, start, after);
  if (index?.kind !== "name" || more !== undefined) return fail("bad-subscript", peek(reader));
  reader.at = after;
  const of = argument(reader, name);
  if (!contains(of, (node) => node.is === "name" && node.name === index.text)) return callNode(reader, name.text, [of], name.from);
  const elements = made(reader, { is: "vector-of", of, index: index.text, from: null, to: null, at: [name.from, endOf(reader)] });
  return callNode(reader, name.text, [elements], name.from);
}
