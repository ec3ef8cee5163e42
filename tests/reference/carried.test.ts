import { describe, expect, it } from "vitest";
import { references } from "../../reference/index.ts";

const { bestAttributes, branchEntropies, datasetEntropy, gainsFromEntropies, gainsInBranch, gainsWithSplits, highestOfGains, informationGains, largestEntropy, lenetParameters, lenetTotal, totalOfLayers } = references;

const close = (got: Readonly<Record<string, number>>, want: Readonly<Record<string, number>>): void => {
  expect(Object.keys(got)).toEqual(Object.keys(want));
  for (const [name, value] of Object.entries(want)) expect(got[name]).toBeCloseTo(value, 12);
};

describe("what follows from right values", () => {
  it("is right", () => {
    close(gainsFromEntropies({ entropy: datasetEntropy({}), branches: branchEntropies({}) }), informationGains({}));
    for (const value of ["清晰", "稍糊"]) close(gainsInBranch({ where: { 纹理: value }, branches: branchEntropies({}) }), informationGains({ where: { 纹理: value } }));
    expect(highestOfGains({ gains: informationGains({ where: { 纹理: "清晰" } }) })).toEqual(bestAttributes({ where: { 纹理: "清晰" } }));
    expect(totalOfLayers({ layers: lenetParameters({}) })).toBe(lenetTotal({}));
    close(gainsWithSplits({ nodes: { root: {} }, root: ["纹理"] }), informationGains({}));
  });

  it("is right in any unit of entropy", () => {
    const base = "natural";
    close(gainsFromEntropies({ entropy: datasetEntropy({ base }), branches: branchEntropies({ base }) }), informationGains({ base }));
  });
});

describe("what follows from other values", () => {
  it("is worked out by hand: a branch of 9 of 17 melons with 0.1 bits more gains 0.9/17 bits less", () => {
    const branches = branchEntropies({});
    const gains = gainsFromEntropies({ entropy: 1, branches: { ...branches, 纹理: { ...branches.纹理, 清晰: (branches.纹理?.清晰 ?? NaN) + 0.1 } } });
    expect(gains.纹理).toBeCloseTo((informationGains({}).纹理 ?? NaN) + (1 - datasetEntropy({})) - 0.9 / 17, 12);
    expect(gains.色泽).toBeCloseTo((informationGains({}).色泽 ?? NaN) + (1 - datasetEntropy({})), 12);
  });

  it("may gain less than nothing", () => {
    expect(gainsFromEntropies({ entropy: 0.5, branches: branchEntropies({}) }).触感).toBeLessThan(0);
  });

  it("inside a branch lies as far off as the entropy of the branch", () => {
    const branches = { ...branchEntropies({}), 纹理: { 清晰: 0, 稍糊: 1, 模糊: 0 } };
    const where = { 纹理: "稍糊" };
    const [got, want] = [gainsInBranch({ where, branches }), informationGains({ where })];
    for (const name of Object.keys(want)) expect((got[name] ?? NaN) - (want[name] ?? NaN)).toBeCloseTo(1 - datasetEntropy({ where }), 12);
  });

  it("lets a chosen split tie for the best at its node, and at no other", () => {
    const given = { nodes: { root: {}, clear: { 纹理: "清晰" } }, root: ["色泽"], clear: ["敲声"] };
    expect(highestOfGains({ gains: gainsWithSplits(given) })).toEqual(["色泽", "纹理"]);
    expect(highestOfGains({ gains: gainsWithSplits({ ...given, where: { 纹理: "清晰" } }) })).toContain("敲声");
    close(gainsWithSplits({ ...given, where: { 纹理: "稍糊" } }), informationGains({ where: { 纹理: "稍糊" } }));
  });
});

describe("the largest entropy", () => {
  it("of two labels is one bit", () => expect(largestEntropy({})).toBe(1));
});

describe("an argument that is no such thing", () => {
  it.each([
    [() => gainsFromEntropies({ entropy: 1, branches: { 色泽: 1 } }), "branches must be a map of maps of numbers"],
    [() => gainsFromEntropies({ entropy: 1, branches: { 色泽: { 青绿: 1 } } }), "branches must hold an entropy for 色泽=乌黑, it is left out."],
    [() => gainsInBranch({ where: {}, branches: branchEntropies({}) }), "where must be one condition"],
    [() => highestOfGains({ gains: { 色泽: "0.1" } }), "gains must be a map of names to numbers"],
    [() => gainsWithSplits({ root: ["纹理"] }), "nodes must be a map of names to conditions"],
    [() => gainsWithSplits({ nodes: { root: {} }, root: "纹理" }), "root must be a list of names"],
    [() => gainsWithSplits({ nodes: { root: { 味道: "甜" } }, root: ["纹理"] }), "where must be one of"],
    [() => totalOfLayers({ layers: [1, 2] }), "layers must be a map of names to numbers"],
  ])("is refused (case %#)", (call, message) => {
    expect(call).toThrow(message);
  });
});
