/** Between the values of formulas and the plain data of answers and references. */
import type { Data } from "../../model.ts";
import type { Value } from "./value.ts";

/** A vector is a list and a matrix a list of rows. */
export function toData(value: Value): Data {
  return plain(typeof value === "number" ? [] : value.shape, typeof value === "number" ? value : value.data);
}

/** The same for what a program gives. */
export function plain(shape: readonly number[], value: number | Float64Array): Data {
  if (typeof value === "number") return value;
  const [rows = 0, columns] = shape;
  if (columns === undefined) return Array.from(value);
  return Array.from({ length: rows }, (_, row) => Array.from(value.subarray(row * columns, (row + 1) * columns)));
}

/** Null where the data is no number, vector or matrix; a matrix of one column counts as a vector, a 1 x 1 matrix or a list of one stays what it is written as. */
export function fromData(data: Data): Value | null {
  if (typeof data === "number") return data;
  if (!Array.isArray(data) || data.length === 0) return null;
  const numbers = data.filter((entry) => typeof entry === "number");
  if (numbers.length === data.length) return { shape: [numbers.length], data: Float64Array.from(numbers) };
  const rows = data.map(rowOf);
  const columns = rows[0]?.length ?? 0;
  const whole = rows.filter((row) => row !== null && row.length === columns && columns > 0);
  if (whole.length !== rows.length) return null;
  const entries = Float64Array.from(rows.flatMap((row) => row ?? []));
  return { shape: columns === 1 ? [rows.length] : [rows.length, columns], data: entries };
}

function rowOf(row: unknown): readonly number[] | null {
  if (!Array.isArray(row)) return null;
  const numbers = row.filter((entry) => typeof entry === "number");
  return numbers.length === row.length ? numbers : null;
}
