/** Values that formulas are evaluated to: a scalar is a number, vectors and matrices are dense and row-major. */

export interface Tensor {
  /** `[K]` for a (column) vector, `[D, K]` for a matrix; a row vector is `[1, K]`. */
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

export type Value = number | Tensor;
