import { describe, expect, test } from "vitest";
import { fractionText } from "../../../src/maths/formula/transformations-factor.ts";
import { transformationOf } from "../../../src/maths/formula/transformations.ts";
import type { Sample } from "../../../src/maths/formula/transformations.ts";
import type { Value } from "../../../src/maths/formula/value.ts";

const sizes = [new Map([["K", 3], ["D", 2]]), new Map([["K", 4], ["D", 3]])];
const vector = (...data: number[]): Value => ({ shape: [data.length], data: Float64Array.from(data) });
const WANT: readonly Value[] = [vector(1, -2, 4), vector(0.5, 3, -1, 2)];

function found(change: (want: Value, sizes: ReadonlyMap<string, number>) => Value): unknown {
  const samples = WANT.map((want, place): Sample => ({ want, got: change(want, sizes[place] ?? new Map()), sizes: sizes[place] ?? new Map() }));
  return transformationOf(samples);
}

const each = (change: (entry: number, K: number) => number) => (want: Value, at: ReadonlyMap<string, number>): Value =>
  typeof want === "number" ? change(want, at.get("K") ?? NaN) : { shape: want.shape, data: want.data.map((entry) => change(entry, at.get("K") ?? NaN)) };

describe("what was done to the values", () => {
  test.each([
    ["the sign", each((x) => -x), { name: "negated" }],
    ["a factor", each((x) => 2.5 * x), { name: "scaled", factor: "5/2" }],
    ["a mean for a sum", each((x, K) => x / K), { name: "scaled", factor: "1/K" }],
    ["a sum for a mean", each((x, K) => x * K), { name: "scaled", factor: "K" }],
    ["half a mean", each((x, K) => x / (2 * K)), { name: "scaled", factor: "1/2/K" }],
    ["one over", each((x) => 1 / x), { name: "reciprocal" }],
    ["a constant", each((x) => x + 1), { name: "shifted", factor: "1" }],
  ])("%s", (_what, change, finding) => {
    expect(found(change)).toEqual({ code: "transformation", ...finding });
  });

  test("a row for a column", () => {
    expect(found((want) => (typeof want === "number" ? want : { shape: [1, want.data.length], data: want.data }))).toMatchObject({ name: "transposed" });
  });

  test("the sum of the entries", () => {
    expect(found((want) => (typeof want === "number" ? want : want.data.reduce((sum, entry) => sum + entry, 0)))).toMatchObject({ name: "summed" });
  });

  test("nothing that fits only one of the samples is named", () => {
    expect(found((want) => (want === WANT[0] ? each((x) => -x)(want, new Map()) : want))).toBeNull();
    expect(transformationOf([])).toBeNull();
  });
});

test.each([
  [0.5, "1/2"],
  [-2, "-2"],
  [1 / 60, "1/60"],
  [Math.LN2, "ln 2"],
  [-Math.PI, "-pi"],
  [0.123456789, "0.123457"],
])("%d is written %s", (value, text) => {
  expect(fractionText(value)).toBe(text);
});
