import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactOf } from "../../../src/maths/number/exact.ts";
import { numberHints } from "../../../src/maths/number/hints.ts";
import { compareNumber } from "../../../src/maths/number/tolerance.ts";

const seed = 20_260_304;
const tolerance = { relative: 1e-3 };
const hintsOf = (got: number, want: number, within = tolerance): readonly string[] => numberHints({ value: exactOf(got), decimals: String(got).split(".")[1]?.length ?? 0 }, want, within).map(({ hint }) => hint);

const value = fc.double({ noNaN: true, min: 0.01, max: 1_000 }).map((x) => Number(x.toPrecision(6)));

describe("what a wrong number may have come from", () => {
  it.each<readonly [string, (x: number) => number]>([
    ["sign", (x) => -x],
    ["percent", (x) => x * 100],
    ["percent", (x) => x / 100],
    ["reciprocal", (x) => 1 / x],
    ["natural-log", (x) => x * Math.log(2)],
    ["log10", (x) => x * Math.log10(2)],
    ["power-of-ten", (x) => x * 10],
    ["power-of-ten", (x) => x / 1_000],
  ])("finds %s for every reference", (hint, mistake) => {
    fc.assert(
      fc.property(value, (x) => {
        const got = mistake(x);
        fc.pre(Math.abs(got - x) > 0.01 * x);
        // 10 for 0.1 is a hundred times as much as well as the reciprocal.
        fc.pre(hint !== "reciprocal" || Math.abs(Math.log10(x * x) % 1) > 0.01);
        expect(hintsOf(got, x)).toContain(hint);
      }),
      { seed, numRuns: 500 },
    );
  });

  it("gives no hint for an answer that is close", () => {
    fc.assert(fc.property(value, (x) => hintsOf(x * 1.0005, x).length === 0), { seed, numRuns: 500 });
  });

  it("gives no hint for zero, on either side, or a reference that is not finite", () => {
    expect(hintsOf(0, 0.5)).toEqual([]);
    expect(hintsOf(0.5, 0)).toEqual([]);
    expect(hintsOf(0.5, NaN)).toEqual([]);
  });

  it("gives none to numbers that only a wide tolerance brings together", () => {
    expect(numberHints({ value: exactOf(0.0005), decimals: 4 }, 61_470, { absolute: 0.001 })).toEqual([]);
  });

  it("says by which power of ten", () => {
    expect(numberHints({ value: exactOf(6_147), decimals: 0 }, 61_470, { exact: true })).toEqual([{ code: "looks-like", hint: "power-of-ten", power: -1 }]);
  });

  it("does not exchange the first digit for a leading zero", () => {
    expect(hintsOf(103, 13)).toEqual([]);
  });

  it("leaves the verdict alone", () => {
    const got = { value: exactOf(-0.998), decimals: 3 };
    expect(numberHints(got, 0.998, { absolute: 0.001 })).not.toEqual([]);
    expect(compareNumber(got, 0.998, { absolute: 0.001 }).is).toBe("far");
  });
});
