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
  const samples = order.map((position) => (lines[position] ?? "").split(",").map(Number));
  const width = (samples[0]?.length ?? 1) - 1;
  const odd = samples.findIndex((sample) => sample.length !== width + 1 || sample.some((cell) => !Number.isFinite(cell)));
  if (odd !== -1) throw new Error(`Line ${(order[odd] ?? 0) + 1} of the data set is not ${width + 1} numbers.`);
  const rows = (from: number, to: number): Rows => {
    const part = samples.slice(from, to);
    return {
      width,
      features: Float64Array.from(part.flatMap((sample) => sample.slice(0, width).map((cell) => cell / spec.scale))),
      labels: Uint8Array.from(part, (sample) => sample[width] ?? 255),
    };
  };
  return { train: rows(0, train), validation: rows(train, train + validation), test: rows(train + validation, lines.length) };
}
