import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromData, toData } from "../../../src/maths/formula/convert.ts";
import { domainArbitrary } from "../../../src/maths/formula/sample-arbitrary.ts";
import { draw, USUAL_POINTS } from "../../../src/maths/formula/sample.ts";
import type { Drawn } from "../../../src/maths/formula/sample.ts";
import { arrangeVariables, sizesIn } from "../../../src/maths/formula/variables.ts";
import type { Domain } from "../../../src/maths/formula/variables.ts";
import { compared, PERCEPTRON, reader, tableOf } from "./written.ts";

describe("declarations", () => {
  test("derived variables come after those they need, in whatever order they are declared", () => {
    const { derived } = tableOf({ yhat: { is: "softmax(o)" }, o: { is: "W' * x" }, x: { shape: ["D"] }, W: { shape: ["D", "K"] } });
    expect(derived.map(({ name }) => name)).toEqual(["o", "yhat"]);
  });

  test("the reader learns the dimensions of derived variables", () => {
    expect(Object.fromEntries(tableOf(PERCEPTRON).vocabulary.names)).toMatchObject({ x: 1, W1: 2, z: 1, yhat: 1, D: 0, K: 0 });
  });

  test.each([
    ["a cycle", { a: { is: "b + 1" }, b: { is: "a + 1" } }, { is: "cycle", names: ["a", "b", "a"] }],
    ["a variable of itself", { a: { is: "a + 1" } }, { is: "cycle", names: ["a", "a"] }],
    ["an unknown name", { a: { is: "2 * q" } }, { is: "unknown-name", variable: "a", name: "q" }],
    ["a formula that cannot be read", { a: { is: "2 * (" } }, { is: "unreadable", variable: "a" }],
    ["a clash of shapes", { x: { shape: ["D"] }, a: { is: "x * x" } }, { is: "unreadable", variable: "a", finding: { code: "shape-clash" } }],
  ])("%s is reported", (_what, declarations, problem) => {
    expect(arrangeVariables(declarations, reader)).toMatchObject([problem]);
  });

  test("sizes are all different, larger than one, unlike fixed ones, and differ between the settings", () => {
    const table = tableOf({ A: { shape: ["D", "H"] }, B: { shape: ["H", "K"] }, c: { shape: [3] }, d: { shape: ["n"] } });
    const [first, second] = [[...sizesIn(table, 0).values()], [...sizesIn(table, 1).values()]];
    for (const sizes of [first, second]) {
      expect(new Set([...sizes, 3]).size).toBe(5);
      expect(Math.min(...sizes)).toBeGreaterThan(1);
    }
    expect(first.some((size, place) => size === second[place])).toBe(false);
  });

  test("a variable may be computed by a function of the others", () => {
    const table = arrangeVariables({ x: {}, twice: { shape: [] } }, reader, { twice: ({ x }) => (typeof x === "number" ? 2 * x : NaN) });
    if ("length" in table) throw new Error("not arranged");
    expect(compared("x + x", "twice", { table }).is).toBe("equal");
    expect(compared("x + 1", "twice", { table }).is).toBe("different");
  });

  test("a sum inside a derived variable does not disturb a free index", () => {
    const table = tableOf({ x: { shape: ["K"] }, s: { is: "\\sum_{i=1}^{K} x_i^2" } });
    expect(compared("x_k / s", "x_k / (x' * x)", { table }).is).toBe("equal");
    expect(compared("x_k / s", "x_1 / s", { table }).is).toBe("different");
  });
});

const DOMAINS: readonly [Domain, (x: number) => boolean][] = [
  ["real", () => true],
  ["positive", (x) => x > 0],
  ["nonnegative", (x) => x >= 0],
  ["probability", (x) => x > 0 && x < 1],
  ["sigmoid", (x) => x > 0 && x < 1],
  ["one-hot", (x) => x === 0 || x === 1],
  ["integer", Number.isInteger],
  ["positive-integer", (x) => Number.isInteger(x) && x > 0],
];

function variable(shape: readonly number[], domain: Domain, range: readonly [number, number] | null = null): Drawn {
  return { name: "v", shape, domain, range, position: 0 };
}

describe("points", () => {
  test.each(DOMAINS)("%s vectors stay in their domain and never have all entries equal", (domain, inside) => {
    for (let point = 0; point < 100; point += 1) {
      const value = draw(variable([4], domain), 5, point);
      if (typeof value === "number") throw new Error("no vector");
      expect([...value].every(inside)).toBe(true);
      const sum = value.reduce((total, entry) => total + entry, 0);
      expect(new Set(value).size > 1 || domain.endsWith("integer")).toBe(true);
      expect(Math.abs(sum - 1) < 1e-12 || (domain !== "probability" && domain !== "one-hot")).toBe(true);
    }
  });

  test.each(DOMAINS)("what fast-check draws as %s stays in its domain, too", (domain, inside) => {
    fc.assert(
      fc.property(domainArbitrary(variable([2, 3], domain), fc), (value) => {
        expect(typeof value === "object" && [...value.data].every(inside)).toBe(true);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  test("a range is kept", () => {
    for (let point = 0; point < 50; point += 1) {
      const value = draw(variable([], "real", [-2, 5]), 1, point);
      expect(Number(value)).toBeGreaterThanOrEqual(-2);
      expect(Number(value)).toBeLessThanOrEqual(5);
      expect([1, 2, 3]).toContain(draw(variable([], "integer", [1, 3]), 1, point));
    }
  });

  test("readable points come first, all signs and sizes later", () => {
    const values = Array.from({ length: USUAL_POINTS }, (_, point) => Number(draw(variable([], "real"), 1, point)));
    expect(values.slice(0, 4).every((value) => Number.isInteger(2 * value))).toBe(true);
    expect(values.some((value) => value < 0)).toBe(true);
    expect(values.some((value) => Math.abs(value) > 3)).toBe(true);
    expect(values.some((value) => Math.abs(value) < 0.33)).toBe(true);
  });

  test("the bytes are the same everywhere", () => {
    expect(draw(variable([2], "real"), 42, 5)).toEqual(draw(variable([2], "real"), 42, 5));
    expect(draw(variable([2], "real"), 42, 5)).not.toEqual(draw(variable([2], "real"), 43, 5));
    expect(draw(variable([], "positive"), 1, 4)).toMatchInlineSnapshot(`0.5697167357429862`);
  });
});

describe("plain data", () => {
  test.each([5, [1, 2, 3], [[1, 2], [3, 4], [5, 6]], [[1, 2, 3]]])("%j goes in and comes out", (data) => {
    const value = fromData(data);
    expect(value === null ? null : toData(value)).toEqual(data);
  });

  test("a column is a vector", () => {
    expect(fromData([[1], [2]])).toEqual(fromData([1, 2]));
  });

  test.each([[[]], [null], ["1"], [true], [[1, "2"]], [[[1, 2], [3]]], [[[1], [[2]]]], [{ a: 1 }], [[[]]]])("%j is no value", (data) => {
    expect(fromData(data)).toBeNull();
  });
});
