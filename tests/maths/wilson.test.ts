import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "../../src/maths/wilson.ts";

const width = (of: number, errors: number): number => wilson(0.9, of, errors)[1] - wilson(0.9, of, errors)[0];

describe("Wilson's interval", () => {
  it.each([
    // Agresti and Coull (1998), and R's prop.test(correct = FALSE), at 1.96 standard errors.
    [0, 10, 0, 0.2775],
    [1 / 10, 10, 0.0179, 0.4042],
    [5 / 10, 10, 0.2366, 0.7634],
    [392 / 400, 400, 0.961, 0.9898],
  ])("of %d among %d is the published one", (share, of, low, high) => {
    const [from, to] = wilson(share, of, 1.959964);
    expect(from).toBeCloseTo(low, 3);
    expect(to).toBeCloseTo(high, 3);
  });

  const shares = fc.tuple(fc.integer({ min: 1, max: 20_000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.1, max: 8, noNaN: true }));

  it("holds the share, stays inside 0 and 1, and is where the score test puts it", () => {
    fc.assert(fc.property(shares, ([of, part, errors]) => {
      const share = Math.round(part * of) / of;
      const [low, high] = wilson(share, of, errors);
      expect(low).toBeLessThanOrEqual(share + 1e-12);
      expect(high).toBeGreaterThanOrEqual(share - 1e-12);
      for (const end of [low, high]) {
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(1);
        if (end > 1e-9 && end < 1 - 1e-9) expect(Math.abs(share - end) / Math.sqrt((end * (1 - end)) / of)).toBeCloseTo(errors, 5);
      }
    }), { seed: 6 });
  });

  it("narrows with more samples and widens with more standard errors", () => {
    expect(width(10_000, 3)).toBeLessThan(width(400, 3));
    expect(width(400, 6)).toBeGreaterThan(width(400, 3));
  });
});
