import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareFormulas } from "../../../src/maths/formula/equal.ts";
import { generator } from "../../../src/maths/formula/random.ts";
import { rulesOf } from "../../../src/maths/formula/equal.ts";
import { compareScalars } from "../../../src/maths/formula/equal-scalars.ts";
import { compareValues } from "../../../src/maths/formula/equal-values.ts";
import type { Expression } from "../../../src/maths/formula/tree.ts";
import { changed, formula, MUTATIONS, REWRITES, scalarTree, steps, transpose } from "./random-formulas.ts";
import { PERCEPTRON, tableOf, written } from "./written.ts";

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

  test("the quick way for real numbers never says anything else than the long way", () => {
    const rules = rulesOf({ counterexamples: false });
    const seen = { equal: 0, different: 0, unsaid: 0 };
    fc.assert(
      fc.property(scalarTree, fc.constantFrom(...REWRITES, ...MUTATIONS), fc.nat({ max: 20 }), (tree, change, place) => {
        const other = changed(tree, change, place);
        const quick = compareScalars(formula(other), formula(tree), rules);
        if (quick === null) seen.unsaid += 1;
        else {
          expect(quick.is).toBe(compareValues(formula(other), formula(tree), rules).is);
          seen[quick.is === "equal" ? "equal" : "different"] += 1;
        }
      }),
      { seed: 14, numRuns: 3000 },
    );
    expect(seen.equal).toBeGreaterThan(1000);
    expect(seen.different).toBeGreaterThan(300);
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
