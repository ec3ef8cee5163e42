import { describe, expect, test } from "vitest";
import { compareFormulas } from "../../../src/maths/formula/equal.ts";
import { explainDifference } from "../../../src/maths/formula/explain.ts";
import type { VariableTable } from "../../../src/maths/formula/variables.ts";
import { LETTERS, PERCEPTRON, SOFTMAX_REGRESSION, tableOf, written } from "./written.ts";

const regression = tableOf(SOFTMAX_REGRESSION);
const perceptron = tableOf(PERCEPTRON);
const HIDDEN = "h .* (1 - h) .* (W2 * (yhat - y))";

function explained(student: string, reference: string, table: VariableTable | null): readonly unknown[] {
  const vocabulary = table?.vocabulary ?? LETTERS;
  const [got, want] = [written(student, vocabulary), written(reference, vocabulary)];
  expect(compareFormulas(got, want, { table }).is).toBe("different");
  return explainDifference(got, want, { table });
}

describe("one change that would make a formula right", () => {
  test.each([
    ["y - yhat", "yhat - y", { name: "negated" }],
    ["(yhat - y)'", "yhat - y", { name: "transposed" }],
    ["(yhat - y) * x'", "x * (yhat - y)'", { name: "transposed" }],
    ["x * (y - yhat)'", "x * (yhat - y)'", { name: "negated" }],
    ["2 (yhat - y)", "yhat - y", { name: "scaled", factor: "2" }],
    ["(yhat - y) / K", "yhat - y", { name: "scaled", factor: "1/K" }],
    ["yhat", "yhat - y", { name: "term-left-out", from: "y", factor: "-1" }],
    ["x * yhat'", "x * (yhat - y)'", { name: "term-left-out", from: "y", factor: "-1" }],
    ["o - y", "yhat - y", { name: "variable-swapped", from: "o", to: "yhat" }],
    ["W' * (yhat - y)", "W * (yhat - y)", { name: "transpose-too-many", from: "W" }],
    ["x * (yhat - y)", "x * (yhat - y)'", { name: "transpose-left-out", from: "(yhat - y)" }],
    ["x .* (yhat - y)'", "x * (yhat - y)'", { name: "elementwise-for-matrix-product" }],
    ["yhat + y", "yhat - y", { name: "sign-of-term", from: "y" }],
    ["yhat - y + W' * x", "yhat - y", { name: "term-too-many", from: "W' * x" }],
  ])("%s for %s", (student, reference, finding) => {
    const [found] = explained(student, reference, regression);
    expect(JSON.stringify(found).replaceAll(/[()]/g, "")).toBe(JSON.stringify({ code: "transformation", ...finding }).replaceAll(/[()]/g, ""));
  });

  test.each([
    ["h .* (W2 * (yhat - y))", { name: "factor-left-out", from: "1 - h" }],
    ["(1 - h) .* (W2 * (yhat - y))", { name: "factor-left-out", from: "h" }],
    ["h .* (1 - h) .* (W2' * (yhat - y))", { name: "transpose-too-many", from: "W2" }],
    ["h .* (1 - h) * (W2 * (yhat - y))", { name: "matrix-product-for-elementwise" }],
    ["h .* (1 - z) .* (W2 * (yhat - y))", { name: "variable-swapped", from: "z", to: "h" }],
    ["z .* (1 - z) .* (W2 * (yhat - y))", { name: "variable-swapped", from: "z", to: "h" }],
    ["h .* (1 + h) .* (W2 * (yhat - y))", { name: "sign-of-term", from: "h" }],
    ["h .* (1 - h) .* h .* (W2 * (yhat - y))", { name: "factor-too-many", from: "h" }],
  ])("%s for the gradient of the hidden layer", (student, finding) => {
    const [found] = explained(student, HIDDEN, perceptron);
    expect(found).toMatchObject({ code: "transformation", ...finding });
  });

  test.each([
    ["log2(x)", "log(x)", { name: "scaled", factor: "1/ln 2" }],
    ["1/x", "x", { name: "reciprocal" }],
    ["x + 3", "x", { name: "term-too-many", from: "3" }],
    ["x", "x + 3", { name: "shifted", factor: "-3" }],
    ["x y", "x", { name: "factor-too-many", from: "y" }],
    ["x", "sin(x)", { name: "function-left-out", from: "sin" }],
    ["cos(x + y)", "cos(x - y)", { name: "sign-of-term", from: "y" }],
  ])("%s for %s", (student, reference, finding) => {
    const [found] = explained(student, reference, null);
    expect(found).toEqual({ code: "transformation", ...finding });
  });

  test.each([
    ["x^3 + 2", "sin(x) y"],
    ["x^2", "exp(x)"],
  ])("nothing is made up for %s against %s", (student, reference) => {
    expect(explained(student, reference, null)).toEqual([]);
  });
});

test("an explanation is quick even where none is found", () => {
  const started = performance.now();
  expect(explained("x * (h .* (W2 * (yhat + y)))'", HIDDEN, perceptron)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(1500);
});
