import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { newFolder, writeFiles } from "../files/grading.ts";
import { run, runProcess } from "./run.ts";

const folder = newFolder();
const MARKS = `marks:
  timezone: Asia/Shanghai
  due: 2024-05-02 23:59
  grace: 15 minutes
  late: { deduct: 10%, per: day, cut_off: 3 days }
  round: { to: 0.5 }
`;
const config = (marks: string, extra = ""): string => `assignment: small
title: { zh: 小, en: small }
seed: 1
${marks}questions:
  - { id: q1, kind: count, points: 2.5, title: { zh: 一, en: one }, expected: { reference: one } }
  - { id: q2, kind: text, points: 5, title: { zh: 词, en: words }, ideas: [{ idea: { zh: 过拟合, en: overfitting }, wordings: [overfit] }] }
  - { id: q3, kind: count, points: 2,${extra} title: { zh: 三, en: three }, expected: { reference: one } }
`;
writeFiles(folder, {
  "plain/grader.config.yaml": config(""),
  "plain/reference/index.ts": "export const references = { one: () => 1 };\n",
  "rules/grader.config.yaml": config(MARKS, " extra: true,"),
  "rules/reference/index.ts": "export const references = { one: () => 1 };\n",
  "hand-ins/li.yaml": "q1: 1\nq2: it will overfit\n",
  "hand-ins/zhang.yaml": "q1: 2\nq3: 1\n",
  "by-hand.yaml": "- { student: li, question: q2, points: 4, reason: said in other words, who: TA Han, when: 2024-05-10 }\n",
  "more.csv": "student,days,reason\nli,2,ill\nwang,1,trip\n",
});
const at = (name: string): string => join(folder, name);
const rowsOf = (out: string): readonly Record<string, string>[] => parse(readFileSync(join(out, "grades.csv"), "utf8"), { columns: true });

describe("grader grade without rules", () => {
  it("writes nothing of marks", async () => {
    const out = at("out-plain");
    expect(await run(["grade", at("hand-ins"), "--config", at("plain"), "--out", out])).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(join(out, "grades.csv"), "utf8")).toMatch(/^submission,q1,q2,q3,total,awaiting,possible,status\r\nli,/u);
    expect(readFileSync(join(out, "results.ndjson"), "utf8")).not.toMatch(/"marks"|"handed"/u);
    expect(readFileSync(join(out, "reports/zhang.md"), "utf8")).toMatch(/\*\*Total: 2 \/ 9.5\*\* confirmed\n\n1 correct/u);
  });

  it("still takes overrides, beside the submissions or named", async () => {
    const out = at("out-by-hand");
    const ran = await run(["grade", at("hand-ins"), "--config", at("plain"), "--out", out, "--overrides", at("by-hand.yaml")]);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.err).toMatch(/^1 override in .*by-hand.yaml\n$/u);
    expect(rowsOf(out)).toMatchObject([{ submission: "li", q2: "4", total: "6.5", awaiting: "0", status: "complete", late: "0", adjusted: "0", final: "6.5" }, { submission: "zhang", final: "2" }]);
    writeFiles(folder, { "beside/hand-ins/li.yaml": "q1: 1\n", "beside/overrides.yaml": "- { student: li, question: q2, verdict: correct, reason: on paper, who: Han, when: 2024-05-10 }\n" });
    await run(["grade", at("beside/hand-ins"), "--config", at("plain"), "--out", at("beside/out")]);
    expect(rowsOf(at("beside/out"))).toMatchObject([{ q2: "5", final: "7.5" }]);
  });
});

async function filesOf(name: string, jobs: string): Promise<readonly string[]> {
  await run(["grade", at("hand-ins"), "--config", at("rules"), "--out", at(name), "--jobs", jobs, "--overrides", at("by-hand.yaml")]);
  return ["grades.csv", "results.ndjson", "reports/li.md"].map((file) => readFileSync(join(at(name), file), "utf8"));
}

