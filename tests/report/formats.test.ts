import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Assignment, Data, Placed, Report, Result, Share, Verdict } from "../../src/model.ts";
import { csvHeader, csvRow } from "../../src/report/csv.ts";
import { jsonOf, reportObject, withoutKey } from "../../src/report/json.ts";
import { markdownOf } from "../../src/report/markdown.ts";
import { statusOf } from "../../src/report/status.ts";
import { countsLine, plain, textOf } from "../../src/report/text.ts";
import { samples } from "./samples.ts";

const title = { zh: "题", en: "a title | with *signs*" };
const result = (question: string, verdict: Verdict, findings: readonly Placed[] = [], earned: Share = [0, 1]): Result => ({
  question,
  kind: "number",
  title,
  points: [1, 1],
  earned,
  awaiting: verdict === "undecided" ? [1, 1] : [0, 1],
  proposed: [0, 1],
  verdict,
  findings,
  ...(verdict === "unanswered" ? {} : { place: { file: "a.yaml", line: 1, column: 1 } }),
});
const reportOf = (submission: string, results: readonly Result[], findings: readonly Placed[] = []): Report => ({
  assignment: "x",
  title,
  submission,
  seed: 1,
  earned: [1, 3],
  awaiting: results.some(({ verdict }) => verdict === "undecided") ? [1, 1] : [0, 1],
  proposed: [0, 1],
  possible: [results.length, 1],
  findings,
  results,
});
const told = (...codes: readonly (keyof typeof samples)[]): readonly Placed[] => codes.map((code) => ({ finding: samples[code], place: { file: "a.yaml", line: 1, column: 1 } }));
const options = { language: "en", reveal: false } as const;

describe("the status of a submission", () => {
  const STATUS: readonly (readonly [status: string, report: Report])[] = [
    ["complete", reportOf("a", [result("q1", "correct"), result("q2", "unanswered")])],
    ["awaiting-review", reportOf("a", [result("q1", "undecided"), result("q2", "wrong")])],
    ["no-answers", reportOf("a", [result("q1", "unanswered")])],
    ["unreadable", reportOf("a", [result("q1", "unreadable")])],
    ["complete", reportOf("a", [result("q1", "unreadable"), result("q2", "wrong")])],
    ["fault", reportOf("a", [result("q1", "undecided", told("grader-fault"))])],
    ["fault", reportOf("a", [result("q1", "correct")], told("killed"))],
  ];
  it.each(STATUS)("%s", (status, report) => expect(statusOf(report)).toBe(status));
});

describe("the gradebook", () => {
  const assignment: Assignment = { id: "x", title, seed: 1, questions: [] };
  it.each(["plain", "a\rb", "a,b", 'say "hi"', "two\nlines", "张三"])("reads back %j", (name) => {
    const [row] = parse(csvRow(reportOf(name, [result("q1", "correct", [], [1, 3])])));
    expect(row).toEqual([name, "0.3333", "0.3333", "0", "1", "complete"]);
  });

  it.each(["=cmd|' /C calc'!A0", "+1", "-1", "@x", "\tx", "＝1"])("guards %j", (name) => expect(csvRow(reportOf(name, []))).toMatch(/^"?'/u));

  it("has a line for the columns", () => expect(csvHeader(assignment)).toBe("submission,total,awaiting,possible,status\r\n"));
});

describe("JSON", () => {
  it("is one line, with NaN and infinities as words", () => {
    const findings: readonly Placed[] = [{ finding: { code: "counterexample", input: { x: [NaN, Infinity] }, got: -Infinity, want: 1 } }];
    const line = jsonOf(reportOf("a\nb", [result("q1", "wrong", findings)]), options);
    expect(line).not.toContain("\n");
    expect(JSON.parse(line)).toMatchObject({ results: [{ findings: [{ input: { x: ["NaN", "Infinity"] }, got: "-Infinity" }] }] });
  });

  it("keeps the key from students, in every finding that has one", () => {
    for (const code of ["not-close", "carried-forward", "split-not-best", "leaf-too-early", "split-needless", "wrong-label", "idea-not-found"] as const) {
      expect(Object.keys(withoutKey(samples[code]))).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:want|due|best|bestGain|gain|idea)$/u)]));
      expect(Object.keys(withoutKey(samples[code])).length).toBeLessThan(Object.keys(samples[code]).length);
    }
    const object: Data | object = reportObject(reportOf("a", [result("q1", "wrong", told("not-close"))]), { ...options, reveal: true });
    expect(JSON.stringify(object)).toContain('"want":"0.998"');
  });
});

describe("Markdown", () => {
  it("lets nothing that was written become markup", () => {
    const text = markdownOf(reportOf("<b>*x*\n# y", [result("q1", "wrong", [{ finding: { code: "wrong-choice", got: "[a](http://b) <img> `c` $d$" } }])]), options);
    expect(text.split("\n")[0]).toBe("# \\<b\\>\\*x\\* \\# y");
    expect(text).toContain("\\[a\\](http://b) \\<img\\> \\`c\\` \\$d\\$");
    expect(text).toContain("| q1 a title \\| with \\*signs\\* | 0 / 1 | wrong |");
  });

  it("puts frames into a block of code, and says once what concerns the whole file", () => {
    const whole = told("broken-yaml");
    const text = markdownOf(reportOf("a", [result("q1", "unreadable", whole)], whole), options);
    expect(text).toContain("  ```text\n  3 | q1: [\n    |     ^\n  ```");
    expect(text.match(/valid YAML/gu)).toHaveLength(1);
  });

  it("speaks Chinese with its own marks", () => {
    const text = markdownOf(reportOf("a", [result("q1", "undecided", told("idea-not-found"))]), { language: "zh", reveal: true });
    expect(text).toContain("**总分：0.33 / 1** 已确认\n\n另有至多 1 分待评阅");
    expect(text).toContain("## q1 题：待人工评阅，0 / 1 (a.yaml:1)");
  });
});

describe("text for a terminal", () => {
  it("counts in words of the language", () => {
    const report = reportOf("a", [result("q1", "undecided"), result("q2", "correct"), result("q3", "unanswered")]);
    expect(countsLine(report, { language: "en" })).toBe("1 correct, 1 unanswered, 1 awaiting review");
    expect(countsLine(report, { language: "zh" })).toBe("正确 1，未作答 1，待人工评阅 1");
  });

  it("does not list the questions where one sentence says it all", () => {
    const whole = told("not-a-map");
    const silent = textOf(reportOf("a", [result("q1", "unreadable", whole)], whole), { ...options, columns: 80, paint: plain });
    expect(silent).not.toContain("q1 ");
    const other = textOf(reportOf("a", [result("q1", "unreadable", whole), result("q2", "correct")], whole), { ...options, columns: 80, paint: plain });
    expect(other).toContain("! q1");
    expect(other.match(/no map/gu)).toHaveLength(1);
  });
});
