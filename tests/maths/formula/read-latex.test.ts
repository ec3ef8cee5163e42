import { describe, expect, it } from "vitest";
import { NETWORK, NOTHING, shown } from "./reading.ts";
import type { Row } from "./reading.ts";

const PRODUCTS: readonly Row[] = [
  ["\\hat{y} - y'", "yhat - y'", "LaTeX and plain text in one formula"],
  ["x*(yhat-y)^T", "x * (yhat - y)'", "LaTeX and plain text in one formula"],
  ["x(\\hat{y}-y)^T", "x * (yhat - y)'", "a vector before a bracket is a product"],
  ["x(\\hat{y}-y)^{\\top}", "x * (yhat - y)'", "another mark of the transpose"],
  ["x\\left(\\hat{y}-y\\right)^{\\mathrm T}", "x * (yhat - y)'", "another mark of the transpose"],
  ["x(\\hat{y}-y)^\\intercal", "x * (yhat - y)'", "another mark of the transpose"],
  ["x(\\hat{y}-y)^{\\text{T}}", "x * (yhat - y)'", "another mark of the transpose"],
  ["x\\bigl(\\hat{y}-y\\bigr)^\\mathsf{T}", "x * (yhat - y)'", "another mark of the transpose"],
  ["W^{(2)\\top} h", "W2' * h", "a label and a transpose in one superscript"],
  ["X^TX", "X' * X", "the T ends before the next letter"],
  ["(X^TX)^{-1}X^Ty", "(X' * X)^(-1) * X' * y", "the normal equation"],
  ["W^{-T}", "(W^(-1))'", "the transposed inverse"],
  ["1^T x", "ones' * x", "a transposed 1 is the vector of ones"],
  ["h\\odot(1-h)\\odot W_2(\\hat{y}-y)", "h .* (1 - h) .* (W2 * (yhat - y))", "the unwritten product binds tighter"],
  ["h \\circ (1-h)", "h .* (1 - h)", "another sign of the elementwise product"],
  ["a \\times b \\cdot c \\ast n", "a * b * c * n", "signs of the product"],
  ["a \\div b", "a / b", "a sign of division"],
  ["ab", "a * b", "letters side by side are a product"],
  ["\\frac{mk}{2}", "m * k / 2", "letters side by side are a product, undeclared or not"],
  ["a\\,b\\;c\\quad n~K\\!k", "a * b * c * n * K * k", "spaces say nothing"],
];

