import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareFormulas } from "../../../src/maths/formula/equal.ts";
import { compileFormula } from "../../../src/maths/formula/evaluate.ts";
import type { Slot } from "../../../src/maths/formula/evaluate-code.ts";
import type { Expression, Operator } from "../../../src/maths/formula/tree.ts";
import { children, mapChildren } from "../../../src/maths/formula/walk.ts";
import { tableOf } from "./written.ts";

const table = tableOf({ A: { shape: ["D", "K"] }, B: { shape: ["K", "D"] }, S: { shape: ["D", "D"] }, x: { shape: ["D"] }, v: { shape: ["D"] }, y: { shape: ["K"] }, c: {} });

const at = [0, 0] as const;
const name = (text: string): Expression => ({ is: "name", name: text, at });
const number = (text: string): Expression => ({ is: "number", text, at });
const binary = (op: Operator, left: Expression, right: Expression): Expression => ({ is: "binary", op, left, right, at });
const transpose = (of: Expression): Expression => ({ is: "transpose", of, at });
const negate = (of: Expression): Expression => ({ is: "negate", of, at });

/** Trees of one kind each, so that all shapes fit: D by D matrices, vectors of D, numbers. */
const { square, vector, scalar } = fc.letrec<{ square: Expression; vector: Expression; scalar: Expression }>((tie) => ({
  square: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(name("S"), transpose(name("S")), binary("*", name("A"), name("B")), binary("*", name("A"), transpose(name("A"))), binary("*", transpose(name("B")), name("B"))),
    fc.tuple(fc.constantFrom<Operator>("+", "-", "*", ".*"), tie("square"), tie("square")).map(([op, left, right]) => binary(op, left, right)),
    fc.tuple(tie("vector"), tie("vector")).map(([left, right]) => binary("*", left, transpose(right))),
    fc.tuple(tie("scalar"), tie("square")).map(([factor, of]) => binary("*", factor, of)),
    tie("square").map(transpose),
  ),
  vector: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(name("x"), name("v"), binary("*", name("A"), name("y")), binary("*", transpose(name("B")), name("y"))),
    fc.tuple(fc.constantFrom<Operator>("+", "-", ".*"), tie("vector"), tie("vector")).map(([op, left, right]) => binary(op, left, right)),
    fc.tuple(tie("square"), tie("vector")).map(([left, right]) => binary("*", left, right)),
  ),
  scalar: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom(name("c"), number("2"), binary("*", transpose(name("y")), name("y"))),
    fc.tuple(tie("vector"), tie("vector")).map(([left, right]) => binary("*", transpose(left), right)),
  ),
}));

const tree = fc.oneof(square, vector, scalar);

type Change = (tree: Expression) => Expression | null;

const REWRITES: readonly Change[] = [
  (node) => (node.is === "transpose" && node.of.is === "binary" && node.of.op === "*" ? binary("*", transpose(node.of.right), transpose(node.of.left)) : null),
  (node) => (node.is === "transpose" && node.of.is === "binary" && node.of.op !== "*" ? binary(node.of.op, transpose(node.of.left), transpose(node.of.right)) : null),
  (node) => (node.is === "binary" && (node.op === "+" || node.op === ".*") ? { ...node, left: node.right, right: node.left } : null),
  (node) => (node.is === "binary" && node.op === "*" && node.right.is === "binary" && (node.right.op === "+" || node.right.op === "-") ? binary(node.right.op, binary("*", node.left, node.right.left), binary("*", node.left, node.right.right)) : null),
  (node) => (node.is === "binary" && node.op === "*" && node.left.is === "binary" && node.left.op === "*" ? binary("*", node.left.left, binary("*", node.left.right, node.right)) : null),
  (node) => (node.is === "binary" && node.op === "-" ? negate(binary("-", node.right, node.left)) : null),
  (node) => (node.is === "binary" && node.op === ".*" && node.left.is === "binary" && node.left.op === "+" ? binary("+", binary(".*", node.left.left, node.right), binary(".*", node.left.right, node.right)) : null),
  (node) => transpose(transpose(node)),
  (node) => binary("/", binary("*", number("3"), node), number("3")),
];

const MUTATIONS: readonly Change[] = [
  (node) => (node.is === "transpose" ? node.of : null),
  (node) => (node.is === "name" && node.name !== "c" ? transpose(node) : null),
  (node) => (node.is === "binary" && node.op === "+" ? { ...node, op: "-" } : null),
  (node) => (node.is === "binary" && node.op === "*" ? { ...node, left: node.right, right: node.left } : null),
  (node) => (node.is === "binary" && node.op === "*" ? { ...node, op: ".*" } : null),
  (node) => (node.is === "binary" && node.op === ".*" ? { ...node, op: "*" } : null),
  (node) => (node.is === "binary" && (node.op === "+" || node.op === "-") ? node.left : null),
  (node) => (node.is === "name" && (node.name === "x" || node.name === "v") ? name(node.name === "x" ? "v" : "x") : null),
  (node) => binary("*", number("1.00001"), node),
];

