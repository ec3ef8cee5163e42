import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gradePath } from "../../src/batch/grade-path.ts";
import { loadAssignment } from "../../src/files/assignment.ts";
import { grade } from "../../src/grade.ts";
import { multiplyShares } from "../../src/maths/share.ts";
import type { Finding, Result } from "../../src/model.ts";
import { codesOf, isSameShare, resultIn, shareFrom, submissionOf } from "../checks/case-rows.ts";

const { assignment } = await loadAssignment("tests/carried");

const resultOf = async (question: string, text: string): Promise<Result> => resultIn(await grade(assignment, submissionOf(assignment, text)), question);

type Carried = Extract<Finding, { code: "carried-forward" }>;
const carriedIn = ({ findings }: Result): readonly Carried[] => findings.flatMap(({ finding }) => (finding.code === "carried-forward" ? [finding] : []));

type Row = readonly [question: string, answer: string, before: string, credit: string, from: readonly string[], why: string];

const right: readonly Row[] = [
  ["on.number", "6", "base: 3", "1/1", [], "right by the key"],
  ["on.number", "6", "base: 4", "1/1", [], "right by the key in spite of a wrong number"],
  ["on.number", "8", "base: 4", "1/2", ["base"], "twice the student's own number"],
  ["on.number", "8", "base: 4 cm", "1/2", ["base"], "a unit is read as in the question itself"],
  ["on.number", "16/2", "base: '４.０'", "1/2", ["base"], "numbers in any notation, on both sides"],
  ["on.number", "8.07", "base: 4", "1/2", ["base"], "within the tolerance of the question around what follows"],
  ["on.number", "9", "base: 4.5", "3/4", [], "a known mistake that earns more wins"],
  ["on.numbers", "{ same: 3, double: 8, triple: 12 }", "base: 4", "2/3", ["base"], "an entry that is right by the key is whole, the others half"],
  ["on.numbers", "{ same: 3, double: 8, triple: 9 }", "base: 4", "5/6", ["base"], "each entry by the better of the two"],
  ["on.numbers", "{ double: 8 }", "base: 4", "1/6", ["base"], "entries left out earn nothing"],
  ["on.count", "16", "base: 4", "1/1", ["base"], "an exact integer"],
  ["on.choice", "large", "base: 6", "1/1", ["base"], "the option that follows"],
  ["on.set", "[one, due, six, tre]", "base: 6", "1/1", ["base"], "names by their other spellings"],
  ["on.list", "[one, two, three]", "base: 0.9", "1/2", ["base"], "an order"],
  ["on.tree", "{ hall: { up: { stairs: { up: lit, down: dark } }, down: { stairs: { up: on, down: off } } } }", "base: 6", "1/1", ["base"], "the split that follows, the rest by the data"],
  ["on.formula", "6 x", "base: 6", "1/2", ["base"], "a formula with the student's own number"],
  ["after.choice", "105", "on.choice: large", "1/1", ["on.choice"], "built on a choice"],
  ["after.set", "4", "on.set: [one, due, six, tre]", "1/1", ["on.set"], "built on a set"],
  ["after.list", "two", "on.list: [due, one, three]", "1/1", ["on.list"], "built on a list"],
  ["after.tree", "off", "on.tree: { stairs: { up: dark, down: lit } }", "1/1", ["on.tree"], "built on a tree, in canonical names"],
  ["perimeter", "21", "sides: { a: 3, b: 4, c: 8, d: 6 }", "1/1", ["sides"], "one side is wrong"],
  ["perimeter", "21", "sides: { c: 8 }", "1/1", ["sides"], "sides left out count as right ones"],
  ["perimeter", "21", "sides: { b: many, c: 8 }", "1/1", ["sides"], "so do sides that cannot be read"],
  ["perimeter", "19", "sides: { a: 3, b: 4, c: 6, d: 6 }", "1/1", ["sides"], "a stated alternative is followed as well"],
  ["area", "63", "sides: { c: 8 }\nperimeter: 21", "1/1", ["perimeter"], "a chain: the perimeter is right by the sides"],
  ["area", "105", "base: 5\nsides: { c: 8 }\nperimeter: 21", "1/1", ["base", "perimeter"], "two sources at once"],
];