const CONSTRUCTS: readonly Row[] = [
  ["\\frac{a}{b}", "a / b", "a fraction"],
  ["\\dfrac{a}{b}+\\tfrac ab+\\cfrac{a}b", "a / b + a / b + a / b", "fractions of all sizes"],
  ["\\frac12 + \\frac1k + \\frac{1}2", "1 / 2 + 1 / k + 1 / 2", "arguments without braces"],
  ["1\\frac12", "1 + 1 / 2", "a mixed number"],
  ["-2\\frac{1}{3}", "-(2 + 1 / 3)", "a mixed number with a sign"],
  ["2\\frac{a}{3}", "2 * (a / 3)", "no mixed number, as a is no digit"],
  ["2\\frac{5}{3}", "2 * (5 / 3)", "no mixed number, as the fraction is improper"],
  ["rac{a}{b}", "a / b", "a lost backslash and f"],
  ["\frac{a}{b}", "a / b", "a form feed for a backslash and f"],
  ["a\times b", "a * b", "a tab for a backslash and t"],
  ["a\neq b", "a != b", "a line feed for a backslash and n"],
  ["\begin{pmatrix}1\\\\2\\end{pmatrix}", "[1; 2]", "a backspace for a backslash and b"],
  ["\\sqrt2 + \\sqrt{a} + \\sqrt[3]{b}", "sqrt(2) + sqrt(a) + nthRoot(b, 3)", "roots"],
  ["e^{-z_i}", "e^(-z_{i})", "a power with a brace"],
  ["a^10", "a^10", "digits behind a power stay together, whatever TeX makes of them"],
  ["a^bc", "a^b * c", "only one letter is raised"],
  ["\\sin^2 a", "sin(a)^2", "the power of the value"],
  ["\\sin^{-1} a", "asin(a)", "the inverse function"],
  ["\\sin 2a \\cos b", "sin(2 * a) * cos(b)", "the argument ends before the next function"],
  ["\\sin a (b+1)", "sin(a) * (b + 1)", "the argument ends before a bracket"],
  ["\\ln a + \\lg b + \\log_2 c", "ln(a) + log10(b) + log2(c)", "logarithms"],
  ["\\log_{10} a + \\log_n a + log(a)", "log10(a) + log(a, n) + ln(a)", "logarithms"],
  ["-\\log\\frac{e^{o_k}}{\\sum_{j=1}^K e^{o_j}}", "-ln(e^(o_{k}) / (sum_{j=1}^{K}(e^(o_{j}))))", "a loss"],
  ["\\sigma(z)(1-\\sigma(z))", "sigmoid(z) * (1 - sigmoid(z))", "sigma before a bracket is the sigmoid"],
  ["\\sigma^2 + \\sigma_1", "sigma^2 + sigma1", "elsewhere it is a name"],
  ["\\operatorname{softmax}(o)_k", "softmax(o)_{k}", "a named operator"],
  ["\\mathrm{tr}(W) + \\operatorname{diag}(h) + \\text{ReLU}(z)", "trace(W) + diag(h) + relu(z)", "names of functions in all styles"],
  ["\\max(a, b) + \\max_j o_j", "max(a, b) + max([o_{j}]_{j})", "a maximum of two, and over an index"],
  ["\\|Xw-y\\|_2^2 + \\|w\\|^2_2", "||X * w - y||_{2}^2 + ||w||_{2}^2", "order and power in either order"],
  ["\\lVert w\\rVert_1 + \\left\\|w\\right\\| + ‖w‖_F", "||w||_{1} + ||w|| + ||w||", "norms"],
  ["\\left|a\\right| + \\lvert b\\rvert", "|a| + |b|", "absolute values"],
  ["\\lfloor a\\rfloor + \\lceil b\\rceil", "floor(a) + ceil(b)", "rounding"],
  ["\\binom{n}{k}", "binomial(n, k)", "a binomial coefficient"],
  ["\\langle x, y\\rangle", "dot(x, y)", "an inner product"],
  ["\\sum_{i=1}^{n} x_i y_i + 1", "sum_{i=1}^{n}(x_{i} * y_{i}) + 1", "a sum reaches to the next plus"],
  ["\\prod_{i=1}^n x_i", "prod_{i=1}^{n}(x_{i})", "a product over an index"],
  ["\\sum\\limits^{n}_{i=1} x_i", "sum_{i=1}^{n}(x_{i})", "the bounds in another order"],
  ["\\sum_i x_i", "sum_{i}(x_{i})", "no bounds"],
  ["\\sum_{i,j} W_{ij}", "sum_{i}(sum_{j}(W_{i, j}))", "two indices"],
  ["\\sum (y-\\hat y)", "sum(y - yhat)", "no index: over all entries"],
  ["\\hat{y}_i - 1\\{i=k\\}", "yhat_{i} - (i = k)", "an indicator is its condition"],
  ["\\mathbb{1}[i=k] + \\mathbb{I}(i=k)", "(i = k) + (i = k)", "an indicator is its condition"],
  ["a\\odoth + \\arg\\max o", "a .* h + argmax(o)", "a space that got lost, and a name in two commands"],
  ["\\exp\\left\\{-a\\right\\}", "exp(-a)", "curly brackets around an argument"],
  ["90^\\circ", "90°", "degrees"],
  ["5\\%", "5%", "percent"],
  ["1 \\pm \\sqrt{2}", "1 ± sqrt(2)", "plus or minus"],
];

const LAYOUT: readonly Row[] = [
  ["\\begin{bmatrix}1 & 2\\\\3 & 4\\end{bmatrix}", "[1, 2; 3, 4]", "a matrix"],
  ["\\left[\\begin{array}{cc}1&2\\\\3&4\\end{array}\\right]", "[1, 2; 3, 4]", "a matrix as an array"],
  ["\\begin{vmatrix}1&2\\\\3&4\\end{vmatrix}", "det([1, 2; 3, 4])", "a determinant"],
  ["\\begin{cases} 1 & a > 0 \\\\ 0 & \\text{otherwise} \\end{cases}", "piecewise(1, a > 0, 0)", "cases"],
  ["\\left\\{\\begin{array}{ll} a, & \\text{if } a>0 \\\\ -a, & a \\le 0\\end{array}\\right.", "piecewise(a, a > 0, -a, a <= 0)", "cases as an array"],
  ["\\begin{aligned} g &= a + a \\\\ &= 2a \\end{aligned}", "g | a + a = 2 * a", "a chain over two lines"],
  ["g = 2 \\ m = 3", "g = 2, m = 3", "a line break that lost a backslash"],
  ["$\\hat{y}-y$", "yhat - y", "dollars"],
  ["$$\\hat{y}-y$$", "yhat - y", "dollars"],
  ["\\[\\hat{y}-y\\]", "yhat - y", "brackets of display mathematics"],
  ["\\boxed{\\hat{y}-y}", "yhat - y", "a box"],
  ["Thus $a \\leq 2$ is our answer.", "a <= 2", "words around"],
  ["$21,16$ or $11$", "21, 16, 11", "a list in pieces"],
  ["\\boxed{1} and \\boxed{2}", "1, 2", "a list of boxes"],
  ["(-\\infty, 3) \\cup [4, 5]", "(-infinity, 3) ∪ [4, 5]", "a union of intervals"],
  ["a \\in \\{1, 2\\}", "a ∈ {1, 2}", "a set"],
  ["a = 1 \\text{ or } a = 2", "a = 1, a = 2", "a word between formulas"],
];

