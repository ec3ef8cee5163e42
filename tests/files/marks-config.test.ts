import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadAssignment } from "../../src/files/assignment.ts";
import type { AuthorProblem } from "../../src/files/author-error.ts";
import { AssignmentError } from "../../src/files/author-error.ts";
import { newFolder } from "./grading.ts";

const folder = newFolder();
mkdirSync(join(folder, "reference"));
writeFileSync(join(folder, "reference/index.ts"), "export const references = { one: () => 1 };\n");

const QUESTIONS = `questions:
  - { id: q1.1, kind: count, points: 2, title: { zh: 问, en: q }, expected: { reference: one } }
  - { id: q1.2, kind: count, points: 3, title: { zh: 问, en: q }, expected: { reference: one } }
  - { id: q2, kind: count, points: 1, extra: true, title: { zh: 问, en: q }, expected: { reference: one } }
`;
const config = (marks: string, questions = QUESTIONS): string => `assignment: small\ntitle: { zh: 小, en: small }\nseed: 1\nmarks:\n${marks.split("\n").map((line) => `  ${line}\n`).join("")}${questions}`;

async function problemsOf(text: string): Promise<readonly AuthorProblem[]> {
  writeFileSync(join(folder, "grader.config.yaml"), text);
  try {
    await loadAssignment(folder);
    return [];
  } catch (error) {
    if (error instanceof AssignmentError) return error.problems;
    throw error;
  }
}

const DUE = "timezone: Asia/Shanghai\ndue: 2024-05-02 23:59\n";

