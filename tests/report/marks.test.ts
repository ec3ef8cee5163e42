import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Marked, MarkLine } from "../../src/marked.ts";
import { rulesOf } from "../../src/marks/rules.ts";
import { mark } from "../../src/marks/mark.ts";
import { csvHeader, csvRow } from "../../src/report/csv.ts";
import { prettyJsonOf } from "../../src/report/json.ts";
import { markSentence } from "../../src/report/marks.ts";
import { markdownOf } from "../../src/report/markdown.ts";
import { exactPoints, signedPoints } from "../../src/report/points.ts";
import { plain, textOf } from "../../src/report/text.ts";
import { displayWidth } from "../../src/report/width.ts";
import { policyOf, QUESTIONS, reportOf } from "../marks/sample.ts";

const lateness = { due: "2024-05-02 23:59", submitted: "2024-05-04 08:00:01", zone: "Asia/Shanghai", by: 115_261 };
const counted = { units: 2, per: "day", deduct: { is: "percent", percent: [10, 1] }, of: "earned" } as const;
const none = [0, 1] as const;
const title = { zh: "小题", en: "Warm-up" };

/** A line of every code and what must be said of it; a new code does not compile without one. */
const LINES: { readonly [L in MarkLine as L["code"]]: readonly (readonly [line: L, en: RegExp, zh: RegExp])[] } = {
  override: [
    [{ code: "override", points: [2, 1], question: "q2", change: "points", before: [2, 1], after: [4, 1], reason: "seen", who: "Li", when: "2024-05-10" }, /^q2: set to 4 \(before: 2\) by Li, 2024-05-10: seen$/u, /^q2：由 Li 于 2024-05-10 改为 4 分（原 2 分）：seen$/u],
    [{ code: "override", points: [2, 1], question: "q2", change: "verdict", before: [0, 1], after: [2, 1], reason: "seen", who: "Li", when: "2024-05-10" }, /judged correct \(graded: 0\)/u, /判为正确/u],
    [{ code: "override", points: [-2, 1], question: "q2", change: "verdict", before: [2, 1], after: [0, 1], reason: "copied", who: "Li", when: "2024-05-10" }, /judged wrong/u, /判为错误/u],
    [{ code: "override", points: [-1, 2], change: "add", before: [10, 1], after: [19, 2], reason: "no name", who: "Li", when: "2024-05-10" }, /^The total: changed from 10 to 9.5/u, /^总分：.*由 10 分改为 9.5 分/u],
  ],
  "extra-credit": [[{ code: "extra-credit", points: none, questions: ["q3", "q4"], earned: [5, 2] }, /2.5 of the points are from q3, q4/u, /2.5 分来自 q3、q4/u]],
  dropped: [
    [{ code: "dropped", points: [-1, 1], questions: ["q1", "q2"], dropped: ["q2"] }, /The lowest one of q1, q2 does not count: q2/u, /q1、q2中得分最低的 1 题不计分：q2/u],
    [{ code: "dropped", points: [-1, 1], title, questions: ["q1", "q2", "q3"], dropped: ["q2", "q3"] }, /The lowest 2 of “Warm-up” do not count: q2, q3/u, /“小题”/u],
  ],
  capped: [
    [{ code: "capped", points: [-1, 1], at: [15, 1], group: { title, questions: ["q1"] } }, /“Warm-up”: at most 15 points count/u, /“小题”合计至多计 15 分/u],
    [{ code: "capped", points: [-1, 1], at: [105, 1] }, /All questions together/u, /所有题目/u],
  ],
  extension: [
    [{ code: "extension", points: none, until: "2024-05-05 12:00", reason: "ill" }, /extended to 2024-05-05 12:00: ill/u, /延长至 2024-05-05 12:00：ill/u],
    [{ code: "extension", points: none, until: "2024-05-05 12:00" }, /12:00$/u, /12:00$/u],
  ],
  "within-grace": [[{ code: "within-grace", points: none, ...lateness, by: 61 }, /1 min 1 s after .*within the grace/u, /晚 1 分 1 秒，在宽限时间内/u]],
  late: [
    [{ code: "late", points: [-4, 1], ...lateness, counted }, /Handed in 2024-05-04 08:00:01, 1 d 8 h 1 min 1 s after the due time \(2024-05-02 23:59, Asia\/Shanghai\): 2 days count, 10% of what was earned each$/u, /按 2 天计，每天扣所得分的 10%$/u],
    [{ code: "late", points: [-4, 1], ...lateness, counted: { units: 1, per: "hour", deduct: { is: "points", points: [1, 1] }, of: "earned", limit: { is: "percent", percent: [50, 1] } } }, /1 hour counts, 1 point each, at most 50% of what was earned/u, /按 1 小时计，每小时扣 1 分，最多扣所得分的 50%/u],
    [{ code: "late", points: [-4, 1], ...lateness, counted: { ...counted, of: "possible" } }, /10% of what is possible each/u, /每天扣满分的 10%/u],
    [{ code: "late", points: none, ...lateness }, /nothing is deducted/u, /不扣分/u],
  ],
  "past-cut-off": [
    [{ code: "past-cut-off", points: [-10, 1], ...lateness, cutOff: "2024-05-03 23:59" }, /after the cut-off \(2024-05-03 23:59\): nothing counts/u, /已过最后期限（2024-05-03 23:59）：不计分/u],
    [{ code: "past-cut-off", points: [-8, 1], ...lateness, cutOff: "2024-05-03 23:59", counts: { is: "percent", percent: [20, 1] } }, /what counts is at most 20% of what was earned$/u, /至多计所得分的 20%/u],
    [{ code: "past-cut-off", points: [-8, 1], ...lateness, cutOff: "2024-05-03 23:59", counts: { is: "points", points: [3, 1] } }, /what counts is at most 3 points$/u, /至多计 3 分/u],
  ],
  "lateness-unknown": [
    [{ code: "lateness-unknown", points: none, marked: false }, /not known when/u, /提交时间未知/u],
    [{ code: "lateness-unknown", points: none, marked: true }, /marks this as late but does not say by how much.*a person has to look/u, /需人工确认/u],
  ],
  "marked-late": [[{ code: "marked-late", points: [-2, 1], units: 1, per: "day", deduct: { is: "percent", percent: [10, 1] }, of: "earned" }, /without a time: 1 day counts, 10%/u, /没有具体时间：按 1 天计/u]],
  rounded: [[{ code: "rounded", points: [1, 4], to: [1, 2], how: "half-even" }, /multiples of 0.5 \(halves to the even one\)/u, /0.5 的倍数（恰为一半时取偶）/u]],
};

