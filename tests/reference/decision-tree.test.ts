import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TieRule, Tree } from "../../reference/decision-tree.ts";
import { classify, grow, majorityLabels, nodeFacts, rightTrees } from "../../reference/decision-tree.ts";
import { countsOf } from "../../reference/entropy.ts";
import { references } from "../../reference/index.ts";
import type { Table, Where } from "../../reference/table.ts";
import { branchesAt, freeAttributes, labelsOf, rowsAt, valuesOf } from "../../reference/table.ts";
import { watermelon } from "../../reference/watermelon.ts";

const fixed = { seed: 42, numRuns: 120 };

const TIE_RULES: readonly TieRule[] = ["first", "last"];

const tables: fc.Arbitrary<Table> = fc
  .array(fc.record({ p: fc.constantFrom("0", "1", "2"), q: fc.constantFrom("0", "1"), r: fc.constantFrom("0", "1", "2"), label: fc.constantFrom("x", "y", "z") }), { minLength: 1, maxLength: 12 })
  .map((rows) => ({ attributes: ["p", "q", "r"], target: "label", rows }));

/** `2 ** (n H(D | attribute))` as an exact fraction: products of `n^n`, so that equal means equal. */
function exactRemainder(table: Table, where: Where, attribute: string): readonly [over: bigint, under: bigint] {
  let [over, under] = [1n, 1n];
  for (const labels of branchesAt(table, where, attribute).values()) {
    over *= BigInt(labels.length) ** BigInt(labels.length);
    for (const count of countsOf(labels).values()) under *= BigInt(count) ** BigInt(count);
  }
  return [over, under];
}

/** The best attributes without any rounding. */
function exactBest(table: Table, where: Where): readonly string[] {
  const remainders = freeAttributes(table, where).map((name) => ({ name, value: exactRemainder(table, where, name) }));
  return remainders.filter(({ value: [a, b] }) => remainders.every(({ value: [c, d] }) => a * d <= c * b)).map(({ name }) => name);
}

/** All nodes that right trees of a table pass. */
function nodesOf(table: Table, where: Where = {}): readonly Where[] {
  const { best } = nodeFacts(table, where);
  return [where, ...best.flatMap((name) => valuesOf(table, name).flatMap((value) => nodesOf(table, { ...where, [name]: value })))];
}

const leavesOf = (tree: Tree): number => (typeof tree === "string" ? 1 : Object.values(tree).flatMap((branches) => Object.values(branches)).reduce((sum, below) => sum + leavesOf(below), 0));

describe("best attributes at a node", () => {
  it("are those of exact arithmetic at every node of every right tree of the watermelons", () => {
    const nodes = nodesOf(watermelon).filter((where) => !nodeFacts(watermelon, where).leaf);
    expect(nodes.length).toBeGreaterThan(5);
    for (const where of nodes) expect(nodeFacts(watermelon, where).best).toEqual(exactBest(watermelon, where));
  });

  it("are those of exact arithmetic on random tables, ties included", () => {
    let ties = 0;
    fc.assert(fc.property(tables, (table) => {
      for (const where of nodesOf(table)) {
        const { leaf, best } = nodeFacts(table, where);
        expect(best).toEqual(leaf ? [] : exactBest(table, where));
        if (best.length > 1) ties += 1;
      }
    }), fixed);
    expect(ties).toBeGreaterThan(50);
  });

  it("would not be found by an oracle that breaks ties: the exact one sees all three", () => {
    expect(exactBest(watermelon, { 纹理: "清晰" })).toEqual(["根蒂", "脐部", "触感"]);
  });
});

