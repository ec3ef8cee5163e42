import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossEntropy, logSoftmax, logSumExp, oneHot, softmax, uniformCrossEntropy } from "../../reference/softmax.ts";

const fixed = { seed: 43, numRuns: 300 };
const logit = fc.double({ min: -1000, max: 1000, noNaN: true });
const logits = fc.array(logit, { minLength: 1, maxLength: 8 });
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe("softmax", () => {
  it("is a distribution for logits of any size, in the order of the logits", () => {
    fc.assert(fc.property(logits, (o) => {
      const p = softmax(o);
      expect(total(p)).toBeCloseTo(1, 12);
      expect(p.every((share) => share >= 0)).toBe(true);
      expect(p[o.indexOf(Math.max(...o))]).toBe(Math.max(...p));
    }), fixed);
  });

  it("does not change when all logits are shifted", () => {
    fc.assert(fc.property(logits, logit, (o, shift) => {
      softmax(o.map((entry) => entry + shift)).forEach((share, k) => expect(share).toBeCloseTo(softmax(o)[k] ?? NaN, 11));
    }), fixed);
  });

  it("agrees with its definition where that does not overflow", () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 8 }), (o) => {
      const powers = o.map(Math.exp);
      softmax(o).forEach((share, k) => expect(share).toBeCloseTo((powers[k] ?? NaN) / total(powers), 12));
      expect(logSumExp(o)).toBeCloseTo(Math.log(total(powers)), 12);
      logSoftmax(o).forEach((log, k) => expect(log).toBeCloseTo(Math.log((powers[k] ?? NaN) / total(powers)), 10));
    }), fixed);
  });

  it("halves between two equal logits and is 1 for a single one", () => {
    expect(softmax([1000, 1000])).toEqual([0.5, 0.5]);
    expect(softmax([-1000])).toEqual([1]);
  });
});

describe("cross-entropy of logits", () => {
  it.each([
    [[1000, 0, 0], 0, 0, "a sure and right answer costs nothing"],
    [[1000, 0, 0], 2, 1000, "a sure and wrong one costs its margin, where log(softmax) is infinite"],
    [[-1000, -1000, 0], 0, 1000, "very negative logits"],
    [[1000, 1000], 1, Math.LN2, "equal large logits"],
    [[-1000, -1000, -1000], 1, Math.log(3), "equal very negative logits"],
    [[0, 0, 0, 0], 3, Math.log(4), "the uniform start"],
  ])("of %j for class %d is %d: %s", (o, k, want) => {
    expect(crossEntropy(o, oneHot(k, o.length))).toBeCloseTo(want, 12);
  });

  it("keeps the digits of a tiny loss: log(1 + exp(-50)) is exp(-50)", () => {
    expect(crossEntropy([50, 0], [1, 0]) / Math.exp(-50)).toBeCloseTo(1, 12);
  });

  it("is log sum exp minus the true logit, finite and never negative", () => {
    fc.assert(fc.property(logits, fc.nat(), (o, draw) => {
      const k = draw % o.length;
      const loss = crossEntropy(o, oneHot(k, o.length));
      expect(Number.isFinite(loss) && loss >= 0 && !Object.is(loss, -0)).toBe(true);
      expect(loss).toBeCloseTo(logSumExp(o) - (o[k] ?? NaN), 9);
    }), fixed);
  });

  it("takes soft labels: with y = softmax(o) it is the entropy of y", () => {
    const o = [0.3, -1.2, 2];
    const y = softmax(o);
    expect(crossEntropy(o, y)).toBeCloseTo(-total(y.map((share) => share * Math.log(share))), 12);
  });

  it.each([
    [[0, 0], [1, 1], "y must hold probabilities that sum to 1"],
    [[0, 0], [2, -1], "y must hold probabilities"],
    [[0, 0], [1, 0, 0], "crossEntropyOfLogits: y must have shape [K] = [2], it has [3]"],
    [[], [], "crossEntropyOfLogits: o must have shape [K], it has [0]"],
  ])("of %j with y = %j is refused: %s", (o, y, message) => {
    expect(() => crossEntropy(o, y)).toThrow(message);
  });
});

describe("one-hot vectors and the uniform loss", () => {
  it("put the 1 in its place", () => {
    expect(oneHot(2, 4)).toEqual([0, 0, 1, 0]);
  });

  it.each([[-1, 3], [3, 3], [0.5, 3]])("refuse class %d of %d", (k, classes) => {
    expect(() => oneHot(k, classes)).toThrow("oneHot: k must be an integer from 0 to 2");
  });

  it("cost log K nats whatever the class", () => {
    for (const classes of [1, 2, 10]) expect(uniformCrossEntropy(classes)).toBeCloseTo(crossEntropy(Array.from({ length: classes }, () => 7), oneHot(classes - 1, classes)), 12);
    expect(() => uniformCrossEntropy(0)).toThrow("classes must be a positive integer, it is 0");
  });
});
