import { describe, expect, it } from "vitest";
import { references } from "../../reference/index.ts";
import { highest } from "../../reference/gain.ts";
import { valuesOf } from "../../reference/table.ts";
import { GOOD, watermelon } from "../../reference/watermelon.ts";

const { datasetEntropy, giniIndex, branchEntropies, informationGains, gainRatios, bestAttributes, attributes, attributeValues } = references;

/** An independent calculation, to six decimals. */
const CANONICAL = [
  { where: {}, entropy: 0.997503, gains: { 色泽: 0.108125, 根蒂: 0.142675, 敲声: 0.140781, 纹理: 0.380592, 脐部: 0.289159, 触感: 0.006046 }, best: ["纹理"] },
  { where: { 纹理: "清晰" }, entropy: 0.764205, gains: { 色泽: 0.043068, 根蒂: 0.458106, 敲声: 0.330856, 脐部: 0.458106, 触感: 0.458106 }, best: ["根蒂", "脐部", "触感"] },
  { where: { 纹理: "稍糊" }, entropy: 0.721928, gains: { 色泽: 0.321928, 根蒂: 0.072906, 敲声: 0.321928, 脐部: 0.170951, 触感: 0.721928 }, best: ["触感"] },
  { where: { 纹理: "清晰", 根蒂: "稍蜷" }, entropy: 0.918296, gains: { 色泽: 0.251629, 敲声: 0, 脐部: 0, 触感: 0.251629 }, best: ["色泽", "触感"] },
];

const ROOT_BRANCHES = {
  色泽: { 青绿: 1, 乌黑: 0.918296, 浅白: 0.721928 },
  根蒂: { 蜷缩: 0.954434, 稍蜷: 0.985228, 硬挺: 0 },
  敲声: { 浊响: 0.970951, 沉闷: 0.970951, 清脆: 0 },
  纹理: { 清晰: 0.764205, 稍糊: 0.721928, 模糊: 0 },
  脐部: { 凹陷: 0.863121, 稍凹: 1, 平坦: 0 },
  触感: { 硬滑: 1, 软粘: 0.970951 },
};

/** The same names with values that agree to six decimals. */
const near = (want: Readonly<Record<string, number>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(want).map(([name, value]) => [name, expect.closeTo(value, 6)]));

describe("the watermelon table", () => {
  it("has 17 melons, 8 of them good, no empty cell and no two alike", () => {
    expect(watermelon.rows).toHaveLength(17);
    expect(watermelon.rows.filter((row) => row[watermelon.target] === GOOD)).toHaveLength(8);
    expect(watermelon.rows.every((row) => Object.keys(row).length === 7 && Object.values(row).every((cell) => cell.length > 0))).toBe(true);
    expect(new Set(watermelon.rows.map((row) => watermelon.attributes.map((name) => row[name]).join())).size).toBe(17);
  });

  it("has the values of the book, in order of appearance", () => {
    expect(attributeValues({})).toEqual(Object.fromEntries(Object.entries(ROOT_BRANCHES).map(([name, values]) => [name, Object.keys(values)])));
    expect(valuesOf(watermelon, "好瓜")).toEqual(["是", "否"]);
    expect(() => valuesOf(watermelon, "颜色")).toThrow('column must be one of 色泽, 根蒂, 敲声, 纹理, 脐部, 触感, 好瓜, it is "颜色"');
  });

  it("is handed out as attributes, target, positive label and rows of text", () => {
    const { attributes: names, target, positive, rows } = references.melons({});
    expect({ names, target, positive }).toEqual({ names: Object.keys(ROOT_BRANCHES), target: "好瓜", positive: "是" });
    expect(rows[6]).toEqual({ 色泽: "乌黑", 根蒂: "稍蜷", 敲声: "浊响", 纹理: "稍糊", 脐部: "稍凹", 触感: "软粘", 好瓜: "是" });
  });
});

describe("canonical values", () => {
  it.each(CANONICAL)("agree with an independent calculation where $where", ({ where, entropy, gains, best }) => {
    expect(datasetEntropy({ where })).toBeCloseTo(entropy, 6);
    expect(informationGains({ where })).toEqual(near(gains));
    expect(bestAttributes({ where })).toEqual(best);
    expect(attributes({ where })).toEqual(Object.keys(gains));
  });

  it("agree for every branch at the root", () => {
    expect(branchEntropies({})).toEqual(Object.fromEntries(Object.entries(ROOT_BRANCHES).map(([name, values]) => [name, near(values)])));
  });

  it("agree for the Gini index and the entropy in nats", () => {
    expect(giniIndex({})).toBeCloseTo(0.49827, 6);
    expect(datasetEntropy({ base: "natural" })).toBeCloseTo(0.691416, 6);
    expect(datasetEntropy({ base: 10 })).toBeCloseTo(0.997503 * Math.log10(2), 6);
  });

  it("give no entropy to a value that does not occur at the node", () => {
    expect(Object.keys(branchEntropies({ where: { 纹理: "稍糊" } }).根蒂 ?? {})).toEqual(["蜷缩", "稍蜷"]);
  });

  it("have the gain ratios of Quinlan: the gain over the attribute's own entropy", () => {
    const shares = { 色泽: [6, 6, 5], 触感: [12, 5] };
    const ratios = gainRatios({});
    for (const [name, sizes] of Object.entries(shares)) {
      const own = sizes.reduce((sum, size) => sum - (size / 17) * Math.log2(size / 17), 0);
      expect(ratios[name]).toBeCloseTo((informationGains({})[name] ?? NaN) / own, 12);
    }
  });
});

