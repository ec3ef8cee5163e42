import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { transpose } from "../../reference/linear.ts";
import * as mlp from "../../reference/mlp.ts";
import { crossEntropy, oneHot, softmax } from "../../reference/softmax.ts";
import { distance, gradient, matrixGradient } from "./differentiate.ts";

/** What the extrapolated differences may miss: their own error is below 1e-10 here. */
const CLOSE = 1e-9;
const fixed = { seed: 44, numRuns: 60 };

const entry = fc.double({ min: -2, max: 2, noNaN: true });
const vectorOf = (length: number) => fc.array(entry, { minLength: length, maxLength: length });
const matrixOf = (rows: number, columns: number) => fc.array(vectorOf(columns), { minLength: rows, maxLength: rows });
const size = fc.integer({ min: 1, max: 5 });

/** A point of random shapes; the labels are one-hot or soft. */
const points = fc.tuple(size, size, fc.integer({ min: 2, max: 5 })).chain(([D, H, K]) =>
  fc.record({
    x: vectorOf(D),
    W: matrixOf(D, K),
    W1: matrixOf(D, H),
    W2: matrixOf(H, K),
    o: vectorOf(K),
    y: fc.oneof(fc.integer({ min: 0, max: K - 1 }).map((k) => oneHot(k, K)), vectorOf(K).map(softmax)),
  }));

describe("the gradients of question 4 are the derivatives of the loss", () => {
  it("by the logits: yhat - y", () => {
    fc.assert(fc.property(points, ({ o, y }) => {
      expect(distance(mlp.gradientByLogits({ yhat: softmax(o), y }), gradient((at) => crossEntropy(at, y), o))).toBeLessThan(CLOSE);
    }), fixed);
  });

  it("by the weights and the input of the linear classifier", () => {
    fc.assert(fc.property(points, ({ x, W, y }) => {
      const { yhat } = mlp.forwardLinear({ x, W });
      expect(distance(mlp.gradientByWeights({ x, yhat, y }), matrixGradient((at) => mlp.linearLoss({ x, W: at, y }), W))).toBeLessThan(CLOSE);
      expect(distance(mlp.gradientByInput({ W, yhat, y }), gradient((at) => mlp.linearLoss({ x: at, W, y }), x))).toBeLessThan(CLOSE);
    }), fixed);
  });

  it("by the hidden layer's input and by both matrices of the perceptron", () => {
    fc.assert(fc.property(points, ({ x, W1, W2, y }) => {
      const { z, h, yhat } = mlp.forwardMlp({ x, W1, W2 });
      expect(distance(mlp.gradientByHiddenInput({ h, W2, yhat, y }), gradient((at) => mlp.lossFromHiddenInput({ z: at, W2, y }), z))).toBeLessThan(CLOSE);
      expect(distance(mlp.gradientByFirstWeights({ x, h, W2, yhat, y }), matrixGradient((at) => mlp.mlpLoss({ x, W1: at, W2, y }), W1))).toBeLessThan(CLOSE);
      expect(distance(mlp.gradientBySecondWeights({ h, yhat, y }), matrixGradient((at) => mlp.mlpLoss({ x, W1, W2: at, y }), W2))).toBeLessThan(CLOSE);
    }), fixed);
  });

  it("of the sigmoid: h (1 - h)", () => {
    fc.assert(fc.property(vectorOf(1), ([z = 0]) => {
      expect(distance([mlp.sigmoidDerivative(mlp.sigmoid(z))], gradient(([at = NaN]) => mlp.sigmoid(at), [z]))).toBeLessThan(CLOSE);
    }), fixed);
  });

  it("vanish where the model is sure and right, and stay finite at logits of 1000", () => {
    const yhat = softmax([1000, -1000, 0]);
    expect(mlp.gradientByLogits({ yhat, y: [1, 0, 0] })).toEqual([0, 0, 0]);
    expect(mlp.gradientByLogits({ yhat, y: [0, 1, 0] })).toEqual([1, -1, 0]);
  });
});

