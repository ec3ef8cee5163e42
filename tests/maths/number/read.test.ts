import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestDouble } from "../../../src/maths/number/exact.ts";
import type { ReadNumber } from "../../../src/maths/number/read.ts";
import { readNumber } from "../../../src/maths/number/read.ts";

const seed = 20_260_301;

function read(text: string): ReadNumber {
  const result = readNumber(text);
  if (result.is === "unreadable") throw new Error(`${text}: ${JSON.stringify(result.finding)}`);
  return result;
}

const wide = (text: string): string => Array.from(text, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join("");

const double = fc.double({ noNaN: true, noDefaultInfinity: true });
const moderate = fc.double({ noNaN: true, min: -1e9, max: 1e9 });

describe("laws of reading", () => {
  it("reads what String prints as the same double, for every double", () => {
    fc.assert(
      fc.property(double, (x) => {
        expect(nearestDouble(read(String(x)).value)).toBe(x === 0 ? 0 : x);
      }),
      { seed, numRuns: 5_000 },
    );
  });

  it("gives a finite number for every double, whatever its size", () => {
    fc.assert(fc.property(double, (x) => Number.isFinite(Number(read(String(x)).value))), { seed, numRuns: 2_000 });
  });

  it("reads full-width digits as their plain ones", () => {
    fc.assert(fc.property(moderate, (x) => read(wide(String(x))).value.equals(read(String(x)).value)), { seed, numRuns: 1_000 });
  });

  it("reads thousands separators of every kind as none", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(",", " ", "'", "，", "\u202f", "{,}"), (x, separator) => {
        const grouped = String(x).replace(/\B(?=(?:\d{3})+$)/g, separator);
        expect(Number(read(grouped).value)).toBe(x);
        expect(read(grouped).notes).toEqual([]);
      }),
      { seed, numRuns: 1_000 },
    );
  });

  it("reads a percentage as a hundredth of it", () => {
    fc.assert(fc.property(moderate, (x) => read(`${x}%`).value.mul(100).equals(read(String(x)).value)), { seed, numRuns: 1_000 });
  });

  it("reads a fraction as the quotient of its parts, in every notation", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (over, under) => {
        const value = read(`${over}/${under}`).value;
        expect(value.mul(under).equals(over)).toBe(true);
        expect(read(`\\frac{${over}}{${under}}`).value.equals(value)).toBe(true);
      }),
      { seed, numRuns: 1_000 },
    );
  });

  it("is not moved by what stands around a number", () => {
    const around = fc.constantFrom<readonly [string, string]>(["$", "$"], ["≈ ", ""], ["H(D) = ", ""], [" ", "\u3000"], ["约", ""], ["", "."], ["**", "**"], ["", " bits"], ["\\(", "\\)"]);
    fc.assert(
      fc.property(moderate, around, (x, [before, after]) => read(before + String(x) + after).value.equals(read(String(x)).value)),
      { seed, numRuns: 1_000 },
    );
  });
});

describe("digits as written", () => {
  it.each<readonly [string, number | null, number | null, string]>([
    ["0.50", 2, 2, "zeros at the end are written"],
    ["12", 0, 2, "a whole number has none"],
    ["5.", 0, 1, "nothing behind the point"],
    ["0.0012", 4, 2, "leading zeros are not significant"],
    ["1.5e-3", 4, 2, "decimals of the value"],
    ["1.5e3", 0, 2, "a whole value"],
    ["99.8%", 3, 3, "decimals of the value, not of the percentage"],
    ["61,470.50", 2, 7, "separators are no digits"],
    ["5/8", null, null, "a fraction has no decimals"],
  ])("%s has %s decimals and %s figures: %s", (text, decimals, significant) => {
    expect(read(text)).toMatchObject({ decimals, significant });
  });
});

describe("what a refusal says", () => {
  it.each([
    ["0.998 apples", 7, "unknown-unit"],
    ["  0.998 apples", 9, "unknown-unit"],
    ["H = 0.998 apples", 11, "unknown-unit"],
    ["2/3 = 0.5", 1, "sides-differ"],
    ["2x = 5", 1, "equation"],
    ["1_000", 2, "underscore"],
    ["H = 3 + foo", 9, "unknown-name"],
    ["2 3", 3, "two-numbers"],
    ["H = (1 + 2", 5, "unclosed-bracket"],
  ])("%s is refused at column %i for %s", (text, column, why) => {
    expect(readNumber(text)).toMatchObject({ is: "unreadable", finding: { code: "not-a-number", column, why } });
  });

  it("points at a percent sign that the author does not want", () => {
    expect(readNumber("99.8%", { percent: "refuse" })).toMatchObject({ finding: { code: "not-a-number", column: 5, why: "percent" } });
  });

  it("names the unit that was given and the one due", () => {
    expect(readNumber("0.998 nats", { units: ["bits", "bit"] })).toEqual({ is: "unreadable", finding: { code: "wrong-unit", got: "nats", want: "bits" } });
  });

  it("says how a decimal comma was read", () => {
    expect(read("0,998").notes).toEqual([{ code: "decimal-comma", got: "0,998", readAs: "0.998" }]);
  });

  it("quotes no more than a line of a long answer", () => {
    const refused = readNumber("x".repeat(100_000));
    expect(JSON.stringify(refused).length).toBeLessThan(200);
  });
});

describe("Chinese numerals", () => {
  it.each([
    ["十", 10],
    ["十五", 15],
    ["二十", 20],
    ["两千四百", 2400],
    ["一万零五", 10005],
    ["一亿二千万", 120000000],
    ["四万八千", 48000],
    ["负三点一四", -3.14],
    ["二〇二六", 2026],
  ])("%s is %d", (text, value) => {
    expect(Number(read(text).value)).toBe(value);
  });

  it.each(["百百", "一二百", "一万五", "点五", "一百点十"])("%s is refused", (text) => {
    expect(readNumber(text).is).toBe("unreadable");
  });
});
