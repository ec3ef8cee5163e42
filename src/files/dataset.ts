/** Data sets of an assignment: a CSV file, perhaps gzipped, a sample a row with its label last, split as the config says. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Dataset, Rows } from "../checks/kind.ts";
import { shuffled } from "../maths/random.ts";

export interface DatasetSpec {
  readonly file: string;
  /** Divides every feature: 16 turns the pixels of the UCI digits into numbers from 0 to 1. */
  readonly scale: number;
  readonly split: { readonly train: number; readonly validation: number; readonly test: number };
  readonly seed: number;
}

/** Throws an Error with a sentence for the author when the file is not as declared. */
export function readDataset(path: string, spec: DatasetSpec): Dataset {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const { train, validation, test } = spec.split;
  if (train + validation + test !== lines.length) throw new Error(`The split has ${train + validation + test} samples, the file ${lines.length}.`);
  const order = shuffled(lines.length, spec.seed);
  const width = (lines[0]?.split(",").length ?? 1) - 1;
  const sampleAt = (position: number): readonly number[] => {
    const cells = (lines[position] ?? "").split(",").map(Number);
    if (cells.length !== width + 1 || !cells.every(Number.isFinite)) throw new Error(`Line ${position + 1} of the data set is not ${width + 1} numbers.`);
    return cells;
  };
  // Each part is read when it is asked for: a measured accuracy needs the test set only.
  const rows = (from: number, to: number): Rows => {
    const features = new Float64Array((to - from) * width);
    const labels = new Uint8Array(to - from);
    order.slice(from, to).forEach((position, row) => {
      const cells = sampleAt(position);
      for (let column = 0; column < width; column += 1) features[row * width + column] = (cells[column] ?? NaN) / spec.scale;
      labels[row] = cells[width] ?? 255;
    });
    return { width, features, labels };
  };
  return {
    get train() {
      return rows(0, train);
    },
    get validation() {
      return rows(train, train + validation);
    },
    get test() {
      return rows(train + validation, lines.length);
    },
  };
}