describe("a planted fault is seen by the differences", () => {
  const x = [0.3, -1.1, 0.7];
  const W1 = [[0.2, -0.5], [1.1, 0.4], [-0.3, 0.9]];
  const W2 = [[0.5, -1.2, 0.1, 0.6], [-0.7, 0.8, 1.3, -0.2]];
  const y = [0, 0, 1, 0];
  const { h, z, yhat } = mlp.forwardMlp({ x, W1, W2 });
  const byZ = gradient((at) => mlp.lossFromHiddenInput({ z: at, W2, y }), z);
  const byW1 = matrixGradient((at) => mlp.mlpLoss({ x, W1: at, W2, y }), W1);
  const right = { z: mlp.gradientByHiddenInput({ h, W2, yhat, y }), W1: mlp.gradientByFirstWeights({ x, h, W2, yhat, y }) };

  it.each([
    ["the sign is flipped", mlp.gradientByHiddenInput({ h, W2, yhat: y, y: yhat })],
    ["yhat stands where yhat - y is due", mlp.gradientByHiddenInput({ h, W2, yhat, y: [0, 0, 0, 0] })],
    ["(1 - h) is left out", right.z.map((value, i) => value / (1 - (h[i] ?? NaN)))],
    ["h is left out", right.z.map((value, i) => value / (h[i] ?? NaN))],
    ["there is a stray 1/K", right.z.map((value) => value / 4)],
    ["an entry is missing", right.z.slice(1)],
  ])("by z: %s", (_, wrong) => {
    expect(distance(right.z, byZ)).toBeLessThan(CLOSE);
    expect(distance(wrong, byZ)).toBeGreaterThan(1e-3);
  });

  it.each([
    ["the result is transposed", transpose(right.W1)],
    ["one entry is off by a thousandth", right.W1.map((row, i) => row.map((value, j) => (i === 2 && j === 1 ? value * 1.001 + 1e-4 : value)))],
    ["dl/dz is handed in", [right.z]],
  ])("by W1: %s", (_, wrong) => {
    expect(distance(right.W1, byW1)).toBeLessThan(CLOSE);
    expect(distance(wrong, byW1)).toBeGreaterThan(1e-5);
  });
});

describe("the forward pass", () => {
  it("is the one written out by hand", () => {
    const { z, h, o, yhat } = mlp.forwardMlp({ x: [1, 2], W1: [[0.5, -1, 0], [0.25, 0.5, -0.5]], W2: [[1, 0], [0, 1], [2, -1]] });
    expect(z).toEqual([1, 0, -1]);
    const s = 1 / (1 + Math.exp(-1));
    expect(distance(h, [s, 0.5, 1 - s])).toBeLessThan(1e-15);
    expect(distance(o, [s + 2 * (1 - s), 0.5 - (1 - s)])).toBeLessThan(1e-15);
    expect(distance(yhat, softmax(o))).toBe(0);
  });

  it.each([
    [1000, 1],
    [-1000, 0],
    [0, 0.5],
    [-745, Math.exp(-745)],
  ])("has a sigmoid that does not overflow: at %d it is %d", (z, want) => {
    expect(mlp.sigmoid(z)).toBe(want);
    expect(mlp.sigmoid(z) + mlp.sigmoid(-z)).toBe(1);
  });
});

describe("wrong shapes are refused with function, argument, shape due and shape met", () => {
  it.each([
    [() => mlp.gradientByInput({ W: [[1, 2, 3], [4, 5, 6]], yhat: [1, 0], y: [0, 1] }), "gradientByInput: yhat must have shape [K] = [3], it has [2]."],
    [() => mlp.gradientByLogits({ yhat: [1, 0], y: [1] }), "gradientByLogits: y must have shape [K] = [2], it has [1]."],
    [() => mlp.gradientByFirstWeights({ x: [1], h: [0.5, 0.5], W2: [[1, 2]], yhat: [1, 0], y: [0, 1] }), "gradientByFirstWeights: W2 must have shape [H, K] = [2, K], it has [1, 2]."],
    [() => mlp.gradientByHiddenInput({ h: [0.5], W2: [[1, 2]], yhat: [1], y: [1] }), "gradientByHiddenInput: yhat must have shape [K] = [2], it has [1]."],
    [() => mlp.mlpLoss({ x: [1, 2], W1: [[1]], W2: [[1, 2]], y: [0, 1] }), "mlpLoss: W1 must have shape [D, H] = [2, H], it has [1, 1]."],
    [() => mlp.linearLoss({ x: [1], W: [], y: [1] }), "linearLoss: W must have shape [D, K] = [1, K], it has [0, 0]."],
    [() => mlp.linearLoss({ x: [1, 2], W: [[1, 2], [3]], y: [1, 0] }), "linearLoss: W must have rows of equal length, row 1 has 2 entries and row 2 has 1."],
    [() => mlp.gradientByWeights({ x: [], yhat: [1], y: [1] }), "gradientByWeights: x must have shape [D], it has [0]."],
  ])("case %#", (call, message) => {
    expect(call).toThrow(message);
  });
});
