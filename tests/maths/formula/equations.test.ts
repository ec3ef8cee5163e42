import { describe, expect, test } from "vitest";
import { compared, tableOf } from "./written.ts";

describe("conditions that hold at the same places", () => {
  test.each([
    ["x = y", "y = x", "turned round"],
    ["(y+5)/2 = x", "y = 2x - 5", "solved for the other variable"],
    ["(y+5)/x = 2", "y = 2x - 5", "divided by a variable"],
    ["p = 351", "1/3 p - 3 = 114", "solved"],
    ["2x = 6 - x", "x + x + x + 6 = 12", "unsolved"],
    ["720m + 480(m-5) = 42000", "1200m = 44400", "large numbers"],
    ["x = (1+.2345)^2", "x = 1.52399025", "exact decimals"],
    ["3x = 1", "x = 0.333333333", "a rounded decimal"],
    ["(x+1)^2 = 0", "x + 1 = 0", "a double root"],
    ["x^3 = 8", "x = 2", "one real root"],
    ["x = 2 \\pm 1", "x^2 - 4x + 3 = 0", "both signs"],
    ["x = \\pm 2", "x^2 = 4", "both signs"],
    ["x = 2 or x = -2", "x^2 = 4", "alternatives"],
    ["-34x-45y+20z-100=0", "34x+45y-20z+100=0", "multiplied by -1"],
    ["f(2) = f(3) + 4", "f(3) + 4 = f(2)", "unknown values"],
    ["a + b < c - d", "a + b - c + d < 0", "moved across"],
    ["5 >= x", "x <= 5", "turned round"],
    ["-2x < 6", "x > -3", "divided by a negative number"],
    ["1/x > 0", "x > 0", "a pole at the boundary"],
    ["1 <= x <= 2", "x \\in [1, 2]", "a chain and an interval"],
    ["(x+1)^2 != 0", "0 != x^2 + 2x + 1", "inequality of values"],
    ["x^2 < 4", "-2 < x < 2", "a quadratic inequality"],
    ["|x - 1| < 2", "-1 < x < 3", "an absolute value"],
    ["z \\in [-3/2, -1] \\cup [1, 3/2]", "1 \\leq |z| \\leq 3/2", "a union"],
  ])("%s is %s: %s", (student, reference) => {
    expect(compared(student, reference)).toEqual({ is: "equal" });
  });
});

describe("conditions that do not", () => {
  test.each([
    ["x = 2", "x = 1", "another root"],
    ["x = 2", "x^2 = 4", "a root lost"],
    ["x = 2 \\pm 1", "x = 3", "a sign too many"],
    ["x^2 = 4", "x = 2", "a root gained"],
    ["x(x-1) = 0", "x = 1", "multiplied by the variable"],
    ["x = (1+.2345)^2", "x = 1.52399022", "the last digit"],
    ["x = 0.33333", "3x = 1", "too few digits"],
    ["p = 351.0001", "1/3 p - 3 = 114", "slightly off"],
    ["y = 2x + 5", "y = 2x - 5", "a sign"],
    ["x < 5", "x > 5", "the wrong way"],
    ["x <= 5", "x < 5", "the boundary"],
    ["x < 5", "x = 5", "another relation"],
    ["-2x < 6", "x < -3", "the sign not turned"],
    ["1 <= x <= 2", "x <= 2", "half of a chain"],
    ["x^2 > 4", "x > 2", "half of the solutions"],
    ["x >= 0", "sqrt(x) > 0", "the boundary"],
    ["x + y = 1", "x + y = 1 + 10^(-6)", "slightly off"],
    ["f(2) = f(3) + 4", "f(2) = f(3) + 5", "unknown values"],
  ])("%s is not %s: %s", (student, reference) => {
    expect(compared(student, reference).is).toBe("different");
  });
});

test("a system that holds nowhere along the lines tried is no agreement", () => {
  expect(compared("x = y = 3", "x = y = 4").is).not.toBe("equal");
  expect(compared("x + y = y = 3", "x = y = 4").is).not.toBe("equal");
  expect(compared("x = 2y = 6", "2x = 4y = 12").is).not.toBe("different");
});

test("two equations without solutions cannot be told apart", () => {
  expect(compared("x^2 = -1", "x^2 + x = -5").is).toBe("undecided");
});

test("equations of vectors are compared as they stand, and what is no multiple is left to a person", () => {
  const table = tableOf({ A: { shape: ["n", "n"] }, x: { shape: ["n"] }, b: { shape: ["n"] } });
  expect(compared("2 b = 2 A * x", "A * x = b", { table }).is).toBe("equal");
  expect(compared("A' * x = b", "A * x = b", { table }).is).toBe("undecided");
});

test("long lists are not compared item by item", () => {
  const list = Array.from({ length: 100 }, (_, n) => `x^${n}`).join(", ");
  expect(compared(list, list)).toMatchObject({ is: "undecided", finding: { code: "too-complex" } });
});

test("a counterexample says where the two part and what holds there", () => {
  expect(compared("x = 2", "x = 1")).toMatchObject({ is: "different", findings: [{ code: "counterexample", input: { x: 1 }, got: false, want: true }] });
});

describe("lists, sets, tuples and intervals", () => {
  test.each([
    ["21, 16, 11", "21, 16 or 11", "equal"],
    ["\\{1, 2, 2\\}", "\\{2, 1\\}", "equal"],
    ["1, 2", "1, 2, 3", "different"],
    ["1, 2, 4", "1, 2, 3", "different"],
    ["(1, 2)", "(2, 1)", "different"],
    ["(1/2, x + x)", "(0.5, 2x)", "equal"],
    ["2 \\pm 1", "1, 3", "equal"],
    ["2 \\pm 1", "2 \\pm 2", "different"],
    ["[0, \\infty)", "(0, \\infty)", "different"],
    ["x^2 \\pm 1", "x^2 - 1, x^2 + 1", "equal"],
    ["a = 4, -8, -10", "-10, -8, 4", "equal"],
    ["(1, 2]", "(1, 4/2]", "equal"],
    ["(1, 2]", "[1, 2]", "different"],
    ["(-793, 10)", "-793 < a < 10", "equal"],
    ["[1, 2]", "(1, 2)", "different"],
    ["[[1, 2], [3, 4]]", "[[1, 4/2], [3, 2^2]]", "equal"],
    ["[[1, 2], [3, 5]]", "[[1, 2], [3, 4]]", "different"],
    ["[1, 2, 3]", "[1, 2, 3, 4]", "different"],
    ["\\text{E}", "E", "equal"],
    ["no solution", "1", "different"],
  ] as const)("%s against %s is %s", (student, reference, is) => {
    expect(compared(student, reference).is).toBe(is);
  });
});
