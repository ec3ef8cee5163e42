/** Values that formulas are evaluated to: a scalar is a number, vectors and matrices are dense and row-major. */

export interface Tensor {
  /** `[K]` for a (column) vector, `[D, K]` for a matrix; a row vector is `[1, K]`. */
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

export type Value = number | Tensor;

/** Shown to people: `scalar`, `vector[3]`, `matrix[3,4]`. */
export function shapeName(value: Value): string {
  if (typeof value === "number") return "scalar";
  return value.shape.length === 1 ? `vector[${value.shape[0]}]` : `matrix[${value.shape.join(",")}]`;
}
