import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printFormula } from "../../../src/maths/formula/print.ts";
import { readFormula } from "../../../src/maths/formula/read.ts";
import type { Expression, Operator } from "../../../src/maths/formula/tree.ts";
import { children, contains, sameTree } from "../../../src/maths/formula/walk.ts";
import { NETWORK, shown } from "./reading.ts";

const SEED = 4_711;
const at = [0, 0] as const;
const name = (text: string): Expression => ({ is: "name", name: text, at });
const number = (text: string): Expression => ({ is: "number", text, at });
const LEAVES: readonly Expression[] = [..."x y h W W1 X yhat k n alpha pi e".split(" ").map(name), ...["1", "2", "0.50", "10", "1e3"].map(number)];

function wrap(of: fc.Arbitrary<Expression>, is: "negate" | "absolute"): fc.Arbitrary<Expression> {
  return of.map((body) => ({ is, of: body, at }));
}

/** Trees as a reader may make them, of every kind that is a value. */
const { tree } = fc.letrec<{ tree: Expression }>((tie) => {
  const inner = tie("tree");
  return {
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(...LEAVES),
      fc.tuple(fc.constantFrom<Operator[]>("+", "-", "*", "/", "^", ".*", "./", ".^"), inner, inner).map(([op, left, right]): Expression => ({ is: "binary", op, left, right, at })),
      wrap(inner, "negate"),
      wrap(inner, "absolute"),
      fc.constantFrom("x", "W1", "yhat").map((of): Expression => ({ is: "transpose", of: name(of), at })),
      fc.tuple(inner, inner).map(([left, right]): Expression => ({ is: "transpose", of: { is: "binary", op: "*", left, right, at }, at })),
      inner.map((of): Expression => ({ is: "factorial", of, at })),
      inner.map((of): Expression => ({ is: "percent", of, at })),
      inner.map((of): Expression => ({ is: "degrees", of, at })),
      fc.tuple(inner, inner).map(([left, right]): Expression => ({ is: "plus-minus", left, right, at })),
      inner.map((right): Expression => ({ is: "plus-minus", left: null, right, at })),
      fc.tuple(fc.constantFrom("exp", "log", "log2", "sin", "softmax", "sigmoid", "trace", "f"), inner).map(([of, argument]): Expression => ({ is: "call", name: of, arguments: [argument], at })),
      fc.tuple(inner, inner).map((given): Expression => ({ is: "call", name: "log", arguments: given, at })),
      fc.tuple(inner, fc.option(fc.constantFrom(number("1"), number("2"), name("k")))).map(([of, order]): Expression => ({ is: "norm", of, order, at })),
      fc.tuple(fc.constantFrom<("sum" | "product")[]>("sum", "product"), inner, fc.boolean()).map(([operation, of, bounded]): Expression => ({ is: "series", operation, index: "i", from: bounded ? number("1") : null, to: bounded ? name("n") : null, of, at })),
      fc.constantFrom("x", "h").map((of): Expression => ({ is: "element", of: name(of), indices: [name("i")], at })),
      fc.tuple(inner, inner).map(([value, when]): Expression => ({ is: "piecewise", cases: [{ value, when: { is: "relation", terms: [when, number("0")], ops: [">"], at } }, { value: when, when: null }], at })),
      fc.tuple(inner, inner, inner, inner).map(([a, b, c, d]): Expression => ({ is: "matrix", rows: [[a, b], [c, d]], at })),
      fc.tuple(inner, inner).map((row): Expression => ({ is: "matrix", rows: [row], at })),
    ),
  };
});

/** Every node's text holds the texts of its children. */
function nests(node: Expression): boolean {
  return children(node).every((child) => child.at[0] >= node.at[0] - 1 && child.at[1] <= node.at[1] + 1 && nests(child));
}

function isNested(source: string): boolean {
  const reading = readFormula(source, NETWORK);
  return reading.is === "formula" && nests(reading.tree) && !contains(reading.tree, (node) => node.at[1] > source.length);
}

/** Null if the printed text reads back to the same tree. */
function changeOf(given: Expression, print: (tree: Expression) => string): string | null {
  const text = print(given);
  const reading = readFormula(text, NETWORK);
  return reading.is === "formula" && sameTree(reading.tree, given) ? null : `${text} is read as ${shown(text)}`;
}

