import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradePath } from "../src/batch/grade-path.ts";
import { loadAssignment } from "../src/files/assignment.ts";
import { grade } from "../src/grade.ts";
import { addShares, compareShares, NOTHING, shareOf, WHOLE } from "../src/maths/share.ts";
import type { Answer, Assignment, Check, Judgement, Question, Report, Share, Submission, Verdict } from "../src/model.ts";
import { isSameShare, resultIn } from "./checks/case-rows.ts";

const { assignment } = await loadAssignment("grader.config.yaml");
const example = (name: string): Promise<Report> => gradePath(assignment, `answers/examples/${name}`, name);

const place = { file: "answers.yaml", line: 1, column: 1 };
const title = { zh: "问", en: "question" };

function question(id: string, points: Share, judge: Check["judge"]): Question {
  return { id, kind: "made", title, points, check: { kind: "made", template: { hint: title, blank: "" }, judge } };
}

const made = (questions: readonly Question[]): Assignment => ({ id: "made", title, seed: 1, questions });

function submission(answers: Readonly<Record<string, Answer>>): Submission {
  return { name: "made", answers: new Map(Object.entries(answers)), findings: [], attachment: (name) => ({ is: "absent", name }) };
}

const written = (text: string): Answer => ({ is: "written", value: { is: "scalar", text, place }, place });

const aShare: fc.Arbitrary<Share> = fc.integer({ min: 1, max: 60 }).chain((of) => fc.integer({ min: 0, max: of }).map((got): Share => [got, of]));
const somePoints = fc.constantFrom(0.1, 0.2, 0.3, 0.5, 1, 1.5, 2.25, 3, 7, 33.3).map(shareOf);

const aJudgement: fc.Arbitrary<Judgement> = fc.oneof(
  fc.constant<Judgement>({ verdict: "correct", credit: WHOLE, findings: [] }),
  fc.constantFrom<Verdict>("wrong", "unreadable", "unanswered").map((verdict): Judgement => ({ verdict, credit: NOTHING, findings: [] })),
  aShare.map((credit): Judgement => ({ verdict: "partial", credit, findings: [] })),
  fc.record({ credit: aShare, proposed: aShare }).map(({ credit, proposed }): Judgement => ({ verdict: "undecided", credit, proposed, findings: [] })),
);

describe("points", () => {
  it("add up exactly: what is earned and what awaits a person never exceed what is possible", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ points: somePoints, judgement: aJudgement, missing: fc.boolean() }), { minLength: 1, maxLength: 30 }), async (drawn) => {
        const questions = drawn.map(({ points, judgement }, position) => question(`q${position}`, points, () => judgement));
        const answers = Object.fromEntries(drawn.flatMap(({ missing }, position) => (missing ? [] : [[`q${position}`, written("x")]])));
        const report = await grade(made(questions), submission(answers));
        expect(report.earned).toEqual(addShares(report.results.map(({ earned }) => earned)));
        expect(report.awaiting).toEqual(addShares(report.results.map(({ awaiting }) => awaiting)));
        expect(report.possible).toEqual(addShares(questions.map(({ points }) => points)));
        expect(compareShares(addShares([report.earned, report.awaiting]), report.possible)).toBeLessThanOrEqual(0);
        for (const { points, earned, awaiting, verdict } of report.results) {
          expect(compareShares(addShares([earned, awaiting]), points)).toBeLessThanOrEqual(0);
          expect(verdict === "undecided" || isSameShare(awaiting, NOTHING)).toBe(true);
          expect(verdict !== "correct" || isSameShare(earned, points)).toBe(true);
        }
      }),
      { seed: 20240502, numRuns: 100 },
    );
  });

  it("are never rounded: ten tenths are one, three thirds are one", async () => {
    const tenths = Array.from({ length: 10 }, (_, position) => question(`t${position}`, shareOf(0.1), () => ({ verdict: "correct", credit: WHOLE, findings: [] })));
    const thirds = Array.from({ length: 3 }, (_, position) => question(`d${position}`, WHOLE, () => ({ verdict: "partial", credit: [1, 3], findings: [] })));
    const all = [...tenths, ...thirds];
    const report = await grade(made(all), submission(Object.fromEntries(all.map(({ id }) => [id, written("x")]))));
    expect(report.earned).toEqual([2, 1]);
    expect(report.possible).toEqual([4, 1]);
  });

  it("of homework 2 are a hundred", async () => {
    const report = await grade(assignment, submission({}));
    expect(report.possible).toEqual([100, 1]);
    expect([report.earned, report.awaiting]).toEqual([NOTHING, NOTHING]);
    expect(new Set(report.results.map(({ verdict }) => verdict))).toEqual(new Set(["unanswered"]));
  });
});

