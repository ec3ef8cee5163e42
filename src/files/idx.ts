/** Files of MNIST's own format (IDX): a magic number, sizes, then a byte a value. Source: LeCun, Cortes and Burges, THE MNIST DATABASE, "file formats". */
import type { Table } from "./table.ts";
import { bytesOf, DataFault } from "./table.ts";

interface Idx {
  readonly sizes: readonly number[];
  readonly values: Uint8Array;
}

const UNSIGNED_BYTES = 0x08;
const TYPES: Readonly<Record<number, string>> = { 0x09: "signed bytes", 0x0b: "16-bit integers", 0x0c: "32-bit integers", 0x0d: "32-bit floats", 0x0e: "64-bit floats" };

/** Reads a file of `dimensions` dimensions. Throws a DataFault that names the file. */
export function readIdx(path: string, dimensions: number): Idx {
  const bytes = bytesOf(path);
  const header = 4 + 4 * dimensions;
  const [first, second, type, count] = bytes;
  if (first !== 0 || second !== 0 || type === undefined || count === undefined) throw new DataFault(`${path}: this is no IDX file (it must begin with two zero bytes).`);
  if (type !== UNSIGNED_BYTES) throw new DataFault(`${path}: only unsigned bytes are read, these are ${TYPES[type] ?? `of the unknown type ${type}`}.`);
  if (count !== dimensions) throw new DataFault(`${path}: ${dimensions} dimensions are due, it has ${count}${dimensions === 3 && count === 1 ? "; is this the file of the labels?" : dimensions === 1 && count === 3 ? "; is this the file of the images?" : ""}.`);
  if (bytes.length < header) throw new DataFault(`${path}: the header is cut off.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sizes = Array.from({ length: dimensions }, (_, axis) => view.getUint32(4 + 4 * axis));
  const due = sizes.reduce((product, size) => product * size, 1);
  const got = bytes.length - header;
  if (due !== got || due === 0) throw new DataFault(`${path}: the header promises ${sizes.join(" x ")} = ${due} values, there are ${got}.`);
  return { sizes, values: bytes.subarray(header) };
}

/** Images with the labels that belong to them. */
export function idxTable(images: string, labels: string): Table {
  const { sizes, values } = readIdx(images, 3);
  const [count = 0, ...shape] = sizes;
  const tags = readIdx(labels, 1);
  if (tags.sizes[0] !== count) throw new DataFault(`${labels}: there are ${tags.sizes[0]} labels for ${count} images.`);
  const width = values.length / count;
  return {
    rows: count,
    shape,
    label: (row) => tags.values[row] ?? NaN,
    write(row, target, at) {
      target.set(values.subarray(row * width, (row + 1) * width), at);
    },
  };
}
