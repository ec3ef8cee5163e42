import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Exact } from "../../../src/maths/number/exact.ts";
import { exactOf, scaled } from "../../../src/maths/number/exact.ts";
import type { Tolerance } from "../../../src/maths/number/tolerance.ts";
import { compareExactly, compareNumber } from "../../../src/maths/number/tolerance.ts";
import { rows } from "./cases.ts";

const seed = 20_260_303;
const isClose = (value: Exact, want: number, tolerance: Tolerance): boolean => compareNumber({ value, decimals: null }, want, tolerance).is === "close";

/** As a student types it, with the decimals that stand there. */
const typed = (text: string) => ({ value: exactOf(Number(text)), decimals: text.split(".")[1]?.length ?? 0 });

/** Decimals of up to six digits, of either sign and many sizes. */
const decimal = fc.tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: -12, max: 6 })).map(([digits, power]) => Number(`${digits}e${power}`));
const positive = decimal.map(Math.abs).filter((x) => x > 0);
const noisy = fc.tuple(decimal, decimal).map(([left, right]) => left + right).filter((x) => x !== 0);
const side = fc.constantFrom(1, -1);

const bound = (want: number, { absolute = 0, relative = 0 }: { absolute?: number; relative?: number }): Exact => exactOf(absolute).add(exactOf(relative).mul(exactOf(want).abs()));
const slightly = exactOf(1e-9);

describe("the bound", () => {
  const parts = fc.oneof(
    positive.map((absolute) => ({ absolute })),
    fc.constantFrom(0.5, 0.1, 0.01, 0.001, 1e-6).map((relative) => ({ relative })),
    fc.tuple(positive, fc.constantFrom(0.1, 0.01, 1e-4)).map(([absolute, relative]) => ({ absolute, relative })),
  );

  it("is inside, on either side, for every decimal", () => {
    fc.assert(
      fc.property(decimal, parts, side, (want, tolerance, sign) => isClose(exactOf(want).add(bound(want, tolerance).mul(sign)), want, tolerance)),
      { seed, numRuns: 2_000 },
    );
  });

  it("is inside for a reference that carries binary noise, measured from the decimal that was meant", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 9_999 }), side, (left, right, sign) => {
        const want = left / 10_000 + right / 10_000;
        const meant = exactOf(left + right).div(10_000);
        return isClose(meant.add(exactOf(0.01).mul(sign)), want, { absolute: 0.01 });
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it("ends there: a billionth further is outside", () => {
    fc.assert(
      fc.property(fc.oneof(decimal, noisy), parts, side, (want, tolerance, sign) => {
        const beyond = bound(want, tolerance).add(exactOf(want).abs().mul(slightly)).mul(exactOf(1.000000001));
        fc.pre(want !== 0);
        return !isClose(exactOf(want).add(beyond.mul(sign)), want, tolerance);
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it("moves with the scale: all times a power of ten is judged the same", () => {
    fc.assert(
      fc.property(decimal, decimal, positive, fc.integer({ min: -5, max: 5 }), (got, want, absolute, power) => {
        const moved = (x: number): number => Number(scaled(exactOf(x), power).toString(30));
        return isClose(exactOf(got), want, { absolute }) === isClose(scaled(exactOf(got), power), moved(want), { absolute: moved(absolute) });
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it("does not care for the sign of both", () => {
    fc.assert(
      fc.property(decimal, noisy, parts, (got, want, tolerance) => isClose(exactOf(got), want, tolerance) === isClose(exactOf(-got), -want, tolerance)),
      { seed, numRuns: 1_000 },
    );
  });

  it("is missed by a plain comparison of doubles, so that the table would show a tester who sleeps", () => {
    const naive = rows.filter(({ answer, reference, tolerance: { absolute, relative, ...others }, verdict }) => {
      if (Object.keys(others).length > 0 || !/^-?[\d.]+$/.test(answer)) return false;
      const allowed = Number(absolute ?? 0) + Number(relative ?? 0) * Math.abs(reference);
      return (Math.abs(Number(answer) - reference) <= allowed ? "correct" : "wrong") !== verdict;
    });
    expect(naive.length).toBeGreaterThan(2);
  });
});

describe("a reference that is not finite", () => {
  it.each([NaN, Infinity, -Infinity])("agrees with nothing: %d", (want) => {
    expect(compareNumber({ value: exactOf(1), decimals: 0 }, want, { absolute: 1e300, relative: 1 })).toEqual({ is: "not-finite-reference" });
  });
});

describe("decimals and significant figures", () => {
  const value = fc.double({ noNaN: true, min: -1e6, max: 1e6 });

  it("accept what toFixed prints", () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 6 }), (x, decimals) => compareNumber(typed(x.toFixed(decimals)), x, { decimals }).is === "close"),
      { seed, numRuns: 2_000 },
    );
  });

  it("accept what toPrecision prints, and refuse the next value up and down", () => {
    fc.assert(
      fc.property(value.filter((x) => Math.abs(x) > 1e-3), fc.integer({ min: 2, max: 8 }), (x, significant) => {
        const got = exactOf(Number(x.toPrecision(significant)));
        const step = scaled(exactOf(1), Math.floor(Math.log10(Math.abs(x))) + 1 - significant);
        expect(compareNumber({ value: got, decimals: 0 }, x, { significant }).is).toBe("close");
        for (const other of [got.add(step.mul(2)), got.sub(step.mul(2))]) expect(compareNumber({ value: other, decimals: 0 }, x, { significant }).is).not.toBe("close");
      }),
      { seed, numRuns: 1_000 },
    );
  });

  it("call fewer digits too few, not wrong", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_001, max: 9_999 }).filter((n) => n % 10 !== 0), fc.integer({ min: 1, max: 2 }), (n, given) => {
        const text = (n / 10_000).toFixed(given);
        fc.pre(Number(text) !== 0 && Math.abs(Number(text) - n / 10_000) > 0.000_51);
        expect(compareNumber(typed(text), n / 10_000, { decimals: 3 })).toEqual({ is: "too-few-digits", digits: 3, of: "decimals" });
      }),
      { seed, numRuns: 500 },
    );
  });

  it("accept both neighbours of a tie", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), side, (n, sign) => {
        const tie = (n + 0.5) / 1_000;
        const got = exactOf(n).add(sign === 1 ? 1 : 0).div(1_000);
        return compareNumber({ value: got, decimals: 3 }, tie, { decimals: 3 }).is === "close";
      }),
      { seed, numRuns: 2_000 },
    );
  });
});

