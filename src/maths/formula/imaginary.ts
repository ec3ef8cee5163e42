/** Complex numbers are nothing that we judge; this tells where an `i` is meant as the imaginary unit. */
import { hintsOf } from "./equal-hints.ts";
import type { Expression } from "./tree.ts";
import { children, contains, freeNames, sameTree } from "./walk.ts";

const UNIT = "i";
const BESIDE: ReadonlySet<string> = new Set([UNIT, "pi", "e"]);

/** The i itself, where it is clearly no index and no variable: `e^{i x}`, `i^2`, `3 + 4i`, `(x + i)(x - i)`. */
export function imaginaryUnit(tree: Expression): Expression | null {
  if (!contains(tree, isUnit)) return null;
  const unit = freeNames(tree).get(UNIT);
  if (unit === undefined || hintsOf([tree]).indices.has(UNIT)) return null;
  return isComplexNumber(tree) || contains(tree, isTelling) || hasConjugates(tree) ? unit : null;
}

function isUnit(node: Expression): boolean {
  return node.is === "name" && node.name === UNIT;
}

/** Nothing but numbers and i, as a whole, as one side of an equation or as an item. */
function isComplexNumber(tree: Expression): boolean {
  if (tree.is === "relation" || tree.is === "list" || tree.is === "set" || tree.is === "tuple") return children(tree).some(isComplexNumber);
  const names = [...freeNames(tree).keys()];
  return names.includes(UNIT) && names.every((name) => BESIDE.has(name));
}

/** `e^{i x}`, `\exp(i x)` and whole powers of i. */
function isTelling(tree: Expression): boolean {
  if (tree.is === "call" && tree.name === "exp") return tree.arguments.some(hasUnit);
  if (tree.is !== "binary" || tree.op !== "^" || tree.left.is !== "name") return false;
  return (tree.left.name === "e" && hasUnit(tree.right)) || (tree.left.name === UNIT && tree.right.is === "number");
}

function hasUnit(tree: Expression): boolean {
  return freeNames(tree).has(UNIT);
}

/** `x + i` beside `x - i`. */
function hasConjugates(tree: Expression): boolean {
  const sums: Extract<Expression, { is: "binary" }>[] = [];
  const visit = (node: Expression): void => {
    if (node.is === "binary" && (node.op === "+" || node.op === "-") && hasUnit(node.right) && sums.length < 20) sums.push(node);
    for (const child of children(node)) visit(child);
  };
  visit(tree);
  return sums.some((sum) => sum.op === "+" && sums.some((other) => other.op === "-" && sameTree(sum.left, other.left) && sameTree(sum.right, other.right)));
}