describe("usual mistakes", () => {
  const H = 0.997503;
  const { 纹理: texture } = ROOT_BRANCHES;

  it("leave the branches unweighted, added up or averaged", () => {
    const sum = texture.清晰 + texture.稍糊;
    expect(informationGains({ unweighted: true }).纹理).toBeCloseTo(H - sum, 5);
    expect(informationGains({ unweighted: "sum" })).toEqual(informationGains({ unweighted: true }));
    expect(informationGains({ unweighted: "mean" }).纹理).toBeCloseTo(H - sum / 3, 5);
    expect(informationGains({ unweighted: false })).toEqual(informationGains({}));
  });

  it("take the entropy that is left for the gain: both sum to H(D)", () => {
    const left = informationGains({ of: "conditional-entropy" });
    for (const [name, gain] of Object.entries(informationGains({}))) expect((left[name] ?? NaN) + gain).toBeCloseTo(H, 6);
  });

  it("take the Gini index for the entropy", () => {
    const clear = 1 - (7 / 9) ** 2 - (2 / 9) ** 2;
    const blurry = 1 - (1 / 5) ** 2 - (4 / 5) ** 2;
    const left = (9 / 17) * clear + (5 / 17) * blurry;
    expect(informationGains({ impurity: "gini", of: "conditional-entropy" }).纹理).toBeCloseTo(left, 12);
    expect(informationGains({ impurity: "gini" }).纹理).toBeCloseTo(1 - (8 / 17) ** 2 - (9 / 17) ** 2 - left, 12);
    expect(branchEntropies({ impurity: "gini" }).纹理?.清晰).toBeCloseTo(clear, 12);
  });

  it("take the natural logarithm: every gain is ln 2 of the right one", () => {
    expect(informationGains({ base: "natural" })).toEqual(near(Object.fromEntries(Object.entries(informationGains({})).map(([name, gain]) => [name, gain * Math.LN2]))));
  });

  it("each give another number than the right one for every attribute that matters", () => {
    const right = informationGains({});
    for (const wrong of [{ unweighted: true }, { unweighted: "mean" }, { of: "conditional-entropy" }, { impurity: "gini" }, { base: "natural" }]) {
      for (const name of ["根蒂", "敲声", "纹理", "脐部"]) expect(Math.abs((informationGains(wrong)[name] ?? NaN) - (right[name] ?? NaN))).toBeGreaterThan(0.002);
    }
  });
});

describe("ties", () => {
  it("are all kept within the tolerance, and widen with it", () => {
    expect(bestAttributes({ tolerance: 0.1 })).toEqual(["纹理", "脐部"]);
    expect(highest({ a: 1, b: 1 - 1e-12, c: 1 - 1e-6 })).toEqual(["a", "b"]);
  });
});

describe("conditions", () => {
  it.each([
    [{ where: { 颜色: "青绿" } }, 'where must be one of 色泽, 根蒂, 敲声, 纹理, 脐部, 触感, it is "颜色"'],
    [{ where: { 纹理: "清楚" } }, 'where.纹理 must be one of 清晰, 稍糊, 模糊, it is "清楚"'],
    [{ where: { 好瓜: "是" } }, "where must be one of"],
    [{ where: { 纹理: "模糊", 根蒂: "稍蜷" } }, "where must leave at least one row"],
    [{ where: ["清晰"] }, 'informationGains: where must be a map of names to values, it is ["清晰"]'],
    [{ wher: {} }, '"wher" is no argument; it takes where, base, impurity, of, unweighted'],
    [{ base: "2" }, 'informationGains: base must be a number or natural, it is "2"'],
    [{ base: 1 }, "base must be positive, finite and not 1"],
    [{ of: "ratio" }, "informationGains: of must be one of gain, conditional-entropy"],
  ])("that make no sense are refused by name: %j", (given, message) => {
    expect(() => informationGains(given)).toThrow(message);
  });
});
