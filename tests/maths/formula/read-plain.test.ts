import { describe, expect, it } from "vitest";
import { NOTHING, SCHOOL, shown } from "./reading.ts";
import type { Row } from "./reading.ts";

const OPERATORS: readonly Row[] = [
  ["x*(yhat-y)'", "x * (yhat - y)'", "a prime is the transpose"],
  ["h .* (1 - h)", "h .* (1 - h)", "element by element"],
  ["exp(o) ./ sum(exp(o))", "exp(o) ./ sum(exp(o))", "element by element"],
  ["h.^2", "h.^2", "element by element"],
  ["2.*k", "2 .* k", "the dot belongs to the sign, not to the number"],
  ["2./k", "2 ./ k", "the dot belongs to the sign, not to the number"],
  ["a-b-c", "a - b - c", "minus associates to the left"],
  ["a-(b-c)", "a - (b - c)", "brackets that matter stay"],
  ["a/b/c", "a / b / c", "division associates to the left"],
  ["k^n^2", "k^(n^2)", "powers associate to the right"],
  ["-2^2", "-2^2", "the sign belongs to the whole power"],
  ["(-2)^2", "(-2)^2", "the sign belongs to the base"],
  ["2^-1", "2^(-1)", "an exponent may have a sign"],
  ["2^-k^2", "2^(-k^2)", "the exponent is a power with a sign"],
  ["k**2", "k^2", "a power as programs write it"],
  ["+k", "k", "a plus says nothing"],
  ["--k", "-(-k)", "signs may repeat"],
  ["2x", "2 * x", "a product without a sign"],
  ["2(k+1)", "2 * (k + 1)", "a product without a sign"],
  ["(k+1)(k-1)", "(k + 1) * (k - 1)", "a product without a sign"],
  ["k(n+1)", "k * (n + 1)", "a declared scalar is no function"],
  ["1/2k", "1 / 2 * k", "a fraction of two numbers comes first, as in mathjs"],
  ["1/2(k+1)", "1 / 2 * (k + 1)", "a fraction of two numbers comes first, as in mathjs"],
  ["1/(2n) x", "1 / (2 * n) * x", "who brackets the denominator has said where it ends"],
  ["1/(2n)(x+1)", "1 / (2 * n) * (x + 1)", "with or without a space"],
  ["a/2 x", "a / 2 * x", "a space behind a numeric denominator ends it"],
  ["a/2 ||w||_2^2", "a / 2 * ||w||_{2}^2", "and so does a norm"],
  ["a/2||w||_2^2", "a / 2 * ||w||_{2}^2", "with or without a space"],
  ["a/2b", "a / (2 * b)", "else the unwritten product binds tighter, as in mathjs"],
  ["a/b(c)", "a / (b * c)", "else the unwritten product binds tighter, as in mathjs"],
  ["k^2n", "k^2 * n", "but not tighter than a power"],
  ["3!", "3!", "factorial"],
  ["2^3!", "2^(3!)", "a factorial binds tighter than a power, as in mathjs"],
  ["-n!", "-n!", "a factorial binds tighter than a sign"],
  ["50%", "50%", "percent"],
  ["k < n <= 3", "k < n <= 3", "a chain of relations"],
  ["k =< n", "k <= n", "a sign written the other way round"],
  ["k == 2", "k = 2", "equality as programs write it"],
  ["k != 2", "k != 2", "not equal"],
  ["k <> 2", "k != 2", "not equal"],
  ["k > 0 ? 1 : n > 0 ? 2 : 3", "piecewise(1, k > 0, 2, n > 0, 3)", "a choice, as in mathjs"],
  ["k +- 2", "k + (-2)", "plus and minus are two signs"],
  ["W @ (yhat - y)", "W * (yhat - y)", "NumPy's matrix product"],
  ["(yhat - y).T", "(yhat - y)'", "NumPy's transpose"],
  ["k +/- 2", "k ± 2", "plus or minus"],
];

