import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { loadAssignment } from "../../src/files/assignment.ts";
import { grade } from "../../src/grade.ts";
import { addShares, compareShares } from "../../src/maths/share.ts";
import type { Report, Share } from "../../src/model.ts";
import { references } from "../../reference/index.ts";
import { resultIn, submissionOf } from "../checks/case-rows.ts";

const { assignment } = await loadAssignment("grader.config.yaml");

type Branches = Readonly<Record<string, Readonly<Record<string, number>>>>;
type Gains = Readonly<Record<string, number>>;

interface Tree {
  readonly entropy?: number;
  readonly branches?: Branches;
  readonly gains?: Gains;
  readonly split?: string;
  readonly clear?: Gains;
  readonly clearSplit?: string;
  readonly tree?: unknown;
}

const graded = (text: string): Promise<Report> => grade(assignment, submissionOf(assignment, text));

function judged({ entropy, branches, gains, split, clear, clearSplit, tree }: Tree): Promise<Report> {
  const answers = { "q3.1.entropy": entropy, "q3.1.branches": branches, "q3.1.gains": gains, "q3.1.split": split, "q3.2.clear.gains": clear, "q3.2.clear.split": clearSplit, "q3.3.tree": tree };
  return graded(stringify(Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)), { aliasDuplicateObjects: false }));
}

const carriedIn = (report: Report): readonly string[] => report.results.filter(({ findings }) => findings.some(({ finding }) => finding.code === "carried-forward")).map(({ question }) => question);
const earned = (report: Report, id: string): Share => resultIn(report, id).earned;

/** As a student writes them. */
const rounded = (numbers: Gains): Gains => Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(value.toFixed(3))]));
const roundedAll = (tables: Branches): Branches => Object.fromEntries(Object.entries(tables).map(([name, numbers]) => [name, rounded(numbers)]));
const gainsFrom = (entropy: number, branches: Branches): Gains => rounded(references.gainsFromEntropies({ entropy, branches }));
const valued = (value: (right: number, position: number) => number, only?: string): Branches =>
  Object.fromEntries(Object.entries(right).map(([name, numbers], position) => [name, only === undefined || only === name ? Object.fromEntries(Object.entries(numbers).map(([key, one], place) => [key, value(one, position * 3 + place)])) : numbers]));

const right = roundedAll(references.branchEntropies({}));
/** The entropies of the two impure branches of 纹理 are mixed up with another column. */
const slipped: Branches = { ...right, 纹理: { 清晰: 0.918, 稍糊: 0.971, 模糊: 0 } };

describe("an entropy that is wrong", () => {
  it("costs its own points only: gains, split and tree follow from it", async () => {
    const report = await judged({
      entropy: 0.998,
      branches: slipped,
      gains: gainsFrom(0.998, slipped),
      split: "脐部",
      clear: rounded(references.gainsInBranch({ where: { 纹理: "清晰" }, branches: slipped })),
      clearSplit: "根蒂",
      tree: { 脐部: { 凹陷: "是", 稍凹: "否", 平坦: "否" } },
    });
    expect(carriedIn(report)).toEqual(["q3.1.gains", "q3.1.split", "q3.2.clear.gains", "q3.3.tree"]);
    expect(["q3.1.entropy", "q3.1.gains", "q3.1.split", "q3.2.clear.gains", "q3.2.clear.split"].map((id) => earned(report, id))).toEqual([[1, 1], [4, 1], [2, 1], [3, 1], [1, 1]]);
    expect(earned(report, "q3.1.branches")).toEqual([45, 17]);
    const without = await judged({ tree: { 脐部: { 凹陷: "是", 稍凹: "否", 平坦: "否" } } });
    expect(compareShares(earned(report, "q3.3.tree"), earned(without, "q3.3.tree")), "the root of the tree is the student's own split").toBe(1);
  });

  it("in nats costs half of its own points, and the gains in nats nothing more", async () => {
    const nats = roundedAll(references.branchEntropies({ base: "natural" }));
    const report = await judged({ entropy: 0.691, branches: nats, gains: rounded(references.informationGains({ base: "natural" })), split: "纹理" });
    expect(earned(report, "q3.1.entropy")).toEqual([1, 2]);
    expect(earned(report, "q3.1.gains")).toEqual([4, 1]);
    const alone = await judged({ gains: rounded(references.informationGains({ base: "natural" })) });
    expect(compareShares(earned(alone, "q3.1.gains"), [4, 1]), "without the entropies the mistake is the gains' own").toBe(-1);
  });

  it("does not excuse a slip of its own in the gains", async () => {
    const report = await judged({ entropy: 0.998, branches: slipped, gains: { ...gainsFrom(0.998, slipped), 触感: 0.5 } });
    expect(earned(report, "q3.1.gains")).toEqual([10, 3]);
  });

  it("leaves a split that contradicts the gains as it is, and the tree by it as well", async () => {
    const report = await judged({ entropy: 0.998, branches: slipped, gains: gainsFrom(0.998, slipped), split: "色泽", tree: { 色泽: { 青绿: "是", 乌黑: "否", 浅白: "否" } } });
    expect(resultIn(report, "q3.1.split").verdict).toBe("wrong");
    expect(carriedIn(report)).toEqual(["q3.1.gains"]);
  });
});

