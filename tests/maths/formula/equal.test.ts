import { describe, expect, test } from "vitest";
import { prepare } from "../../../src/maths/formula/functions-mathjs.ts";
import { compared, written } from "./written.ts";

describe("the same value in another form is accepted", () => {
  test.each([
    ["(x+1)^2", "x^2 + 2x + 1", "expanded"],
    ["x(y^2-1)/(y+1)", "x(y-1)", "a hole in the domain is no difference"],
    ["log(x^2)", "2 log(x)", "equal where both have a value"],
    ["(x-a)^6000", "(a-x)^6000", "overflows almost everywhere"],
    ["n!/(k!(n-k)!)", "binomial(n, k)", "only whole numbers have a value"],
    ["n!", "n (n-1)!", "only whole numbers have a value"],
    ["(-8)^(2/3)", "4", "odd roots of negative numbers are real"],
    ["(-5)^(0.2)", "-5^(1/5)", "a decimal exponent with an odd denominator"],
    ["x^(1/3)", "cbrt(x)", "at negative points, too"],
    ["sin(x)^2 + cos(x)^2 - 1", "0", "only rounding is left"],
    ["sin(2x)", "2 sin(x) cos(x)", "an identity"],
    ["e^x - e^(-x)", "2 sinh(x)", "an identity"],
    ["sqrt(x^2)", "|x|", "an identity"],
    ["acos(x) + asin(x)", "pi/2", "has a value between -1 and 1 only"],
    ["log(log(x))", "log(log(x^2)) - log(2)", "has a value beyond 1 only"],
    ["f(x + x)", "f(2x)", "an unknown function of the same argument"],
    ["1/(1+e^(-x))", "sigmoid(x)", "the logistic function written out"],
    ["(10^9 + x)^2 - 10^18 - 2*10^9*x + 1 - x^2", "1 + 0x", "never: digits are lost, see below"],
    ["\\sum_{i=1}^{n} i", "n(n+1)/2", "a sum with a variable bound"],
    ["6.12*10^-2", "0.0612", "scientific notation"],
    ["1.52399025", "1.2345^2", "exact decimals"],
    ["-0.584803548", "(-5)^(-1/3)", "rounded to nine digits"],
  ])("%s is %s: %s", (student, reference, why) => {
    expect(compared(student, reference).is).toBe(why.startsWith("never") ? "undecided" : "equal");
  });
});

describe("another value is refused", () => {
  test.each([
    ["sqrt(x^2)", "x", "differs at negative points"],
    ["x^2", "x|x|", "differs at negative points"],
    ["(a^b)^c", "a^(b^c)", "the power of a power"],
    ["sin(x)^2", "sin(x^2)", "the square inside"],
    ["2^n", "2^(n+1)", "a factor of two"],
    ["x", "x(y^2+1)/(y^2+2)", "close to it for large y"],
    ["x + 10^(-7) x", "x", "one part in ten million"],
    ["(x-a)^6000", "(x-a)^6002", "both overflow almost everywhere"],
    ["n!/(k!(n-k)!)", "n!/k!", "a factor left out"],
    ["sqrt(-1-x^2)", "x", "has no value anywhere"],
    ["f(x)", "f(x+1)", "an unknown function of another argument"],
    ["f(x)", "x", "an unknown function is not its argument"],
    ["0", "10^(-12) x", "small is not zero"],
    ["1/3", "0.333", "three digits are no rounded decimal"],
    ["0.333333333", "0.333333335", "both rounded, but to different digits"],
    ["-0.584803551", "(-5)^(-1/3)", "rounded to the wrong digit"],
    ["1.1", "0.9", "another number"],
    ["0", "m c^2", "zero"],
    ["x + C", "x", "an added constant"],
  ])("%s is not %s: %s", (student, reference) => {
    expect(compared(student, reference).is).toBe("different");
  });
});

describe("what cannot be told is undecided", () => {
  test.each([
    ["9^9^9^9", "9^9^9^8", "both are infinite"],
    ["(x + 10^20) - 10^20", "(2x + 10^20) - 10^20", "all digits are lost"],
    ["sqrt(-1-x^2)", "sqrt(-2-x^2)", "neither has a value"],
  ])("%s against %s: %s", (student, reference) => {
    expect(compared(student, reference).is).toBe("undecided");
  });
});

test("the same tree is equal even where nothing has a value", () => {
  expect(compared("9^9^9^9", "9^9^9^9").is).toBe("equal");
});

test("a counterexample has small readable numbers and both values", () => {
  const result = compared("x + y", "x - y");
  expect(result).toEqual({ is: "different", findings: [{ code: "counterexample", input: { x: 2, y: 3 }, got: 5, want: -1 }] });
});

test("the points do not depend on what else a student writes", () => {
  const [first, second] = [compared("x + 1", "x"), compared("x + y", "x")].map((result) => (result.is === "different" ? result.findings[0] : undefined));
  expect(first).toMatchObject({ input: { x: 2 } });
  expect(second).toMatchObject({ input: { x: 2 } });
});

test("the same comparison gives the same bytes", () => {
  expect(JSON.stringify(compared("x^3 y", "x^2 y"))).toBe(JSON.stringify(compared("x^3 y", "x^2 y")));
});

test("decimals may be taken as exact", () => {
  expect(compared("-0.584803547", "(-5)^(-1/3)", { roundedDecimals: false }).is).toBe("different");
});

test("a tolerance is taken where the author gives one", () => {
  expect(compared("3.14", "pi", { tolerance: { absolute: 0.01 } }).is).toBe("equal");
  expect(compared("3.1", "pi", { tolerance: { absolute: 0.01 } }).is).toBe("different");
  expect(compared("1.0005x", "x", { tolerance: { relative: 0.001 } }).is).toBe("equal");
});

describe("up to constants", () => {
  test.each([
    ["3 x y", "x y", "positive-constant", "equal"],
    ["-3 x y", "x y", "positive-constant", "different"],
    ["3 x y + 1", "x y", "positive-constant", "different"],
    ["0", "x y", "positive-constant", "different"],
    ["x^2/2 + C", "x^2/2", "additive-constant", "equal"],
    ["x^2/2 - 7", "x^2/2", "additive-constant", "equal"],
    ["log(3x)", "log(x)", "additive-constant", "equal"],
    ["x^2/2 + C x", "x^2/2", "additive-constant", "different"],
    ["x^2", "x^2/2", "additive-constant", "different"],
  ] as const)("%s is %s up to a %s: %s", (student, reference, upTo, is) => {
    expect(compared(student, reference, { upTo }).is).toBe(is);
  });
});

describe("a left side", () => {
  test.each([
    ["k = 1", "1", "equal"],
    ["1", "k = 1", "equal"],
    ["k = 2", "1", "different"],
    ["1", "2x + z = 1", "different"],
    ["y = x", "x", "different"],
    ["(3, 2, 7)", "(p, q, r) = (3, 2, 7)", "equal"],
    ["(3, 2, 8)", "(p, q, r) = (3, 2, 7)", "different"],
  ] as const)("%s against %s is %s", (student, reference, is) => {
    expect(compared(student, reference).is).toBe(is);
  });
});

test("the error function comes from mathjs, and only when it is asked for", async () => {
  const [student, reference] = [written("erf(x) + erf(-x)"), written("0")];
  expect(compared(student.source, reference.source)).toMatchObject({ is: "unreadable", finding: { code: "unknown-name", name: "erf" } });
  await prepare([student.tree, reference.tree]);
  expect(compared(student.source, reference.source).is).toBe("equal");
  expect(compared("erf(x)", "erf(2x)").is).toBe("different");
});