const CALLS: readonly Row[] = [
  ["exp(k)", "exp(k)", "a known function"],
  ["log(k, 3)", "log(k, 3)", "a logarithm to a base"],
  ["log2(k)", "log2(k)", "a logarithm to base 2"],
  ["log_2(k)", "log2(k)", "the base below the name"],
  ["log_3 k", "log(k, 3)", "the base below the name"],
  ["sin x", "sin(x)", "no brackets"],
  ["sin 2k + 1", "sin(2 * k) + 1", "the argument is the product that follows"],
  ["sin^2(k)", "sin(k)^2", "the power of the value"],
  ["sin(k)^2", "sin(k)^2", "not the sine of the square"],
  ["arccsc k", "acsc(k)", "an inverse by its long name"],
  ["softmax(o)_k", "softmax(o)_{k}", "an element of a value"],
  ["f(k)", "f(k)", "a declared function"],
  ["tofu(k)", "tofu(k)", "an unknown word before a bracket is a function, which the evaluator will not know"],
  ["sqrt k", "sqrt(k)", "no brackets"],
  ["abs(k)", "abs(k)", "a known function"],
  ["tr(W)", "trace(W)", "another spelling"],
  ["sum(x)", "sum(x)", "over all entries"],
  ["sum_{j=1}^K exp(o_j)", "sum_{j=1}^{K}(exp(o_{j}))", "over an index"],
  ["piecewise(1, k > 0, 0)", "piecewise(1, k > 0, 0)", "as the printer writes it"],
  ["transpose(x)", "x'", "by name"],
];

const BRACKETS: readonly Row[] = [
  ["[1,2;3,4]", "[1, 2; 3, 4]", "a matrix by rows"],
  ["[[1,2],[3,4]]", "[1, 2; 3, 4]", "a matrix by rows"],
  ["[1,2,3]", "[1; 2; 3]", "mathjs's vector is a column"],
  ["[[1,2,3]]", "[[1, 2, 3]]", "a row"],
  ["[k + 1]^2", "(k + 1)^2", "a single item is only grouped"],
  ["x[h .* h]'", "x * (h .* h)'", "square brackets group"],
  ["x[1]", "x_{1}", "an element, as in a program"],
  ["W[i, j]", "W_{i, j}", "an element, as in a program"],
  ["(1, 2)", "(1, 2)", "a tuple"],
  ["[0, 1)", "[0, 1)", "an interval"],
  ["(-inf, 3)", "(-infinity, 3)", "an infinite end makes an interval"],
  ["[1, 2] ∪ (3, 4]", "[1, 2] ∪ (3, 4]", "intervals in a union"],
  ["k in [0, 1]", "k ∈ [0, 1]", "an interval behind in"],
  ["{1, 2}", "{1, 2}", "a set"],
  ["{}", "{}", "the empty set"],
  ["|k| + |n|", "|k| + |n|", "bars"],
  ["||k| - 1|", "|(|k| - 1)|", "bars in bars"],
  ["|k|n|k|", "|k| * n * |k|", "bars side by side"],
  ["||w||_1", "||w||_{1}", "a norm with its order"],
  ["||X*w - y||^2", "||X * w - y||^2", "a norm without an order"],
  ["||w||_2^2", "||w||_{2}^2", "order and power"],
  ["1, 2 and 3", "1, 2, 3", "a list"],
  ["k = 1 or k = 2", "k = 1, k = 2", "a list of equations"],
  ["no solution", "no solution", "words"],
];

describe("plain text", () => {
  it.each([...OPERATORS, ...CALLS, ...BRACKETS])("reads %s as %s: %s", (source, understood) => {
    expect(shown(source)).toBe(understood);
  });

  const SPLITTING: readonly Row[] = [
    ["mx+b", "m * x + b", "letters side by side are a product in school"],
    ["xsinx", "x * sin(x)", "a function within a run of letters"],
    ["2pix", "2 * pi * x", "a Greek letter within a run of letters"],
    ["qr", "q * r", "undeclared letters are split, too"],
    ["x(y+1)", "x * (y + 1)", "a scalar before a bracket"],
    ["max(x, y)", "max(x, y)", "a function is no product"],
  ];
  it.each(SPLITTING)("reads %s as %s where names are single letters: %s", (source, understood) => {
    expect(shown(source, SCHOOL)).toBe(understood);
  });

  it("splits a word into declared names only where there is one way to do it", () => {
    expect(shown("abc")).toBe("a * b * c");
    expect(shown("xyz", NOTHING)).toBe("xyz");
    expect(shown("ab", { names: new Map([["a", 0], ["b", 0], ["ab", 0]]) })).toBe("ab");
    expect(shown("abc", { names: new Map([["a", 0], ["bc", 0], ["ab", 0], ["c", 0]]) })).toBe("abc");
  });
});