function forgetful(given: Expression): string {
  return printFormula(given).replace(/[()]/g, "");
}

describe("printing", () => {
  it("gives a text that reads back to the same tree", () => {
    const law = fc.property(tree, (given) => {
      expect(changeOf(given, printFormula)).toBeNull();
    });
    fc.assert(law, { seed: SEED, numRuns: 3_000 });
  });

  it("would notice a printer that forgets brackets", () => {
    const found = fc.check(fc.property(tree, (given) => changeOf(given, forgetful) === null), { seed: SEED, numRuns: 200 });
    expect(found.failed).toBe(true);
  });

  it("gives the same text when its text is read and printed again", () => {
    for (const source of ["x_{i}", "W_{1, k}", "[x_{i} * y_{i}]_{i=1}^{n}", "[0, 1)", "[1, 2] ∪ (3, 4]", "k = 1, k = 2", "{1, 2}", "max([h_{j}]_{j})", "softmax(x)_{k}", "(W * h)_{i}"]) expect(shown(source)).toBe(source);
  });
});

const BITS = (
  "\\frac { } ( ) [ ] ^ _ ' T \\top x W_1 y \\hat 1 2.5 + - * / \\sum_{i=1}^{n} | || \\| , ; = < \\left \\right . & \\\\ \\begin{cases} \\end{cases} \\begin{matrix} \\end{matrix} " +
  "\\log sin \\sqrt ! % \\text{or} \\boxed{ $ ∂ ∇ ŷ ₁ ² ᵀ \\{ \\} e ∑ \\max_ \\mathbf ab \\operatorname{f} ? : \\cup \\in \\infty \\text{ \\odot ^T _{ij} 解 ： （ 😀 \u0302 \f \t \u0000 constructor __proto__"
).split(" ");
const SEEDS = ["x(\\hat{y}-y)^T", "h\\odot(1-h)\\odot W_2(\\hat{y}-y)", "[h_i(1-h_i)]_{i=1}^H", "\\frac{e^{o_k}}{\\sum_{j=1}^K e^{o_j}}", "||X*w - y||_2^2 + alpha*rho*||w||_1", "\\begin{cases} 1 & a > 0 \\\\ 0 & \\text{otherwise} \\end{cases}"];

const random = fc.array(fc.constantFrom(...BITS, " "), { maxLength: 16 }).map((parts) => parts.join(""));
const mutated = fc.tuple(fc.constantFrom(...SEEDS), fc.array(fc.tuple(fc.nat(60), fc.nat(3), fc.constantFrom(...BITS)), { minLength: 1, maxLength: 3 })).map(([seed, changes]) => changes.reduce((text, [place, cut, bit]) => text.slice(0, place) + bit + text.slice(place + cut), seed));
const noise = fc.string({ unit: "binary", maxLength: 30 });

function isRead(source: string): boolean {
  return readFormula(source, NETWORK).is === "formula";
}

/** What is wrong with the answer to a text, or null: places must lie in the text, and what is quoted stands there. */
function faultOf(source: string): string | null {
  const reading = readFormula(source, NETWORK);
  if (reading.is === "formula") {
    printFormula(reading.tree);
    return reading.tree.at[0] >= 0 && reading.tree.at[1] <= source.length ? null : "a tree beyond the text";
  }
  const { finding } = reading;
  if (finding.code === "too-complex") return null;
  if (finding.code !== "syntax-error") return finding.code;
  if (finding.column < 1 || finding.column > source.length + 1) return `column ${finding.column}`;
  return source.startsWith(finding.near, finding.column - 1) ? null : `${finding.near} does not stand at ${finding.column}`;
}

describe("any text whatever", () => {
  it.each([["random pieces", random], ["mutated formulas", mutated], ["noise", noise]] as const)("is read or refused at a place inside of it: %s", (_kind, texts) => {
    let read = 0;
    fc.assert(
      fc.property(texts, (source) => {
        const fault = faultOf(source);
        if (isRead(source)) read += 1;
        expect(fault ?? "inside").toBe("inside");
      }),
      { seed: SEED, numRuns: 4_000 },
    );
    expect(read).toBeGreaterThan(20);
  });

  it("gives every node a place around its parts", () => {
    expect([...SEEDS, "a + (b * c)^2", "-\\hat{y}_k"].filter((source) => !isNested(source))).toEqual([]);
  });
});
