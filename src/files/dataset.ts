/** Data sets of an assignment: CSV or MNIST's format, split as the config says. */
import type { Dataset, Rows } from "../checks/kind.ts";
import { shuffled } from "../maths/random.ts";
import { csvTable } from "./csv-table.ts";
import type { DatasetSpec } from "./dataset-spec.ts";
import { filesOf } from "./data-files.ts";
import { idxTable } from "./idx.ts";
import type { Table } from "./table.ts";
import { DataFault } from "./table.ts";

export const PARTS = ["train", "validation", "test"] as const;
export type Part = (typeof PARTS)[number];

/** A data set with what its files say of themselves. */
export interface OpenDataset extends Dataset {
  readonly shape: readonly number[];
  /** Samples in all files. */
  readonly samples: number;
  /** The labels of a part, without its features. */
  labels(part: Part): Uint8Array;
}

/** Throws a DataFault with a sentence for the author when the files are not as declared. */
export function readDataset(spec: DatasetSpec, folder: string): OpenDataset {
  const { main, test: own, missing } = filesOf(spec, folder);
  if (missing.length > 0) throw new DataFault(`not there: ${missing.join(", ")}`);
  const table = tableOf(main, spec);
  const testTable = own.length === 0 ? undefined : tableOf(own, spec);
  const samples = table.rows + (testTable?.rows ?? 0);
  const { train, validation, test, unused = 0 } = spec.split;
  if (train + validation + test + unused !== samples) {
    throw new DataFault(`The split has ${train + validation + test + unused} samples, the data ${samples}${unused === 0 ? "; what shall be left out is named `unused`" : ""}.`);
  }
  if (testTable !== undefined && testTable.shape.join() !== table.shape.join()) throw new DataFault(`Samples to train on are ${table.shape.join(" x ")}, those to test on ${testTable.shape.join(" x ")}.`);
  if (testTable !== undefined && (test > testTable.rows || train + validation > table.rows)) {
    throw new DataFault(`There are ${table.rows} samples to train on and ${testTable.rows} to test on; the split asks for ${train} + ${validation} and ${test}.`);
  }
  const order = shuffled(table.rows, spec.seed);
  const positions = testTable === undefined ? order.slice(train + validation, train + validation + test) : partOf(testTable.rows, test, spec.seed);
  const places = {
    train: { from: table, rows: order.slice(0, train) },
    validation: { from: table, rows: order.slice(train, train + validation) },
    test: { from: testTable ?? table, rows: positions },
  };
  const part = ({ from, rows }: { readonly from: Table; readonly rows: readonly number[] }): (() => Rows) => once(() => rowsOf(from, rows, spec.scale));
  const parts = { train: part(places.train), validation: part(places.validation), test: part(places.test) };
  // Each part is read when it is asked for: a measured accuracy needs the test set only.
  return {
    shape: table.shape,
    samples,
    labels: (name) => Uint8Array.from(places[name].rows, (row) => places[name].from.label(row)),
    get train() {
      return parts.train();
    },
    get validation() {
      return parts.validation();
    },
    get test() {
      return parts.test();
    },
  };
}

/** All of a test set stays in its own order, so that predictions can be handed in line by line. */
function partOf(rows: number, wanted: number, seed: number): readonly number[] {
  return wanted === rows ? Array.from({ length: rows }, (_, row) => row) : shuffled(rows, seed).slice(0, wanted);
}

function tableOf(files: readonly string[], { folder, label }: DatasetSpec): Table {
  const [first = "", second = ""] = files;
  return folder === undefined ? csvTable(first, label) : idxTable(first, second);
}

function rowsOf(table: Table, rows: readonly number[], scale: number): Rows {
  const width = table.shape.reduce((product, size) => product * size, 1);
  const features = new Float64Array(rows.length * width);
  const labels = new Uint8Array(rows.length);
  rows.forEach((row, at) => {
    labels[at] = table.label(row);
    table.write(row, features, at * width);
  });
  for (let cell = 0; cell < features.length; cell += 1) features[cell] = (features[cell] ?? NaN) / scale;
  return { width, features, labels };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
