/** What formulas themselves say about names that nobody declared. */
import type { Slot } from "./evaluate-code.ts";
import type { Hints } from "./equal-space.ts";
import type { Expression } from "./tree.ts";
import { children } from "./walk.ts";

/** Functions whose arguments are drawn as whole numbers. */
export const OF_WHOLE_NUMBERS: ReadonlySet<string> = new Set(["factorial", "binomial", "choose", "combinations", "nCr", "permutations", "nPr", "gamma", "gcd", "lcm", "mod", "catalan", "bellNumbers"]);

export function hintsOf(trees: readonly Expression[]): Hints {
  const whole = new Set<string>();
  const indices = new Map<string, (slots: ReadonlyMap<string, Slot>) => number | undefined>();
  const visit = (tree: Expression, isWhole: boolean): void => {
    if (tree.is === "name" && isWhole) whole.add(tree.name);
    if (tree.is === "element" && tree.of.is === "name") {
      const of = tree.of.name;
      tree.indices.forEach((at, axis) => {
        if (at.is === "name") indices.set(at.name, (slots) => sizeAlong(slots.get(of), axis, tree.indices.length));
      });
    }
    const parts = wholeParts(tree);
    if (tree.is === "binary") {
      visit(tree.left, isWhole || parts.includes(tree.left));
      visit(tree.right, isWhole || parts.includes(tree.right));
      return;
    }
    for (const child of children(tree)) visit(child, isWhole || parts.includes(child));
  };
  for (const tree of trees) visit(tree, false);
  return { whole, indices };
}

function wholeParts(tree: Expression): readonly Expression[] {
  switch (tree.is) {
    case "factorial":
      return [tree.of];
    case "call":
      return OF_WHOLE_NUMBERS.has(tree.name) ? tree.arguments : NONE;
    case "series":
      return [tree.from, tree.to].filter((bound) => bound !== null);
    case "element":
      return tree.indices;
    case "binary":
      return tree.op === "^" && isNegative(tree.left) ? [tree.right] : NONE;
    default:
      return NONE;
  }
}

const NONE: readonly Expression[] = [];

function isNegative(tree: Expression): boolean {
  return tree.is === "negate" && tree.of.is === "number";
}

/** How far an index may run in a declared vector or matrix. */
function sizeAlong(slot: Slot | undefined, axis: number, indices: number): number | undefined {
  if (slot?.is !== "tensor") return undefined;
  return indices === 1 && slot.shape[0] === 1 ? slot.shape[1] : slot.shape[axis];
}
