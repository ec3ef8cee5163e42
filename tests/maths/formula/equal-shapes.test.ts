import { describe, expect, test } from "vitest";
import { compared, PERCEPTRON, SOFTMAX_REGRESSION, tableOf } from "./written.ts";

const perceptron = tableOf(PERCEPTRON);
const regression = tableOf(SOFTMAX_REGRESSION);

const HIDDEN = "h .* (1 - h) .* (W2 * (yhat - y))";

describe("right gradients in unusual forms", () => {
  test.each([
    ["x * yhat' - x * y'", "x * (yhat - y)'", "distributed"],
    ["((yhat - y) * x')'", "x * (yhat - y)'", "transposed twice"],
    ["x * (softmax(W' * x) - y)'", "x * (yhat - y)'", "the derived variable written out"],
    ["-x * (y - yhat)'", "x * (yhat - y)'", "two signs"],
    ["exp(o) / sum(exp(o)) - y", "yhat - y", "softmax written out"],
    ["W * yhat - W * y", "W * (yhat - y)", "distributed"],
    ["\\hat{y} - y", "yhat - y", "in LaTeX"],
    ["x(\\hat{y}-y)^T", "x * (yhat - y)'", "in LaTeX"],
    ["\\mathbf{1} .* (\\hat y - y)", "yhat - y", "the vector of ones"],
    ["\\frac{\\partial l}{\\partial o} = \\hat y - y", "yhat - y", "with its left side"],
    ["\\left[\\hat y_i - y_i\\right]_{i=1}^{K}", "yhat - y", "by elements"],
    ["\\hat y_i - y_i", "yhat - y", "an element with a free index"],
  ])("%s is %s: %s", (student, reference) => {
    expect(compared(student, reference, { table: regression })).toEqual({ is: "equal" });
  });

  test.each([
    ["h \\odot (1-h) \\odot W_2(\\hat{y}-y)", HIDDEN, "in LaTeX"],
    ["(W2 * (yhat - y)) .* (h - h.^2)", HIDDEN, "multiplied out"],
    ["diag(h .* (1 - h)) * W2 * (yhat - y)", HIDDEN, "as a diagonal matrix"],
    ["sigmoid(z) .* sigmoid(-z) .* (W2 * (yhat - y))", HIDDEN, "an identity of the sigmoid"],
    ["(W2 * (p - y)) .* h .* (1 - h)", HIDDEN, "with an alias"],
  ])("%s is %s: %s", (student, reference) => {
    expect(compared(student, reference, { table: perceptron })).toEqual({ is: "equal" });
  });
});

describe("wrong gradients", () => {
  test.each([
    ["y - yhat", "yhat - y", "sign", "counterexample"],
    ["yhat", "yhat - y", "the label left out", "counterexample"],
    ["(yhat - y)'", "yhat - y", "transposed", "wrong-shape"],
    ["(yhat - y) / K", "yhat - y", "a stray 1/K", "counterexample"],
    ["(yhat - y) * x'", "x * (yhat - y)'", "transposed", "wrong-shape"],
    ["W' * (yhat - y)", "W * (yhat - y)", "the transpose of the weights", "shape-clash"],
    ["x .* (yhat - y)", "x * (yhat - y)'", "element-wise for the outer product", "shape-clash"],
    ["x * (yhat - y)", "x * (yhat - y)'", "two columns have no product", "shape-clash"],
    ["yhat^2", "yhat", "a vector has no square", "shape-clash"],
    ["yhat - y'", "yhat - y", "nothing is broadcast", "shape-clash"],
    ["sum(yhat - y)", "yhat - y", "summed", "wrong-shape"],
  ])("%s is not %s: %s", (student, reference, _why, code) => {
    expect(compared(student, reference, { table: regression })).toMatchObject({ is: "different", findings: [{ code }] });
  });

  test.each([
    ["h .* (W2 * (yhat - y))", "a factor left out"],
    ["(1 - h) .* (W2 * (yhat - y))", "a factor left out"],
    ["h .* (1 - h) .* (W2 * yhat)", "the label left out"],
    ["h .* (1 + h) .* (W2 * (yhat - y))", "a sign"],
    ["z .* (1 - z) .* (W2 * (yhat - y))", "z for h"],
    ["h .* (1 - h) .* (W2 * (y - yhat))", "a sign"],
    ["x * (h .* (1 - h) .* (W2 * (yhat - y)))'", "the gradient of the weights instead"],
    ["h .* (1 - h) .* (W2' * (yhat - y))", "the transpose of the weights"],
  ])("%s is refused: %s", (student) => {
    expect(compared(student, HIDDEN, { table: perceptron }).is).toBe("different");
  });
});

