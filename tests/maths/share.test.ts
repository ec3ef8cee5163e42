import fc from "fast-check";
import { Fraction } from "fraction.js";
import { describe, expect, it } from "vitest";
import { addShares, compareShares, multiplyShares, possiblePoints, shareOf, subtractShares } from "../../src/maths/share.ts";
import type { Share } from "../../src/model.ts";

/** Small ones, and ones whose products leave the integers that a double holds. */
const share: fc.Arbitrary<Share> = fc.oneof(
  fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 360 })),
  fc.tuple(fc.integer({ min: -(2 ** 30), max: 2 ** 30 }), fc.integer({ min: 1, max: 2 ** 26 })),
);
const fraction = ([got, of]: Share): Fraction => new Fraction(got, of);
const asShare = (value: Fraction): Share => [Number(value.s * value.n), Number(value.d)];
const isExact = ([got, of]: Share): boolean => Number.isSafeInteger(got) && Number.isSafeInteger(of);

describe("arithmetic on shares", () => {
  it("agrees with fractions of big integers, in lowest terms", () => {
    fc.assert(
      fc.property(share, share, (left, right) => {
        const [sum, difference, product] = [addShares([left, right]), subtractShares(left, right), multiplyShares(left, right)];
        const due = [fraction(left).add(fraction(right)), fraction(left).sub(fraction(right)), fraction(left).mul(fraction(right))].map(asShare);
        for (const [position, got] of [sum, difference, product].entries()) if (isExact(due[position] ?? [NaN, 1])) expect(got).toEqual(due[position]);
        expect(Math.sign(compareShares(left, right))).toBe(Math.sign(fraction(left).compare(fraction(right))));
      }),
      { numRuns: 500 },
    );
  });

  it("knows one nothing only, without a sign", () => {
    for (const nothing of [subtractShares([1, 2], [1, 2]), multiplyShares([0, 3], [-1, 2]), subtractShares([0, 1], [0, 7]), addShares([]), addShares([[-1, 3], [1, 3]])]) expect(nothing).toEqual([0, 1]);
  });

  it("sums ten tenths to one", () => {
    expect(addShares(Array.from({ length: 10 }, () => shareOf(0.1)))).toEqual([1, 1]);
  });

  it("leaves extra credit out of what is possible", () => {
    expect(possiblePoints([{ points: [5, 2] }, { points: [2, 1], extra: true }, { points: [1, 2] }])).toEqual([3, 1]);
  });
});
