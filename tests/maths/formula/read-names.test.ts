import { describe, expect, it } from "vitest";
import { readFormula } from "../../../src/maths/formula/read.ts";
import { canonicalName } from "../../../src/maths/formula/vocabulary.ts";
import type { Vocabulary } from "../../../src/maths/formula/tree.ts";
import { NETWORK, NOTHING, shown } from "./reading.ts";
import type { Row } from "./reading.ts";

const NAMES: readonly Row[] = [
  ...["\\hat{y}", "\\hat y", "\\widehat{y}", "ŷ", "y\u0302", "y_hat", "yhat", "y^hat", "hat(y)", "\\hat{\\mathbf{y}}", "\\boldsymbol{\\hat y}", "{\\hat y}"].map((source): Row => [source, "yhat", "one name in many hands"]),
  ...["W_1", "W_{1}", "W₁", "W1", "\\mathbf{W}_1", "\\mathbf W_{1}", "W^{(1)}", "W^{[1]}", "\\boldsymbol{W}^{(1)}", "Ｗ１"].map((source): Row => [source, "W1", "one name in many hands"]),
  ...["α", "\\alpha", "alpha", "𝛼", "\\boldsymbol{\\alpha}"].map((source): Row => [source, "alpha", "one name in many hands"]),
  ["𝐱", "x", "mathematical letters of Unicode"],
  ["\\vec{x}", "x", "an arrow says nothing"],
  ["\\tilde{x}", "xtilde", "other marks make other names"],
  ["x_{\\text{max}}", "x_max", "a label"],
  ["\\pi", "pi", "a constant"],
  ["∞", "infinity", "a constant"],
  ["\\mathbf{1}", "ones", "the vector of ones"],
  ["constructor", "constructor", "an unknown name like any other"],
  ["toString", "toString", "an unknown name like any other"],
  ["import(1)", "import(1)", "nothing of mathjs's is known"],
];

const ELEMENTS: readonly Row[] = [
  ["x_i", "x_{i}", "an element of a declared vector"],
  ["x_1", "x_{1}", "an element, as there is no x1"],
  ["x_{12}", "x_{12}", "a vector has one index"],
  ["W_{ij}", "W_{i, j}", "a matrix has two"],
  ["W_{i,j}", "W_{i, j}", "a matrix has two"],
  ["W_{12}", "W_{1, 2}", "a matrix has two"],
  ["W_{1ij}", "W1_{i, j}", "an element of W1"],
  ["W_{2,ij}", "W2_{i, j}", "an element of W2"],
  ["x_{k-1}", "x_{k - 1}", "an index that is computed"],
  ["\\hat{y}_k", "yhat_{k}", "an element of a decorated name"],
  ["\\hat{y_k}", "yhat_{k}", "the mark belongs to the name alone"],
  ["(W_2(\\hat y-y))_i", "(W2 * (yhat - y))_{i}", "an element of something in brackets"],
  ["[h_i(1-h_i)]_{i=1}^H", "[h_{i} * (1 - h_{i})]_{i=1}^{H}", "the vector of all elements"],
  ["[h_i(1-h_i)]_i", "[h_{i} * (1 - h_{i})]_{i}", "the vector of all elements, as i stands inside"],
  ["x_i^2", "x_{i}^2", "a power of an element"],
  ["\\left. x^2_i \\right.", "x_{i}^2", "in LaTeX the subscript belongs to the base"],
  ["k_i", "k_i", "a scalar has no elements"],
];

describe("names", () => {
  it.each(NAMES)("reads %s as %s: %s", (source, understood) => {
    expect(shown(source)).toBe(understood);
  });

  it.each(ELEMENTS)("reads %s as %s: %s", (source, understood) => {
    expect(shown(source)).toBe(understood);
  });

  const declared: Vocabulary = {
    names: new Map([["x_i", 0], ["hidden_dim", 0], ["T", 0], ["e", 0], ["x", 1], ["yhat", 1], ["yprime", 1]]),
    aliases: new Map([["p", "yhat"]]),
  };
  const DECLARED: readonly Row[] = [
    ["x_i + 1", "x_i + 1", "the whole is declared"],
    ["x_{i}", "x_i", "the whole is declared"],
    ["hidden_dim - 1", "hidden_dim - 1", "a name with an underscore"],
    ["x^T", "x^(T)", "T is an ordinary name here"],
    ["x^\\top", "x'", "this mark never is a name"],
    ["p - x", "yhat - x", "another spelling of a declared name"],
    ["p_k", "yhat_{k}", "an element by another spelling"],
    ["y'", "yprime", "a primed name that is declared"],
  ];
  it.each(DECLARED)("reads %s as %s where names are declared so: %s", (source, understood) => {
    expect(shown(source, declared)).toBe(understood);
  });

  it("takes T for a variable where nothing is declared, and a scalar's power for a power", () => {
    expect(shown("a^T", NOTHING)).toBe("a^(T)");
    expect(shown("2^T")).toBe("2^(T)");
    expect(shown("[1,2;3,4]^T", NOTHING)).toBe("[1, 2; 3, 4]'");
  });

  it("gives names of authors their canonical form", () => {
    expect(["W_1", "W_{12}", "y_hat", "x_i", "hidden_dim"].map(canonicalName)).toEqual(["W1", "W12", "yhat", "x_i", "hidden_dim"]);
  });

  it("knows the student's own place of every name", () => {
    const source = "2 + \\hat{y}_i";
    const reading = readFormula(source, NETWORK);
    const tree = reading.is === "formula" && reading.tree.is === "binary" ? reading.tree.right : null;
    expect(tree?.at.map((place) => place)).toEqual([4, source.length]);
  });
});
