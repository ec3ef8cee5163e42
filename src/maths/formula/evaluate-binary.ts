/** The operators. Shapes are strict: only a scalar may meet anything else, and nothing is broadcast. */
import { exponential } from "./functions-elementwise.ts";
import { clash, constant, entriesOf, rowsAndColumns, sameShape, scalar, tensor } from "./evaluate-code.ts";
import type { Code, Noise, ScalarCode, Scope, TensorCode } from "./evaluate-code.ts";
import { matrixPower, multiply, transposed } from "./linear-algebra.ts";
import type { Expression, Operator } from "./tree.ts";

type Binary = Extract<Expression, { is: "binary" }>;
type OfNumbers = (left: number, right: number) => number;

/** A product or quotient of numbers other than zero that is only too small to be held is no zero. */
export function times(left: number, right: number): number {
  const product = left * right;
  return product !== 0 || left === 0 || right === 0 ? product : NaN;
}

export function over(left: number, right: number): number {
  const quotient = left / right;
  return quotient !== 0 || left === 0 ? quotient : NaN;
}

export function toThePower(base: number, exponent: number): number {
  if (exponent === 2) return times(base, base);
  if (exponent === 3) return times(times(base, base), base);
  if (exponent === 4) return times(times(base, base), times(base, base));
  const power = base ** exponent;
  return power !== 0 || base === 0 ? power : NaN;
}

/** School mathematics: an odd root of a negative number is negative. */
function oddRoot(numerator: number): OfNumbers {
  return (base, exponent) => (base < 0 ? (numerator % 2 === 0 ? 1 : -1) * toThePower(-base, exponent) : toThePower(base, exponent));
}

/** The power that an exponent known as a fraction asks for. */
export function powerBy(exponent: Fractional | null): OfNumbers {
  return exponent !== null && exponent.denominator > 1 && exponent.denominator % 2 === 1 ? oddRoot(exponent.numerator) : toThePower;
}

const NUMBERS: Readonly<Record<Exclude<Operator, "outer">, OfNumbers>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": times,
  ".*": times,
  "/": over,
  "./": over,
  "^": toThePower,
  ".^": toThePower,
};

/** Combines two compiled sides; `exponent` is what is known of the right side of a power. */
export function combine(scope: Scope, node: Binary, left: Code, right: Code, exponent: Fractional | null): Code {
  const { op } = node;
  if (op === "outer") return outer(scope, node, left, right);
  if (left.is === "scalar" && right.is === "scalar") {
    if (op === "^" || op === ".^") return scalarPower(scope, node, left, right, exponent);
    return ofScalars(scope, op, left, right);
  }
  if (op === "*" && left.is === "tensor" && right.is === "tensor") return product(scope, node, rowOf(scope, node, left, right), right);
  if (op === "^" && left.is === "tensor") return power(scope, node, left, right);
  if (op === "^" && right.is === "tensor" && right.shape.length > 1) throw clash(scope, node, op, left, right);
  if (op === "/" && left.is === "tensor" && right.is === "tensor" && left.shape.length > 1) throw clash(scope, node, op, left, right);
  const of = op === ".^" ? powerBy(exponent) : NUMBERS[op];
  return entrywise(scope, node, of, left, right);
}

function ofScalars(scope: Scope, op: Exclude<Operator, "outer">, { run: left, constant: a }: ScalarCode, { run: right, constant: b }: ScalarCode): Code {
  const of = NUMBERS[op];
  const { noise } = scope;
  if (a !== undefined && b !== undefined) return folded(scope, of(a, b), (frame) => of(left(frame), right(frame)));
  switch (op) {
    case "+":
      return scalar(scope, noise === null ? (frame) => left(frame) + right(frame) : (frame) => rounded(noise, left(frame), right(frame)));
    case "-":
      return scalar(scope, noise === null ? (frame) => left(frame) - right(frame) : (frame) => rounded(noise, left(frame), -right(frame)));
    default:
      return scalar(scope, (frame) => of(left(frame), right(frame)));
  }
}

/** A sum that looks whole is exact only if both of its terms are whole: 1 + 1e-30 is not 1. */
function rounded(noise: Noise, left: number, right: number): number {
  const sum = left + right;
  return Number.isInteger(left) && Number.isInteger(right) ? sum : noise.jolt(sum);
}