const refused: readonly Row[] = [
  ["on.number", "8", "base: 3", "0/1", [], "the earlier answer is right: it changes nothing"],
  ["on.number", "8", "base: 3.005", "0/1", [], "right within its tolerance"],
  ["on.number", "8", "", "0/1", [], "no earlier answer"],
  ["on.number", "8", "base: ''", "0/1", [], "an earlier answer that was left open"],
  ["on.number", "8", "base: four apples", "0/1", [], "text where a number is due"],
  ["on.number", "8", "base: [4]", "0/1", [], "a list where a number is due"],
  ["on.number", "8", "base: 4 kg", "0/1", [], "a number in another unit"],
  ["on.number", "8", "base: 4 or 5", "0/1", [], "two guesses"],
  ["on.number", "8.2", "base: 4", "0/1", [], "not what follows from it"],
  ["on.number", "0", "base: 0", "0/1", [], "a zero makes everything trivial"],
  ["on.number", "2", "base: 1", "0/1", [], "a value that the author excludes"],
  ["on.number", "-8", "base: -4", "0/1", [], "another sign is no factor"],
  ["on.number", "2e9", "base: 1e9", "0/1", [], "a huge value"],
  ["on.number", "2e-9", "base: 1e-9", "0/1", [], "a tiny value"],
  ["on.number", "18", "base: 9", "0/1", [], "the reference throws on it"],
  ["on.number", ".inf", "base: 8", "0/1", [], "what follows is not finite"],
  ["on.count", "20", "base: 4.5", "0/1", [], "what follows is no integer"],
  ["on.choice", "large", "base: 5", "0/1", [], "an option that follows from no number given"],
  ["on.choice", "huge", "base: 6", "0/1", [], "no option at all"],
  ["on.formula", "6 q", "base: 6", "0/1", [], "a letter that nobody declared stays undecided"],
  ["on.formula", "6 x +", "base: 6", "0/1", [], "a formula that cannot be read stays unreadable"],
  ["on.formula", "7 x", "base: 6", "0/1", [], "another formula"],
  ["after.set", "3", "on.set: [one, nine, six]", "0/1", [], "a set with an unknown name"],
  ["after.list", "two", "on.list: [due, one, thirteen]", "0/1", [], "a list with an unknown name"],
  ["after.tree", "dark", "on.tree: { stairs: { up: maybe, down: lit } }", "0/1", [], "a tree with an unknown label"],
  ["after.tree", "dark", "on.tree: { stairs: { down: lit } }", "0/1", [], "a tree without the branch that is asked for"],
  ["perimeter", "8", "sides: { a: 2, b: 2, c: 2, d: 2 }", "0/1", [], "all the same"],
  ["perimeter", "0", "sides: { a: 0, b: 0, c: 0, d: 0 }", "0/1", [], "all nothing"],
  ["perimeter", "27", "sides: { a: 3, b: 9, c: 9, d: 6 }", "1/1", ["sides"], "two wrong sides of four, as many as may be"],
  ["perimeter", "32", "sides: { a: 8, b: 9, c: 9, d: 6 }", "0/1", [], "three wrong sides of four"],
  ["perimeter", "30", "sides: { a: 3, b: 3, c: 3 }", "0/1", [], "too few different numbers"],
  ["perimeter", "1013", "sides: { c: 1000 }", "0/1", [], "above the bound that the reference computes"],
  ["area", "60", "sides: { c: 8 }\nperimeter: 20", "0/1", [], "a perimeter that does not follow from the sides is no base for more"],
];

describe("a question that builds on earlier ones", () => {
  it.each([...right, ...refused].map((row) => [`${row[0]} ${row[1]} after ${row[2].replaceAll("\n", ", ") || "nothing"}: ${row[5]}`, row] as const))("%s", async (_, [question, answer, before, credit, from]) => {
    const result = await resultOf(question, `${before}\n${question}: ${answer}\n`);
    expect([result.earned, carriedIn(result).flatMap(({ questions }) => questions)]).toEqual([multiplyShares(result.points, shareFrom(credit)), from]);
    expect(codesOf(result)).not.toContain("grader-fault");
  });

  it("names the entries that were carried, what would follow, and the credit", async () => {
    const result = await resultOf("on.numbers", "base: 4\non.numbers: { same: 3, double: 8, triple: 12.5 }\n");
    expect(carriedIn(result)).toEqual([{ code: "carried-forward", questions: ["base"], credit: 0.5, at: "double", due: "double 8" }]);
    expect(codesOf(result)).toEqual(["not-close", "entries-right", "carried-forward"]);
  });

  it("says so when an order is only nearer to what follows", async () => {
    const result = await resultOf("on.list", "base: 0.9\non.list: [one, two]\n");
    expect(isSameShare(result.earned, [1, 3])).toBe(true);
    expect(carriedIn(result)).toEqual([]);
    const better = await resultOf("on.set", "base: 4\non.set: [one, two]\n");
    expect(carriedIn(better)).toEqual([{ code: "carried-forward", questions: ["base"], credit: 1, due: "one, two, four", partly: true }]);
  });

  it("leaves the loss where the error was made", async () => {
    const report = await grade(assignment, submissionOf(assignment, "base: 4\non.number: 8\non.count: 16\n"));
    expect(["base", "on.number", "on.count"].map((id) => resultIn(report, id).earned)).toEqual([[0, 1], [1, 1], [1, 1]]);
  });

  it("runs a function a second time, by a number from the same file of code", async () => {
    const folder = mkdtempSync(join(tmpdir(), "carried-code-"));
    const path = join(folder, "answers.ts");
    writeFileSync(path, 'export default { base: 6, "on.formula": ({ x }: { x: number }) => 6 * x, "on.count": 36 };\n');
    const report = await gradePath(assignment, path, "code");
    rmSync(folder, { recursive: true });
    expect(["on.formula", "on.count"].map((id) => [resultIn(report, id).earned, carriedIn(resultIn(report, id)).length])).toEqual([[[1, 2], 1], [[1, 1], 1]]);
  });

  it("keeps few of the checks that it made for students, and judges by the right one", async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let tenth = 40; tenth < 90; tenth += 1) {
        if (tenth === 80 || tenth === 45) continue;
        const result = await resultOf("on.number", `base: ${tenth / 10}\non.number: ${tenth / 5}\n`);
        expect([tenth, result.earned]).toEqual([tenth, [1, 1]]);
      }
    }
  });

  it("does not depend on the order of the answers in the file", async () => {
    expect((await resultOf("area", "area: 63\nperimeter: 21\nsides: { c: 8 }\n")).verdict).toBe("correct");
  });
});
