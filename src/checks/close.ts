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
const USUAL = { absolute: 1e-9, relative: 1e-6 };

/** How far a value may be off; wider where the expected value itself is known only so well. */
export interface Closeness {
  readonly absolute: number;
  readonly relative: number;
}

export function close(got: Value, want: Value, { absolute, relative }: Closeness = USUAL): boolean {
  if (columnShape(got) !== columnShape(want)) return false;
  const ours = entriesOf(got);
  return entriesOf(want).every((entry, place) => Math.abs((ours[place] ?? NaN) - entry) <= absolute + relative * Math.abs(entry));
}
