import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Verdict } from "../../src/model.ts";
import { spread, Units } from "../../src/report/spread.ts";
import { labelOf, Summary } from "../../src/report/summary.ts";
import { samples } from "./samples.ts";

/** Quartiles by the definition of spreadsheets, on the whole sorted list. */
function quantile(sorted: readonly number[], quarters: number): number {
  const at = ((sorted.length - 1) * quarters) / 4;
  const [low = 0, high = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

describe("mean and quartiles", () => {
  it("are those of the sorted list, though only different values are kept (law)", () => {
    assert(
      property(array(integer({ min: -50_000, max: 1_000_000 }), { minLength: 1, maxLength: 30 }), (tenThousandths) => {
        const values = tenThousandths.map((value) => value / 10_000);
        const units = new Units();
        for (const value of values) units.add(value);
        const sorted = values.toSorted((a, b) => a - b);
        const found = spread(units);
        expect(found?.min).toBe(sorted[0]);
        expect(found?.max).toBe(sorted.at(-1));
        for (const [name, quarters] of [["lowerQuartile", 1], ["median", 2], ["upperQuartile", 3]] as const) expect(found?.[name]).toBeCloseTo(quantile(sorted, quarters), 3.9);
        expect(found?.mean).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length, 3.9);
      }),
    );
  });

  it("are exact: tenths add up to tenths", () => {
    const units = new Units();
    for (let times = 0; times < 10; times += 1) units.add(0.1);
    expect([units.sum(), units.mean()]).toEqual([1, 0.1]);
  });

  it("of nothing are nothing", () => expect(spread(new Units())).toBeUndefined());
});

const counted = (submission: string, earned: number, verdict: Verdict, ...codes: readonly (keyof typeof samples)[]) => ({
  submission,
  total: earned,
  awaiting: verdict === "undecided" ? 2 - earned : 0,
  possible: 2,
  status: verdict === "undecided" ? ("awaiting-review" as const) : ("complete" as const),
  findings: [],
  results: [{ question: "q1", points: 2, earned, awaiting: verdict === "undecided" ? 2 - earned : 0, verdict, findings: codes.map((code) => ({ ...labelOf(samples[code]), message: () => `${code} of ${submission}` })) }],
});

describe("the summary of a batch", () => {
  it("counts verdicts, statuses and findings, each finding once a student, with examples", () => {
    const summary = new Summary();
    for (const one of [counted("a", 0, "wrong", "not-close", "not-close", "known-mistake"), counted("b", 2, "correct"), counted("c", 1, "undecided", "not-close"), counted("d", 0.5, "partial", "transformation")]) summary.add(one);
    const object: unknown = JSON.parse(JSON.stringify(summary));
    expect(object).toMatchObject({
      submissions: 4,
      possible: 2,
      statuses: { complete: 3, "awaiting-review": 1, fault: 0, "no-answers": 0, unreadable: 0 },
      totals: { mean: 0.875, min: 0, lowerQuartile: 0.375, median: 0.75, upperQuartile: 1.25, max: 2 },
      awaiting: { submissions: 1, points: 1 },
      questions: [
        {
          question: "q1",
          points: 2,
          mean: 0.875,
          awaiting: 1,
          verdicts: { correct: 1, partial: 1, wrong: 1, undecided: 1, unanswered: 0, unreadable: 0 },
          findings: [
            { code: "not-close", count: 2, examples: ["a", "c"], message: "not-close of a" },
            { code: "known-mistake", which: "sign", count: 1, examples: ["a"] },
            { code: "transformation", which: "negated", count: 1, examples: ["d"] },
          ],
        },
      ],
    });
  });

  it("does not grow with the submissions", () => {
    const summary = new Summary();
    const names = ["wrong", "partial"] as const;
    const sizes = [100, 2_000].map((count) => {
      for (let at = 0; at < count; at += 1) summary.add(counted(`s${at % 7}`, (at % 5) / 4, names[at % 2] ?? "wrong", "not-close"));
      return JSON.stringify(summary).length;
    });
    expect((sizes[1] ?? 0) - (sizes[0] ?? 0)).toBeLessThan(40);
  });

  it("tells no student's own words apart as if they were mistakes of many (law)", () => {
    assert(
      property(array(record({ name: constantFrom("model.json", "x.json"), bytes: integer() }), { minLength: 1, maxLength: 5 }), (files) => {
        const labels = files.map(({ name, bytes }) => JSON.stringify(labelOf({ code: "file-too-large", name, bytes, limit: 1 })));
        expect(new Set(labels).size).toBe(1);
      }),
    );
  });
});
