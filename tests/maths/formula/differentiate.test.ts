import * as fc from "fast-check";
import { expect, test } from "vitest";
import { gradientOf, slopeOf } from "../../../src/maths/formula/differentiate.ts";
import type { Value } from "../../../src/maths/formula/value.ts";

test.each<[string, (x: number) => number, number, number]>([
  ["a square", (x) => x * x, 3, 6],
  ["an exponential", Math.exp, 2, Math.exp(2)],
  ["a sine", Math.sin, 1, Math.cos(1)],
  ["a logarithm", Math.log, 0.7, 1 / 0.7],
  ["a sigmoid far out", (x) => 1 / (1 + Math.exp(-x)), 8, Math.exp(-8) / (1 + Math.exp(-8)) ** 2],
  ["a constant", () => 5, 1, 0],
])("the slope of %s is right within its own estimate of the error", (_what, along, at, slope) => {
  const found = slopeOf(along, at);
  expect(Math.abs(found.slope - slope)).toBeLessThanOrEqual(Math.max(found.error, 1e-10));
  expect(Math.abs(found.slope - slope)).toBeLessThan(1e-8 * Math.max(1, Math.abs(slope)));
});

test("a kink is owned up to", () => {
  expect(slopeOf(Math.abs, 0).error).toBe(Infinity);
  expect(slopeOf(Math.abs, 1).error).toBeLessThan(1e-8);
});

test("the gradient of a cross-entropy is the probabilities less the labels", () => {
  const y = [0, 1, 0];
  const loss = ({ o }: Readonly<Record<string, Value>>): number => {
    if (o === undefined || typeof o === "number") return NaN;
    const largest = Math.max(...o.data);
    return largest + Math.log(o.data.reduce((sum, entry) => sum + Math.exp(entry - largest), 0)) - o.data.reduce((sum, entry, k) => sum + entry * (y[k] ?? 0), 0);
  };
  fc.assert(
    fc.property(fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 3, maxLength: 3 }), (logits) => {
      const found = gradientOf(loss, { o: { shape: [3], data: Float64Array.from(logits) } }, "o");
      const powers = logits.map(Math.exp);
      const total = powers.reduce((sum, power) => sum + power, 0);
      const value = found?.value;
      if (value === undefined || typeof value === "number") throw new Error("no vector");
      value.data.forEach((entry, k) => expect(entry).toBeCloseTo((powers[k] ?? NaN) / total - (y[k] ?? NaN), 8));
    }),
    { seed: 3, numRuns: 100 },
  );
});

const weighted = ({ W, t }: Readonly<Record<string, Value>>): number => (typeof W === "object" && typeof t === "number" ? W.data.reduce((sum, entry) => sum + entry ** 2, 0) * t : NaN);

test("a matrix gives a matrix, a scalar a scalar, an unknown name nothing", () => {
  const point = { W: { shape: [2, 2], data: Float64Array.of(1, 2, 3, 4) }, t: 2 };
  const found = gradientOf(weighted, point, "W")?.value;
  expect(typeof found === "object" ? [found.shape, [...found.data].map((entry) => Number(entry.toFixed(7)))] : null).toEqual([[2, 2], [4, 8, 12, 16]]);
  expect(gradientOf(weighted, point, "t")?.value).toBeCloseTo(30, 8);
  expect(gradientOf(weighted, point, "toString")).toBeNull();
});
