import { describe, expect, test } from "vitest";
import { compileFormula } from "../../../src/maths/formula/evaluate.ts";
import { plain } from "../../../src/maths/formula/convert.ts";
import type { Slot } from "../../../src/maths/formula/evaluate-code.ts";
import type { Data } from "../../../src/model.ts";
import { written } from "./written.ts";

const VECTOR = Float64Array.of(1, 2, 4);
const MATRIX = Float64Array.of(1, 2, 3, 4, 5, 6);
const SQUARE = Float64Array.of(2, 1, 1, 3);

const slots: ReadonlyMap<string, Slot> = new Map<string, Slot>([
  ["t", { is: "scalar", index: 0, declared: true }],
  ["v", { is: "tensor", index: 0, shape: [3] }],
  ["A", { is: "tensor", index: 1, shape: [2, 3] }],
  ["B", { is: "tensor", index: 2, shape: [2, 2] }],
  ["K", { is: "size", size: 3 }],
]);
const vocabulary = { names: new Map([["t", 0], ["v", 1], ["A", 2], ["B", 2], ["K", 0]]), otimes: "outer" as const };

function evaluated(source: string): Data {
  const program = compileFormula(written(source, vocabulary).tree, { source, slots, functions: new Set(), noise: null });
  if (program.is === "unfit") return program.finding.code;
  return plain(program.shape, program.run({ scalars: [-2], tensors: [VECTOR, MATRIX, SQUARE], budget: 1000 }));
}

describe("values", () => {
  test.each<[string, Data]>([
    ["t^2 - 1", 3],
    ["A * v", [17, 38]],
    ["v' * v", 21],
    ["v * v'", [[1, 2, 4], [2, 4, 8], [4, 8, 16]]],
    ["v .* v", [1, 4, 16]],
    ["1 - v", [0, -1, -3]],
    ["v / 2", [0.5, 1, 2]],
    ["4 / v", [4, 2, 1]],
    ["v .^ 2", [1, 4, 16]],
    ["A'", [[1, 4], [2, 5], [3, 6]]],
    ["v'", [[1, 2, 4]]],
    ["B^2", [[5, 5], [5, 10]]],
    ["det(B)", 5],
    ["inv(B) * B", [[1, 0], [0, 1]]],
    ["B + t I", [[0, 1], [1, 1]]],
    ["2 I - B", [[0, -1], [-1, -1]]],
    ["A I + I A", [[2, 4, 6], [8, 10, 12]]],
    ["I_K v", [1, 2, 4]],
    ["softmax(ones(2, 2) + 0 B)", [[0.5, 0.5], [0.5, 0.5]]],
    ["softmax(A)", [[0.0900305731704, 0.244728471055, 0.665240955775], [0.0900305731704, 0.244728471055, 0.665240955775]]],
    ["trace(B)", 5],
    ["sum(A)", 21],
    ["mean(v)", 7 / 3],
    ["max(v)", 4],
    ["min(3, t, 5)", -2],
    ["argmax(v)", 3],
    ["||v||_1", 7],
    ["||v||_2^2", 21],
    ["norm(v, Infinity)", 4],
    ["dot(v, v)", 21],
    ["v_2", 2],
    ["A_{2,3}", 6],
    ["A_2", [4, 5, 6]],
    ["A_{9,1}", NaN],
    ["\\sum_{i=1}^{3} v_i^2", 21],
    ["\\sum_i v_i", 7],
    ["\\prod_{i=1}^{4} i", 24],
    ["\\sum_{i=1}^{2} \\sum_{j=1}^{3} A_{ij}", 21],
    ["[v_i^2]_{i=1}^{3}", [1, 4, 16]],
    ["diag(v)", [[1, 0, 0], [0, 2, 0], [0, 0, 4]]],
    ["diag(B)", [2, 3]],
    ["ones(K)", [1, 1, 1]],
    ["eye(2)", [[1, 0], [0, 1]]],
    ["zeros(1, 2)", [[0, 0]]],
    ["onehot(2, K)", [0, 1, 0]],
    ["v \\otimes [1, 2]", [[1, 2], [2, 4], [4, 8]]],
    ["cross(v, [1, 0, 0])", [0, 4, -2]],
    ["\\mathbf{1}^T v", 7],
    ["A \\mathbf{1}", [6, 15]],
    ["(-8)^(1/3)", -2],
    ["(-8)^(2/3)", 4],
    ["(-4)^(1/2)", NaN],
    ["nthRoot(-32, 5)", -2],
    ["sqrt(16)", 4],
    ["5!", 120],
    ["t!", NaN],
    ["2.5!", NaN],
    ["binomial(5, 2)", 10],
    ["permutations(5, 2)", 20],
    ["gcd(12, 18)", 6],
    ["mod(-1, 3)", 2],
    ["log(8, 2)", 3],
    ["log2(8)", 3],
    ["50%", 0.5],
    ["sin(90°)", 1],
    ["\\begin{cases} 1 & t > 0 \\\\ 5 & \\text{otherwise} \\end{cases}", 5],
    ["logsumexp([1000, 1000])", 1000 + Math.LN2],
    ["softmax([1000, 1000])", [0.5, 0.5]],
    ["sigmoid(-1000)", 0],
    ["sigmoid(1000)", 1],
    ["relu(v - 2)", [0, 0, 2]],
    ["\\Gamma(5)", 24],
    ["std([1, 3])", 1],
  ])("%s", (source, value) => {
    const got = evaluated(source);
    expect(JSON.stringify(rounded(got))).toBe(JSON.stringify(rounded(value)));
  });
});