describe("earlier answers made up to make the later ones easy", () => {
  const zeros = valued(() => 0);
  const ones = valued(() => 1);
  type Row = readonly [why: string, answers: Tree];
  const rows: readonly Row[] = [
    ["all entropies nothing, so that every gain is the entropy", { entropy: 0.998, branches: zeros, gains: gainsFrom(0.998, zeros) }],
    ["all entropies one", { entropy: 0.998, branches: ones, gains: gainsFrom(0.998, ones) }],
    ["everything one, so that every gain is nothing", { entropy: 1, branches: ones, gains: gainsFrom(1, ones) }],
    ["an entropy of nothing", { entropy: 0, branches: right, gains: gainsFrom(0, right) }],
    ["an entropy of a thousand", { entropy: 1000, branches: right, gains: gainsFrom(1000, right) }],
    ["an entropy below nothing", { entropy: -0.998, branches: right, gains: gainsFrom(-0.998, right) }],
    ["entropies that are huge", { entropy: 0.998, branches: valued((one) => one * 1e6), gains: gainsFrom(0.998, valued((one) => one * 1e6)) }],
    ["the branches of one attribute nothing", { entropy: 0.998, branches: valued(() => 0, "纹理"), gains: gainsFrom(0.998, valued(() => 0, "纹理")) }],
    ["the branches of one attribute all alike", { entropy: 0.998, branches: valued(() => 0.7, "色泽"), gains: gainsFrom(0.998, valued(() => 0.7, "色泽")) }],
    ["numbers out of the blue in most places", { entropy: 0.998, branches: valued((one, position) => (one === 0 ? 0 : 0.6 + position / 60)), gains: gainsFrom(0.998, valued((one, position) => (one === 0 ? 0 : 0.6 + position / 60))) }],
    ["gains made up, and the largest of them as the split", { gains: { 色泽: 0.9, 根蒂: 0.1, 敲声: 0.2, 纹理: 0.3, 脐部: 0.4, 触感: 0.5 }, split: "色泽" }],
    ["gains all alike, so that every split is the best", { gains: { 色泽: 0.2, 根蒂: 0.2, 敲声: 0.2, 纹理: 0.2, 脐部: 0.2, 触感: 0.2 }, split: "色泽" }],
    ["one gain above the entropy itself", { gains: { ...rounded(references.informationGains({})), 色泽: 5 }, split: "色泽" }],
    ["a split by whim and the tree by it", { split: "触感", tree: { 触感: { 硬滑: "是", 软粘: "否" } } }],
  ];

  it.each(rows)("carry nothing forward: %s", async (_, answers) => {
    const report = await judged(answers);
    expect(carriedIn(report)).toEqual([]);
  });

  it("earn less than honest ones that are wrong in the same places", async () => {
    const gaming = await judged({ entropy: 0.998, branches: zeros, gains: gainsFrom(0.998, zeros), split: "色泽" });
    const honest = await judged({ entropy: 0.998, branches: slipped, gains: gainsFrom(0.998, slipped), split: "脐部" });
    expect(compareShares(addShares(gaming.results.map((result) => result.earned)), addShares(honest.results.map((result) => result.earned)))).toBe(-1);
  });
});

describe("the total of LeNet", () => {
  type Row = readonly [layers: string, total: number, points: Share, carried: boolean, why: string];
  const rows: readonly Row[] = [
    ["C1: 150, C3: 400, F5: 48000, F6: 10080, F7: 840", 59_470, [1, 1], true, "C3 without its input channels"],
    ["C1: 156, C3: 2416, F5: 48120, F6: 10164, F7: 850", 61_706, [1, 1], true, "biases counted everywhere"],
    ["C1: 150, C3: 2400, F5: 1920, F6: 10080, F7: 840", 15_390, [1, 1], true, "F5 without its kernel"],
    ["C3: 400", 59_470, [1, 1], true, "layers left out count as right ones"],
    ["C1: 150, C3: 400, F5: 48000, F6: 10080, F7: 840", 61_470, [1, 1], false, "right in spite of it"],
    ["C1: 150, C3: 400, F5: 48000, F6: 10080, F7: 840", 59_471, [0, 1], false, "added up wrongly"],
    ["C1: 1, C3: 1, F5: 1, F6: 1, F7: 1", 5, [0, 1], false, "all the same"],
    ["C1: 1, C3: 2, F5: 3, F6: 4, F7: 5", 15, [0, 1], false, "numbers that are no counts of these layers"],
    ["C1: 150, C3: -400, F5: 48000, F6: 10080, F7: 840", 58_670, [0, 1], false, "a negative count"],
    ["C1: 150, C3: 2400.5, F5: 48000, F6: 10080, F7: 840", 61_470.5, [0, 1], false, "half a parameter"],
    ["C1: 150, C3: 1e300, F5: 48000, F6: 10080, F7: 840", 1e300, [0, 1], false, "a huge count"],
    ["C1: 150, C3: lots, F5: 48000, F6: 10080, F7: 840", 59_470, [0, 1], false, "words"],
  ];
  it.each(rows)("after { %s } as %s", async (layers, total, points, carried) => {
    const report = await graded(`q2.3.parameters: { ${layers} }\nq2.3.total: ${total}\n`);
    expect([earned(report, "q2.3.total"), carriedIn(report)]).toEqual([points, carried ? ["q2.3.total"] : []]);
  });
});