describe("rules that make no sense", () => {
  const CASES: readonly (readonly [why: string, marks: string, says: RegExp, at: string])[] = [
    ["an unknown key", `${DUE}lates: 1`, /"lates" is not known here/u, "lates"],
    ["a due time without a zone", "due: 2024-05-02 23:59", /local time, and nothing says of which time zone.*\+08:00.*timezone: Asia\/Shanghai/u, "2024-05-02 23:59"],
    ["a due time without a time of day", "timezone: UTC\ndue: 2024-05-02", /has no time of day.*2024-05-02 23:59/u, "2024-05-02"],
    ["a due time that is no date", "timezone: UTC\ndue: soon", /no date and time/u, "soon"],
    ["a date that does not exist", "timezone: UTC\ndue: 2023-02-29 23:59", /no date or time "2023-02-29 23:59"/u, "2023-02-29"],
    ["a time that the clocks skip", "timezone: Europe/Berlin\ndue: 2024-03-31 02:30", /the clocks skip it/u, "2024-03-31"],
    ["a time that comes twice", "timezone: Europe/Berlin\ndue: 2024-10-27 02:30", /comes twice/u, "2024-10-27"],
    ["a zone that does not exist", "timezone: Asia/Beijing\ndue: 2024-05-02 23:59", /no time zone "Asia\/Beijing".*Asia\/Shanghai/u, "Asia/Beijing"],
    ["lateness without a due time", "late: { deduct: 1, per: day }", /"late" needs a time.*"due" is missing/u, "{ deduct"],
    ["a grace without a due time", "grace: 5 min", /"grace" needs/u, "5 min"],
    ["extensions without a due time", "extensions: more.csv", /"extensions" needs/u, "more.csv"],
    ["a grace without a unit", `${DUE}grace: "15"`, /no span of time.*15 minutes/u, '"15"'],
    ["a grace that is a number", `${DUE}grace: 15`, /string is due here, not 15/u, "15"],
    ["no deduction", `${DUE}late: { per: day }`, /"deduct" is missing/u, "{ per"],
    ["a deduction in words", `${DUE}late: { deduct: ten, per: day }`, /Points above 0 are due here, such as 2, or a percentage, such as 10%/u, "ten"],
    ["a deduction below nothing", `${DUE}late: { deduct: -1, per: day }`, /Points above 0/u, "-1"],
    ["a deduction of more than everything", `${DUE}late: { deduct: 110%, per: day }`, /More than 100 percent/u, "110%"],
    ["lateness by the week", `${DUE}late: { deduct: 1, per: week }`, /"day"\|"hour"/u, "week"],
    ["of what, where nothing is a percentage", `${DUE}late: { deduct: 1, per: day, of: possible }`, /"of" says of what a percentage/u, "possible"],
    ["a cut-off that is neither", `${DUE}late: { deduct: 1, per: day, cut_off: later }`, /neither a span of time such as 3 days nor a date/u, "later"],
    ["a cut-off without its time of day", `${DUE}late: { deduct: 1, per: day, cut_off: 2024-05-09 }`, /has no time of day/u, "2024-05-09"],
    ["a cut-off before the due time", `${DUE}late: { deduct: 1, per: day, cut_off: "2024-05-01 12:00" }`, /cut-off lies before/u, '"2024-05-01'],
    ["a cut-off within the grace", `${DUE}grace: 1 hour\nlate: { deduct: 1, per: day, cut_off: 30 min }`, /cut-off lies before/u, "30 min"],
    ["what counts after no cut-off", `${DUE}late: { deduct: 1, per: day, after_cut_off: 50% }`, /needs "cut_off"/u, "50%"],
    ["half a day for a hand-in without time", `${DUE}late: { deduct: 1, per: day, without_time: 0.5 }`, /int/u, "0.5"],
    ["a group of unknown questions, with the nearest", "groups: [{ questions: [q1.3], at_most: 1 }]", /no question "q1.3"; did you mean "q1.[12]"/u, "q1.3"],
    ["a question in two groups", "groups: [{ questions: [q1.1], at_most: 1 }, { questions: [q1], at_most: 3 }]", /"q1.1" is in two groups/u, "q1]"],
    ["a question in a group twice", "groups: [{ questions: [q1.1, q1], at_most: 3 }]", /in this group twice/u, "q1]"],
    ["a group that does nothing", "groups: [{ questions: [q1] }]", /"drop_lowest", "at_most" or both/u, "{ questions"],
    ["all questions of a group dropped", "groups: [{ questions: [q1], drop_lowest: 2 }]", /Only 2 questions/u, "2"],
    ["extra credit dropped", "groups: [{ questions: [q1, q2], drop_lowest: 1 }]", /"q2" is extra credit and cannot be dropped/u, "[q1, q2]"],
    ["a cap that is never reached", "groups: [{ questions: [q1], at_most: 5 }]", /this cap does nothing/u, "5"],
    ["a cap of nothing", "at_most: 0", /Points above 0/u, "0"],
    ["rounding to nothing", "round: { to: 0 }", />0/u, "0"],
    ["rounding in an unknown way", "round: { to: 1, how: nearest }", /half-up/u, "nearest"],
  ];
  it.each(CASES)("are refused for %s", async (_why, marks, says, at) => {
    const text = config(marks);
    const [problem, ...others] = await problemsOf(text);
    expect(others).toEqual([]);
    if (problem === undefined) throw new Error("No problem was found.");
    expect(problem.message).toMatch(says);
    const pointed = (text.split("\n")[problem.place.line - 1] ?? "").slice(problem.place.column - 1);
    expect(pointed.startsWith(at), `points at: ${pointed}`).toBe(true);
    expect(problem.frame).toContain("^");
  });

  it("are all told at once, with what is wrong elsewhere", async () => {
    const problems = await problemsOf(config("due: 2024-05-02 23:59\ngrace: x\ngroups: [{ questions: [q9], drop_lowest: 1 }]", QUESTIONS.replace("kind: count, points: 3", "kind: cuont, points: 3")));
    expect(problems.map(({ place }) => place.line)).toEqual([5, 6, 7, 10]);
  });

  it("are told for questions that are all extra credit, even without rules", async () => {
    const text = config("round: { to: 1 }", QUESTIONS.replaceAll("points: 2,", "points: 2, extra: true,").replaceAll("points: 3,", "points: 3, extra: true,"));
    for (const one of [text, text.replace(/marks:\n[^\n]*\n/u, "")]) expect((await problemsOf(one)).map(({ message }) => message)).toEqual(["All questions are extra credit; at least one must count."]);
  });

  it("are told for extra credit that is no yes or no", async () => {
    expect((await problemsOf(config("round: { to: 1 }", QUESTIONS.replace("extra: true", "extra: yes"))))[0]?.message).toMatch(/boolean is due here/u);
  });
});

describe("rules that make sense", () => {
  it.each([
    ["a cap as a percentage above a hundred", "at_most: 110%"],
    ["of what, where only the cap is a percentage", `${DUE}late: { deduct: 1, per: day, of: possible, at_most: 50% }`],
    ["an offset instead of a zone", "due: 2024-05-02T23:59:00+08:00\nlate: { deduct: 1.5 %, per: hour }"],
    ["a cut-off exactly at the end of the grace", `${DUE}grace: 1 hour\nlate: { deduct: 1, per: day, cut_off: 1 h }`],
    ["a due time alone", DUE.trim()],
    ["nothing at all", "{}"],
    ["all of it", `${DUE}grace: 15 min\nlate: { deduct: 10%, of: earned, per: day, count: started, at_most: 50%, cut_off: 7 days, after_cut_off: 20%, without_time: 1 }\nextensions: extensions.csv\ngroups: [{ title: { zh: 一, en: one }, questions: [q1], drop_lowest: 1 }]\nat_most: 104%\nround: { to: 0.5, how: half-even }`],
  ])("may be %s", async (_why, marks) => expect(await problemsOf(config(marks))).toEqual([]));

  it("need no file of extensions to be there: students have none", async () => {
    writeFileSync(join(folder, "grader.config.yaml"), config(`${DUE}extensions: private/extensions.csv`));
    expect((await loadAssignment(folder)).extensions).toBe(join(folder, "private/extensions.csv"));
  });
});
