import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Extension, Override, Policy } from "../../src/marks/policy.ts";
import { addShares, compareShares, NOTHING, shareOf } from "../../src/maths/share.ts";
import type { Share } from "../../src/model.ts";
import { mark, markAll } from "../../src/marks/mark.ts";
import { rulesOf } from "../../src/marks/rules.ts";
import type { Earned } from "./sample.ts";
import { handedAt, marked, policyOf, QUESTIONS, reportOf } from "./sample.ts";

const ZONES = ["timezone: Europe/Berlin\ndue: 2024-03-30 23:59", "due: 2024-03-30 23:59 +08:00"];
const LATE = [
  "late: { deduct: 10%, per: day }",
  "late: { deduct: 7.5%, of: possible, per: hour, at_most: 40% }",
  "late: { deduct: 1.3, per: day, count: full, cut_off: 3 days }",
  "late: { deduct: 0.7, per: hour, at_most: 5, cut_off: 2024-04-02 12:00 +02:00, after_cut_off: 60% }",
  "late: { deduct: 30%, per: day, cut_off: 1 day, after_cut_off: 4 }",
];
const OTHERS = ["", "grace: 20 minutes", "groups: [{ questions: [q1], drop_lowest: 1, at_most: 6 }]\nat_most: 103%", "grace: 1 day\nround: { to: 0.5 }", "round: { to: 1, how: up }\ngroups: [{ questions: [q2, q1.3], at_most: 11 }]"];

let policies: readonly Policy[] = [];
beforeAll(async () => {
  policies = await Promise.all(ZONES.flatMap((zone) => LATE.flatMap((late) => OTHERS.map((other) => policyOf([zone, other, late].join("\n"))))));
});

const policy = fc.nat(49).map((position) => policies[position] ?? fail());
function fail(): never {
  throw new Error("There is no such policy.");
}
/** A part of each question, and a part of the rest that awaits review. */
const earned: fc.Arbitrary<Earned> = fc.tuple(...QUESTIONS.map(({ points: [most, of] }) => fc.tuple(fc.nat(36), fc.nat(4)).map(([part, open]): readonly [Share, Share] => [[most * part, of * 36], [most * (36 - part) * open, of * 36 * 4]])));
const DUE = Date.parse("2024-03-30T15:59:00Z");
const submitted = fc.integer({ min: -86_400, max: 6 * 86_400 }).map((seconds) => new Date(DUE + seconds * 1000).toISOString());
const extensions: fc.Arbitrary<readonly Extension[]> = fc.array(fc.record({ student: fc.constantFrom("zhang", "ZHANG "), until: fc.integer({ min: DUE / 1000, max: DUE / 1000 + 5 * 86_400 }) }), { maxLength: 3 });
const override: fc.Arbitrary<Omit<Override, "at">> = fc.tuple(fc.constantFrom<readonly string[]>(["q1.1"], ["q2"], ["q3"], []), fc.nat(20), fc.constantFrom("points", "add", "verdict")).map(([question, tenths, is]) => ({
  student: "zhang",
  ...(question[0] === undefined ? {} : { question: question[0] }),
  change: is === "verdict" && question[0] !== undefined ? { is, verdict: tenths % 2 === 0 ? "correct" : "wrong" } : is === "add" ? { is, points: shareOf((tenths - 10) / 10) } : { is: "points", points: shareOf(tenths / 10) },
  reason: "seen",
  who: "Li",
  when: "2024-05-10",
}));
/** Times differ, as the reader of the file makes sure. */
const overrides: fc.Arbitrary<readonly Override[]> = fc.array(override, { maxLength: 6 }).map((all) => all.map((one, at) => ({ ...one, at })));

describe("marks", () => {
  it("are exactly what was graded and the sum of their lines", () => {
    fc.assert(
      fc.property(earned, policy, submitted, extensions, overrides, (got, rules, at, more, hands) => {
        const { graded, lines, total } = marked(got, rules, handedAt(at), more, hands);
        expect(addShares([graded, ...lines.map(({ points }) => points)])).toEqual(total);
      }),
    );
  });

  it("are never below nothing and never above everything with its extra credit, nor is what may still come", () => {
    fc.assert(
      fc.property(earned, policy, submitted, extensions, overrides, (got, rules, at, more, hands) => {
        const { total, awaiting, proposed } = marked(got, rules, handedAt(at), more, hands);
        expect(compareShares(total, NOTHING)).toBeGreaterThanOrEqual(0);
        expect(compareShares(addShares([total, awaiting]), rules.best)).toBeLessThanOrEqual(0);
        expect(compareShares(awaiting, NOTHING)).toBeGreaterThanOrEqual(0);
        expect(compareShares(proposed, awaiting)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("are never better for handing in later", () => {
    fc.assert(
      fc.property(earned, policy, submitted, submitted, extensions, (got, rules, one, other, more) => {
        const [early, late] = [one, other].toSorted().map((at) => marked(got, rules, handedAt(at), more).total);
        expect(compareShares(late ?? NOTHING, early ?? NOTHING)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it("are never worse for an extension", () => {
    fc.assert(
      fc.property(earned, policy, submitted, extensions, (got, rules, at, more) => {
        expect(compareShares(marked(got, rules, handedAt(at), more).total, marked(got, rules, handedAt(at)).total)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("are never worse for a better answer", () => {
    fc.assert(
      fc.property(earned, policy, submitted, fc.nat(4), (got, rules, at, position) => {
        const better = got.map((one, index) => (index === position ? (QUESTIONS[index]?.points ?? one) : one));
        expect(compareShares(marked(better, rules, handedAt(at)).total, marked(got, rules, handedAt(at)).total)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("become by review what they were said to become at most", () => {
    fc.assert(
      fc.property(earned, policy, submitted, (got, rules, at) => {
        const now = marked(got, rules, handedAt(at));
        const reviewed = got.map((one) => (Array.isArray(one) && Array.isArray(one[0]) && Array.isArray(one[1]) ? addShares(one as readonly Share[]) : one));
        expect(marked(reviewed, rules, handedAt(at)).total).toEqual(addShares([now.total, now.awaiting]));
      }),
    );
  });

  it("do not depend on the order of overrides and extensions, nor on their being there twice", () => {
    fc.assert(
      fc.property(earned, policy, submitted, extensions, overrides, (got, rules, at, more, hands) => {
        const once = marked(got, rules, handedAt(at), more, hands);
        expect(marked(got, rules, handedAt(at), more.toReversed(), hands.toReversed())).toEqual(once);
        expect(marked(got, rules, handedAt(at), [...more, ...more], [...hands, ...hands])).toEqual(once);
      }),
    );
  });

  it("are the same when an override that sets points is applied to what it made", () => {
    fc.assert(
      fc.property(earned, overrides, (got, hands) => {
        const sets = hands.filter(({ change }) => change.is !== "add");
        const rules = rulesOf(policies[0] ?? fail(), [], sets);
        const once = mark(reportOf(got), undefined, rules);
        expect(mark(once.report, undefined, rules)).toMatchObject({ report: once.report, total: once.total });
      }),
    );
  });

  it("of many reports are those of each, in order", () => {
    const rules = rulesOf(policies[3] ?? fail());
    const reports = [[reportOf([1]), handedAt("2024-04-01T00:00:00Z")], [reportOf([2]), undefined]] as const;
    expect([...markAll(reports, rules)]).toEqual(reports.map(([report, handed]) => mark(report, handed, rules)));
  });
});