function rounded(value: Data): Data {
  if (typeof value === "number") return Number.isNaN(value) ? "NaN" : Math.abs(value) < 1e-14 ? 0 : Number(value.toPrecision(12));
  return Array.isArray(value) ? value.map(rounded) : value;
}

describe("shapes are strict", () => {
  test.each(["v * v", "v + v'", "A + B", "A .* v", "A * B", "v^2", "A^2", "t + A * A", "det(A)", "v / v'", "e^A", "[v, 1]", "[1, 2] + v", "\\mathbf{1} + 1", "v \\otimes A", "2^B", "\\frac{A}{B}"])("%s has no value", (source) => {
    expect(evaluated(source)).toBe("shape-clash");
  });

  test.each(["A + I", "t I", "v I", "I I"])("%s does not tell how large the unit matrix is", (source) => {
    expect(evaluated(source)).toBe("unknown-name");
  });

  test("a clash says where, between what and what", () => {
    const source = "t + v * v";
    expect(compileFormula(written(source, vocabulary).tree, { source, slots, functions: new Set(), noise: null })).toEqual({
      is: "unfit",
      finding: { code: "shape-clash", source, column: 5, operation: "*", left: "vector[3]", right: "vector[3]" },
    });
  });
});

describe("what would take too long or too much room is refused", () => {
  test.each(["ones(10^5, 10^5)", "zeros(200, 200)", "\\sum_{i=1}^{10^9} i", "\\sum_{i=1}^{1000} \\sum_{j=1}^{1000} i j", "eye(1000)"])("%s", (source) => {
    const started = performance.now();
    let result: Data;
    try {
      result = evaluated(source);
    } catch (fault) {
      result = fault instanceof Error ? fault.message : "";
    }
    expect(result).toBe("too-complex");
    expect(performance.now() - started).toBeLessThan(200);
  });

  test.each<[string, number]>([["9^9^9^9", Infinity], ["(10^9)!", Infinity], ["binomial(10^9, 5 * 10^8)", NaN], ["permutations(10^9, 10^8)", NaN]])("%s does not hang", (source, value) => {
    expect(evaluated(source)).toBe(value);
  });
});

test("underflow is not zero", () => {
  expect(evaluated("exp(-1000)")).toBe(NaN);
  expect(evaluated("0.1^400")).toBe(NaN);
  expect(evaluated("10^(-200) * 10^(-200)")).toBe(NaN);
  expect(evaluated("0 * 10^(-200)")).toBe(0);
});
