/** The vector of ones and the unit matrix, as large as what they meet: `\mathbf{1} - h`, `X^T X + \lambda I`. */
import { clash, rowsAndColumns, tensor, Unfit } from "./evaluate-code.ts";
import type { Code, Scope } from "./evaluate-code.ts";
import type { Compile } from "./evaluate-series.ts";
import type { Expression } from "./tree.ts";
import { mapChildren } from "./walk.ts";

type Binary = Extract<Expression, { is: "binary" }>;

/** Both sides of an operator compiled, each vector of ones in the length that the other side asks for. */
export function sidesOf(scope: Scope, node: Binary, compile: Compile): readonly [Code, Code] {
  const [left, right] = [isOnes(scope, node.left), isOnes(scope, node.right)];
  if (left === right) return withUnit(scope, node, compile);
  const other = compile(scope, left ? node.right : node.left);
  const ones = onesFor(scope, node, left ? node.left : node.right, other, left);
  return left ? [ones, other] : [other, ones];
}

const UNIT = "I";

/** Both sides compiled; where one has an `I` that nothing inside tells the size of, the other side does. */
function withUnit(scope: Scope, node: Binary, compile: Compile): readonly [Code, Code] {
  const [left, right] = [sized(scope, node.left, compile), sized(scope, node.right, compile)];
  if (!(left instanceof Unfit) && !(right instanceof Unfit)) return [left, right];
  if (left instanceof Unfit) {
    if (right instanceof Unfit) throw left;
    return [compile(scope, unitOf(node.left, lengthBeside(node, right, true, left))), right];
  }
  return right instanceof Unfit ? [left, compile(scope, unitOf(node.right, lengthBeside(node, left, false, right)))] : [left, right];
}

/** The fault, if it is only that the size of `I` is not known. */
function sized(scope: Scope, tree: Expression, compile: Compile): Code | Unfit {
  try {
    return compile(scope, tree);
  } catch (fault) {
    if (fault instanceof Unfit && fault.finding.code === "unknown-name" && fault.finding.name === UNIT) return fault;
    throw fault;
  }
}

function lengthBeside({ op }: Binary, other: Code, onLeft: boolean, fault: Unfit): number {
  if (other.is === "scalar" || op === "^" || op === "outer") throw fault;
  const [rows, columns] = rowsAndColumns(other);
  const length = op === "*" && !onLeft ? columns : rows;
  if (length === 1 || (op !== "*" && rows !== columns)) throw fault;
  return length;
}

function unitOf(tree: Expression, length: number): Expression {
  if (tree.is !== "name") return mapChildren(tree, (child) => unitOf(child, length));
  return tree.name === UNIT ? { is: "call", name: "eye", arguments: [{ is: "number", text: String(length), at: tree.at }], at: tree.at } : tree;
}

function isOnes(scope: Scope, tree: Expression): boolean {
  if (tree.is === "transpose") return isOnes(scope, tree.of);
  return tree.is === "name" && tree.name === "ones" && !scope.slots.has("ones");
}

function onesFor(scope: Scope, node: Binary, ones: Expression, other: Code, onLeft: boolean): Code {
  if (other.is === "scalar") throw clash(scope, node, node.op, onLeft ? "ones" : other, onLeft ? other : "ones");
  const turned = ones.is === "transpose";
  const [rows, columns] = rowsAndColumns(other);
  const shape = node.op !== "*" ? other.shape : onLeft && turned ? [1, rows] : !onLeft && !turned ? [columns, 1] : null;
  const fits = node.op === "*" || turned === (other.shape.length === 2 && rows === 1);
  if (shape === null || !fits || node.op === "outer" || node.op === "^") throw clash(scope, node, node.op, onLeft ? "ones" : other, onLeft ? other : "ones");
  const length = shape.reduce((product, size) => product * size, 1);
  return tensor(scope, shape, () => new Float64Array(length).fill(1));
}
