import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rounding } from "../../src/marked.ts";
import { ROUNDINGS, roundTo } from "../../src/marks/rounding.ts";
import { compareShares, multiplyShares, shareOf, subtractShares } from "../../src/maths/share.ts";
import type { Share } from "../../src/model.ts";
import { marked, numberOf, policyOf } from "./sample.ts";

const points = fc.tuple(fc.nat(10_000), fc.integer({ min: 1, max: 360 }));
const step = fc.constantFrom<Share>([1, 2], [1, 10], [1, 1], [1, 4], [5, 1], [1, 3]);
const how = fc.constantFrom<Rounding>(...ROUNDINGS);

describe("rounding", () => {
  const CASES: readonly (readonly [points: number, step: number, results: Readonly<Record<Rounding, number>>])[] = [
    [36.25, 0.5, { "half-up": 36.5, "half-even": 36, "half-down": 36, up: 36.5, down: 36 }],
    [36.75, 0.5, { "half-up": 37, "half-even": 37, "half-down": 36.5, up: 37, down: 36.5 }],
    [36.26, 0.5, { "half-up": 36.5, "half-even": 36.5, "half-down": 36.5, up: 36.5, down: 36 }],
    [36.24, 0.5, { "half-up": 36, "half-even": 36, "half-down": 36, up: 36.5, down: 36 }],
    [0.15, 0.1, { "half-up": 0.2, "half-even": 0.2, "half-down": 0.1, up: 0.2, down: 0.1 }],
    [0.25, 0.1, { "half-up": 0.3, "half-even": 0.2, "half-down": 0.2, up: 0.3, down: 0.2 }],
    [1.005, 0.01, { "half-up": 1.01, "half-even": 1, "half-down": 1, up: 1.01, down: 1 }],
    [88, 1, { "half-up": 88, "half-even": 88, "half-down": 88, up: 88, down: 88 }],
    [87.5, 5, { "half-up": 90, "half-even": 90, "half-down": 85, up: 90, down: 85 }],
  ];
  it.each(CASES)("takes %s to a multiple of %s", (value, to, results) => {
    expect(Object.fromEntries(ROUNDINGS.map((rule) => [rule, numberOf(roundTo(shareOf(value), shareOf(to), rule))]))).toEqual(results);
  });

  it("gives a multiple of the step, less than a step away, half a step at most where halves decide", () => {
    fc.assert(
      fc.property(points, step, how, (value, to, rule) => {
        const rounded = roundTo(value, to, rule);
        expect(multiplyShares(rounded, [to[1], to[0]])[1]).toBe(1);
        const [got, of] = subtractShares(rounded, value);
        const apart: Share = [Math.abs(got), of];
        expect(compareShares(apart, rule.startsWith("half") ? multiplyShares(to, [1, 2]) : to)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("is done once: rounding again changes nothing", () => {
    fc.assert(
      fc.property(points, step, how, (value, to, rule) => {
        expect(roundTo(roundTo(value, to, rule), to, rule)).toEqual(roundTo(value, to, rule));
      }),
    );
  });

  it("never puts a better mark behind a worse one", () => {
    fc.assert(
      fc.property(points, points, step, how, (one, other, to, rule) => {
        const [low, high] = compareShares(one, other) <= 0 ? [one, other] : [other, one];
        expect(compareShares(roundTo(low, to, rule), roundTo(high, to, rule))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("of the total never rises above everything, though that be no multiple", async () => {
    const questions = [{ id: "q1.1", points: shareOf(2.3) }];
    const policy = await policyOf("round: { to: 1, how: up }", questions);
    expect(numberOf(marked([2.3], policy).total)).toBe(2.3);
    expect(numberOf(marked([1.2], policy).total)).toBe(2);
  });

  it("says nothing where there was nothing to round", async () => {
    expect(marked([1.5], await policyOf("round: { to: 0.5 }")).lines).toEqual([]);
  });
});
