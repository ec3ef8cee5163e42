import { describe, expect, test } from "vitest";
import { compareFormulas } from "../../../src/maths/formula/equal.ts";
import { explainDifference } from "../../../src/maths/formula/explain.ts";
import type { Declarations, VariableTable } from "../../../src/maths/formula/variables.ts";
import type { Data } from "../../../src/model.ts";
import { LETTERS, PERCEPTRON, SOFTMAX_REGRESSION, tableOf, written } from "./written.ts";

const regression = tableOf(SOFTMAX_REGRESSION);
const perceptron = tableOf(PERCEPTRON);
const RIDGE: Declarations = { X: { shape: ["n", "d"] }, t: { shape: ["n"] }, w: { shape: ["d"] }, lambda: { domain: "positive" } };
const ridge = tableOf(RIDGE);
const logits = tableOf({ o: { shape: ["K"] }, y: { shape: ["K"], domain: "one-hot" }, yhat: { is: "softmax(o)" } });
const quadratic = tableOf({ A: { shape: ["N", "N"] }, B: { shape: ["N", "N"] }, x: { shape: ["N"] } });

/** What was written, what is due, and what the one change is called, with what belongs to it. */
type Told = readonly [student: string, reference: string, table: VariableTable | null, name: string, more?: Readonly<Record<string, string>>];

const TOLD: readonly Told[] = [
  ["y - yhat", "yhat - y", regression, "negated"],
  ["x * (y - yhat)'", "x * (yhat - y)'", regression, "negated"],
  ["(yhat - y) * x'", "x * (yhat - y)'", regression, "transposed"],
  ["(y - yhat) * x'", "x * (yhat - y)'", regression, "transposed", { factor: "-1" }],
  ["yhat' - y'", "yhat - y", regression, "transposed"],
  ["W' * (yhat - y)", "W * (yhat - y)", regression, "transpose-too-many", { from: "W" }],
  ["W * x", "W' * x", regression, "transpose-left-out", { from: "W" }],
  ["x * (yhat - y)", "x * (yhat - y)'", regression, "transpose-left-out", { from: "(yhat - y)" }],
  ["x * yhat'", "x * (yhat - y)'", regression, "term-left-out", { from: "y" }],
  ["x * (o - y)'", "x * (yhat - y)'", regression, "variable-swapped", { from: "o", to: "yhat" }],
  ["x .* (yhat - y)'", "x * (yhat - y)'", regression, "elementwise-for-matrix-product"],
  ["2 x * (yhat - y)'", "x * (yhat - y)'", regression, "scaled", { factor: "2" }],
  ["x * (yhat - y)' / K", "x * (yhat - y)'", regression, "scaled", { factor: "1/K" }],
  ["x * (yhat - y)' / D", "x * (yhat - y)'", regression, "scaled", { factor: "1/D" }],
  ["-sum(y .* log2(yhat))", "-sum(y .* log(yhat))", regression, "scaled", { factor: "1/ln 2" }],
  ["y .* log(yhat)", "sum(y .* log(yhat))", regression, "function-left-out", { from: "sum" }],
  ["h .* (W2 * (yhat - y))", "h .* (1 - h) .* (W2 * (yhat - y))", perceptron, "factor-left-out", { from: "(1 - h)" }],
  ["(1 - h) .* (W2 * (yhat - y))", "h .* (1 - h) .* (W2 * (yhat - y))", perceptron, "factor-left-out", { from: "h" }],
  ["h .* (1 - h) .* (W2 * yhat)", "h .* (1 - h) .* (W2 * (yhat - y))", perceptron, "term-left-out", { from: "y" }],
  ["h .* (1 - h) .* (W2' * (yhat - y))", "h .* (1 - h) .* (W2 * (yhat - y))", perceptron, "transpose-too-many", { from: "W2" }],
  ["h .* (1 - z) .* (W2 * (yhat - y))", "h .* (1 - h) .* (W2 * (yhat - y))", perceptron, "variable-swapped", { from: "z", to: "h" }],
  ["z .* (1 - z) .* (W2 * (yhat - y))", "h .* (1 - h) .* (W2 * (yhat - y))", perceptron, "variable-swapped", { from: "z", to: "h" }],
  ["h .* (1 + h) .* (W2 * (yhat - y))", "h .* (1 - h) .* (W2 * (yhat - y))", perceptron, "sign-of-term", { from: "h" }],
  ["h .* (1 - h) * (W2 * (yhat - y))", "h .* (1 - h) .* (W2 * (yhat - y))", perceptron, "matrix-product-for-elementwise"],
  ["h .* (1 - h) .* h .* (W2 * (yhat - y))", "h .* (1 - h) .* (W2 * (yhat - y))", perceptron, "factor-too-many", { from: "h" }],
  ["h .* (1 - h) .* (W2 * (y - yhat))", "h .* (1 - h) .* (W2 * (yhat - y))", perceptron, "negated"],
  ["(yhat - y) * W2", "W2 * (yhat - y)", perceptron, "factors-in-wrong-order"],
  ["X' * (X * w + t)", "X' * (X * w - t)", ridge, "sign-of-term", { from: "t" }],
  ["X * (X * w - t)", "X' * (X * w - t)", ridge, "transpose-left-out", { from: "X" }],
  ["X' * (X * w - t) / n", "X' * (X * w - t)", ridge, "scaled", { factor: "1/n" }],
  ["X' * X * w", "X' * (X * w - t)", ridge, "term-left-out", { from: "t" }],
  ["||X * w - t||^2", "||X * w - t||^2 / (2 n)", ridge, "scaled", { factor: "2*n" }],
  ["A * x", "A' * x", quadratic, "transpose-left-out", { from: "A" }],
  ["B * A", "A * B", quadratic, "factors-in-wrong-order"],
  ["A .* B", "A * B", quadratic, "elementwise-for-matrix-product"],
  ["A * B", "A .* B", quadratic, "matrix-product-for-elementwise"],
  ["a - b", "a + b", null, "sign-of-term", { from: "b" }],
  ["a b", "a b c", null, "factor-left-out", { from: "c" }],
  ["a + b + 3", "a + b", null, "term-too-many", { from: "3" }],
  ["b/a", "a/b", null, "reciprocal"],
  ["sqrt(x)", "exp(sqrt(x))", null, "function-left-out", { from: "exp" }],
  ["log(exp(x) + 1)", "exp(x) + 1", null, "function-too-many"],
  ["exp(x^2/2)", "exp(-x^2/2)", null, "reciprocal"],
  ["3 exp(x) + 1", "3 exp(-x) + 1", null, "sign-of-term", { from: "x" }],
];

