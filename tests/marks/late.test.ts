import { describe, expect, it } from "vitest";
import type { Extension } from "../../src/marks/policy.ts";
import type { Handed } from "../../src/marked.ts";
import { codesOf, handedAt, marked, numberOf, policyOf } from "./sample.ts";

/** Twenty points earned, so that a percent is a fifth of a point. */
const FULL = [2.5, 2.5, 5, 10] as const;
const DUE = "timezone: Asia/Shanghai\ndue: 2024-05-02 23:59\n";
const RULES = {
  none: DUE,
  day: `${DUE}late: { deduct: 10%, per: day }`,
  fullDay: `${DUE}late: { deduct: 10%, per: day, count: full }`,
  hour: `${DUE}late: { deduct: 0.5, per: hour, at_most: 3 }`,
  grace: `${DUE}grace: 15 minutes\nlate: { deduct: 10%, per: day, at_most: 25% }`,
  possible: `${DUE}late: { deduct: 10%, of: possible, per: day }`,
  cutOff: `${DUE}late: { deduct: 10%, per: day, cut_off: 2 days }`,
  keeps: `${DUE}late: { deduct: 10%, per: day, cut_off: 2 days, after_cut_off: 50% }`,
  keepsMore: `${DUE}late: { deduct: 30%, per: day, cut_off: 2 days, after_cut_off: 90% }`,
  keepsPoints: `${DUE}late: { deduct: 10%, per: day, cut_off: 2024-05-04 23:59, after_cut_off: 3 }`,
  berlin: "timezone: Europe/Berlin\ndue: 2024-03-30 23:59\nlate: { deduct: 1, per: day, cut_off: 2 days }",
  autumn: "timezone: Europe/Berlin\ndue: 2024-10-26 23:59\nlate: { deduct: 1, per: day }",
  offset: "due: 2024-03-30 23:59 +01:00\nlate: { deduct: 1, per: day }",
} as const;

describe("a hand-in", () => {
  const CASES: readonly (readonly [why: string, rules: keyof typeof RULES, submitted: string, total: number, code: string | undefined])[] = [
    ["exactly at the due time is in time", "day", "2024-05-02T15:59:00Z", 20, undefined],
    ["within the same second is in time", "day", "2024-05-02T15:59:00.999Z", 20, undefined],
    ["one second later has begun a day", "day", "2024-05-02T15:59:01Z", 18, "late"],
    ["exactly a day later is one day late", "day", "2024-05-03T15:59:00Z", 18, "late"],
    ["a day and a second later is two", "day", "2024-05-03T15:59:01Z", 16, "late"],
    ["eleven days later has nothing left, and not less", "day", "2024-05-13T15:59:00Z", 0, "late"],
    ["long before is in time", "day", "2024-01-01T00:00:00Z", 20, undefined],
    ["without a rule for lateness costs nothing, but is said", "none", "2024-05-03T15:59:00Z", 20, "late"],
    ["before a full day loses nothing where only full ones count", "fullDay", "2024-05-03T15:58:59Z", 20, "late"],
    ["after a full day loses one", "fullDay", "2024-05-03T15:59:00Z", 18, "late"],
    ["a second late is an hour late by the hour", "hour", "2024-05-02T15:59:01Z", 19.5, "late"],
    ["an hour late is one hour late", "hour", "2024-05-02T16:59:00Z", 19.5, "late"],
    ["six hours late is at the cap", "hour", "2024-05-02T21:59:00Z", 17, "late"],
    ["a hundred hours late is still at the cap", "hour", "2024-05-06T19:59:00Z", 17, "late"],
    ["at the last second of the grace loses nothing", "grace", "2024-05-02T16:14:00Z", 20, "within-grace"],
    ["a second after the grace is late from the due time on", "grace", "2024-05-02T16:14:01Z", 18, "late"],
    ["three days late is at the cap in percent", "grace", "2024-05-05T15:59:00Z", 15, "late"],
    ["exactly at the cut-off still counts as late", "cutOff", "2024-05-04T15:59:00Z", 16, "late"],
    ["a second after the cut-off counts nothing", "cutOff", "2024-05-04T15:59:01Z", 0, "past-cut-off"],
    ["after the cut-off keeps what the config says", "keeps", "2024-05-04T15:59:01Z", 10, "past-cut-off"],
    ["after the cut-off never gets more than before it", "keepsMore", "2024-05-04T15:59:01Z", 2, "past-cut-off"],
    ["at a cut-off that is a date still counts as late", "keepsPoints", "2024-05-04T15:59:00Z", 16, "late"],
    ["after a cut-off that is a date keeps so many points", "keepsPoints", "2024-05-04T15:59:01Z", 3, "past-cut-off"],
    ["on the short day of spring is one day late 23 hours later", "berlin", "2024-03-31T21:59:00Z", 19, "late"],
    ["a second after the short day is two days late", "berlin", "2024-03-31T21:59:01Z", 18, "late"],
    ["before a cut-off over the clock change counts", "berlin", "2024-04-01T21:59:00Z", 18, "late"],
    ["after a cut-off over the clock change does not", "berlin", "2024-04-01T21:59:01Z", 0, "past-cut-off"],
    ["on the long day of autumn is one day late 25 hours later", "autumn", "2024-10-27T22:59:00Z", 19, "late"],
    ["a second after the long day is two days late", "autumn", "2024-10-27T22:59:01Z", 18, "late"],
    ["knows no clock change where only an offset is given", "offset", "2024-03-31T22:59:00Z", 19, "late"],
  ];
  it.each(CASES)("%s (%s, %s)", async (_why, rules, submitted, total, code) => {
    const result = marked(FULL, await policyOf(RULES[rules]), handedAt(submitted));
    expect(numberOf(result.total)).toBe(total);
    expect(codesOf(result)).toEqual(code === undefined ? [] : [code]);
  });

  it("loses a percentage of what it earned, or of what was possible", async () => {
    const late = handedAt("2024-05-03T00:00:00Z");
    expect(numberOf(marked([0, 0, 5, 0], await policyOf(RULES.day), late).total)).toBe(4.5);
    expect(numberOf(marked([0, 0, 5, 0], await policyOf(RULES.possible), late).total)).toBe(3);
    expect(numberOf(marked([0, 0, 1, 0], await policyOf(RULES.possible), late).total)).toBe(0);
  });

  it("loses an exact third of a point where three of ten points are a third late", async () => {
    const { total, lines } = marked([0, 0, [10, 3], 0], await policyOf(RULES.day), handedAt("2024-05-03T00:00:00Z"));
    expect([total, lines.map(({ points }) => points)]).toEqual([[3, 1], [[-1, 3]]]);
  });
});

