import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareFormulas } from "../../../src/maths/formula/equal.ts";
import { generator } from "../../../src/maths/formula/random.ts";
import type { Expression, Operator } from "../../../src/maths/formula/tree.ts";
import { children, mapChildren } from "../../../src/maths/formula/walk.ts";
import { PERCEPTRON, tableOf, written } from "./written.ts";

const at = [0, 0] as const;
const name = (text: string): Expression => ({ is: "name", name: text, at });
const number = (value: number): Expression => (value < 0 ? { is: "negate", of: number(-value), at } : { is: "number", text: String(value), at });
const binary = (op: Operator, left: Expression, right: Expression): Expression => ({ is: "binary", op, left, right, at });
const call = (text: string, ...given: Expression[]): Expression => ({ is: "call", name: text, arguments: given, at });
const negate = (of: Expression): Expression => ({ is: "negate", of, at });
const transpose = (of: Expression): Expression => ({ is: "transpose", of, at });

const { scalarTree } = fc.letrec<{ scalarTree: Expression }>((tie) => ({
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
const REWRITES: readonly Rewrite[] = [
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
const MUTATIONS: readonly Rewrite[] = [
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
function changed(tree: Expression, change: Rewrite, choice: number): Expression {
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

/** An evaluator of its own, so that the one under test does not vouch for itself. */
function value(tree: Expression, point: Readonly<Record<string, number>>): number {
  const of = (node: Expression | undefined): number => (node === undefined ? NaN : value(node, point));
  if (tree.is === "number") return Number(tree.text);
  if (tree.is === "name") return point[tree.name] ?? NaN;
  if (tree.is === "negate") return -of(tree.of);
  if (tree.is === "transpose") return of(tree.of);
  if (tree.is === "call") {
    const functions: Readonly<Record<string, (x: number) => number>> = { sin: Math.sin, cos: Math.cos, tanh: Math.tanh, atan: Math.atan, log: Math.log, exp: Math.exp, sigmoid: (x) => 1 / (1 + Math.exp(-x)) };
    return functions[tree.name]?.(of(tree.arguments[0])) ?? NaN;
  }
  if (tree.is !== "binary") return NaN;
  const [left, right] = [of(tree.left), of(tree.right)];
  return tree.op === "+" ? left + right : tree.op === "-" ? left - right : tree.op === "*" ? left * right : tree.op === "/" ? left / right : left ** right;
}

/** The share of points at which two trees are clearly different, among those where both have a sensible value. */
function shareApart(first: Expression, second: Expression): number {
  const random = generator(7);
  const points = Array.from({ length: 60 }, () => ({ x: 6 * random() - 3, y: 6 * random() - 3, z: 6 * random() - 3 }));
  const pairs = points.map((point) => [value(first, point), value(second, point)] as const).filter(([a, b]) => Number.isFinite(a) && Number.isFinite(b) && Math.abs(a) < 1e6 && Math.abs(b) < 1e6);
  const apart = pairs.filter(([a, b]) => Math.abs(a - b) > 3e-6 * Math.max(Math.abs(a), Math.abs(b), 1e-3));
  return pairs.length < 20 ? 0 : apart.length / pairs.length;
}

const steps = fc.array(fc.tuple(fc.nat({ max: REWRITES.length - 1 }), fc.nat({ max: 20 })), { minLength: 1, maxLength: 6 });
const formula = (tree: Expression): { readonly tree: Expression; readonly source: string } => ({ tree, source: "" });

describe("laws", () => {
  test("every expression equals its random algebraic rewrite", () => {
    const seen = { equal: 0, undecided: 0 };
    fc.assert(
      fc.property(scalarTree, steps, (tree, rewrites) => {
        const other = rewrites.reduce((sofar, [rewrite, place]) => changed(sofar, REWRITES[rewrite] ?? (() => null), place), tree);
        const { is } = compareFormulas(formula(other), formula(tree));
        expect(["equal", "undecided"]).toContain(is);
        if (is === "equal") seen.equal += 1;
        else seen.undecided += 1;
      }),
      { seed: 11, numRuns: 3000 },
    );
    expect(seen.undecided).toBeLessThan(seen.equal / 20);
  });

  test("every expression differs from each mutant that changes its value", () => {
    let changes = 0;
    fc.assert(
      fc.property(scalarTree, fc.nat({ max: MUTATIONS.length - 1 }), fc.nat({ max: 20 }), (tree, mutation, place) => {
        const mutant = changed(tree, MUTATIONS[mutation] ?? (() => null), place);
        if (shareApart(tree, mutant) < 0.5) return;
        changes += 1;
        expect(compareFormulas(formula(mutant), formula(tree)).is).toBe("different");
      }),
      { seed: 12, numRuns: 3000 },
    );
    expect(changes).toBeGreaterThan(1000);
  });

  test("the answer does not depend on which side is the student's", () => {
    fc.assert(
      fc.property(scalarTree, scalarTree, (left, right) => {
        const [one, other] = [compareFormulas(formula(left), formula(right)).is, compareFormulas(formula(right), formula(left)).is];
        expect([one, other].filter((is) => is === "equal").length).not.toBe(1);
      }),
      { seed: 13, numRuns: 1000 },
    );
  });

  test("no two drawn shapes are confused: transposing or multiplying element by element never passes", () => {
    const table = tableOf(PERCEPTRON);
    const matrices = ["W1 * W2", "x * y'", "x * (W2 * (yhat - y))'", "h * (yhat - y)'"];
    for (const source of matrices) {
      const { tree } = written(source, table.vocabulary);
      expect(compareFormulas(formula(transpose(tree)), formula(tree), { table }).is).toBe("different");
      expect(compareFormulas(formula(changed(tree, (node) => (node.is === "binary" && node.op === "*" ? { ...node, op: ".*" } : null), 0)), formula(tree), { table }).is).toBe("different");
      expect(compareFormulas(formula(transpose(transpose(tree))), formula(tree), { table }).is).toBe("equal");
    }
  });
});
