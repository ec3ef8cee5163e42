import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elasticNet, elasticNetTerms } from "../../reference/elastic-net.ts";
import { references } from "../../reference/index.ts";

const fixed = { seed: 45, numRuns: 200 };
const entry = fc.double({ min: -3, max: 3, noNaN: true });
const point = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([n, D]) =>
  fc.record({
    w: fc.array(entry, { minLength: D, maxLength: D }),
    X: fc.array(fc.array(entry, { minLength: D, maxLength: D }), { minLength: n, maxLength: n }),
    y: fc.array(entry, { minLength: n, maxLength: n }),
    alpha: fc.double({ min: 0, max: 2, noNaN: true }),
    rho: fc.double({ min: 0, max: 1, noNaN: true }),
  }));

describe("the elastic net", () => {
  const small = { w: [1, -2], X: [[1, 0], [2, 1], [0, 3]], y: [1, 1, -4], n: 3 };

  it("is the sum written out by hand", () => {
    // Xw - y = [0, -1, -2]; 5 / 6 + 0.5 * 0.25 * 3 + 0.5 * 0.75 / 2 * 5
    expect(references.elasticNet({ ...small, alpha: 0.5, rho: 0.25 })).toBeCloseTo(5 / 6 + 0.375 + 0.9375, 14);
    expect(references.elasticNetTerms({ ...small, alpha: 0.5, rho: 0.25 })).toEqual([5 / 3, 0.375, 1.875]);
  });

  it("is half the squares, the L1 term and half the L2 term", () => {
    fc.assert(fc.property(point, (at) => {
      const [squares, lasso, ridge] = elasticNetTerms(at);
      expect(elasticNet(at)).toBeCloseTo(squares / 2 + lasso + ridge / 2, 12);
    }), fixed);
  });

  it("has no L2 term at rho = 1, no L1 term at rho = 0 and no penalty at alpha = 0", () => {
    fc.assert(fc.property(point, (at) => {
      expect(elasticNetTerms({ ...at, rho: 1 })[2]).toBe(0);
      expect(elasticNetTerms({ ...at, rho: 0 })[1]).toBe(0);
      expect(elasticNet({ ...at, alpha: 0 })).toBeCloseTo(elasticNetTerms(at)[0] / 2, 12);
    }), fixed);
  });

  it("is convex in the weights: the middle lies no higher than the mean of the ends", () => {
    fc.assert(fc.property(point, (at) => {
      const other = at.w.map((weight) => 1 - weight);
      const middle = at.w.map(() => 0.5);
      expect(elasticNet({ ...at, w: middle })).toBeLessThanOrEqual((elasticNet(at) + elasticNet({ ...at, w: other })) / 2 + 1e-9);
    }), fixed);
  });

  it("takes the rows of X for n unless told", () => {
    const { n: _, ...rest } = small;
    expect(references.elasticNet({ ...rest, alpha: 1, rho: 0.5 })).toBe(references.elasticNet({ ...small, alpha: 1, rho: 0.5 }));
    expect(references.elasticNetTerms({ ...small, n: 6, alpha: 1, rho: 0.5 })[0]).toBe(5 / 6);
  });

  it.each([
    [{ n: 0 }, "elasticNet: n must be positive, it is 0"],
    [{ alpha: -1 }, "elasticNet: alpha must not be negative, it is -1"],
    [{ rho: 1.5 }, "elasticNet: rho must lie between 0 and 1, it is 1.5"],
    [{ rho: NaN }, "elasticNet: rho must lie between 0 and 1, it is NaN"],
    [{ w: [1] }, "elasticNet: w must have shape [D] = [2], it has [1]"],
    [{ y: [1] }, "elasticNet: y must have shape [n] = [3], it has [1]"],
    [{ alpha: undefined }, "elasticNet: alpha must be a number, it is left out"],
  ])("refuses %j", (wrong, message) => {
    expect(() => references.elasticNet({ ...small, alpha: 1, rho: 0.5, ...wrong })).toThrow(message);
  });
});
