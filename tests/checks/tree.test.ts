import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadAssignment } from "../../src/files/assignment.ts";
import { grade } from "../../src/grade.ts";
import { compareShares } from "../../src/maths/share.ts";
import type { Result } from "../../src/model.ts";
import type { Tree } from "../../reference/decision-tree.ts";
import { rightTrees } from "../../reference/decision-tree.ts";
import { valuesOf } from "../../reference/table.ts";
import { watermelon } from "../../reference/watermelon.ts";
import { resultIn, submissionOf } from "./case-rows.ts";

const { assignment } = await loadAssignment("grader.config.yaml");
const trees = [...rightTrees(watermelon)];

async function judged(tree: Tree): Promise<Result> {
  const report = await grade(assignment, submissionOf(assignment, `q3.3.tree: ${JSON.stringify(tree)}\n`));
  return resultIn(report, "q3.3.tree");
}

/** One place of a tree: the keys on the way to it. */
type Way = readonly string[];

function waysOf(tree: Tree, way: Way = []): readonly Way[] {
  if (typeof tree === "string") return [way];
  return [way, ...Object.entries(tree).flatMap(([attribute, branches]) => Object.entries(branches).flatMap(([value, below]) => waysOf(below, [...way, attribute, value])))];
}

/** The tree with another one at a place; undefined takes the branch away. */
function replaced(tree: Tree, way: Way, change: (old: Tree) => Tree | undefined): Tree | undefined {
  const [attribute, value, ...rest] = way;
  if (attribute === undefined || value === undefined) return change(tree);
  if (typeof tree === "string") return tree;
  const branches = Object.entries(tree[attribute] ?? {}).flatMap(([key, below]): [string, Tree][] => {
    if (key !== value) return [[key, below]];
    const changed = replaced(below, rest, change);
    return changed === undefined ? [] : [[key, changed]];
  });
  return { [attribute]: Object.fromEntries(branches) };
}

function shuffled(tree: Tree): Tree {
  if (typeof tree === "string") return tree;
  return Object.fromEntries(Object.entries(tree).map(([attribute, branches]) => [attribute, Object.fromEntries(Object.entries(branches).toReversed().map(([value, below]) => [value, shuffled(below)]))]));
}

const flipped = (label: string): string => (label === "是" ? "否" : "是");

const aPlace = fc.constantFrom(...trees).chain((tree) => fc.record({ tree: fc.constant(tree), way: fc.constantFrom(...waysOf(tree)) }));
const settings = { seed: 20240502, numRuns: 60 };

/** A changed tree may be another right one: only then may it pass. */
const canonical = (tree: Tree): string =>
  typeof tree === "string" ? tree : JSON.stringify(Object.entries(tree).map(([attribute, branches]) => [attribute, Object.entries(branches).map(([value, below]) => `${value}: ${canonical(below)}`).toSorted((a, b) => (a < b ? -1 : 1))]));
const right = new Set(trees.map(canonical));

async function passesOnlyIfRight(tree: Tree | undefined): Promise<boolean> {
  if (tree === undefined) return true;
  const { verdict, earned, points } = await judged(tree);
  if (right.has(canonical(tree))) return verdict === "correct";
  return ["partial", "wrong", "unanswered"].includes(verdict) && compareShares(earned, points) < 0;
}

const split = (old: Tree, attribute: string): Tree => (typeof old === "string" ? { [attribute]: Object.fromEntries(valuesOf(watermelon, attribute).map((value) => [value, old])) } : old);

describe("the finished tree", () => {
  it("has 18 right forms, which differ", () => {
    expect(trees).toHaveLength(18);
    expect(right.size).toBe(18);
  });

  it.each(trees.map((tree, position) => [position + 1, tree] as const))("is accepted in right form %i, its branches in any order", async (_, tree) => {
    for (const form of [tree, shuffled(tree)]) {
      const result = await judged(form);
      expect(result.findings).toEqual([]);
      expect(result.earned).toEqual(result.points);
    }
  });

  it("is refused when one leaf has the other label, unless that tree is right too", async () => {
    expect((await fc.check(fc.asyncProperty(aPlace, ({ tree, way }) => passesOnlyIfRight(replaced(tree, way, (old) => (typeof old === "string" ? flipped(old) : old)))), settings)).counterexample).toBeNull();
  });

  it("is refused when a branch is taken away", async () => {
    expect((await fc.check(fc.asyncProperty(aPlace, ({ tree, way }) => passesOnlyIfRight(replaced(tree, way, () => undefined))), settings)).counterexample).toBeNull();
  });

  it("is refused when a subtree is cut off to a leaf", async () => {
    expect((await fc.check(fc.asyncProperty(aPlace, fc.constantFrom("是", "否"), ({ tree, way }, label) => passesOnlyIfRight(replaced(tree, way, () => label))), settings)).counterexample).toBeNull();
  });

  it("is refused when a leaf is split for nothing", async () => {
    expect((await fc.check(fc.asyncProperty(aPlace, fc.constantFrom(...watermelon.attributes), ({ tree, way }, attribute) => passesOnlyIfRight(replaced(tree, way, (old) => split(old, attribute)))), settings)).counterexample).toBeNull();
  });

  it("never earns more than a right one, whatever is written", async () => {
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom("是", "否"),
        fc.constantFrom(...watermelon.attributes).chain((attribute) =>
          fc.array(tie("tree"), { minLength: 3, maxLength: 3 }).map((below): Tree => ({ [attribute]: Object.fromEntries(valuesOf(watermelon, attribute).map((value, position) => [value, below[position] ?? "是"])) })),
        ),
      ),
    }));
    expect((await fc.check(fc.asyncProperty(tree, passesOnlyIfRight), { ...settings, numRuns: 150 })).counterexample).toBeNull();
  });
});
