/** A student's tree with one thing changed, together with what was changed. */
import type { Expression, Operator } from "./tree.ts";
import { transformation } from "./transformations.ts";
import type { Transformation } from "./transformations.ts";
import { children, freeNames, label, mapChildren } from "./walk.ts";

export interface Variant {
  readonly tree: Expression;
  readonly finding: Transformation;
}

export interface Material {
  /** Names that may stand in place of others. */
  readonly names: readonly string[];
  /** Factors of the reference, with their text. */
  readonly factors: readonly (readonly [Expression, string])[];
  /** Functions that the reference applies. */
  readonly functions: readonly string[];
  /** A piece of the student's text. */
  text(tree: Expression): string;
}

/** The likelier causes first. */
export function* variantsOf(tree: Expression, material: Material): Generator<Variant> {
  yield* swapsThroughout(tree, material);
  for (const edit of [swaps, transposes, products, signs, terms, droppedFactors, addedFactors, functions]) {
    yield* everywhere(tree, (node) => edit(node, material));
  }
}

/** Applies an edit at each node in turn. */
function* everywhere(tree: Expression, edit: (node: Expression) => Iterable<Variant>): Generator<Variant> {
  yield* edit(tree);
  const parts = children(tree);
  for (const [place, part] of parts.entries()) {
    for (const { tree: changed, finding } of everywhere(part, edit)) {
      let at = -1;
      yield { finding, tree: mapChildren(tree, (child) => ((at += 1), at === place ? changed : child)) };
    }
  }
}

/** A name that is another one wherever it stands. */
function* swapsThroughout(tree: Expression, { names }: Material): Generator<Variant> {
  for (const from of freeNames(tree).keys()) {
    for (const to of names) if (to !== from) yield { tree: renamed(tree, from, to), finding: transformation("variable-swapped", { from, to }) };
  }
}

function renamed(tree: Expression, from: string, to: string): Expression {
  return tree.is === "name" && tree.name === from ? { ...tree, name: to } : mapChildren(tree, (child) => renamed(child, from, to));
}

function* swaps(node: Expression, { names }: Material): Generator<Variant> {
  if (node.is !== "name") return;
  for (const name of names) if (name !== node.name) yield { tree: { ...node, name }, finding: transformation("variable-swapped", { from: node.name, to: name }) };
}

function* transposes(node: Expression, { text }: Material): Generator<Variant> {
  if (node.is === "transpose") yield { tree: node.of, finding: transformation("transpose-too-many", { from: text(node.of) }) };
  else if (node.is === "name" || node.is === "binary" || node.is === "call") yield { tree: { is: "transpose", of: node, at: node.at }, finding: transformation("transpose-left-out", { from: text(node) }) };
}

function* products(node: Expression): Generator<Variant> {
  if (node.is !== "binary") return;
  if (node.op === "*") {
    yield { tree: { ...node, op: ".*" }, finding: transformation("matrix-product-for-elementwise") };
    yield { tree: { ...node, left: node.right, right: node.left }, finding: transformation("factors-in-wrong-order") };
  }
  if (node.op === ".*") yield { tree: { ...node, op: "*" }, finding: transformation("elementwise-for-matrix-product") };
}

function* signs(node: Expression, { text }: Material): Generator<Variant> {
  if (node.is === "negate") yield { tree: node.of, finding: transformation("sign-of-term", { from: text(node.of) }) };
  if (node.is === "call" && node.arguments.length === 1) yield* insideOut(node.arguments, text, (of) => ({ ...node, arguments: [of] }));
  if (node.is === "binary" && node.op === "^") yield* insideOut([node.right], text, (right) => ({ ...node, right }));
  if (node.is !== "binary" || (node.op !== "+" && node.op !== "-")) return;
  yield { tree: { ...node, op: node.op === "+" ? "-" : "+" }, finding: transformation("sign-of-term", { from: text(node.right) }) };
  yield { tree: { ...node, left: { is: "negate", of: node.left, at: node.left.at } }, finding: transformation("sign-of-term", { from: text(node.left) }) };
}

/** The sign of what a function or a power is given. */
function* insideOut(parts: readonly Expression[], text: (tree: Expression) => string, build: (part: Expression) => Expression): Generator<Variant> {
  for (const of of parts) if (of.is !== "negate") yield { tree: build({ is: "negate", of, at: of.at }), finding: transformation("sign-of-term", { from: text(of) }) };
}

function* terms(node: Expression, { names, text }: Material): Generator<Variant> {
  if (node.is === "binary" && (node.op === "+" || node.op === "-")) {
    yield { tree: node.left, finding: transformation("term-too-many", { from: text(node.right) }) };
    yield { tree: node.op === "+" ? node.right : { is: "negate", of: node.right, at: node.at }, finding: transformation("term-too-many", { from: text(node.left) }) };
  }
  if (node.is !== "name" && node.is !== "call" && node.is !== "binary" && node.is !== "negate") return;
  const ops: readonly Operator[] = ["-", "+"];
  const turned = rightFirst(node);
  for (const name of names) {
    if (turned !== null) {
      const { left, right } = turned;
      for (const op of ops) yield { tree: { ...turned, left, right: { is: "binary", op, left: right, right: { is: "name", name, at: node.at }, at: node.at } }, finding: transformation("term-left-out", { from: name, factor: op === "-" ? "-1" : "1" }) };
    }
    for (const op of ops) yield { tree: { is: "binary", op, left: node, right: { is: "name", name, at: node.at }, at: node.at }, finding: transformation("term-left-out", { from: name, factor: op === "-" ? "-1" : "1" }) };
  }
}

/** `X' * X * w` with its last product taken first, where a term may be missing too. */
function rightFirst(node: Expression): Extract<Expression, { is: "binary" }> | null {
  if (node.is !== "binary" || node.op !== "*" || node.left.is !== "binary" || node.left.op !== "*") return null;
  return { ...node, left: node.left.left, right: { ...node, left: node.left.right } };
}

function* droppedFactors(node: Expression, { text }: Material): Generator<Variant> {
  if (node.is !== "binary") return;
  if (node.op === "*" || node.op === ".*") {
    yield { tree: node.left, finding: transformation("factor-too-many", { from: text(node.right) }) };
    yield { tree: node.right, finding: transformation("factor-too-many", { from: text(node.left) }) };
  }
  if (node.op === "/" || node.op === "./") yield { tree: node.left, finding: transformation("factor-too-many", { from: `1/${text(node.right)}` }) };
}

function* addedFactors(node: Expression, { factors }: Material): Generator<Variant> {
  if (node.is === "number") return;
  const ops: readonly Operator[] = [".*", "*"];
  for (const [factor, text] of factors) {
    const finding = transformation("factor-left-out", { from: text });
    for (const op of ops) yield { tree: { is: "binary", op, left: node, right: factor, at: node.at }, finding };
    yield { tree: { is: "binary", op: "*", left: factor, right: node, at: node.at }, finding };
  }
}

function* functions(node: Expression, { functions: names }: Material): Generator<Variant> {
  const [only] = node.is === "call" ? node.arguments : [];
  if (only !== undefined && node.is === "call" && node.arguments.length === 1) yield { tree: only, finding: transformation("function-too-many", { from: label(node) }) };
  for (const name of names) yield { tree: { is: "call", name, arguments: [node], at: node.at }, finding: transformation("function-left-out", { from: name }) };
}
