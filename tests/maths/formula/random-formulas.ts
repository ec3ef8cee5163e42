/** Random formulas, rewrites that keep their value, and faults that change it. */
import * as fc from "fast-check";
import type { Expression, Operator } from "../../../src/maths/formula/tree.ts";
import { children, mapChildren } from "../../../src/maths/formula/walk.ts";

const at = [0, 0] as const;
const name = (text: string): Expression => ({ is: "name", name: text, at });
const number = (value: number): Expression => (value < 0 ? { is: "negate", of: number(-value), at } : { is: "number", text: String(value), at });
const binary = (op: Operator, left: Expression, right: Expression): Expression => ({ is: "binary", op, left, right, at });
const call = (text: string, ...given: Expression[]): Expression => ({ is: "call", name: text, arguments: given, at });
const negate = (of: Expression): Expression => ({ is: "negate", of, at });
export const transpose = (of: Expression): Expression => ({ is: "transpose", of, at });

/** Formulas of real numbers. */
export const { scalarTree } = fc.letrec<{ scalarTree: Expression }>((tie) => ({
  scalarTree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom("x", "y", "z").map(name),
    fc.integer({ min: 1, max: 9 }).map(number),
    fc.tuple(fc.constantFrom<Operator>("+", "-", "*", "/"), tie("scalarTree"), tie("scalarTree")).map(([op, left, right]) => binary(op, left, right)),
    fc.tuple(tie("scalarTree"), fc.constantFrom(2, 3)).map(([base, exponent]) => binary("^", base, number(exponent))),
    fc.tuple(fc.constantFrom("sin", "cos", "tanh", "sigmoid", "atan"), tie("scalarTree")).map(([of, argument]) => call(of, argument)),
    tie("scalarTree").map(negate),
  ),
}));

type Rewrite = (tree: Expression) => Expression | null;

/** Each gives an expression of the same value, or null where it does not apply. */
export const REWRITES: readonly Rewrite[] = [
  (tree) => (tree.is === "binary" && (tree.op === "+" || tree.op === "*") ? { ...tree, left: tree.right, right: tree.left } : null),
  (tree) => (tree.is === "binary" && tree.op === "-" ? binary("+", tree.left, negate(tree.right)) : null),
  (tree) => (tree.is === "binary" && tree.op === "-" ? negate(binary("-", tree.right, tree.left)) : null),
  (tree) => (tree.is === "binary" && tree.op === "*" && tree.right.is === "binary" && tree.right.op === "+" ? binary("+", binary("*", tree.left, tree.right.left), binary("*", tree.left, tree.right.right)) : null),
  (tree) => (tree.is === "binary" && tree.op === "/" ? binary("*", tree.left, binary("^", tree.right, number(-1))) : null),
  (tree) => (tree.is === "binary" && tree.op === "^" && tree.right.is === "number" && tree.right.text === "2" ? binary("*", tree.left, tree.left) : null),
  (tree) => (tree.is === "call" && tree.name === "sigmoid" ? binary("-", number(1), call("sigmoid", negate(tree.arguments[0] ?? tree))) : null),
  (tree) => (tree.is === "call" && tree.name === "sin" ? negate(call("sin", negate(tree.arguments[0] ?? tree))) : null),
  (tree) => negate(negate(tree)),
  (tree) => transpose(transpose(tree)),
  (tree) => binary("/", binary("*", tree, number(3)), number(3)),
  (tree) => (tree.is === "call" && tree.name === "atan" ? call("log", call("exp", tree)) : null),
];

/** Faults that students make. */
export const MUTATIONS: readonly Rewrite[] = [
  (tree) => (tree.is === "number" ? number(Number(tree.text) + 1) : null),
  (tree) => (tree.is === "name" ? name(tree.name === "x" ? "y" : "x") : null),
  (tree) => (tree.is === "binary" && tree.op === "+" ? { ...tree, op: "-" } : null),
  (tree) => (tree.is === "binary" && tree.op === "-" ? { ...tree, left: tree.right, right: tree.left } : null),
  (tree) => (tree.is === "binary" && tree.op === "*" ? tree.left : null),
  (tree) => (tree.is === "negate" ? tree.of : null),
  (tree) => (tree.is === "call" ? (tree.arguments[0] ?? null) : null),
  (tree) => binary("*", tree, number(1.00001)),
];

/** Applies a change at one of the nodes where it can be applied. */
export function changed(tree: Expression, change: Rewrite, choice: number): Expression {
  const places: Expression[] = [];
  const visit = (node: Expression): void => {
    if (change(node) !== null) places.push(node);
    for (const child of children(node)) visit(child);
  };
  visit(tree);
  const chosen = places[choice % Math.max(1, places.length)];
  const build = (node: Expression): Expression => (node === chosen ? (change(node) ?? node) : mapChildren(node, build));
  return chosen === undefined ? tree : build(tree);
}

export const steps = fc.array(fc.tuple(fc.nat({ max: REWRITES.length - 1 }), fc.nat({ max: 20 })), { minLength: 1, maxLength: 6 });
export const formula = (tree: Expression): { readonly tree: Expression; readonly source: string } => ({ tree, source: "" });
