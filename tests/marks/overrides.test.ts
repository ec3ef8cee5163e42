import { describe, expect, it } from "vitest";
import type { Change, Override } from "../../src/marks/policy.ts";
import { shareOf } from "../../src/maths/share.ts";
import { marked, numberOf, policyOf, reportOf } from "./sample.ts";

const plain = await policyOf("{}");
const byHand = (change: Change, question?: string, at = 1): Override => ({ student: "zhang", ...(question === undefined ? {} : { question }), change, reason: "seen", who: "Li", when: "2024-05-10", at });
const points = (value: number, question?: string, at?: number): Override => byHand({ is: "points", points: shareOf(value) }, question, at);
const add = (value: number, question?: string, at?: number): Override => byHand({ is: "add", points: shareOf(value) }, question, at);

describe("an override of a question", () => {
  const CASES: readonly (readonly [why: string, override: Override, earned: number, verdict: string])[] = [
    ["sets its points", points(4, "q2"), 4, "partial"],
    ["may give all of them", points(10, "q2"), 10, "correct"],
    ["may take all of them", points(0, "q2"), 0, "wrong"],
    ["judges it correct", byHand({ is: "verdict", verdict: "correct" }, "q2"), 10, "correct"],
    ["judges it wrong", byHand({ is: "verdict", verdict: "wrong" }, "q2"), 0, "wrong"],
    ["adds points", add(1.5, "q2"), 3.5, "partial"],
    ["takes points", add(-1.5, "q2"), 0.5, "partial"],
    ["takes no more than there are", add(-5, "q2"), 0, "wrong"],
    ["adds no more than the question has", add(9, "q2"), 10, "correct"],
  ];
  it.each(CASES)("%s, and nothing of it awaits", (_why, override, earned, verdict) => {
    const { report, total, graded, awaiting, lines } = marked([0, 0, 1, [[2, 1], [8, 1]]], plain, undefined, [], [override]);
    const result = report.results.find(({ question }) => question === "q2");
    expect(result).toMatchObject({ verdict, awaiting: [0, 1], proposed: [0, 1] });
    expect([numberOf(result?.earned ?? [0, 1]), numberOf(report.earned), numberOf(total), numberOf(graded), numberOf(awaiting)]).toEqual([earned, earned + 1, earned + 1, 3, 0]);
    expect(lines).toMatchObject([{ code: "override", question: "q2", before: [2, 1], reason: "seen", who: "Li", when: "2024-05-10" }]);
  });

  it("comes before lateness: the late percentage is of what the person gave", async () => {
    const policy = await policyOf("timezone: UTC\ndue: 2024-05-02 12:00\nlate: { deduct: 50%, per: day }");
    expect(numberOf(marked([], policy, { student: { id: "zhang" }, submitted: "2024-05-03T00:00:00Z" }, [], [points(8, "q2")]).total)).toBe(4);
  });

  it("leaves the report of the grading as it was", () => {
    const report = reportOf([1, 2, 3]);
    const before = structuredClone(report);
    marked([1, 2, 3], plain, undefined, [], [points(1, "q2")]);
    expect(report).toEqual(before);
  });
});

describe("an override of the total", () => {
  it("is the last word: after lateness, and not rounded where it sets points", async () => {
    const policy = await policyOf("timezone: UTC\ndue: 2024-05-02 12:00\nlate: { deduct: 50%, per: day }\nround: { to: 1 }");
    const late = { student: { id: "zhang" }, submitted: "2024-05-03T00:00:00Z" };
    expect(numberOf(marked([0, 0, 5, 10], policy, late, [], [points(12.25)]).total)).toBe(12.25);
    expect(marked([0, 0, 5, 9], policy, late, [], [add(1.5)])).toMatchObject({ total: [9, 1], lines: [{ points: [-7, 1] }, { points: [3, 2] }, { code: "rounded", points: [1, 2] }] });
  });

  it("leaves nothing to await where it sets points", () => {
    expect(marked([0, 0, 5, [[0, 1], [10, 1]]], plain, undefined, [], [points(7)])).toMatchObject({ total: [7, 1], awaiting: [0, 1] });
  });

  it("never falls below nothing and never rises above everything with its extra credit", () => {
    expect(numberOf(marked([1], plain, undefined, [], [add(-5)]).total)).toBe(0);
    expect(numberOf(marked([2.5, 2.5, 5, 10, 1], plain, undefined, [], [add(5)]).total)).toBe(22);
  });
});

describe("several overrides of one question", () => {
  it("count as the last one that was made, wherever it stands and whichever name it uses", () => {
    const [first, last] = [points(3, "q2", 1), { ...points(6, "q2", 2), student: "张三" }];
    const handed = { student: { id: "zhang", name: "张三" } };
    for (const order of [[first, last], [last, first]]) expect(numberOf(marked([], plain, handed, [], order).total)).toBe(6);
  });

  it("of another student change nothing", () => {
    expect(marked([1], plain, undefined, [], [{ ...points(3, "q2"), student: "li" }])).toMatchObject({ total: [1, 1], lines: [] });
  });
});
