import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber } from "../../../src/maths/number/read.ts";

const seed = 20_260_302;
/** Generous for a busy machine; a hang takes seconds. */
const LONGEST_MILLISECONDS = 250;

const timed = (text: string): { readonly is: string; readonly milliseconds: number } => {
  const start = performance.now();
  const { is } = readNumber(text);
  return { is, milliseconds: performance.now() - start };
};

describe("hostile strings", () => {
  it.each([
    ["1e999999999", "an enormous power"],
    ["1e-999999999", "an enormous negative power"],
    ["1*10^999999999", "an enormous power of ten"],
    [`1e${"9".repeat(1_000)}`, "a power with a thousand digits"],
    ["9".repeat(1_000_000), "a million digits"],
    [`0.${"3".repeat(1_000_000)}`, "a million decimals"],
    [`${"9".repeat(400)}/${"7".repeat(400)}`, "a fraction of long numbers"],
    ["9^9^9^9", "a tower of powers"],
    ["2^(2^(2^(2^(2^2))))", "a tower of powers in brackets"],
    ["(1/3)^100000", "a large power of a fraction"],
    ["factorial(1e9)", "an enormous factorial"],
    ["170!!!!!!", "factorials of factorials"],
    ["(".repeat(10_000), "ten thousand brackets"],
    [`${"(".repeat(700)}1${")".repeat(700)}`, "brackets that close"],
    ["-".repeat(1_400), "a row of signs"],
    ["1,".repeat(700), "a row of commas"],
    ["1 ".repeat(700), "a row of numbers"],
    ["1/".repeat(700), "a row of fractions"],
    ["a=".repeat(700), "a row of equations"],
    ["$".repeat(1_400), "a row of dollars"],
    ["≈".repeat(1_400), "a row of signs that are stripped"],
    [".".repeat(1_400), "a row of points"],
    [" ".repeat(1_000_000), "a million spaces"],
    ["一".repeat(1_400), "a row of Chinese digits"],
    ["\u0000", "a control character"],
    ["\ud800", "half a character"],
    ["__proto__", "a name of JavaScript"],
    ["constructor", "another one"],
  ])("%#: refuses %$ in time", (text) => {
    const { is, milliseconds } = timed(text);
    expect(milliseconds).toBeLessThan(LONGEST_MILLISECONDS);
    expect(is).toBe("unreadable");
  });

  it("takes no long runs of any two pieces for an excuse", () => {
    const pieces = ["1", " ", "a ", "(", "}", "/", ".", ",", "'", "%", "\\text{", "=", "≈", "$", "e", "10^", "1,", "\\frac", "一", "万", "-", ":", "。"];
    const slowest = { milliseconds: 0, text: "" };
    for (const left of pieces) {
      for (const right of pieces) {
        for (const end of ["", "!"]) {
          const text = left.repeat(700 / left.length) + right.repeat(700 / right.length) + end;
          const { milliseconds } = timed(text);
          if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, text: text.slice(0, 9) + text.slice(-9) });
        }
      }
    }
    expect({ ...slowest, isInTime: slowest.milliseconds < LONGEST_MILLISECONDS }).toEqual({ ...slowest, isInTime: true });
  });

  it("never throws and never gives a number that is not finite", () => {
    const piece = fc.constantFrom(...Array.from("0123456789.,'+-*/^()[]{}$%=≈~ eExX"), "\\frac", "{5}{8}", "log2(", "1e400", "10^", "bits", "奈特", "一", "万", "。", "１", "½", "∞", "nan", "\\%", ":", "!");
    const soup = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: "binary", maxLength: 40 })), (text) => {
        const read = readNumber(text, { units: ["bits"] });
        return read.is === "number" ? Number.isFinite(Number(read.value)) : ["not-a-number", "not-finite", "wrong-unit"].includes(read.finding.code);
      }),
      { seed, numRuns: 10_000 },
    );
  });
});
