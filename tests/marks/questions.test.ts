import { describe, expect, it } from "vitest";
import { codesOf, marked, numberOf, policyOf } from "./sample.ts";

describe("extra credit", () => {
  it("counts, but not into what is possible, and is a line of its own", async () => {
    const { total, possible, lines } = marked([2.5, 2.5, 5, 10, 2], await policyOf("{}"));
    expect([total, possible]).toEqual([[22, 1], [20, 1]]);
    expect(lines).toEqual([{ code: "extra-credit", points: [0, 1], questions: ["q3"], earned: [2, 1] }]);
  });

  it("is not mentioned to whoever has none", async () => {
    expect(marked([2.5, 2.5, 5, 10, 0], await policyOf("{}")).lines).toEqual([]);
  });

  it("fills up what was lost, up to a cap of all together", async () => {
    const policy = await policyOf("at_most: 105%");
    expect(numberOf(marked([2.5, 2.5, 5, 8, 2], policy).total)).toBe(20);
    expect(marked([2.5, 2.5, 5, 10, 2], policy)).toMatchObject({ total: [21, 1], possible: [20, 1] });
    expect(marked([2.5, 2.5, 5, 10, 2], policy).lines.at(-1)).toEqual({ code: "capped", points: [-1, 1], at: [21, 1] });
  });

  it("may be capped by itself", async () => {
    expect(numberOf(marked([0, 0, 0, 0, 2], await policyOf("groups: [{ questions: [q3], at_most: 1.5 }]")).total)).toBe(1.5);
  });
});

describe("a cap of all together below what the questions give", () => {
  it("is what is possible", async () => {
    expect(marked([2.5, 2.5, 5, 10, 0], await policyOf("at_most: 15"))).toMatchObject({ total: [15, 1], possible: [15, 1] });
  });
});

describe("a group", () => {
  it("drops its lowest question by points; what is possible is the same for everybody", async () => {
    const policy = await policyOf("groups: [{ questions: [q1], drop_lowest: 1 }]");
    expect(numberOf(policy.possible)).toBe(17.5);
    expect(marked([2.5, 1, 5, 10], policy)).toMatchObject({ total: [35, 2], lines: [{ code: "dropped", points: [-1, 1], questions: ["q1.1", "q1.2", "q1.3"], dropped: ["q1.2"] }] });
    expect(numberOf(marked([2.5, 2.5, 0, 10], policy).total)).toBe(15);
  });

  it("drops several, told in the order of the assignment", async () => {
    const { lines } = marked([1, 1, 0, 10], await policyOf("groups: [{ questions: [q1.3, q1.1, q1.2], drop_lowest: 2 }]"));
    expect(lines).toMatchObject([{ points: [-1, 1], dropped: ["q1.2", "q1.3"] }]);
  });

  it("drops what awaits nothing before what may still earn something", async () => {
    const { lines, total, awaiting } = marked([[[0, 1], [5, 2]], 0, 5, 0], await policyOf("groups: [{ questions: [q1.1, q1.2], drop_lowest: 1 }]"));
    expect(lines).toMatchObject([{ dropped: ["q1.2"] }]);
    expect([numberOf(total), numberOf(awaiting)]).toEqual([5, 2.5]);
  });

  it("counts no more than its cap, after dropping", async () => {
    const policy = await policyOf("groups: [{ title: { zh: 小题, en: Warm-up }, questions: [q1], drop_lowest: 1, at_most: 6 }, { questions: [q2], at_most: 9 }]");
    const { total, possible, lines } = marked([2.5, 2.5, 5, 9.5], policy);
    expect([numberOf(total), numberOf(possible)]).toEqual([15, 15]);
    expect(lines).toEqual([
      { code: "dropped", points: [-5, 2], title: { zh: "小题", en: "Warm-up" }, questions: ["q1.1", "q1.2", "q1.3"], dropped: ["q1.2"] },
      { code: "capped", points: [-3, 2], at: [6, 1], group: { title: { zh: "小题", en: "Warm-up" }, questions: ["q1.1", "q1.2", "q1.3"] } },
      { code: "capped", points: [-1, 2], at: [9, 1], group: { questions: ["q2"] } },
    ]);
  });

  it("says nothing of a cap that is not reached", async () => {
    expect(codesOf(marked([1, 1, 1, 1], await policyOf("groups: [{ questions: [q1], at_most: 6 }]")))).toEqual([]);
  });
});

describe("points that await review", () => {
  it("are apart from the total, and are told as the rules would leave them", async () => {
    const policy = await policyOf("timezone: UTC\ndue: 2024-05-02 12:00\nlate: { deduct: 10%, per: day }\nround: { to: 0.5 }");
    const { total, awaiting, proposed } = marked([0, 0, 5, [[0, 1], [10, 1]]], policy, { student: { id: "zhang" }, submitted: "2024-05-03T00:00:00Z" });
    expect([total, awaiting, proposed].map(numberOf)).toEqual([4.5, 9, 4.5]);
  });

  it("change nothing after a cut-off", async () => {
    const policy = await policyOf("timezone: UTC\ndue: 2024-05-02 12:00\nlate: { deduct: 10%, per: day, cut_off: 1 day }");
    expect(marked([0, 0, 5, [[0, 1], [10, 1]]], policy, { student: { id: "zhang" }, submitted: "2024-05-09T00:00:00Z" })).toMatchObject({ total: [0, 1], awaiting: [0, 1], proposed: [0, 1] });
  });
});
