/** Weights of a perceptron out of plain data: `{ W1, b1?, W2, b2? }`. */
import type { Perceptron, Weights } from "../maths/classify.ts";

/** More numbers than any network of such a homework has. */
const MOST_NUMBERS = 20_000_000;

function matrixOf(value: unknown): Weights | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const rows: readonly unknown[] = value;
  const columns = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (columns === 0 || rows.length * columns > MOST_NUMBERS) return undefined;
  const data = new Float64Array(rows.length * columns);
  for (const [row, cells] of rows.entries()) {
    const vector = vectorOf(cells);
    if (vector === undefined || vector.length !== columns) return undefined;
    data.set(vector, row * columns);
  }
  return { rows: rows.length, columns, data };
}

function vectorOf(value: unknown): Float64Array | undefined {
  if (!Array.isArray(value) || value.length > MOST_NUMBERS) return undefined;
  const cells: readonly unknown[] = value;
  const data = new Float64Array(cells.length);
  for (const [position, cell] of cells.entries()) {
    if (typeof cell !== "number" || !Number.isFinite(cell)) return undefined;
    data[position] = cell;
  }
  return data;
}

/** A bias may be written as a row or a column of one. */
function biasOf(value: unknown): Float64Array | undefined {
  const matrix = matrixOf(value);
  return matrix === undefined ? vectorOf(value) : matrix.rows === 1 || matrix.columns === 1 ? matrix.data : undefined;
}

/** The model, or what is wrong with it. */
export function weightsOf(data: unknown): Perceptron | string {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return "a map with W1, W2 and perhaps b1, b2 is due";
  const fields = new Map<string, unknown>(Object.entries(data));
  const W1 = matrixOf(fields.get("W1"));
  const W2 = matrixOf(fields.get("W2"));
  if (W1 === undefined) return "W1 is no matrix of finite numbers";
  if (W2 === undefined) return "W2 is no matrix of finite numbers";
  const b1 = fields.has("b1") ? biasOf(fields.get("b1")) : null;
  const b2 = fields.has("b2") ? biasOf(fields.get("b2")) : null;
  if (b1 === undefined) return "b1 is no vector of finite numbers";
  if (b2 === undefined) return "b2 is no vector of finite numbers";
  return { W1, W2, ...(b1 === null ? {} : { b1 }), ...(b2 === null ? {} : { b2 }) };
}