/** A constant still runs where noise is wanted, because its digits are rounded too. */
export function folded(scope: Scope, value: number, run: ScalarCode["run"]): ScalarCode {
  return scope.noise === null ? constant(value) : { ...scalar(scope, run), constant: value };
}

function scalarPower(scope: Scope, node: Binary, left: ScalarCode, right: ScalarCode, exponent: Fractional | null): Code {
  const of = powerBy(exponent);
  if (left.constant !== undefined && right.constant !== undefined) return folded(scope, of(left.constant, right.constant), (frame) => of(left.run(frame), right.run(frame)));
  if (node.left.is === "name" && node.left.name === "e" && left.constant === Math.E) return scalar(scope, (frame) => exponential(right.run(frame)));
  return scalar(scope, (frame) => of(left.run(frame), right.run(frame)));
}

/** Entry by entry: sides of the same shape, or a scalar with anything. */
export function entrywise(scope: Scope, node: Expression, of: OfNumbers, left: Code, right: Code): Code {
  if (left.is === "tensor" && right.is === "tensor") {
    if (!sameShape(left, right)) throw clash(scope, node, node.is === "binary" ? node.op : node.is === "call" ? node.name : node.is, left, right);
    return tensor(scope, left.shape, (frame) => {
      const other = right.run(frame);
      return left.run(frame).map((entry, place) => of(entry, other[place] ?? NaN));
    });
  }
  if (left.is === "tensor" && right.is === "scalar") {
    return tensor(scope, left.shape, (frame) => {
      const other = right.run(frame);
      return left.run(frame).map((entry) => of(entry, other));
    });
  }
  if (left.is === "scalar" && right.is === "tensor") {
    return tensor(scope, right.shape, (frame) => {
      const other = left.run(frame);
      return right.run(frame).map((entry) => of(other, entry));
    });
  }
  const [first, second] = [entriesOf(left), entriesOf(right)];
  return scalar(scope, (frame) => of(first(frame)[0] ?? NaN, second(frame)[0] ?? NaN));
}

/** `X_i w`: the i-th row of a matrix stands for itself where only a row can be meant, although by itself it is a column. */
function rowOf(scope: Scope, { left: tree }: Binary, left: TensorCode, right: TensorCode): TensorCode {
  const isRow = tree.is === "element" && tree.indices.length === 1 && left.shape.length === 1 && left.shape[0] === right.shape[0];
  const row = isRow ? turn(scope, left) : left;
  return row.is === "tensor" ? row : left;
}

/** The matrix product; a vector is a column. */
export function product(scope: Scope, node: Expression, left: TensorCode, right: TensorCode): Code {
  const [rows, inner] = rowsAndColumns(left);
  const [height, columns] = rowsAndColumns(right);
  if (inner !== height) throw clash(scope, node, "*", left, right);
  return tensor(scope, [rows, columns], (frame) => multiply(left.run(frame), right.run(frame), rows, inner, columns), rows * inner * columns);
}

function outer(scope: Scope, node: Binary, left: Code, right: Code): Code {
  if (left.is !== "tensor" || right.is !== "tensor" || left.shape.length !== 1 || right.shape.length !== 1) throw clash(scope, node, "outer", left, right);
  const [rows, columns] = [left.shape[0] ?? 1, right.shape[0] ?? 1];
  return tensor(scope, [rows, columns], (frame) => multiply(left.run(frame), right.run(frame), rows, 1, columns));
}

function power(scope: Scope, node: Binary, left: TensorCode, right: Code): Code {
  const [size, columns] = rowsAndColumns(left);
  const exponent = right.is === "scalar" ? right.constant : undefined;
  if (size !== columns || exponent === undefined || !Number.isInteger(exponent) || Math.abs(exponent) > 1024) throw clash(scope, node, "^", left, right);
  return tensor(scope, left.shape, (frame) => matrixPower(left.run(frame), size, exponent), 20 * size ** 3);
}

export function turn(scope: Scope, of: Code): Code {
  if (of.is === "scalar") return of;
  const [rows, columns] = rowsAndColumns(of);
  return tensor(scope, [columns, rows], (frame) => transposed(of.run(frame), rows, columns));
}

/** A fraction in lowest terms, as read from the digits of an exponent. */
export interface Fractional {
  readonly numerator: number;
  readonly denominator: number;
}
