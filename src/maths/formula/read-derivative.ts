/** Derivatives as names: `\frac{\partial l}{\partial o}` is the name `∂l/∂o`, which the left side of an answer may be. */
import { accept, fail, nameNode, peek, peekKind, startsFactor, take } from "./read-reader.ts";
import type { Reader } from "./read-reader.ts";
import type { Expression } from "./tree.ts";

export function derivative(reader: Reader): Expression {
  const { from } = peek(reader);
  const above = differential(reader);
  if (peekKind(reader) !== "/" || peekKind(reader, 1) !== "partial") return nameNode(reader, above, from);
  take(reader);
  const below = differential(reader);
  return nameNode(reader, `${above}/${below}`, from);
}

function differential(reader: Reader): string {
  take(reader);
  if (peekKind(reader) === "^") fail("unexpected-token", peek(reader));
  return startsFactor(reader) || peekKind(reader) === "words" ? `∂${textOf(reader, reader.grammar.postfix(reader))}` : "∂";
}

function textOf(reader: Reader, tree: Expression): string {
  if (tree.is === "name") return tree.name;
  if (tree.is === "number") return tree.text;
  if (tree.is === "element") return `${textOf(reader, tree.of)}_${tree.indices.map((index) => textOf(reader, index)).join(",")}`;
  return `(${reader.source.slice(tree.at[0], tree.at[1])})`;
}

function isDifferential(tree: Expression): tree is Extract<Expression, { is: "name" }> {
  return tree.is === "name" && tree.name.startsWith("∂") && !tree.name.includes("/");
}

export function quotientOfDifferentials(reader: Reader, above: Expression, below: Expression, from: number): Expression | null {
  return isDifferential(above) && isDifferential(below) ? nameNode(reader, `${above.name}/${below.name}`, from) : null;
}

/** `\nabla_W l` is `∂l/∂W`. */
export function gradient(reader: Reader): Expression {
  const sign = take(reader);
  let below = "";
  if (accept(reader, "_")) {
    const braces = accept(reader, "{");
    below = textOf(reader, reader.grammar.postfix(reader));
    if (braces && !accept(reader, "}")) fail("bad-subscript", peek(reader));
  }
  if (peekKind(reader) === "^") fail("unexpected-token", peek(reader));
  const above = startsFactor(reader) ? textOf(reader, reader.grammar.postfix(reader)) : "";
  return nameNode(reader, `∂${above}/∂${below}`, sign.from);
}
