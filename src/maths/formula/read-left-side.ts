/** The left side of an answer, `\frac{\partial l}{\partial o} = ...`, told from a real equation. */
import type { Expression } from "./tree.ts";
import type { Lexicon } from "./vocabulary.ts";

export interface Sides {
  readonly tree: Expression;
  readonly leftSide?: Expression;
}

/**
 * Only a derivative, a name that nobody declared, or one before a bracket of arguments is a left side. Where no names are
 * declared at all every name is a variable, and only a derivative is split off.
 */
export function sidesOf(lexicon: Lexicon, whole: Expression): Sides {
  if (whole.is !== "relation" || (whole.ops[0] !== "=" && whole.ops[0] !== "approx")) return { tree: whole };
  const [leftSide, second, ...others] = whole.terms;
  if (leftSide === undefined || second === undefined || !isLeftSide(lexicon, leftSide)) return { tree: whole };
  if (others.length === 0) return { tree: second, leftSide };
  return { tree: { is: "relation", terms: [second, ...others], ops: whole.ops.slice(1), at: [second.at[0], whole.at[1]] }, leftSide };
}

function isLeftSide(lexicon: Lexicon, tree: Expression): boolean {
  if (isDerivative(lexicon, tree)) return true;
  if (lexicon.vocabulary.names.size === 0) return false;
  if (tree.is === "name") return isUnknown(lexicon, tree);
  if (tree.is === "element") return isUnknown(lexicon, tree.of);
  if (tree.is === "call") return tree.arguments.every((argument) => argument.is === "name") && lexicon.vocabulary.functions?.has(tree.name) !== true && tree.name.length === 1;
  return tree.is === "binary" && tree.implicit === true && isUnknown(lexicon, tree.left) && (tree.right.is === "name" || tree.right.is === "tuple");
}

function isUnknown(lexicon: Lexicon, tree: Expression): boolean {
  return tree.is === "name" && !lexicon.vocabulary.names.has(tree.name) && tree.name !== "e" && tree.name !== "pi" && tree.name !== "infinity";
}

/** `∂l/∂o`, and `dl/do` where neither is declared. */
function isDerivative(lexicon: Lexicon, tree: Expression): boolean {
  if (tree.is === "name") return tree.name.startsWith("∂");
  return tree.is === "binary" && tree.op === "/" && isDifferential(lexicon, tree.left) && isDifferential(lexicon, tree.right);
}

/** `dl`, as one word or as letters side by side. */
function isDifferential(lexicon: Lexicon, tree: Expression): boolean {
  if (tree.is === "element") return isDifferential(lexicon, tree.of);
  if (tree.is === "name") return tree.name.startsWith("d") && tree.name.length > 1 && isUnknown(lexicon, tree);
  if (tree.is !== "binary" || tree.implicit !== true) return false;
  return tree.left.is === "name" && tree.left.name === "d" && isUnknown(lexicon, tree.left) && (tree.right.is === "name" || tree.right.is === "element");
}
