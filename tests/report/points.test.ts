import * as fc from "fast-check";
import { expect, it } from "vitest";
import { roundedPoints } from "../../src/report/points.ts";

it("points are rounded half up on the exact value, however large its terms are", () => {
  const ordinary = fc.tuple(fc.nat(20_000), fc.integer({ min: 1, max: 400 }));
  const large = fc.tuple(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), fc.integer({ min: 1, max: 2 ** 31 }));
  fc.assert(
    fc.property(fc.oneof(ordinary, large), fc.constantFrom(0, 2, 4), ([got, of], decimals) => {
      const doubled = (2n * BigInt(got) * 10n ** BigInt(decimals)) / BigInt(of);
      expect(roundedPoints([got, of], decimals)).toBe(Number((doubled + 1n) / 2n) / 10 ** decimals);
    }),
    { numRuns: 2_000, seed: 11 },
  );
});
