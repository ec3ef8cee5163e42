import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactOf } from "../../../src/maths/number/exact.ts";
import { printNumber } from "../../../src/maths/number/print.ts";

describe("numbers in messages", () => {
  it.each([
    [0.1 + 0.2, "0.3", "binary noise is not shown"],
    [4.000000000000001, "4", "nor is it behind a whole number"],
    [-0, "0", "there is no minus zero"],
    [61470, "61470", "whole numbers stay whole"],
    [0.997502546369115, "0.997502546369115", "all digits that are sure"],
    [1e-9, "1e-9", "tiny numbers as powers"],
    [NaN, "NaN", "not a number"],
    [-Infinity, "-Infinity", "infinities"],
  ])("%d prints as %s: %s", (value, text) => {
    expect(printNumber(value)).toBe(text);
  });

  it("shortens to the figures asked for", () => {
    expect(printNumber(0.997502546369115, 6)).toBe("0.997503");
    expect(printNumber(exactOf(1).div(3), 3)).toBe("0.333");
  });

  it("is faithful to a relative 5e-15", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-300, max: 1e300 }), (x) => Math.abs(Number(printNumber(x)) - x) <= 5e-15 * x),
      { seed: 20_260_305, numRuns: 2_000 },
    );
  });
});
