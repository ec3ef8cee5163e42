import { parse } from "csv-parse/sync";
import { assert, asyncProperty, constantFrom, integer, record, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import { pairsOf } from "../../src/export/pair.ts";
import { displayWidth } from "../../src/report/width.ts";
import { run } from "../cli/run.ts";
import { graded, points, result, results } from "./results.ts";

const before = results("before", [
  graded("张三", [result("q1 0.5/1 partial", "not-close"), result("q2 2/2 correct")]),
  graded("li", [result("q1 1/1 correct"), result("q2 2/2 correct")]),
  graded("remarks", [result("q1 1/1 correct", "decimal-comma"), result("q2 0/2 wrong")]),
  graded("gone", [result("q1 1/1 correct"), result("q2 0/2 wrong")]),
  graded("same", [result("q1 1/1 correct"), result("q2 0/2 wrong")]),
]);
const after = results("after", [
  graded("fresh", [result("q1 1/1 correct"), result("q2 0/2 wrong")]),
  graded("张三", [result("q1 1/1 correct", "known-mistake"), result("q2 2/2 correct")]),
  graded("li", [result("q1 1/1 correct"), result("q2 0/2 undecided", "grader-fault")]),
  graded("remarks", [result("q1 1/1 correct"), result("q2 0/2 wrong")]),
  graded("same", [result("q1 1/1 correct"), result("q2 0/2 wrong")]),
]);

const late = (total: number, days: number) => points("a", 90, { marks: { lines: [{ code: "late", points: total - 90, facts: { days } }], total, possible: 100 } });

describe("grader diff", () => {
  it("says who gains and loses how much, on which question and why, who is new and who is gone", async () => {
    const { code, out, err } = await run(["diff", before, after]);
    expect([code, err]).toEqual([1, ""]);
    expect(out).toBe(`4 students in both, 1 new, 1 gone
1 gain, 1 lose; together -1.5

question  gain  lose  points
q1           1     0    +0.5
q2           0     1      -2

张三  2.5 → 3  +0.5
  q1  0.5 → 1  partial → correct
    − C1: “0.5” is not the right value (allowed: ±0.001); right is 0.998.
    + C1: The sign is flipped.
li  3 → 1  -2
  awaiting 0 → 2
  q2  2 → 0  correct → awaits review
    + The grader failed here (the reference is not finite); a person has to look. This is not your
      mistake.
gone  1  gone
fresh  1  new

1 student has other remarks and the same points (--format json shows them)
`);
  });

  it.each(["zh", "en"] as const)("fits 60 columns (%s)", async (lang) => {
    const { out } = await run(["diff", before, after, "--lang", lang], { columns: 60 });
    for (const line of out.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(60);
    expect(/[\u4e00-\u9fff]/u.test(out.replaceAll("张三", ""))).toBe(lang === "zh");
  });

  it("ends with 0 where nothing is different, 1 where something is, 2 where there is nothing to compare", async () => {
    const same = await run(["diff", before, before]);
    expect(same).toEqual({ code: 0, out: "No difference: 5 students the same.\n", err: "" });
    expect((await run(["diff", before, after, "--format", "json"])).code).toBe(1);
    expect((await run(["diff", before, "nowhere"])).code).toBe(2);
  });

  it("does not call it a difference that the sentences are in another language", async () => {
    const chinese = results("chinese", [graded("a", [{ ...result("q1 0/1 wrong", "not-close"), messages: ["不正确"] }])]);
    const english = results("english", [graded("a", [result("q1 0/1 wrong", "not-close")])]);
    expect((await run(["diff", chinese, english])).code).toBe(0);
  });

  it("sees marks that changed while all answers stayed: late, overrides", async () => {
    const { out } = await run(["diff", results("late1", [late(80, 1)]), results("late2", [late(85, 0.5)])]);
    expect(out).toContain("a  80 → 85  +5\n  − -10  late\n  + -5  late\n");
  });

  it("sees questions that came, went or are worth something else", async () => {
    const { out } = await run(["diff", results("asked1", [graded("a", [result("q1 1/1 correct"), result("q2 1/1 correct")])]), results("asked2", [graded("a", [result("q1 1/2 partial"), result("q3 0/1 wrong")])])]);
    expect(out).toContain("q2  1 → 0  correct → not asked");
    expect(out).toContain("q3  0 → 0  not asked → wrong");
    expect(out).toContain("q1  1 → 1  correct → partial");
  });

  it("as JSON has everything, the remarks as well", async () => {
    const found: unknown = JSON.parse((await run(["diff", before, after, "--format", "json"])).out);
    expect(found).toMatchObject({ both: 4, same: 1, gain: 1, lose: 1, points: -1.5 });
    expect(found).toMatchObject({ changes: [{ submission: "张三", change: 0.5 }, { submission: "li", change: -2 }, { submission: "remarks", questions: [{ question: "q1", onlyRemarks: true }] }, { submission: "gone", is: "gone", after: null }, { submission: "fresh", is: "new", before: null }] });
  });

  it("as CSV has a row for each student and question, guarded", async () => {
    const evil = { a: results("evil1", [graded("=1+1", [result("q1 0/1 wrong")])]), b: results("evil2", [graded("=1+1", [result("q1 1/1 correct")])]) };
    const { out } = await run(["diff", evil.a, evil.b, "--format", "csv", "--bom"]);
    expect(out.startsWith("\ufeffsubmission,question,")).toBe(true);
    expect(parse(out, { bom: true, columns: true })).toMatchObject([{ submission: "'=1+1", before: "0", after: "1", change: "1" }, { submission: "'=1+1", question: "q1", verdict_before: "wrong", verdict_after: "correct" }]);
  });

  it("as Markdown lets nothing become markup", async () => {
    const evil = { a: results("md1", [graded("*a* | b", [result("q1 0/1 wrong")])]), b: results("md2", [graded("*a* | b", [result("q1 1/1 correct")])]) };
    const { out } = await run(["diff", evil.a, evil.b, "--format", "markdown"]);
    expect(out).toContain("| **\\*a\\* \\| b** |  | 0 | 1 | +1 |");
    expect(out).toContain("| **1 gain, 0 lose; together +1**".slice(2));
  });

  it("pairs every student with itself, whatever the order, and reads equal lines only as bytes (law)", async () => {
    const student = record({ name: constantFrom("a", "b", "c", "d", "e", "f", "g", "h"), earned: integer({ min: 0, max: 2 }) });
    const side = uniqueArray(student, { selector: ({ name }) => name, maxLength: 8 });
    await assert(
      asyncProperty(side, side, async (one, other) => {
        const files = [one, other].map((list, at) => results(`pair${at}`, list.map(({ name, earned }) => points(name, earned))));
        const met: string[] = [];
        for await (const pair of pairsOf(`${files[0] ?? ""}/results.ndjson`, `${files[1] ?? ""}/results.ndjson`)) {
          met.push(pair.is === "same" ? "same" : pair.is === "both" ? `both ${pair.before.submission} ${pair.before.earned} ${pair.after.submission} ${pair.after.earned}` : pair.is === "gone" ? `gone ${pair.before.submission}` : `new ${pair.after.submission}`);
        }
        const due = [
          ...one.map(({ name, earned }) => {
            const mate = other.find((candidate) => candidate.name === name);
            return mate === undefined ? `gone ${name}` : mate.earned === earned ? "same" : `both ${name} ${earned} ${name} ${mate.earned}`;
          }),
          ...other.filter(({ name }) => !one.some((candidate) => candidate.name === name)).map(({ name }) => `new ${name}`),
        ];
        expect(met.toSorted()).toEqual(due.toSorted());
      }),
      { numRuns: 100 },
    );
  });
});
