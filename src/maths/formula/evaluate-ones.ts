/** The vector of ones, as long as what it meets: `\mathbf{1} - h`, `\mathbf{1}^T x`. */
import { clash, rowsAndColumns, tensor } from "./evaluate-code.ts";
import type { Code, Scope } from "./evaluate-code.ts";
import type { Compile } from "./evaluate-series.ts";
import type { Expression } from "./tree.ts";

type Binary = Extract<Expression, { is: "binary" }>;

/** Both sides of an operator compiled, each vector of ones in the length that the other side asks for. */
export function sidesOf(scope: Scope, node: Binary, compile: Compile): readonly [Code, Code] {
  const [left, right] = [isOnes(scope, node.left), isOnes(scope, node.right)];
  if (left === right) return [compile(scope, node.left), compile(scope, node.right)];
  const other = compile(scope, left ? node.right : node.left);
  const ones = onesFor(scope, node, left ? node.left : node.right, other, left);
  return left ? [ones, other] : [other, ones];
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
