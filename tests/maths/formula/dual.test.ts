import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dualGradient } from "../../../src/maths/formula/dual-tree.ts";
import { slopeOf } from "../../../src/maths/formula/differentiate.ts";
import { readFormula } from "../../../src/maths/formula/read.ts";
import type { Expression } from "../../../src/maths/formula/tree.ts";
import type { Declarations, VariableTable } from "../../../src/maths/formula/variables.ts";
import { arrangeVariables } from "../../../src/maths/formula/variables.ts";
import type { Value } from "../../../src/maths/formula/value.ts";

function tableOf(declarations: Declarations): VariableTable {
  const table = arrangeVariables(declarations, (source, vocabulary) => {
    const read = readFormula(source, vocabulary);
    return read.is === "formula" ? read.tree : read.finding;
  });
  if ("length" in table) throw new Error(JSON.stringify(table));
  return table;
}

function treeOf(source: string, { vocabulary }: VariableTable): Expression {
  const read = readFormula(source, vocabulary);
  if (read.is !== "formula") throw new Error(JSON.stringify(read));
  return read.tree;
}

const vector = (...data: readonly number[]): Value => ({ shape: [data.length], data: Float64Array.from(data) });
const entries = (value: Value | undefined): readonly number[] => (value === undefined ? [] : typeof value === "number" ? [value] : [...value.data]);
const closeTo = (wanted: readonly number[]): unknown => wanted.map((entry): unknown => expect.closeTo(entry, 10));

const table = tableOf({ x: { shape: ["D"] }, W: { shape: ["D", "K"] }, o: { is: "W' * x" }, y: { shape: ["K"], domain: "one-hot" }, yhat: { is: "softmax(o)" }, t: {} });
const [x1, x2] = [0.5, -2];
const weights = [1, -0.5, 2, 0.25, 3, -1] as const;
const [a, b, c, d, e, f] = weights;
const logits = [a * x1 + d * x2, b * x1 + e * x2, c * x1 + f * x2] as const;
const powers = logits.map(Math.exp);
const probabilities = powers.map((power) => power / powers.reduce((sum, one) => sum + one, 0));
const error = probabilities.map((p, k) => p - (k === 1 ? 1 : 0));
const point = { x: vector(x1, x2), W: { shape: [2, 3], data: Float64Array.from(weights) }, o: vector(...logits), y: vector(0, 1, 0), yhat: vector(...probabilities), t: 0.7 };
const gradient = (source: string, by: string): readonly number[] => entries(dualGradient(treeOf(source, table), point, by, table));

describe("the gradient of a loss written as a formula", () => {
  test.each([
    ["-y' * log(yhat)", "o", "through the softmax", error],
    ["logsumexp(o) - y' * o", "o", "by log-sum-exp", error],
    ["-sum(y .* log(softmax(o)))", "o", "written out", error],
    ["-y' * log(yhat)", "W", "through two derived letters", [...error.map((entry) => x1 * entry), ...error.map((entry) => x2 * entry)]],
    ["-y' * log(yhat)", "x", "by the input", [error.reduce((sum, entry, k) => sum + entry * (weights[k] ?? NaN), 0), error.reduce((sum, entry, k) => sum + entry * (weights[3 + k] ?? NaN), 0)]],
    ["-y' * log(yhat)", "yhat", "by a derived letter that counts as independent", [0, -1 / (probabilities[1] ?? NaN), 0]],
    ["norm(x)^2 / 2", "x", "a norm", [x1, x2]],
    ["norm(x, 1)", "x", "a norm of order one", [1, -1]],
    ["x' * x * t", "t", "by a number", [x1 ** 2 + x2 ** 2]],
    ["sum(y)", "x", "that does not depend on it", [0, 0]],
    ["tanh(t) + sigmoid(t) * exp(-t) + t^3 - sqrt(t)", "t", "elementary functions", [1 / Math.cosh(0.7) ** 2 + derivativeOfProduct(0.7) + 3 * 0.49 - 1 / (2 * Math.sqrt(0.7))]],
    ["\\sum_{i=1}^{2} x_i^3", "x", "a sum over an index", [3 * x1 ** 2, 3 * x2 ** 2]],
    ["2^t", "t", "an exponent", [2 ** 0.7 * Math.LN2]],
  ])("%s by %s: %s", (source, by, _why, wanted) => {
    expect(gradient(source, by)).toEqual(closeTo(wanted));
  });

  test.each([
    ["max(o)", "o", "a function that is not differentiated here"],
    ["o", "o", "a loss that is no number"],
    ["o + x", "o", "shapes that do not fit"],
  ])("%s by %s is left to differences: %s", (source, by) => {
    expect(dualGradient(treeOf(source, table), point, by, table)).toBeUndefined();
  });

  test("at a kink there is no derivative", () => {
    expect(entries(dualGradient(treeOf("norm(x, 1)", table), { ...point, x: vector(0, 1) }, "x", table)).some(Number.isNaN)).toBe(true);
  });

  test("logits of a thousand do not overflow", () => {
    const far = { ...point, o: vector(1000, 0, 0) };
    expect(entries(dualGradient(treeOf("logsumexp(o) - y' * o", table), far, "o", table))).toEqual(closeTo([1, -1, 0]));
    expect(entries(dualGradient(treeOf("-y' * logsoftmax(o)", table), far, "o", table))).toEqual(closeTo([1, -1, 0]));
  });

  test("agrees with differences wherever both are sure", () => {
    const tree = treeOf("log(1 + exp(t * x' * x)) / (1 + t^2)", table);
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (t) => {
        const q = x1 ** 2 + x2 ** 2;
        const { slope } = slopeOf((s) => Math.log(1 + Math.exp(s * q)) / (1 + s * s), t);
        expect(entries(dualGradient(tree, { ...point, t }, "t", table))[0]).toBeCloseTo(slope, 7);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

function derivativeOfProduct(t: number): number {
  const s = 1 / (1 + Math.exp(-t));
  return s * (1 - s) * Math.exp(-t) - s * Math.exp(-t);
}