describe("grader grade with rules", () => {
  it("marks by them, says who had more time without handing in, and of whom no time is known", async () => {
    const out = at("out-rules");
    const ran = await run(["grade", at("hand-ins"), "--config", at("rules"), "--out", out, "--overrides", at("by-hand.yaml"), "--extensions", at("more.csv")]);
    expect(ran.code).toBe(0);
    expect(ran.err).toMatch(/more.csv:3:1: No hand-in is of a student "wang"[^]*1 override in [^]*2 extensions in [^]*It is not known whether 2 submissions were late; nothing was deducted there\n$/u);
    expect(rowsOf(out)).toMatchObject([{ total: "6.5", possible: "7.5", late: "", adjusted: "0", final: "6.5" }, { total: "2", final: "2" }]);
    expect(readFileSync(join(out, "reports/li.md"), "utf8")).toContain("| q2: set to 4 (before: 0) by TA Han, 2024-05-10: said in other words | +4 |");
  });

  it("gives the same bytes again, and with any number of workers", async () => {
    expect(await filesOf("out-two", "2")).toEqual(await filesOf("out-one", "1"));
  });

  it.each([
    ["en", /bad\.yaml:1:14: No hand-in is of a student "lii"; did you mean "li"\?\n1 \| - \{ student: lii/u],
    ["zh", /bad\.yaml:1:14: 没有学生“lii”的提交；是否指“li”？/u],
  ])("refuses overrides of nobody before anything is written (%s)", async (lang, says) => {
    writeFiles(folder, { "bad.yaml": "- { student: lii, question: q2, points: 4, reason: seen, who: Han, when: 2024-05-10 }\n" });
    const ran = await run(["grade", at("hand-ins"), "--config", at("rules"), "--out", at("out-bad"), "--overrides", at("bad.yaml"), "--lang", lang]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toMatch(says);
    expect(() => readFileSync(at("out-bad/grades.csv"))).toThrow(/ENOENT/u);
  });

  it("refuses a file of extensions that the config names and that is not there", async () => {
    writeFiles(folder, { "named/grader.config.yaml": config(MARKS.replace("  grace", "  extensions: more.csv\n  grace")), "named/reference/index.ts": "export const references = { one: () => 1 };\n" });
    expect(await run(["grade", at("hand-ins"), "--config", at("named"), "--out", at("out-named")])).toMatchObject({ code: 2, err: expect.stringMatching(/named\/more.csv:1:1: There is no such file\.\n$/u) });
    expect((await run(["check", at("hand-ins/li.yaml"), "--config", at("named")])).code).toBe(0);
  });
});

describe("grader check with rules", () => {
  it("says nothing of lateness where no time is told", async () => {
    const { out } = await run(["check", at("hand-ins/zhang.yaml"), "--config", at("rules")]);
    expect(out).toMatch(/2 {2}Graded\n +0 {2}Extra credit/u);
    expect(out).not.toMatch(/late|not known/u);
    expect(out).toMatch(/Total: 2 \/ 7.5 confirmed/u);
  });

  it.each([
    ["2024-05-03 00:14", "Total: 2 /", /within the grace/u],
    ["2024-05-03 00:14:01", "Total: 2 /", /−0.2 .*1 day counts, 10%[^]*\+0.2 {2}Rounded/u],
    ["2024-05-03T16:14:00Z", "Total: 1.5 /", /2 days count/u],
    ["2024-05-06 00:00", "Total: 0 /", /after the cut-off \(2024-05-05 23:59\): nothing counts/u],
  ])("says what handing in at %s would cost", async (time, total, says) => {
    const { out } = await run(["check", at("hand-ins/zhang.yaml"), "--config", at("rules"), "--submitted", time], { columns: 200 });
    expect(out).toContain(total);
    expect(out).toMatch(says);
  });

  it.each([
    ["rules", "soon", "en", /--submitted: "soon" is no date and time/u],
    ["rules", "2024-05-03", "zh", /--submitted: “2024-05-03”没有时刻/u],
    ["plain", "2024-05-03 12:00", "en", /no due time/u],
    ["plain", "2024-05-03 12:00", "zh", /没有截止时间/u],
  ])("refuses with %s the time %s (%s)", async (name, time, lang, says) => {
    const ran = await run(["check", at("hand-ins/zhang.yaml"), "--config", at(name), "--submitted", time, "--lang", lang]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toMatch(says);
  });

  it("works as a process whose config comes from the cache", () => {
    const argv = ["check", at("hand-ins/zhang.yaml"), "--config", at("rules"), "--submitted", "2024-05-04 12:00", "--format", "json"];
    const cache = { XDG_CACHE_HOME: at("cache") };
    const [first, second] = [runProcess(argv, cache), runProcess(argv, cache)];
    expect(second).toEqual(first);
    expect(JSON.parse(second.out)).toMatchObject({ marks: { total: 1.5, lines: [{ code: "extra-credit" }, { code: "late", points: -0.4 }, { code: "rounded", points: -0.1 }] } });
  });
});

describe("grader questions", () => {
  it.each([
    ["en", "small (7.5)", "three (extra credit)"],
    ["zh", "小 (7.5)", "三（附加题）"],
  ])("tells extra credit from what is possible (%s)", async (lang, head, row) => {
    const { out } = await run(["questions", "--config", at("rules"), "--lang", lang]);
    expect(out).toContain(head);
    expect(out).toContain(row);
    expect(JSON.parse((await run(["questions", "--config", at("rules"), "--format", "json"])).out)).toMatchObject({ possible: 7.5, questions: [{}, {}, { id: "q3", extra: true }] });
  });
});
