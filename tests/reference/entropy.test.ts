import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conditionalImpurity, countsOf, distributionOf, entropy, entropyOfLabels, gainRatio, gini, giniOfLabels, impurityGain, informationGain, intrinsicValue, logarithm } from "../../reference/entropy.ts";

const fixed = { seed: 41, numRuns: 300 };
const labels = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 30 });
const branches = fc.array(fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 }), { minLength: 1, maxLength: 5 }).filter((groups) => groups.flat().length > 0);

describe("logarithm", () => {
  it.each([
    [8, 2, 3, "exact at powers of two"],
    [1000, 10, 3, "exact at powers of ten"],
    [Math.E, Math.E, 1, "natural"],
    [81, 3, 4, "any other base by the quotient"],
  ])("of %d to base %d is %d: %s", (x, base, want) => {
    expect(logarithm(x, base)).toBeCloseTo(want, 14);
  });

  it.each([0, 1, -2, NaN, Infinity])("refuses base %d", (base) => {
    expect(() => logarithm(2, base)).toThrow(/^logarithm: base must be/);
  });
});

describe("entropy and Gini index", () => {
  it.each([
    [[1], 0, 0, "one outcome is no surprise"],
    [[1, 0], 0, 0, "0 log 0 is 0, not NaN"],
    [[0.5, 0.5], 1, 0.5, "a fair coin is one bit"],
    [[0.25, 0.25, 0.25, 0.25], 2, 0.75, "four equal outcomes are two bits"],
    [[0.5, 0.25, 0.125, 0.125], 1.75, 0.65625, "Cover & Thomas, example 2.1.2: 7/4 bits"],
  ])("of %j are %d bits and %d: %s", (p, bits, impurity) => {
    expect(entropy(p)).toBe(bits);
    expect(gini(p)).toBe(impurity);
  });

  it("never gives negative zero for a pure set", () => {
    expect(Object.is(entropyOfLabels(["a", "a"]), 0)).toBe(true);
    expect(Object.is(giniOfLabels(["a", "a"]), 0)).toBe(true);
  });

  it.each([
    [[0.5, 0.6], "sums to more than 1"],
    [[1.5, -0.5], "a negative share"],
    [[NaN, 1], "not a number"],
    [[], "nothing at all"],
  ])("refuse %j: %s", (p) => {
    expect(() => entropy(p)).toThrow(/^entropy: p must hold probabilities/);
    expect(() => gini(p)).toThrow(/^gini: p must hold probabilities/);
  });

  it("refuse an empty set of labels", () => {
    expect(() => distributionOf([])).toThrow("distributionOf: labels must hold at least one label");
  });

  it("lie between 0 and that of n equal outcomes", () => {
    fc.assert(fc.property(labels, (sample) => {
      const n = countsOf(sample).size;
      expect(entropyOfLabels(sample)).toBeGreaterThanOrEqual(0);
      expect(entropyOfLabels(sample)).toBeLessThanOrEqual(Math.log2(n) + 1e-12);
      expect(giniOfLabels(sample)).toBeGreaterThanOrEqual(0);
      expect(giniOfLabels(sample)).toBeLessThanOrEqual(1 - 1 / n + 1e-12);
    }), fixed);
  });

  it("do not depend on the order or the names of the labels", () => {
    fc.assert(fc.property(labels, (sample) => {
      const renamed = sample.map((label) => `${label}'`).toReversed();
      expect(entropyOfLabels(renamed)).toBeCloseTo(entropyOfLabels(sample), 12);
      expect(giniOfLabels(renamed)).toBeCloseTo(giniOfLabels(sample), 12);
    }), fixed);
  });

  it("change base by a factor: nats are bits times ln 2", () => {
    fc.assert(fc.property(labels, (sample) => {
      expect(entropyOfLabels(sample, Math.E)).toBeCloseTo(entropyOfLabels(sample) * Math.LN2, 12);
      expect(entropyOfLabels(sample, 10)).toBeCloseTo(entropyOfLabels(sample) * Math.log10(2), 12);
    }), fixed);
  });
});

describe("information gain", () => {
  it("is never negative and at most the entropy, as is the gain in Gini index", () => {
    fc.assert(fc.property(branches, (groups) => {
      for (const impurity of [entropyOfLabels, giniOfLabels]) {
        expect(impurityGain(groups, (sample) => impurity(sample))).toBeGreaterThanOrEqual(0);
        expect(impurityGain(groups, (sample) => impurity(sample))).toBeLessThanOrEqual(impurity(groups.flat()) + 1e-12);
      }
    }), fixed);
  });

  it("is the mutual information of branch and label: H(label) + H(branch) - H(both)", () => {
    fc.assert(fc.property(branches, (groups) => {
      const both = groups.flatMap((group, branch) => group.map((label) => `${branch}${label}`));
      const want = entropyOfLabels(groups.flat()) + intrinsicValue(groups) - entropyOfLabels(both);
      expect(informationGain(groups)).toBeCloseTo(want, 12);
    }), fixed);
  });

  it("is the whole entropy where the attribute determines the label", () => {
    fc.assert(fc.property(labels, (sample) => {
      const pure = [...countsOf(sample)].map(([label, count]) => Array.from({ length: count }, () => label));
      expect(informationGain(pure)).toBe(entropyOfLabels(pure.flat()));
      expect(conditionalImpurity(pure, entropyOfLabels)).toBe(0);
    }), fixed);
  });

  it("is nothing where there is one branch, or where every branch has the mix of the whole", () => {
    fc.assert(fc.property(labels, (sample) => {
      expect(informationGain([sample])).toBe(0);
      expect(informationGain([sample, sample, [...sample, ...sample]])).toBeCloseTo(0, 12);
    }), fixed);
  });

  it("takes no notice of an empty branch", () => {
    fc.assert(fc.property(branches, (groups) => {
      expect(informationGain([...groups, []])).toBe(informationGain(groups));
    }), fixed);
  });

  it("has a ratio to the intrinsic value that no base changes, and 0 for an attribute with one value", () => {
    const groups = [["a", "a", "b"], ["b"]];
    expect(gainRatio(groups)).toBeCloseTo(informationGain(groups, Math.E) / intrinsicValue(groups, Math.E), 14);
    expect(gainRatio([["a", "b"]])).toBe(0);
  });
});
