import * as fc from "fast-check";
import { Fraction } from "fraction.js";
import { describe, expect, it } from "vitest";
import { addShares, compareShares } from "../../src/maths/share.ts";
import type { Share } from "../../src/model.ts";
import { roundedPoints } from "../../src/report/points.ts";

const small: fc.Arbitrary<Share> = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 60 }));
/** So that sums of a few leave the whole numbers of a double and come back. */
const large: fc.Arbitrary<Share> = fc.constantFrom<Share>([1, 94_906_249], [-1, 94_906_249], [1, 94_906_267], [-1, 94_906_267], [3, 7], [2 ** 40, 3]);
const fraction = ([got, of]: Share): Fraction => new Fraction(got, of);

describe("shares", () => {
  it("add up exactly and in lowest terms, however large the terms become on the way", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ arbitrary: small, weight: 3 }, large), { maxLength: 12 }), (shares) => {
        const sum = shares.reduce((left, right) => left.add(fraction(right)), new Fraction(0));
        expect(addShares(shares)).toEqual([Number(sum.s * sum.n), Number(sum.d)]);
      }),
      { numRuns: 1_000, seed: 9 },
    );
  });

  it("compare exactly", () => {
    fc.assert(
      fc.property(fc.oneof(small, large), fc.oneof(small, large), (left, right) => {
        expect(compareShares(left, right)).toBe(fraction(left).compare(fraction(right)));
      }),
      { numRuns: 1_000, seed: 10 },
    );
  });

  it("are rounded half up on the exact value", () => {
    const share = fc.tuple(fc.integer({ min: 0, max: 2 ** 53 - 1 }), fc.integer({ min: 1, max: 2 ** 31 }));
    fc.assert(
      fc.property(fc.oneof(fc.tuple(fc.nat(20_000), fc.integer({ min: 1, max: 400 })), share), fc.constantFrom(0, 2, 4), ([got, of], decimals) => {
        const twice = (2n * BigInt(got) * 10n ** BigInt(decimals)) / BigInt(of);
        expect(roundedPoints([got, of], decimals)).toBe(Number((twice + 1n) / 2n) / 10 ** decimals);
      }),
      { numRuns: 2_000, seed: 11 },
    );
  });
});
