/** Inputs with positions taken out along a named dimension; what has to hold of a letter holds again afterwards. */
import type { VariableTable } from "../maths/formula/variables.ts";
import type { Value } from "../maths/formula/value.ts";
import type { DrawnInput } from "./inputs.ts";

/** `count` positions from `from` on are gone wherever the dimension occurs. */
export function without({ sizes, values }: DrawnInput, table: VariableTable, name: string, from: number, count: number): DrawnInput {
  const size = sizes.get(name) ?? count;
  const kept = Array.from({ length: size }, (_, place) => place).filter((place) => place < from || place >= from + count);
  const changed: Record<string, Value> = { ...values };
  for (const variable of table.base) {
    const value = values[variable.name];
    if (value === undefined || typeof value === "number") continue;
    const cut = variable.shape.reduce((rest, dimension, axis) => (dimension === name ? along(rest, axis, kept) : rest), value);
    changed[variable.name] = variable.domain === "one-hot" ? byRows(cut, withOne) : variable.domain === "probability" ? byRows(cut, withSumOne) : cut;
  }
  return { sizes: new Map(sizes).set(name, kept.length), values: changed };
}

/** The one of a one-hot vector in the first place; null where it stands there or the value is no vector. */
export function movedToFirst(value: Value): Value | null {
  if (typeof value === "number" || value.shape.length !== 1 || value.data[0] === 1) return null;
  return { shape: value.shape, data: value.data.map((_, place) => (place === 0 ? 1 : 0)) };
}

/** A constant added to every entry of a letter. */
export function shifted({ sizes, values }: DrawnInput, name: string, by: number): DrawnInput {
  const value = values[name] ?? NaN;
  return { sizes, values: { ...values, [name]: typeof value === "number" ? value + by : { shape: value.shape, data: value.data.map((entry) => entry + by) } } };
}

/** The last position comes first wherever the dimension occurs. */
export function rotated({ sizes, values }: DrawnInput, table: VariableTable, name: string): DrawnInput {
  const changed: Record<string, Value> = { ...values };
  for (const variable of table.base) {
    const value = values[variable.name];
    if (value === undefined || typeof value === "number") continue;
    changed[variable.name] = variable.shape.reduce((rest, dimension, axis) => (dimension === name ? rotatedAlong(rest, axis) : rest), value);
  }
  return { sizes, values: changed };
}

export function rotatedAlong(value: Tensor, axis: number): Tensor {
  const size = value.shape[axis] ?? 1;
  return along(value, axis, Array.from({ length: size }, (_, place) => (place + size - 1) % size));
}

type Tensor = Exclude<Value, number>;

function along({ shape, data }: Tensor, axis: number, kept: readonly number[]): Tensor {
  const inner = shape.slice(axis + 1).reduce((product, size) => product * size, 1);
  const size = shape[axis] ?? 1;
  const outer = data.length / (size * inner);
  const entries: number[] = [];
  for (let block = 0; block < outer; block += 1) {
    for (const place of kept) entries.push(...data.subarray((block * size + place) * inner, (block * size + place + 1) * inner));
  }
  return { shape: shape.map((length, at) => (at === axis ? kept.length : length)), data: Float64Array.from(entries) };
}

function byRows({ shape, data }: Tensor, mend: (row: Float64Array) => Float64Array): Tensor {
  const length = shape.at(-1) ?? 1;
  const mended = new Float64Array(data.length);
  for (let start = 0; start < data.length; start += length) mended.set(mend(data.subarray(start, start + length)), start);
  return { shape, data: mended };
}

const withOne = (row: Float64Array): Float64Array => (row.includes(1) ? row : row.map((_, place) => (place === 0 ? 1 : 0)));

function withSumOne(row: Float64Array): Float64Array {
  const total = row.reduce((sum, entry) => sum + entry, 0);
  return row.map((entry) => (total > 0 ? entry / total : 1 / row.length));
}
