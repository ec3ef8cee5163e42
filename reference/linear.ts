/**
 * Small dense linear algebra on arrays: vectors are columns, matrices arrays of rows, nothing is broadcast.
 * Source: Goodfellow, Bengio, Courville, Deep Learning (2016), sections 2.1, 2.2 and 2.5.
 */
import type { Matrix, Vector } from "./shapes.ts";
import { matrixShape, requireShapes } from "./shapes.ts";

/** `a - b`, both [N]. */
export function subtract(a: Vector, b: Vector): Vector {
  return entrywise("subtract", a, b, (left, right) => left - right);
}

/** The entry-by-entry product `a .* b`, both [N]. */
export function hadamard(a: Vector, b: Vector): Vector {
  return entrywise("hadamard", a, b, (left, right) => left * right);
}

/** `c a`, a number times a vector [N]. */
export function scale(c: number, a: Vector): Vector {
  return a.map((entry) => c * entry);
}

/** The inner product `a^T b = sum_i a_i b_i`, both [N]. */
export function dot(a: Vector, b: Vector): number {
  return sum(hadamard(a, b));
}

/** `A^T`: [M, N] becomes [N, M]. */
export function transpose(A: Matrix): Matrix {
  const [, columns] = matrixShape("transpose", "A", A);
  return Array.from({ length: columns }, (_, column) => A.map((row) => row[column] ?? NaN));
}

/** `A x`: [M, N] times [N] is [M]. */
export function matVec(A: Matrix, x: Vector): Vector {
  requireShapes("matVec", ["A", A, "M", "N"], ["x", x, "N"]);
  return A.map((row) => dot(row, x));
}

/** `A^T x`: [M, N] and [M] give [N]. */
export function transposedMatVec(A: Matrix, x: Vector): Vector {
  requireShapes("transposedMatVec", ["A", A, "M", "N"], ["x", x, "M"]);
  return matVec(transpose(A), x);
}

/** The outer product `a b^T`: [M] and [N] give [M, N]. */
export function outer(a: Vector, b: Vector): Matrix {
  return a.map((entry) => scale(entry, b));
}

/** `sum_i a_i`. */
export function sum(a: Vector): number {
  return a.reduce((total, entry) => total + entry, 0);
}

/** `||a||_1 = sum_i |a_i|`. */
export function norm1(a: Vector): number {
  return sum(a.map(Math.abs));
}

/** `||a||_2^2 = a^T a`. */
export function squaredNorm2(a: Vector): number {
  return dot(a, a);
}

function entrywise(where: string, a: Vector, b: Vector, combine: (left: number, right: number) => number): Vector {
  requireShapes(where, ["a", a, "N"], ["b", b, "N"]);
  return a.map((entry, position) => combine(entry, b[position] ?? NaN));
}
