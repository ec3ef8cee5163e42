/** The embedded digits in file order, and what the tests of the trainer compare with. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Samples } from "../../reference/training.ts";

const lines = gunzipSync(readFileSync("reference/data/digits.csv.gz")).toString("utf8").trim().split("\n");

/** Rows `from` to `to`, pixels from 0 to 1. */
export function digits(from: number, to: number): Samples {
  const rows = lines.slice(from, to).map((line) => line.split(",").map(Number));
  return { width: 64, features: Float64Array.from(rows.flatMap((row) => row.slice(0, 64).map((pixel) => pixel / 16))), labels: Uint8Array.from(rows, (row) => row[64] ?? 255) };
}