describe("facts at a node", () => {
  it("name the melons that reach it by the book's numbers", () => {
    expect(nodeFacts(watermelon, { 纹理: "清晰" }).rows).toEqual([1, 2, 3, 4, 5, 6, 8, 10, 15]);
    expect(nodeFacts(watermelon, { 纹理: "清晰", 根蒂: "稍蜷" }).rows).toEqual([6, 8, 15]);
    expect(nodeFacts(watermelon, { 纹理: "稍糊" }).rows).toEqual([7, 9, 13, 14, 17]);
  });

  it("say that a pure node is a leaf with its label", () => {
    expect(references.nodeFacts({ where: { 纹理: "模糊" } })).toEqual({ rows: [11, 12, 16], labels: ["否"], leaf: true, gains: {}, best: [] });
  });

  it("give an empty node the majority of its parent (the book's figure 4.4: no 浅白 melon is 稍蜷 and 清晰, so 是)", () => {
    const facts = nodeFacts(watermelon, { 纹理: "清晰", 根蒂: "稍蜷", 色泽: "浅白" });
    expect(facts).toEqual({ rows: [], labels: ["是"], leaf: true, gains: {}, best: [] });
  });

  it("give an empty node all labels where its parent has a tie", () => {
    expect(nodeFacts(watermelon, { 纹理: "清晰", 根蒂: "稍蜷", 色泽: "乌黑", 敲声: "清脆" }).labels).toEqual(["是", "否"]);
  });

  it("make an exhausted node a leaf with every label that ties", () => {
    const rows = ["x", "y"].map((label) => ({ p: "0", label }));
    const facts = nodeFacts({ attributes: ["p"], target: "label", rows }, {});
    expect([facts.leaf, facts.labels]).toEqual([true, ["x", "y"]]);
  });

  it("go on splitting where every gain is 0 but attributes still tell rows apart, as for exclusive or", () => {
    const rows = [["0", "0", "n"], ["0", "1", "y"], ["1", "0", "y"], ["1", "1", "n"]].map(([p = "", q = "", label = ""]) => ({ p, q, label }));
    const xor: Table = { attributes: ["p", "q"], target: "label", rows };
    expect(nodeFacts(xor, {})).toMatchObject({ leaf: false, best: ["p", "q"], gains: { p: 0, q: 0 } });
    expect(rows.map((row) => classify(grow(xor), row))).toEqual(["n", "y", "y", "n"]);
  });

  it("keep every label that ties for the majority", () => {
    expect(majorityLabels(["b", "a", "b", "a", "c"])).toEqual(["b", "a"]);
  });
});

describe("right trees", () => {
  const all = [...rightTrees(watermelon)];

  it("are several for the watermelons, all different, and the canonical two are among them", () => {
    expect(all.length).toBeGreaterThan(3);
    expect(new Set(all.map((tree) => JSON.stringify(tree))).size).toBe(all.length);
    expect(all).toContainEqual(references.decisionTree({}));
    expect(all).toContainEqual(references.decisionTree({ ties: "last" }));
    expect(references.decisionTree({ ties: "last" })).not.toEqual(references.decisionTree({}));
  });

  it("grow to the book's figure 4.4 when ties go to the first attribute", () => {
    expect(grow(watermelon)).toEqual({
      纹理: {
        清晰: { 根蒂: { 蜷缩: "是", 稍蜷: { 色泽: { 青绿: "是", 乌黑: { 触感: { 硬滑: "是", 软粘: "否" } }, 浅白: "是" } }, 硬挺: "否" } },
        稍糊: { 触感: { 硬滑: "否", 软粘: "是" } },
        模糊: "否",
      },
    });
  });

  it("label all 17 melons rightly", () => {
    for (const tree of all) expect(watermelon.rows.map((row) => classify(tree, row))).toEqual(labelsOf(watermelon, watermelon.rows));
  });

  it("have a branch for every value of the whole table at every split", () => {
    const visit = (tree: Tree): void => {
      if (typeof tree === "string") return;
      for (const [name, branches] of Object.entries(tree)) {
        expect(Object.keys(branches)).toEqual(valuesOf(watermelon, name));
        Object.values(branches).forEach(visit);
      }
    };
    all.forEach(visit);
  });

  it("give every row of a random table a majority label of the rows that look like it", () => {
    fc.assert(fc.property(tables, (table) => {
      for (const ties of TIE_RULES) {
        const tree = grow(table, ties);
        expect(leavesOf(tree)).toBeLessThanOrEqual(18);
        for (const row of table.rows) {
          const alike = labelsOf(table, rowsAt(table, Object.fromEntries(table.attributes.map((name) => [name, row[name] ?? ""]))));
          expect(majorityLabels(alike)).toContain(classify(tree, row));
        }
      }
    }), fixed);
  });

  it("refuse a row whose value has no branch", () => {
    expect(() => classify({ 纹理: { 清晰: "是" } }, { 纹理: "模糊" })).toThrow("classify: tree must have a branch");
  });
});
