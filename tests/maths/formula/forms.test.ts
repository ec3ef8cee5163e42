import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "../../../src/maths/formula/forms-canonical.ts";
import { formFinding } from "../../../src/maths/formula/forms.ts";
import type { Form } from "../../../src/maths/formula/forms.ts";
import { isReducible, polynomialOf } from "../../../src/maths/formula/polynomial.ts";
import { written } from "./written.ts";

function met(student: string, form: Form, reference = "1"): boolean {
  return formFinding(written(student).tree, form, written(reference).tree) === null;
}

describe("forms that are met", () => {
  test.each<[string, Form, string]>([
    ["(1-x)(-1-6x)", "same-form", "(6x+1)(x-1)"],
    ["b + m x", "same-form", "m x + b"],
    ["y = 5 - 2x", "same-form", "-2x + 5 = y"],
    ["(x-1)(x+1)", "factored", "(x+1)(x-1)"],
    ["-3(x+1)^2", "factored", "-3(x+1)(x+1)"],
    ["x(x+2)", "factored", "x(x+2)"],
    ["2(x+3)", "factored", "2*x + 6"],
    ["2(x+3)", "factored", "2(x+3)"],
    ["x^2 + 1", "factored", "x^2 + 1"],
    ["(x^2+1)(x-1)(x+1)", "factored", "x^4 - 1"],
    ["3(x-1/2)(x+2)", "factored", "3x^2 + 4.5x - 3"],
    ["(x-1)(x+1)/2", "factored", "x^2/2 - 1/2"],
    ["(x^2+x+1)(x^2-x+1)", "factored", "x^4 + x^2 + 1"],
    ["(a+b)(a-b)", "factored", "a^2 - b^2"],
    ["x^2 + 2x + 1", "expanded", "1"],
    ["2x y - 3/4", "expanded", "1"],
    ["3/4", "simplified-fraction", "1"],
    ["-3/4", "simplified-fraction", "1"],
    ["7", "simplified-fraction", "1"],
    ["exp(o)/sum(exp(o))", "no-function:softmax", "1"],
  ])("%s: %s", (student, form, reference) => {
    expect(met(student, form, reference)).toBe(true);
  });
});

describe("forms that are not", () => {
  test.each<[string, Form, string]>([
    ["(6x+1)(x+1)", "same-form", "(6x+1)(x-1)"],
    ["a - b - c", "same-form", "c + b + a"],
    ["y - 3 = 2(x-4)", "same-form", "y = 2x - 5"],
    ["x^2 - 1", "factored", "(x-1)(x+1)"],
    ["x(x-1) + 2", "factored", "(x-1)(x+1)"],
    ["(2x+4)(x-1)", "factored", "2(x+2)(x-1)"],
    ["x(x^2-1)", "factored", "x(x-1)(x+1)"],
    ["x^2 - 1", "factored", "x^2 - 1"],
    ["2x + 6", "factored", "2x + 6"],
    ["2(3x+3)", "factored", "6x + 6"],
    ["(x^2+1)(x^2-1)", "factored", "x^4 - 1"],
    ["x^4 + x^2 + 1", "factored", "x^4 + x^2 + 1"],
    ["x(x+1)(x^4+x^2+1)", "factored", "x^6 + x^5 + x^4 + x^3 + x^2 + x"],
    ["x^6 + 2x^3 + 1", "factored", "x^6 + 2x^3 + 1"],
    ["a^2 - b^2", "factored", "a^2 - b^2"],
    ["(x+1)^2", "expanded", "1"],
    ["x(x+1)", "expanded", "1"],
    ["-(x+1)", "expanded", "1"],
    ["6/8", "simplified-fraction", "1"],
    ["0.75", "simplified-fraction", "1"],
    ["3/1", "simplified-fraction", "1"],
    ["1 + 2", "simplified-fraction", "1"],
    ["softmax(o) - y", "no-function:softmax", "1"],
  ])("%s: %s", (student, form, reference) => {
    expect(met(student, form, reference)).toBe(false);
    expect(formFinding(written(student).tree, form, written(reference).tree)).toEqual({ code: "form-not-met", form });
  });
});

function of(source: string): string {
  return canonical(written(source).tree);
}

test("order, brackets and signs that cancel make no other form, anything else does", () => {
  expect(of("a - (b - c)")).toBe(of("c + a - b"));
  expect(of("(-x) (-y)")).toBe(of("y x"));
  expect(of("a/b/c")).toBe(of("a/(c b)"));
  expect(of("(a-b)^2")).toBe(of("(b-a)^2"));
  expect(of("(a-b)^3")).not.toBe(of("(b-a)^3"));
  expect(of("sin(x)")).not.toBe(of("sin(-x)"));
  expect(of("2x")).not.toBe(of("x + x"));
});

const coefficient = fc.integer({ min: -4, max: 4 });
const factor = fc.array(coefficient, { minLength: 1, maxLength: 3 }).chain((lower) => fc.constantFrom(-2, -1, 1, 2).map((leading) => [...lower, leading]));
const text = (coefficients: readonly number[]): string => coefficients.map((value, power) => `(${value})*x^${power}`).join(" + ");

test("a product of two polynomials can always be taken apart, and a prime plus Eisenstein's multiples never", () => {
  fc.assert(
    fc.property(factor, factor, (left, right) => {
      const polynomial = polynomialOf(written(`(${text(left)}) * (${text(right)})`).tree);
      expect(polynomial === null ? null : isReducible(polynomial)).toBe(true);
    }),
    { seed: 20_261_129, numRuns: 200 },
  );
  fc.assert(
    fc.property(fc.array(coefficient, { minLength: 0, maxLength: 3 }), fc.constantFrom(2, 3, 5), (inner, prime) => {
      const coefficients = [prime, ...inner.map((value) => value * prime), 1];
      const polynomial = polynomialOf(written(text(coefficients)).tree);
      expect(polynomial === null ? null : isReducible(polynomial)).toBe(false);
    }),
    { seed: 20_261_129, numRuns: 200 },
  );
});