describe("the short cut in doubles", () => {
  it("says what exact arithmetic says, on the bound and off it", () => {
    const measured = fc.oneof(
      positive.map((absolute) => ({ absolute })),
      fc.constantFrom(0.1, 0.01, 0.001, 1e-6).map((relative) => ({ relative })),
      fc.tuple(positive, fc.constantFrom(0.1, 0.01)).map(([absolute, relative]) => ({ absolute, relative })),
    );
    // Deviations of every size beside the bound, from one part in a million millions to a half.
    const beside = fc.tuple(side, fc.integer({ min: 1, max: 13 })).map(([sign, power]) => exactOf(sign * 10 ** -power));
    fc.assert(
      fc.property(fc.oneof(decimal, noisy), measured, side, fc.oneof(beside, fc.constant(exactOf(0))), (want, tolerance, sign, by) => {
        const value = exactOf(want).add(bound(want, tolerance).mul(exactOf(1).add(by)).mul(exactOf(sign)));
        const got = { value, decimals: null };
        expect(compareNumber(got, want, tolerance)).toEqual(compareExactly(got, want, tolerance));
      }),
      { seed, numRuns: 3_000 },
    );
  });
});

describe("what is allowed", () => {
  it.each<readonly [Tolerance, string, string]>([
    [{ absolute: 0.001 }, "0.001", "the absolute part"],
    [{ relative: 0.01 }, "0.1", "relative to the reference of 10"],
    [{ absolute: 0.1, relative: 0.01 }, "0.2", "the sum, without 0.30000000000000004"],
    [{ decimals: 3 }, "0.0005", "half a unit of the last place"],
    [{ decimals: { at_least: 3, truncated: true } }, "0.001", "a whole unit"],
    [{ exact: true }, "0", "nothing"],
  ])("%o allows %s: %s", (tolerance, allowed) => {
    expect(compareNumber({ value: exactOf(-77), decimals: 0 }, 10, tolerance)).toEqual({ is: "far", allowed });
  });

  it.each<[NonNullable<Tolerance["interval"]>, string, string]>([
    [{ from: 0, to: 1, open: "to" }, "[0, 1)", "the open end is told from the closed one"],
    [{ from: 0, open: "from" }, "(0, ∞)", "an interval without an end"],
  ])("outside %o is told as outside %s: %s", (interval, shown) => {
    expect(compareNumber({ value: exactOf(-77), decimals: 0 }, 10, { interval })).toEqual({ is: "outside-interval", interval: shown });
  });

  it("more digits than are asked for, each of them right, are told from a wrong value", () => {
    expect(compareNumber(typed("0.9975"), 0.9975025, { decimals: 3 })).toEqual({ is: "too-many-digits", digits: 3, of: "decimals" });
    expect(compareNumber(typed("0.9985"), 0.9975025, { decimals: 3 }).is).toBe("far");
  });
});
