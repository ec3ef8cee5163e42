/** Predicted labels of the test set, out of tables, arrays, and what functions return: one label a sample, or one score a class. */
import { largest } from "../../maths/classify.ts";
import type { Data, FileFault } from "../../model.ts";
import { fault } from "../attached/fault.ts";
import type { NumberArray } from "../attached/number-array.ts";
import type { Table } from "../attached/table.ts";

/** What stands for a label that is none. */
export const NO_LABEL = 255;

export interface Predictions {
  readonly labels: Uint8Array;
  /** The first answer that is no label, and how many there are. */
  readonly odd?: { readonly example: string; readonly count: number };
}

const LABEL = /label|pred|class|digit|标签|预测|类别|数字/u;
const TRUTH = /true|truth|actual|target|^y$|真实|实际/u;
const INDEX = /^$|^(?:id|idx|index|no|image_?id|sample|row|序号|编号|索引)$|^unnamed/u;

/** Values that are no label count as wrong answers. */
export function labelled(values: readonly unknown[], classes: number): Predictions {
  const labels = new Uint8Array(values.length).fill(NO_LABEL);
  const odd: unknown[] = [];
  for (const [sample, value] of values.entries()) {
    const label = typeof value === "bigint" ? Number(value) : value;
    if (typeof label === "number" && Number.isInteger(label) && label >= 0 && label < classes) labels[sample] = label;
    else odd.push(value);
  }
  return odd.length === 0 ? { labels } : { labels, odd: { example: shortened(odd[0]), count: odd.length } };
}

const shortened = (value: unknown): string => (typeof value === "number" || typeof value === "string" ? String(value) : (JSON.stringify(value) ?? "")).slice(0, 30);

/** An array of `samples` labels, or `samples` rows of a score a class; undefined where none has that shape. */
export function predictionsIn(arrays: readonly NumberArray[], samples: number, classes: number): Predictions | undefined {
  const fitting = arrays.filter(({ shape }) => (shape[0] === samples || shape[1] === samples) && shape.reduce((product, size) => product * size, 1) % samples === 0);
  const chosen = fitting.find(({ name }) => LABEL.test(name.toLowerCase()) && !TRUTH.test(name.toLowerCase())) ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (chosen === undefined) return undefined;
  const { data, shape } = chosen;
  if (data.length === samples) return labelled([...data], classes);
  if (shape.length !== 2 || shape[0] !== samples || shape[1] !== classes) return undefined;
  return { labels: Uint8Array.from({ length: samples }, (_, sample) => largest(data.subarray(sample * classes, (sample + 1) * classes))) };
}

/** What a function returned for some images. */
export function predictionsFrom(data: Data, samples: number, classes: number): Predictions | undefined {
  if (!isList(data) || data.length !== samples) return undefined;
  const scores = data.map((row) => (isList(row) && row.length === classes && row.every((score) => typeof score === "number") ? largest(Float64Array.from(row, Number)) : undefined));
  if (scores.every((label) => label !== undefined)) return { labels: Uint8Array.from(scores) };
  // One label in a list of its own, as some write columns.
  return labelled(data.map((label) => (isList(label) && label.length === 1 ? label[0] : label)), classes);
}

const isList = (value: Data): value is readonly Data[] => Array.isArray(value);

/** A column of labels, perhaps behind an index by which the rows are put in order; or a score a class. */
export function predictionsInTable(table: Table, samples: number, classes: number): Predictions | FileFault {
  const { header, rows } = table.rows.length === samples + 1 && table.header === undefined ? numberedColumns(table) : table;
  if (rows.length === 0) return fault("no-numbers");
  if (rows.length !== samples) return fault("wrong-row-count", { got: String(rows.length), want: String(samples) });
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const column = (at: number): readonly number[] => rows.map((row) => numberIn(row[at]));
  const indexed = width > 1 && width !== classes && isIndex(header?.[0], column(0));
  const order = indexed ? orderOf(column(0)) : undefined;
  const ordered = (values: readonly number[]): readonly number[] => (order === undefined ? values : order.map((row) => values[row] ?? NaN));
  const rest = indexed ? width - 1 : width;
  if (rest === classes) {
    const scores = Array.from({ length: classes }, (_, label) => ordered(column(label + (indexed ? 1 : 0))));
    return labelled(rows.map((_, sample) => argmax(scores.map((score) => score[sample] ?? NaN))), classes);
  }
  const named = (header ?? []).map((name, at) => ({ name, at })).filter(({ name }) => LABEL.test(name) && !TRUTH.test(name));
  const chosen = named.length > 0 ? named[0]?.at : rest === 1 ? width - 1 : undefined;
  if (chosen === undefined) return fault("no-label-column", { got: String(width) });
  return labelled(ordered(column(chosen)), classes);
}

/** pandas numbers columns that have no names: the first row is then `0, 1, 2, …`, perhaps behind a blank. */
function numberedColumns({ rows: [first = [], ...rest] }: Table): Table {
  const isHeading = first.filter((cell) => cell !== "").every((cell, at) => cell === String(at));
  return isHeading ? { header: first, rows: rest } : { rows: [first, ...rest] };
}

/** NaN is no label, and a row with one has no largest score. */
const argmax = (scores: readonly number[]): number => (scores.some(Number.isNaN) ? NaN : largest(Float64Array.from(scores)));

function numberIn(cell = ""): number {
  const text = cell.replaceAll(/["'\s[\]]/gu, "");
  return text === "" ? NaN : Number(text);
}

/** By its name, or because it counts every row once. */
function isIndex(name: string | undefined, values: readonly number[]): boolean {
  const least = values.reduce((smallest, value) => Math.min(smallest, value), Infinity);
  const most = values.reduce((highest, value) => Math.max(highest, value), -Infinity);
  const counts = values.every(Number.isInteger) && new Set(values).size === values.length && most - least === values.length - 1;
  return counts && (least <= 1 || INDEX.test(name ?? ""));
}

function orderOf(values: readonly number[]): readonly number[] {
  return values.map((_, row) => row).toSorted((left, right) => (values[left] ?? 0) - (values[right] ?? 0));
}