const plainly = (text: string): string => text.replaceAll(/[()\s]/g, "");

describe("what a refused answer is told", () => {
  test("at least forty cases", () => {
    expect(TOLD.length).toBeGreaterThanOrEqual(40);
  });

  test.each(TOLD.map(([student, reference, table, name, more]) => ({ student, reference, table, name, more })))("$student for $reference", ({ student, reference, table, name, more = {} }) => {
    const vocabulary = table?.vocabulary ?? LETTERS;
    const [got, want] = [written(student, vocabulary), written(reference, vocabulary)];
    expect(compareFormulas(got, want, { table }).is).toBe("different");
    const [found] = explainDifference(got, want, { table });
    const told = found?.code === "transformation" ? found : undefined;
    const said = { name: told?.name, ...Object.fromEntries(Object.keys(more).map((key) => [key, plainly(String(Reflect.get(told ?? {}, key)))])) };
    expect(said).toEqual({ name, ...Object.fromEntries(Object.entries(more).map(([key, value]) => [key, plainly(value)])) });
  });
});

const ROUND: ReadonlySet<number> = new Set([-3, -2, -1, -0.5, 0, 0.25, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6]);
const numbersIn = (data: Data): readonly number[] => (typeof data === "number" ? [data] : Array.isArray(data) ? data.flatMap((item: Data) => numbersIn(item)) : []);

describe("a counterexample is easy to follow", () => {
  test.each<[string, string, VariableTable | null, readonly string[]]>([
    ["x + y", "x y", null, ["x", "y"]],
    ["A * x", "A' * x", quadratic, ["A", "x"]],
    ["X' * (X * w + t)", "X' * (X * w - t)", ridge, ["X", "w", "t"]],
    ["yhat + y", "yhat - y", logits, ["o", "y"]],
  ])("%s for %s has round numbers in %#", (student, reference, table, names) => {
    const vocabulary = table?.vocabulary ?? LETTERS;
    const result = compareFormulas(written(student, vocabulary), written(reference, vocabulary), { table });
    const [first] = result.is === "different" ? result.findings : [];
    const input = first?.code === "counterexample" ? first.input : {};
    for (const name of names) {
      const numbers = numbersIn(input[name] ?? null);
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.filter((entry) => !ROUND.has(entry))).toEqual([]);
    }
  });
});

test("a search that explains nothing is over soon", () => {
  const given = [
    ["x * (h .* (W2 * (yhat + y)))'", "h .* (1 - h) .* (W2 * (yhat - y))", perceptron],
    ["W2 * yhat + W1' * x", "h .* (1 - h) .* (W2 * (yhat - y))", perceptron],
    ["sin(x) + cos(y) + exp(z) + x y z + x^2", "x^3 + y z + log(1 + x^2) + sqrt(2 + y^2)", null],
  ] as const;
  for (const [student, reference, table] of given) {
    const vocabulary = table?.vocabulary ?? LETTERS;
    const [got, want] = [written(student, vocabulary), written(reference, vocabulary)];
    const times = [1, 2, 3, 4].map(() => {
      const started = process.cpuUsage();
      expect(explainDifference(got, want, { table })).toEqual([]);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  }
});
