/** Whether a function's value agrees with the expected one. */
import type { Value } from "../maths/formula/value.ts";

export const shapeOf = (value: Value): readonly number[] => (typeof value === "number" ? [] : value.shape);
export const entriesOf = (value: Value): readonly number[] => (typeof value === "number" ? [value] : [...value.data]);

/** A matrix of one column is a vector, on either side. */
export function columnShape(value: Value): string {
  const shape = shapeOf(value);
  return (shape.length === 2 && shape[1] === 1 ? shape.slice(0, 1) : shape).join();
}

/** Functions compute in floating point, perhaps by another road: looser than formulas, tight against every real mistake. */
export function close(got: Value, want: Value): boolean {
  if (columnShape(got) !== columnShape(want)) return false;
  const ours = entriesOf(got);
  return entriesOf(want).every((entry, place) => Math.abs((ours[place] ?? NaN) - entry) <= 1e-9 + 1e-6 * Math.abs(entry));
}