const until = (iso: string): readonly Extension[] => [{ student: "ZHANG", until: Date.parse(iso) / 1000, reason: "ill" }];

describe("an extension", () => {
  const CASES: readonly (readonly [why: string, rules: keyof typeof RULES, extension: string, submitted: string, total: number, codes: readonly string[]])[] = [
    ["covers a hand-in at its last second", "day", "2024-05-05T15:59:00Z", "2024-05-05T15:59:00Z", 20, ["extension"]],
    ["makes lateness count from its own end", "day", "2024-05-05T15:59:00Z", "2024-05-05T15:59:01Z", 18, ["extension", "late"]],
    ["has the grace at its end", "grace", "2024-05-05T15:59:00Z", "2024-05-05T16:14:00Z", 20, ["extension", "within-grace"]],
    ["moves a cut-off that is a span", "cutOff", "2024-05-05T15:59:00Z", "2024-05-07T15:59:00Z", 16, ["extension", "late"]],
    ["does not move a cut-off that is a date beyond it", "keepsPoints", "2024-05-03T15:59:00Z", "2024-05-04T15:59:01Z", 3, ["extension", "past-cut-off"]],
    ["is never cut off itself", "keepsPoints", "2024-05-09T15:59:00Z", "2024-05-09T15:59:00Z", 20, ["extension"]],
    ["is not mentioned to whoever was in time without it", "day", "2024-05-05T15:59:00Z", "2024-05-02T15:59:00Z", 20, []],
    ["never takes time away", "day", "2024-05-01T15:59:00Z", "2024-05-02T15:59:00Z", 20, []],
  ];
  it.each(CASES)("%s", async (_why, rules, extension, submitted, total, codes) => {
    const result = marked(FULL, await policyOf(RULES[rules]), handedAt(submitted), until(extension));
    expect(numberOf(result.total)).toBe(total);
    expect(codesOf(result)).toEqual(codes);
  });

  it("that reaches furthest holds, whatever the order and whichever name it stands under", async () => {
    const [short, long] = [...until("2024-05-03T15:59:00Z"), ...until("2024-05-06T15:59:00Z").map((one) => ({ ...one, student: "张三" }))];
    if (short === undefined || long === undefined) throw new Error("two are given");
    const handed: Handed = { student: { id: "zhang", name: "张三" }, submitted: "2024-05-06T15:59:00Z" };
    for (const order of [[short, long], [long, short]]) expect(numberOf(marked(FULL, await policyOf(RULES.day), handed, order).total)).toBe(20);
  });
});

describe("a hand-in of unknown time", () => {
  const student = { id: "zhang" };
  const CASES: readonly (readonly [why: string, handed: Handed | undefined, line: object | undefined])[] = [
    ["nothing at all is known", undefined, { code: "lateness-unknown", marked: false }],
    ["only the student is known", { student }, { code: "lateness-unknown", marked: false }],
    ["the system says only that it was late", { student, late: null }, { code: "lateness-unknown", marked: true }],
    ["the system's time is no time", { student, submitted: "soon" }, { code: "lateness-unknown", marked: false }],
    ["the system says that it was not late", { student, late: 0 }, undefined],
  ];
  it.each(CASES)("loses nothing when %s", async (_why, handed, line) => {
    const { total, lines } = marked(FULL, await policyOf(RULES.cutOff), handed);
    expect(total).toEqual([20, 1]);
    expect(lines).toEqual(line === undefined ? [] : [{ points: [0, 1], ...line }]);
  });

  it("is as late as the system says in seconds, where it says no more", async () => {
    const policy = await policyOf(RULES.day);
    expect(numberOf(marked(FULL, policy, { student, late: 86_400 }).total)).toBe(18);
    expect(numberOf(marked(FULL, policy, { student, late: 86_401 }).total)).toBe(16);
  });

  it("costs what the config says where the system only marks it late, but not to whoever had more time", async () => {
    const policy = await policyOf(`${DUE}late: { deduct: 10%, per: day, without_time: 1 }`);
    expect(marked(FULL, policy, { student, late: null })).toMatchObject({ total: [18, 1], lines: [{ code: "marked-late", points: [-2, 1] }] });
    expect(numberOf(marked(FULL, policy, { student }).total)).toBe(20);
    expect(codesOf(marked(FULL, policy, { student, late: null }, [{ student: "zhang", until: Date.parse("2024-05-04T00:00:00Z") / 1000 }]))).toEqual(["extension", "lateness-unknown"]);
  });
});
