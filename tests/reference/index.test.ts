import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { references } from "../../reference/index.ts";

const folder = join(import.meta.dirname, "../../reference");
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

/** A point that holds every variable, as a sampler would give it. */
const point = {
  x: [0.5, -1, 2], W: [[1, 0], [0.5, -1], [0, 2]], W1: [[1, 0, 2, 1], [0, 1, 0, -1], [1, 1, 0, 0]], W2: [[1, 0], [0, 1], [1, 1], [0, -1]],
  z: [0, 1, -1, 2], h: [0.5, 0.25, 0.75, 0.125], o: [1, -1], yhat: [0.75, 0.25], y: [0, 1],
};
const net = { w: [1, 2], X: [[1, 0], [0, 1]], y: [1, 1], alpha: 1, rho: 0.5 };
const classes = { classes: 10 };
const train = { width: 2, features: new Float64Array([0, 1, 1, 0, 1, 1]), labels: new Uint8Array([0, 1, 2]) };
const training = { train, validation: train, hidden_dim: 3, lr: 0.1, batch_size: 2, epochs: 2, reduction: "sum", seed: 1 };

type Name = keyof typeof references;
const given: Partial<Record<Name, Readonly<Record<string, unknown>>>> = {
  uniformCrossEntropy: classes, softmax: point, crossEntropyOfLogits: point, linearLoss: point, mlpLoss: point, lossFromHiddenInput: point, sigmoid: point, sigmoidDerivative: point,
  gradientByLogits: point, gradientByWeights: point, gradientByInput: point, gradientByHiddenInput: point, gradientByFirstWeights: point, gradientBySecondWeights: point,
  trainMlp: training, elasticNet: net, elasticNetTerms: net,
  gainsFromEntropies: { entropy: 1, branches: references.branchEntropies({}) }, gainsInBranch: { branches: references.branchEntropies({}), where: { 纹理: "清晰" } }, highestOfGains: { gains: { 色泽: 0.1 } },
  gainsWithSplits: { nodes: { root: {} }, root: ["纹理"] }, totalOfLayers: { layers: { C1: 150 } },
};

/** Whether every number in plain data is finite; refuses what is no plain data. */
function isPlain(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "string" || typeof value === "boolean") return true;
  return typeof value === "object" && value !== null && Object.values(value).every(isPlain);
}

describe("the references by name", () => {
  const entries = Object.entries(references);

  it("offer what the config of homework 2 asks for", () => {
    expect(Object.keys(references)).toEqual(expect.arrayContaining([
      "datasetEntropy", "giniIndex", "branchEntropies", "informationGains", "gainRatios", "bestAttributes", "attributes", "melons", "lenetLayers", "lenetLearnable", "lenetParameters",
      "lenetTotal", "crossEntropyOfLogits", "gradientByLogits", "gradientByWeights", "gradientByInput", "sigmoid", "sigmoidDerivative", "gradientByHiddenInput", "gradientByFirstWeights",
      "linearLoss", "mlpLoss", "lossFromHiddenInput", "elasticNet", "elasticNetTerms", "uniformCrossEntropy",
    ]));
  });

  it.each(entries)("%s gives finite plain data, the same each time, and leaves its arguments alone", (name, reference) => {
    const found = Object.entries(given).find(([key]) => key === name)?.[1] ?? {};
    const before = structuredClone(found);
    const value = reference(found);
    expect(isPlain(value)).toBe(true);
    expect(JSON.stringify(reference(found))).toBe(JSON.stringify(value));
    expect(found).toEqual(before);
  });

  it.each(Object.keys(given))("%s names itself and the argument that is left out", (name) => {
    const [, reference] = entries.find(([key]) => key === name) ?? [];
    expect(() => reference?.({})).toThrow(new RegExp(`^${name}: \\w+ must be .*, it is left out\\.$`, "u"));
  });

  it.each([
    [() => references.gradientByLogits({ yhat: "0.5", y: [1] }), 'gradientByLogits: yhat must be a list of numbers, it is "0.5".'],
    [() => references.gradientByLogits({ yhat: [0.5, "x"], y: [1] }), 'yhat must be a list of numbers, it is [0.5,"x"].'],
    [() => references.gradientByInput({ ...point, W: [1, 2] }), "gradientByInput: W must be a list of rows of numbers, it is [1,2]."],
    [() => references.sigmoid({ z: null }), "sigmoid: z must be a number or a list of numbers, it is null."],
    [() => references.uniformCrossEntropy({ classes: "10" }), 'uniformCrossEntropy: classes must be a number, it is "10".'],
    [() => references.decisionTree({ ties: "random" }), 'decisionTree: ties must be one of first, last, it is "random".'],
    [() => references.gradientByInput({ ...point, W: Array.from({ length: 99 }, () => "long") }), "…"],
    [() => references.lenetLayers({ bias: true }), 'lenetLayers: "bias" is no argument; it takes none.'],
  ])("refuse what is no number, vector or matrix (case %#)", (call, message) => {
    expect(call).toThrow(message);
  });

  it("let NaN and infinities through, so that the caller can say that a value is not finite", () => {
    expect(references.gradientByLogits({ yhat: [NaN, 1], y: [0, 1] })).toEqual([NaN, 0]);
    expect(references.sigmoid({ z: Infinity })).toBe(1);
  });

  it("take the sigmoid of a number and of a vector", () => {
    expect(references.sigmoid({ z: [0, 0] })).toEqual([0.5, 0.5]);
    expect(references.sigmoidDerivative({ h: 0.5 })).toBe(0.25);
    expect(references.sigmoidDerivative({ h: [0.5, 1] })).toEqual([0.25, 0]);
  });
});

describe("the folder", () => {
  it.each(sources)("$name imports nothing from outside, so that it can be read and moved by itself", ({ name, text }) => {
    const targets = [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/gu)].map((match) => match[1] ?? "");
    const depth = name.split(/[\\/]/u).length;
    for (const target of targets) expect(target).toMatch(depth === 1 ? /^\.\/[^.]+\.ts$/u : /^\.\.?\/[^.]+\.ts$/u);
  });

  it.each(sources.filter(({ name }) => /^(?:entropy|decision-tree|watermelon|softmax|linear|mlp|lenet|elastic-net|gain)\.ts$/u.test(name)))("$name names its sources", ({ text }) => {
    expect(text).toMatch(/Source: \S/u);
  });
});