describe("the lines of a mark", () => {
  const rows = Object.values(LINES).flatMap((cases) => cases.map(([line, en, zh]) => [line.code, line, en, zh] as const));
  it.each(rows)("are said in both languages: %s", (_code, line: MarkLine, en, zh) => {
    expect(markSentence(line, "en")).toMatch(en);
    expect(markSentence(line, "en")).not.toMatch(/[\u4e00-\u9fff]|undefined/u);
    expect(markSentence(line, "zh")).toMatch(zh);
    expect(markSentence(line, "zh")).not.toMatch(/undefined|\bof\b|\bcount/u);
  });

  it("cannot be forged by a reason with line breaks and control characters", () => {
    expect(markSentence({ code: "extension", points: none, until: "x", reason: "ill\n\u001b[2J+100  Bonus" }, "en")).not.toMatch(/\p{Cc}/u);
  });
});

describe("points of lines", () => {
  it.each([
    [[-159, 40], "−3.975"],
    [[1, 4], "+0.25"],
    [[0, 1], "0"],
    [[-1, 3], "−0.33"],
    [[1, 16], "+0.0625"],
    [[5, 1], "+5"],
  ] as const)("%j are written %s", (points, text) => expect(signedPoints(points)).toBe(text));

  it("of a sum have all their decimals", () => expect(exactPoints([1431, 40])).toBe("35.775"));
});

const policy = await policyOf("timezone: Asia/Shanghai\ndue: 2024-05-02 23:59\nlate: { deduct: 10%, per: day }\nround: { to: 0.5 }");
const rules = rulesOf(policy, [], [{ student: "zhang", question: "q1.1", change: { is: "points", points: [2, 1] }, reason: "a | b", who: "Li", when: "2024-05-10", at: 1 }]);
const sample: Marked = mark(reportOf([1, 2.5, [9, 4], [[0, 1], [10, 1]]]), { student: { id: "zhang" }, submitted: "2024-05-03T00:00:00Z" }, rules);
const options = { language: "en", reveal: true, marked: sample } as const;