test("a number that equals a size in one setting is not the size", () => {
  for (const size of [2, 3, 4, 5]) expect(compared(`(yhat - y) / ${size}`, "(yhat - y) / K", { table: regression }).is).toBe("different");
});

test("a name that nobody declared is the student's to mend", () => {
  expect(compared("yhat - q", "yhat - y", { table: regression })).toMatchObject({ is: "unreadable", finding: { code: "unknown-name", name: "q", column: 8 } });
});

test("matrix powers and inverses are those of the matrix", () => {
  const table = tableOf({ A: { shape: [2, 2] }, B: { shape: [2, 2] } });
  expect(compared("A^3 * A^-1", "A^2", { table }).is).toBe("equal");
  expect(compared("(A*B)^-1", "B^-1 * A^-1", { table }).is).toBe("equal");
  expect(compared("(A*B)^-1", "A^-1 * B^-1", { table }).is).toBe("different");
  expect(compared("A*B", "B*A", { table }).is).toBe("different");
  expect(compared("A.^2", "A^2", { table }).is).toBe("different");
  expect(compared("\\operatorname{tr}(AB)", "trace(B*A)", { table }).is).toBe("equal");
  expect(compared("det(A*B)", "det(A) * det(B)", { table }).is).toBe("equal");
});

describe("the elastic net's weights are free but positive", () => {
  const table = tableOf({ X: { shape: ["n", "D"] }, y: { shape: ["n"] }, w: { shape: ["D"] }, alpha: { domain: "positive" }, rho: { range: [0, 1] } });
  const reference = "1/(2n) * ||X w - y||_2^2 + alpha rho ||w||_1 + alpha (1 - rho)/2 * ||w||_2^2";
  test.each<[string, "equal" | "different", string]>([
    [reference, "equal", "as it stands"],
    ["\\min_w \\frac{1}{2n}\\|Xw-y\\|_2^2 + \\alpha\\rho\\|w\\|_1 + \\frac{\\alpha(1-\\rho)}{2}\\|w\\|_2^2", "equal", "with its goal"],
    ["1/(2n) * ||X w - y||_2^2 + alpha rho ||w||_1 + 2 alpha (1 - rho) ||w||_2^2", "equal", "a 2 where the textbook has 1/2"],
    ["||X w - y||_2^2 + alpha rho ||w||_1 + alpha (1 - rho) ||w||_2^2", "equal", "no mean in the data term"],
    ["1/(2n) * ||X w - y||_2^2 + alpha rho ||w||_1", "different", "no squared term"],
    ["1/(2n) * ||X w - y||_2^2 + alpha rho ||w||_1 - alpha (1 - rho) ||w||_2^2", "different", "a negative weight"],
    ["1/(2n) * ||X w - y||_2^2 + alpha rho ||w||_1 + alpha (1 - rho) ||w||_2", "different", "the norm is not squared"],
    ["1/(2n) * ||X w - y||_2^2 + alpha (1 - rho) ||w||_1 + alpha rho ||w||_2^2", "different", "the weights are exchanged"],
    ["1/(2n) * ||X w - y||_2^2 + alpha ||w||_1 + alpha (1 - rho) ||w||_2^2", "different", "the first weight does not vanish"],
    ["1/(2n) * ||X w - y||_2^2 + alpha rho ||w||_1 + alpha (1 - rho) ||w||_2^2 + alpha", "different", "one term too many"],
  ])("%s is %s: %s", (student, is) => {
    expect(compared(student, reference, { table, upTo: "positive-weights" }).is).toBe(is);
  });
});