const LEFT_SIDES: readonly Row[] = [
  ["\\frac{\\partial l}{\\partial W_1} = x", "∂l/∂W1 | x", "a derivative"],
  ["∂l/∂W = x(ŷ-y)^T", "∂l/∂W | x * (yhat - y)'", "a derivative"],
  ["\\nabla_W l = x", "∂l/∂W | x", "a gradient"],
  ["dl/do = yhat - y", "dl / do | yhat - y", "a derivative in letters"],
  ["\\frac{\\mathrm{d}l}{\\mathrm{d}o} = y", "d * l / (d * o) | y", "a derivative in letters"],
  ["g = yhat - y", "g | yhat - y", "a name that nobody declared"],
  ["k = 2", "k = 2", "an equation, as k is declared"],
  ["= 2k", "2 * k", "a sign without a left side"],
  ["≈0.998", "0.998", "a sign without a left side"],
  ["\\min_w \\|w\\|_1", "min_w | ||w||_{1}", "an objective"],
];

const UNICODE: readonly Row[] = [
  ["W·(ŷ−y)", "W * (yhat - y)", "signs of Unicode"],
  ["h⊙(1–h)", "h .* (1 - h)", "signs of Unicode"],
  ["xᵀy + x⊤y", "x' * y + x' * y", "transposes"],
  ["Σ_{i=1}^{n} x_i", "sum_{i=1}^{n}(x_{i})", "a sum"],
  ["∑_j o_j²", "sum_{j}(o_{j}^2)", "a sum"],
  ["a² × b⁻¹ ÷ c", "a^2 * b^(-1) / c", "raised digits"],
  ["√2 + √(a+1)", "sqrt(2) + sqrt(a + 1)", "roots"],
  ["a ≤ b ≠ c", "a <= b != c", "relations"],
  ["（a＋１）＊２", "(a + 1) * 2", "full-width forms"],
  ["a = 1，b = 2。", "a = 1, b = 2", "Chinese punctuation"],
  ["1和2", "1, 2", "a Chinese and"],
  ["解：2a", "2 * a", "a Chinese label"],
  ["无解", "无解", "Chinese words"],
  ["log₂a", "log2(a)", "a lowered base"],
];

describe("LaTeX", () => {
  it.each([...PRODUCTS, ...CONSTRUCTS, ...LAYOUT, ...LEFT_SIDES])("reads %s as %s: %s", (source, understood) => {
    expect(shown(source)).toBe(understood);
  });

  it.each(UNICODE)("reads Unicode's %s as %s: %s", (source, understood) => {
    expect(shown(source)).toBe(understood);
  });

  it("takes the tensor product for what the author declared", () => {
    expect(shown("x \\otimes y", { ...NETWORK, otimes: "outer" })).toBe("x ⊗ y");
    expect(shown("x \\otimes y", { ...NETWORK, otimes: "elementwise" })).toBe("x .* y");
  });

  it("takes a bare logarithm for what the author declared, but not the natural one", () => {
    expect(shown("\\log a + \\ln a + log(a)", { ...NETWORK, log: "base-2" })).toBe("log2(a) + ln(a) + log2(a)");
    expect(shown("\\log a + \\log_3 a", { ...NETWORK, log: "base-10" })).toBe("log10(a) + log(a, 3)");
  });

  it("keeps an equation whole where nothing is declared", () => {
    expect(shown("y = 2x - 5", NOTHING)).toBe("y = 2 * x - 5");
    expect(shown("\\frac{\\partial l}{\\partial o} = 2", NOTHING)).toBe("∂l/∂o | 2");
  });
});
