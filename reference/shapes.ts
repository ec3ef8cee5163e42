/** Shapes of vectors and matrices, and the one place that refuses wrong ones. */

export type Vector = readonly number[];

/** An array of rows, all equally long. */
export type Matrix = readonly Vector[];

/** An argument with the names of its dimensions: `["W", W, "D", "K"]`; one name for a vector, two for a matrix. */
export type Shaped = readonly [argument: string, value: Vector, rows: string] | readonly [argument: string, value: Matrix, rows: string, columns: string];

const shown = (sizes: readonly (number | string)[]): string => `[${sizes.join(", ")}]`;

/** Rows and columns of a matrix; throws where its rows differ in length. */
export function matrixShape(where: string, argument: string, matrix: Matrix): readonly [rows: number, columns: number] {
  const columns = matrix[0]?.length ?? 0;
  const odd = matrix.findIndex((row) => row.length !== columns);
  if (odd !== -1) throw new Error(`${where}: ${argument} must have rows of equal length, row 1 has ${columns} entries and row ${odd + 1} has ${matrix[odd]?.length ?? 0}.`);
  return [matrix.length, columns];
}

/**
 * Throws an error that names function, argument, the shape due and the shape met, unless every dimension of the same name has the same
 * size; the first argument that has a dimension sets it. Empty arrays have no place in the mathematics here.
 */
export function requireShapes(where: string, ...values: readonly Shaped[]): void {
  const sizes = new Map<string, number>();
  for (const shaped of values) {
    const names = shaped.length === 3 ? [shaped[2]] : [shaped[2], shaped[3]];
    const got = shaped.length === 3 ? [shaped[1].length] : matrixShape(where, shaped[0], shaped[1]);
    const due = names.map((name) => sizes.get(name));
    if (got.some((size, axis) => size === 0 || size !== (due[axis] ?? size))) {
      const known = due.map((size, axis) => size ?? names[axis] ?? "");
      const expected = due.every((size) => size === undefined) ? shown(names) : `${shown(names)} = ${shown(known)}`;
      throw new Error(`${where}: ${shaped[0]} must have shape ${expected}, it has ${shown(got)}.`);
    }
    names.forEach((name, axis) => sizes.set(name, got[axis] ?? 0));
  }
}
