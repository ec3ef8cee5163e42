/** Samples as a file has them: rows of numbers with a label each. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

export interface Table {
  readonly rows: number;
  /** The dimensions of a sample: `[28, 28]` for images of MNIST's format, `[64]` for 64 numbers. */
  readonly shape: readonly number[];
  label(row: number): number;
  /** Writes the features of a row, as the file has them, from `at` on. */
  write(row: number, target: Float64Array, at: number): void;
}

/** What is wrong with a data set, in a sentence that names the file. */
export class DataFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = "DataFault";
  }
}

/** More than any data set of a homework has; what unpacks to more is no data set. */
export const MOST_BYTES = 1_000_000_000;

/** The bytes of a file, unpacked where they are gzipped, whatever the file is called. */
export function bytesOf(path: string, most = MOST_BYTES): Uint8Array {
  const bytes = readFileSync(path);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    const isLarge = error instanceof RangeError;
    throw new DataFault(isLarge ? `${path}: unpacks to more than ${most} bytes.` : `${path}: the gzip data are broken or cut off.`);
  }
}
