import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readExtensions } from "../../src/files/extensions.ts";
import type { Ledger } from "../../src/files/ledger.ts";
import { studentProblems } from "../../src/files/ledger.ts";
import { readOverrides } from "../../src/files/overrides.ts";
import { ledgerSentence } from "../../src/report/ledger.ts";
import { policyOf, QUESTIONS } from "../marks/sample.ts";
import { newFolder, writeFiles } from "./grading.ts";

const folder = newFolder();
const policy = await policyOf("timezone: Asia/Shanghai\ndue: 2024-05-02 23:59");
const STUDENTS = [{ id: "zhang", name: "张三" }, { id: "0012", name: "李四" }, { id: "0013", name: "李四", email: "li@example.org" }];

let made = 0;
function written(content: string | Uint8Array): string {
  made += 1;
  writeFiles(folder, { [`ledger-${made}`]: content });
  return join(folder, `ledger-${made}`);
}
const overrides = (text: string | Uint8Array) => readOverrides(written(text), "overrides.yaml", { questions: QUESTIONS, policy });
const extensions = (text: string | Uint8Array) => readExtensions(written(text), "extensions.csv", policy);

/** `line:column code` of every problem, in the order of the file; each has a sentence in both languages. */
function told(ledger: Ledger<unknown>): readonly string[] {
  return [...ledger.problems, ...studentProblems(ledger, STUDENTS)]
    .toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    .map(({ place, fault, frame }) => {
      expect(frame).toContain("^");
      expect(ledgerSentence(fault, "en").replaceAll(/"[^"]*"/gu, "")).not.toMatch(/[\u4e00-\u9fff]|undefined/u);
      expect(ledgerSentence(fault, "zh")).toMatch(/[\u4e00-\u9fff]/u);
      return `${place.line}:${place.column} ${fault.code}`;
    });
}

const entry = (points: number, when: string): string => `- { student: zhang, question: q2, points: ${points}, reason: seen, who: Li, when: ${when} }\n`;
const GOOD = "reason: seen, who: Li, when: 2024-05-10 10:00";

describe("a file of overrides", () => {
  it("is read with points, verdicts and additions; numbers of students keep their zeros", () => {
    const ledger = overrides(`- { student: 0012, question: q2, points: 3.5, ${GOOD} }\n- { student: zhang, question: q1.1, verdict: correct, ${GOOD} }\n- { student: 张三, add: -1, reason: no name, who: Han, when: 2024-05-11 }\n`);
    expect(told(ledger)).toEqual([]);
    expect(ledger.rows).toEqual([
      { student: "0012", question: "q2", change: { is: "points", points: [7, 2] }, reason: "seen", who: "Li", when: "2024-05-10 10:00", at: Date.parse("2024-05-10T02:00:00Z") / 1000 },
      { student: "zhang", question: "q1.1", change: { is: "verdict", verdict: "correct" }, reason: "seen", who: "Li", when: "2024-05-10 10:00", at: Date.parse("2024-05-10T02:00:00Z") / 1000 },
      { student: "张三", change: { is: "add", points: [-1, 1] }, reason: "no name", who: "Han", when: "2024-05-11", at: Date.parse("2024-05-10T16:00:00Z") / 1000 },
    ]);
  });

  it.each([["nothing", ""], ["only a comment", "# none yet\n"], ["an empty list", "[]\n"]])("may have %s in it", (_why, text) => {
    expect(overrides(text)).toMatchObject({ rows: [], problems: [] });
  });

  it("may come from an editor that saves GBK", () => {
    const gbk = Uint8Array.from([...Buffer.from("- { student: "), 0xd5, 0xc5, 0xc8, 0xfd, ...Buffer.from(`, question: q2, points: 1, ${GOOD} }\n`)]);
    expect(overrides(gbk).rows).toMatchObject([{ student: "张三" }]);
  });

  const REFUSED: readonly (readonly [why: string, entry: string, problem: string])[] = [
    ["an unknown student", `{ student: zhagn, question: q2, points: 1, ${GOOD} }`, "1:14 unknown-student"],
    ["a name that two students have", `{ student: 李四, question: q2, points: 1, ${GOOD} }`, "1:14 several-students"],
    ["an unknown question", `{ student: zhang, question: q2.1, points: 1, ${GOOD} }`, "1:31 unknown-question"],
    ["more points than the question has", `{ student: zhang, question: q1.1, points: 2.6, ${GOOD} }`, "1:45 too-many-points"],
    ["more points than there are in all", `{ student: zhang, points: 22.5, ${GOOD} }`, "1:29 too-many-points"],
    ["more points added than the question has", `{ student: zhang, question: q1.1, add: 3, ${GOOD} }`, "1:42 too-many-points"],
    ["points below nothing", `{ student: zhang, question: q2, points: -1, ${GOOD} }`, "1:43 bad-value"],
    ["points that are no number", `{ student: zhang, question: q2, points: .nan, ${GOOD} }`, "1:43 bad-value"],
    ["nothing added", `{ student: zhang, question: q2, add: 0, ${GOOD} }`, "1:40 bad-value"],
    ["a verdict that says not how much", `{ student: zhang, question: q2, verdict: partial, ${GOOD} }`, "1:44 bad-value"],
    ["a verdict on the total", `{ student: zhang, verdict: correct, ${GOOD} }`, "1:30 verdict-of-total"],
    ["no change", `{ student: zhang, question: q2, ${GOOD} }`, "1:3 not-one-change"],
    ["two changes", `{ student: zhang, question: q2, points: 1, add: 1, ${GOOD} }`, "1:3 not-one-change"],
    ["no student", `{ question: q2, points: 1, ${GOOD} }`, "1:3 missing-key"],
    ["no reason", "{ student: zhang, question: q2, points: 1, who: Li, when: 2024-05-10 }", "1:3 missing-key"],
    ["an empty reason", '{ student: zhang, question: q2, points: 1, reason: "", who: Li, when: 2024-05-10 }', "1:54 missing-key"],
    ["nobody who decided", "{ student: zhang, question: q2, points: 1, reason: seen, when: 2024-05-10 }", "1:3 missing-key"],
    ["no time", "{ student: zhang, question: q2, points: 1, reason: seen, who: Li }", "1:3 missing-key"],
    ["a time that is none", "{ student: zhang, question: q2, points: 1, reason: seen, who: Li, when: 10.5.2024 }", "1:75 time"],
    ["a misspelt key", `{ student: zhang, qestion: q2, question: q2, points: 1, ${GOOD} }`, "1:21 unknown-key"],
    ["a list for a value", `{ student: zhang, question: [q2], points: 1, ${GOOD} }`, "1:31 bad-value"],
    ["a word for an entry", "zhang", "1:3 not-a-list"],
  ];
  it.each(REFUSED)("is refused for %s", (_why, entry, problem) => expect(told(overrides(`- ${entry}\n`))).toContain(problem));

  it("is refused when one question is decided twice at one time, also with another offset", () => {
    expect(told(overrides(entry(1, "2024-05-10 10:00") + entry(2, "2024-05-10 02:00 Z")))).toEqual(["2:14 same-time"]);
    expect(told(overrides(entry(1, "2024-05-10 10:00") + entry(2, "2024-05-10 10:01")))).toEqual([]);
  });

  it.each([
    ["a map", "student: zhang\n", "1:1 not-a-list"],
    ["broken YAML", "- { student: zhang\n", "2:1 syntax"],
    ["a key twice", "- student: zhang\n  student: li\n", "2:3 syntax"],
  ])("is refused when it is %s", (_why, text, problem) => expect(told(overrides(text))).toContain(problem));

  it("is refused when it is not there", () => {
    expect(readOverrides(join(folder, "nowhere"), "nowhere", { questions: QUESTIONS, policy }).problems).toMatchObject([{ fault: { code: "no-such-file" } }]);
  });

  it("suggests the nearest student, question and key", () => {
    const { problems, ...rest } = overrides(`- { studnet: x, student: zhagn, question: q1.4, points: 1, ${GOOD} }\n`);
    const said = [...problems, ...studentProblems({ problems, ...rest }, STUDENTS)].map(({ fault }) => ledgerSentence(fault, "en"));
    expect(said.join("\n")).toMatch(/did you mean "student"[^]*did you mean "q1.\d"[^]*did you mean "zhang"/u);
  });

  it("needs a zone for a time of day where the config names none, but not for a date", async () => {
    const context = { questions: QUESTIONS, policy: await policyOf("round: { to: 1 }") };
    const read = (when: string) => readOverrides(written(`- { student: zhang, question: q2, points: 1, reason: seen, who: Li, when: ${when} }\n`), "overrides.yaml", context);
    expect(read("2024-05-10").problems).toEqual([]);
    expect(read("2024-05-10 10:00 +08:00").problems).toEqual([]);
    expect(read("2024-05-10 10:00").problems).toMatchObject([{ fault: { code: "time", fault: { code: "no-zone" } } }]);
  });
});

const at = (iso: string): number => Date.parse(iso) / 1000;

describe("a file of extensions", () => {
  it.each([
    ["commas", "student,until,days,hours,reason\nzhang,2024-05-05 12:00,,,ill\n0012,,2,,\n0013,,,1.5,\"a, b\"\n"],
    ["semicolons, as spreadsheets of some countries save it", "\ufeffstudent;until;days;hours;reason\r\nzhang;2024/5/5 12:00;;;ill\r\n\r\n0012;;2;;\r\n0013;;;1.5;a, b\r\n"],
    ["Chinese headers and columns of its own", "姓名,学号,原因,天数,截止时间,小时\n张,zhang,ill,,2024-05-05 12:00,\n李,0012,,2,,\n李,0013,\"a, b\",,,1.5\n"],
  ])("is read with %s", async (_why, text) => {
    const ledger = await extensions(text);
    expect(told(ledger)).toEqual([]);
    expect(ledger.rows).toEqual([
      { student: "zhang", until: at("2024-05-05T04:00:00Z"), reason: "ill" },
      { student: "0012", until: at("2024-05-04T15:59:00Z") },
      { student: "0013", until: at("2024-05-02T17:29:00Z"), reason: "a, b" },
    ]);
  });

  const REFUSED: readonly (readonly [why: string, text: string, problem: string])[] = [
    ["no column of students", "name,days\nzhang,1\n", "1:1 missing-columns"],
    ["no column that extends", "student,reason\nzhang,ill\n", "1:1 missing-columns"],
    ["a row without a student", "student,days\n,1\n", "2:1 missing-key"],
    ["a row that extends nothing", "student,days\nzhang,\n", "2:1 not-one-span"],
    ["a row that extends twice", "student,days,hours\nzhang,1,2\n", "2:7 not-one-span"],
    ["days in words", "student,days\nzhang,two\n", "2:7 bad-value"],
    ["days below nothing", "student,days\nzhang,-1\n", "2:7 bad-value"],
    ["days without end", "student,days\nzhang,99999\n", "2:7 bad-value"],
    ["an end before the due time", "student,until\n\"zhang\",2024-05-02 23:58\n", "2:9 before-due"],
    ["an end without its time of day", "student,until\nzhang,2024-05-05\n", "2:7 time"],
    ["a date that begins with the day", "student,until\nzhang,5/5/2024 12:00\n", "2:7 time"],
    ["an unknown student", "student,days\nzhagn,1\n", "2:1 unknown-student"],
    ["a name that two students have", "student,days\n李四,1\n", "2:1 several-students"],
    ["a quote that is not closed", "student,days\nzhang,1\n\"li,1\n", "3:1 syntax"],
    ["a row behind one of two lines", "student,reason,days\nzhang,\"a\nb\",1\n0012,,x\n", "4:7 bad-value"],
  ];
  it.each(REFUSED)("is refused for %s", async (_why, text, problem) => expect(told(await extensions(text))).toContain(problem));

  it("is refused where nothing is due", async () => {
    const ledger = await readExtensions(written("student,days\nzhang,1\n"), "extensions.csv", await policyOf("{}"));
    expect(ledger.problems).toMatchObject([{ fault: { code: "no-due" } }]);
  });

  it("may be empty", async () => expect((await extensions("")).problems).toEqual([]));

  it("needs an offset where the config names no zone", async () => {
    const ledger = await readExtensions(written("student,until\nzhang,2024-05-05 12:00\n0012,2024-05-05 12:00 +08:00\n"), "x.csv", await policyOf("due: 2024-05-02 23:59 +08:00"));
    expect(ledger.problems).toMatchObject([{ place: { line: 2 }, fault: { code: "time", fault: { code: "no-zone" } } }]);
    expect(ledger.rows).toHaveLength(1);
  });
});
