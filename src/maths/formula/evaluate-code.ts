/** What formulas are compiled to: closures over a frame of values, with every shape known before anything runs. */
import { Stackless } from "./stackless.ts";
import type { FormulaFinding } from "../../model.ts";
import type { Expression } from "./tree.ts";

/** The values that a program reads; indices of sums are written into it while it runs. */
export interface Frame {
  readonly scalars: number[];
  readonly tensors: Float64Array[];
  /** Steps that sums may still take. */
  budget: number;
}

export interface ScalarCode {
  readonly is: "scalar";
  readonly run: (frame: Frame) => number;
  /** The value where it depends on nothing. */
  readonly constant?: number;
}

export interface TensorCode {
  readonly is: "tensor";
  readonly shape: readonly number[];
  readonly run: (frame: Frame) => Float64Array;
}

export type Code = ScalarCode | TensorCode;

export type Slot =
  /** `declared` is false for a name that only the formulas use. */
  | { readonly is: "scalar"; readonly index: number; readonly declared: boolean }
  | { readonly is: "tensor"; readonly index: number; readonly shape: readonly number[] }
  | { readonly is: "size"; readonly size: number };

/** Shakes the last bits of every inexact result, so that a second run shows how far a value can be trusted. */
export interface Noise {
  shake(value: number): number;
  /** The same for results that are rounded even where they look whole: `sigmoid(40)`. */
  jolt(value: number): number;
  /** In units of the last written digit, added to long decimals, which are taken as rounded ones. */
  numeralShift: number;
}

export interface Scope {
  readonly source: string;
  readonly slots: ReadonlyMap<string, Slot>;
  /** Functions that nobody defined: each stands for some smooth function. */
  readonly functions: ReadonlySet<string>;
  readonly noise: Noise | null;
  /** The next free places of the frame, and the work that one run costs. */
  readonly used: { scalars: number; tensors: number; work: number };
}

/** Largest number of elementary steps of one run, and of entries of one tensor. */
export const LIMITS = { work: 50_000, entries: 2_500 } as const;

/** Thrown inside the compiler and caught at its door: the formula has no value, and why. */
export class Unfit extends Stackless {
  constructor(readonly finding: FormulaFinding) {
    super(finding.code);
  }
}

export function shapeText(code: Code): string {
  if (code.is === "scalar") return "scalar";
  return code.shape.length === 1 ? `vector[${code.shape[0]}]` : `matrix[${code.shape.join(",")}]`;
}

export function clash(scope: Scope, node: Expression, operation: string, left: Code | string, right: Code | string): Unfit {
  const text = (side: Code | string): string => (typeof side === "string" ? side : shapeText(side));
  return new Unfit({ code: "shape-clash", source: scope.source, column: node.at[0] + 1, operation, left: text(left), right: text(right) });
}

export function tooComplex(what: string, limit: number): Unfit {
  return new Unfit({ code: "too-complex", what, limit });
}

export function unknownName(scope: Scope, node: Expression, name: string): Unfit {
  return new Unfit({ code: "unknown-name", source: scope.source, column: node.at[0] + 1, name });
}

/** Counts the work of a node; a formula that would take too long is refused before it runs. */
export function spend(scope: Scope, work: number): void {
  scope.used.work += work;
  if (scope.used.work > LIMITS.work) throw tooComplex("operations", LIMITS.work);
}

export function constant(value: number): ScalarCode {
  return { is: "scalar", constant: value, run: () => value };
}

/** A scalar that is rounded when it is computed. */
export function scalar(scope: Scope, run: (frame: Frame) => number): ScalarCode {
  spend(scope, 1);
  const { noise } = scope;
  return { is: "scalar", run: noise === null ? run : (frame) => noise.shake(run(frame)) };
}

/** A tensor of the given rows and columns: a single column is a vector and a single entry a scalar. */
export function tensor(scope: Scope, shape: readonly number[], run: (frame: Frame) => Float64Array, work = 0): Code {
  const entries = shape.reduce((product, size) => product * size, 1);
  if (!(entries <= LIMITS.entries)) throw tooComplex("entries", LIMITS.entries);
  spend(scope, entries + work);
  const { noise } = scope;
  const shaken = noise === null ? run : (frame: Frame): Float64Array => run(frame).map((entry) => noise.shake(entry));
  if (entries === 1) return { is: "scalar", run: (frame) => shaken(frame)[0] ?? NaN };
  if (shape.length === 2 && shape[1] === 1) return { is: "tensor", shape: shape.slice(0, 1), run: shaken };
  return { is: "tensor", shape, run: shaken };
}

export function sameShape(left: TensorCode, right: TensorCode): boolean {
  return left.shape.length === right.shape.length && left.shape.every((size, axis) => size === right.shape[axis]);
}

/** Rows and columns, a vector being a column. */
export function rowsAndColumns(code: TensorCode): readonly [rows: number, columns: number] {
  return [code.shape[0] ?? 1, code.shape[1] ?? 1];
}

/** Entries of either kind of code as an array. */
export function entriesOf(code: Code): (frame: Frame) => Float64Array {
  return code.is === "tensor" ? code.run : (frame) => Float64Array.of(code.run(frame));
}