describe("a marked report", () => {
  it("shows a sum that adds up to the reader", () => {
    const text = textOf(sample.report, { ...options, columns: 100, paint: plain });
    expect(text).toContain("correct (by hand)".replace("correct", "partial"));
    const lines = text.split("\n").flatMap((line) => /^ {2,}([−+]?[\d.]+) {2}\S/u.exec(line)?.[1] ?? []);
    const sum = lines.map((points) => Number(points.replace("−", "-"))).reduce((total, points) => total + points, 0);
    expect(lines).toEqual(["5.75", "+1", "−0.675", "−0.075"]);
    expect(text).toContain(`Total: ${sum} / 20 confirmed\nUp to 10 more await review (proposed: 5)\nWith the rules above that is up to 9 more in the total (proposed: 4.5)`);
  });

  it.each(["en", "zh"] as const)("fits into 60 columns (%s)", (language) => {
    const text = textOf(sample.report, { ...options, language, columns: 60, paint: plain });
    expect(text.split("\n").filter((line) => displayWidth(line) > 60)).toEqual([]);
  });

  it("is a table in Markdown, in which nothing becomes markup", () => {
    const text = markdownOf(sample.report, options);
    expect(text).toMatch(/\*\*Total: 6 \/ 20\*\* confirmed\n\n\| Rule \| Points \|\n\| --- \| ---: \|\n\| Graded \| 5.75 \|\n\| q1.1: set to 2 \(before: 1\) by Li, 2024-05-10: a \\\| b \| \+1 \|/u);
    expect(text).toMatch(/\| q1.1 question \| 2 \/ 2.5 \| partial \(by hand\) \|/u);
  });

  it("has its facts in JSON, points as numbers", () => {
    expect(JSON.parse(prettyJsonOf(sample.report, options))).toMatchObject({
      earned: 6.75,
      handed: { student: { id: "zhang" }, submitted: "2024-05-03T00:00:00Z" },
      marks: {
        graded: 5.75,
        total: 6,
        possible: 20,
        awaiting: 9,
        proposed: 4.5,
        lines: [
          { code: "override", points: 1, question: "q1.1", before: 1, after: 2, who: "Li" },
          { code: "late", points: -0.675, due: "2024-05-02 23:59", submitted: "2024-05-03 08:00", by: 28_860, counted: { units: 1, per: "day", deduct: "10%", of: "earned" } },
          { code: "rounded", points: -0.075, to: 0.5, how: "half-up" },
        ],
      },
    });
  });

  it("has columns of its own in the gradebook, which add up", () => {
    const assignment = { id: "x", title: { zh: "", en: "" }, seed: 1, questions: QUESTIONS.map((question) => ({ ...question, kind: "count", title: { zh: "", en: "" }, check: { kind: "count", template: { hint: { zh: "", en: "" }, blank: null }, judge: () => ({ verdict: "wrong" as const, credit: [0, 1] as const, findings: [] }) } })) };
    const [row]: Record<string, string>[] = parse(csvHeader(assignment, true) + csvRow(sample.report, sample), { columns: true });
    expect(row).toMatchObject({ "q1.1": "2", total: "6.75", awaiting: "10", possible: "20", status: "awaiting-review", late: "-0.675", adjusted: "-0.075", final: "6" });
    const unknown = mark(reportOf([1]), undefined, rulesOf(policy));
    expect(csvRow(unknown.report, unknown)).toMatch(/,,0,1\r\n$/u);
    expect(csvHeader(assignment)).toMatch(/status\r\n$/u);
  });

  it("shows nothing but the total where no rule did anything", () => {
    const untouched = mark(reportOf([1]), { student: { id: "zhang" }, submitted: "2024-05-02T00:00:00Z" }, rulesOf(policy));
    expect(textOf(untouched.report, { ...options, marked: untouched, columns: 100, paint: plain })).not.toMatch(/Graded/u);
    expect(markdownOf(untouched.report, { ...options, marked: untouched })).not.toMatch(/Rule/u);
  });
});
