/** What the routines of the kernel share: addresses, sums of rows, lists of what is not zero. */
import type { Arithmetic } from "./arithmetic.ts";
import type { I32, Local, Real, Scope, Statement, V128 } from "./wasm.ts";
import { VECTOR } from "./layout.ts";
import { i32 } from "./wasm.ts";

export { VECTOR };

export const address = (value: number): I32 => i32.of(value | 0);
export const plus = (base: I32, index: I32, step: number): I32 => i32.add(base, i32.times(index, i32.of(step)));

export interface Sums {
  readonly all: readonly Local<"v128">[];
  clear(): readonly Statement[];
  /** Adds `by` times the row of a panel. */
  add(by: V128, row: I32): readonly Statement[];
}

/** Sums of products, a register a vector: `sum_entries number * row`, for the rows of one panel. */
export function sums(scope: Scope, { vector }: Arithmetic, vectors: number): Sums {
  const all = Array.from({ length: vectors }, () => scope.local("v128"));
  return {
    all,
    clear: () => all.map((sum) => sum.is(vector.of(0))),
    add: (by, row) => all.map((sum, position) => sum.is(vector.add(sum, vector.times(by, vector.read(row, position * VECTOR))))),
  };
}

/** A number, and how far its row lies; nothing is appended for zero, without a branch: whether a pixel is zero cannot be foreseen. */
export function append(real: Arithmetic, end: Local<"i32">, value: Real, offset: I32): readonly Statement[] {
  return [real.write(end, value), i32.write(end, offset, real.size), end.is(i32.add(end, i32.shiftLeft(real.isUnequal(value, real.of(0)), i32.of(Math.log2(entryBytes(real))))))];
}

/** Bytes of a listed number with its offset. */
export const entryBytes = ({ size }: Arithmetic): number => 2 * size;
