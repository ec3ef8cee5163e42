/** An array of a model file, whatever format it came in: row-major, in double precision. */
export interface NumberArray {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

/** More numbers than any network of a homework has; what is larger is refused before anything is allocated. */
export const MOST_NUMBERS = 20_000_000;
/** No array of a network has more axes. */
export const MOST_AXES = 8;

/** How many numbers a shape holds; undefined where it is no shape, or too large. */
export function countOf(shape: readonly number[]): number | undefined {
  if (shape.length > MOST_AXES || !shape.every((size) => Number.isSafeInteger(size) && size >= 0)) return undefined;
  const count = shape.reduce((product, size) => product * size, 1);
  return count <= MOST_NUMBERS ? count : undefined;
}