describe("a check that fails", () => {
  const boom = question("boom", [3, 1], () => {
    throw new Error("boom");
  });
  const late = question("late", [2, 1], () => Promise.reject(new Error("later")));
  const sound = question("sound", [1, 1], () => ({ verdict: "correct", credit: WHOLE, findings: [] }));

  it("costs only its own question, which a person has to look at", async () => {
    const report = await grade(made([boom, late, sound]), submission({ boom: written("x"), late: written("x"), sound: written("x") }));
    expect(report.results.map(({ verdict }) => verdict)).toEqual(["undecided", "undecided", "correct"]);
    expect(resultIn(report, "boom").findings).toEqual([{ finding: { code: "grader-fault", what: "boom" }, place }]);
    expect(resultIn(report, "late").findings).toEqual([{ finding: { code: "grader-fault", what: "later" }, place }]);
    expect([report.earned, report.awaiting, report.possible]).toEqual([[1, 1], [5, 1], [6, 1]]);
  });

  it("is not asked where there is no answer, or none that can be read", async () => {
    const report = await grade(made([boom, late]), submission({ late: { is: "unreadable", finding: { code: "answered-twice", id: "late" }, place } }));
    expect(report.results.map(({ verdict }) => verdict)).toEqual(["unanswered", "unreadable"]);
    expect(resultIn(report, "late").findings).toEqual([{ finding: { code: "answered-twice", id: "late" }, place }]);
  });
});

const again = await loadAssignment("grader.config.yaml");

describe("the same submission", () => {
  it.each(["perfect.ts", "real.yaml", "known-mistakes.yaml"])("gives the same report twice, with a fresh assignment: %s", async (name) => {
    const [first, second] = [await example(name), await gradePath(again.assignment, `answers/examples/${name}`, name)];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it("meets other points under another seed, and the same verdicts", async () => {
    const other = await loadAssignment("grader.config.yaml", 7);
    for (const name of ["perfect.yaml", "known-mistakes.yaml"]) {
      const [ours, theirs] = [await example(name), await gradePath(other.assignment, `answers/examples/${name}`, name)];
      expect(theirs.seed).toBe(7);
      expect(theirs.results.map(({ verdict, earned }) => [verdict, earned])).toEqual(ours.results.map(({ verdict, earned }) => [verdict, earned]));
    }
  });
});

describe("a mistake that counts only after another", () => {
  const wrong = question("first", [1, 1], () => ({ verdict: "wrong", credit: NOTHING, findings: [{ finding: { code: "known-mistake", mistake: "slip", feedback: title } }] }));
  const second = question("second", [1, 1], (_, { mistakes, judged }) => ({ verdict: "correct", credit: WHOLE, findings: [{ finding: { code: "grader-fault", what: `${mistakes("first").join()} ${judged("first")?.verdict ?? ""} ${judged("later")?.verdict ?? ""}` } }] }));

  it("hears of what was said of earlier questions, and of no later one", async () => {
    const report = await grade(made([wrong, second, question("later", [1, 1], () => ({ verdict: "correct", credit: WHOLE, findings: [] }))]), submission({ first: written("x"), second: written("x"), later: written("x") }));
    expect(resultIn(report, "second").findings).toEqual([{ finding: { code: "grader-fault", what: "slip wrong " } }]);
  });
});
