/** Derivatives that know nothing of the closed forms: central differences, improved once by Richardson's extrapolation. */
import type { Matrix, Vector } from "../../reference/shapes.ts";

const STEP = 2e-3;

function derivative(f: (t: number) => number): number {
  const central = (step: number): number => (f(step) - f(-step)) / (2 * step);
  return (4 * central(STEP / 2) - central(STEP)) / 3;
}

/** The gradient of a scalar by a vector. */
export function gradient(f: (v: Vector) => number, at: Vector): Vector {
  return at.map((_, position) => derivative((t) => f(at.map((entry, other) => (other === position ? entry + t : entry)))));
}

/** The gradient of a scalar by a matrix, in the matrix's shape. */
export function matrixGradient(f: (m: Matrix) => number, at: Matrix): Matrix {
  return at.map((row, position) => gradient((changed) => f(at.map((other, index) => (index === position ? changed : other))), row));
}

/** The largest difference of two vectors or matrices; infinite where their shapes differ. */
export function distance(a: Vector | Matrix, b: Vector | Matrix): number {
  if (a.length !== b.length) return Infinity;
  return Math.max(0, ...a.map((entry, position) => entryDistance(entry, b[position])));
}

function entryDistance(a: number | Vector, b: number | Vector | undefined): number {
  if (typeof a === "number") return typeof b === "number" ? Math.abs(a - b) : Infinity;
  return b === undefined || typeof b === "number" ? Infinity : distance(a, b);
}