function changed(whole: Expression, change: Change, choice: number): Expression {
  const places: Expression[] = [];
  const visit = (node: Expression): void => {
    if (change(node) !== null) places.push(node);
    for (const child of children(node)) visit(child);
  };
  visit(whole);
  let left = places.length === 0 ? -1 : choice % places.length;
  const build = (node: Expression): Expression => {
    const other = change(node);
    if (other !== null && left-- === 0) return other;
    return mapChildren(node, build);
  };
  return build(whole);
}

/** Values at one fixed point with sizes of its own. */
const D = 3;
const K = 2;
const wave = (length: number, phase: number): Float64Array => Float64Array.from({ length }, (_, place) => 1.5 * Math.sin(phase + 1.7 * place * place + place));
const slots: ReadonlyMap<string, Slot> = new Map<string, Slot>([
  ["A", { is: "tensor", index: 0, shape: [D, K] }],
  ["B", { is: "tensor", index: 1, shape: [K, D] }],
  ["S", { is: "tensor", index: 2, shape: [D, D] }],
  ["x", { is: "tensor", index: 3, shape: [D] }],
  ["v", { is: "tensor", index: 4, shape: [D] }],
  ["y", { is: "tensor", index: 5, shape: [K] }],
  ["c", { is: "scalar", index: 0, declared: true }],
]);
const tensors = [wave(D * K, 1), wave(K * D, 2), wave(D * D, 3), wave(D, 4), wave(D, 5), wave(K, 6)];

function valueOf(of: Expression): { readonly shape: string; readonly entries: readonly number[] } | null {
  const program = compileFormula(of, { source: "", slots, functions: new Set(), noise: null });
  if (program.is === "unfit") return null;
  const value = program.run({ scalars: [0.7], tensors, budget: 1e5 });
  return { shape: program.shape.join(), entries: typeof value === "number" ? [value] : [...value] };
}

/** Whether a mutant has another shape, no value at all, or clearly other entries. */
function isOther(mutant: Expression, of: Expression): boolean {
  const [got, want] = [valueOf(mutant), valueOf(of)];
  if (want === null) return false;
  if (got === null || got.shape !== want.shape) return true;
  const size = Math.max(1e-3, ...want.entries.map((entry) => Math.abs(entry)));
  return got.entries.some((entry, place) => Math.abs(entry - (want.entries[place] ?? NaN)) > 3e-6 * size);
}

const formula = (of: Expression): { readonly tree: Expression; readonly source: string } => ({ tree: of, source: "" });
const steps = fc.array(fc.tuple(fc.nat({ max: REWRITES.length - 1 }), fc.nat({ max: 20 })), { minLength: 1, maxLength: 5 });

describe("laws of matrices", () => {
  test("every expression equals what matrix algebra makes of it", () => {
    const seen = { equal: 0, undecided: 0 };
    fc.assert(
      fc.property(tree, steps, (of, rewrites) => {
        // A number that is an inner product may not be taken apart: `(x' v) S` is no `x' (v S)`.
        const other = rewrites.reduce((sofar, [rewrite, place]) => {
          const next = changed(sofar, REWRITES[rewrite] ?? (() => null), place);
          return valueOf(next) === null ? sofar : next;
        }, of);
        const { is } = compareFormulas(formula(other), formula(of), { table });
        expect(["equal", "undecided"]).toContain(is);
        seen[is === "equal" ? "equal" : "undecided"] += 1;
      }),
      { seed: 21, numRuns: 800 },
    );
    expect(seen.undecided).toBeLessThan(seen.equal / 20);
  });

  test("every expression differs from each mutant of another value or shape", () => {
    let changes = 0;
    fc.assert(
      fc.property(tree, fc.nat({ max: MUTATIONS.length - 1 }), fc.nat({ max: 20 }), (of, mutation, place) => {
        const mutant = changed(of, MUTATIONS[mutation] ?? (() => null), place);
        if (!isOther(mutant, of)) return;
        changes += 1;
        expect(compareFormulas(formula(mutant), formula(of), { table }).is).toBe("different");
      }),
      { seed: 22, numRuns: 1500 },
    );
    expect(changes).toBeGreaterThan(700);
  });
});
