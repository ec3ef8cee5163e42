/**
 * NumPy's npy format, versions 1 to 3: magic, header length, a Python dict as text, numbers. Object arrays are pickles and are never read.
 * Source: NumPy's documentation, numpy.lib.format.
 */
import type { FileFault } from "../../model.ts";
import { fault, isFault } from "./fault.ts";
import type { NumberArray } from "./number-array.ts";
import { countOf } from "./number-array.ts";
import type { NumberKind } from "./number-kinds.ts";
import { LAYOUTS, numbersAt } from "./number-kinds.ts";

/** NumPy itself refuses longer headers. */
const LONGEST_HEADER = 10_000;
const MAGIC = "\u0093NUMPY";
const MOST_ARRAYS = 64;

export const isNpy = (bytes: Uint8Array): boolean => latin1(bytes, 0, 6) === MAGIC;

const latin1 = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString("latin1");

/** `np.save` may be called on one open file several times: the arrays then follow each other and are named by their number. */
export function readNpy(bytes: Uint8Array, name: string): readonly NumberArray[] | FileFault {
  const arrays: NumberArray[] = [];
  let rest = bytes;
  while (rest.length > 0 && arrays.length < MOST_ARRAYS && (arrays.length === 0 || isNpy(rest))) {
    const read = readOne(rest, arrays.length === 0 ? name : `${name}.${arrays.length}`);
    if (isFault(read)) return read;
    arrays.push(read.array);
    rest = rest.subarray(read.end);
  }
  return arrays.length === 0 ? fault("no-npy", { at: name }) : arrays;
}

interface Header {
  readonly kind: NumberKind;
  readonly little: boolean;
  readonly columnMajor: boolean;
  readonly shape: readonly number[];
  readonly start: number;
}

function readOne(bytes: Uint8Array, at: string): { readonly array: NumberArray; readonly end: number } | FileFault {
  const header = headerOf(bytes, at);
  if (isFault(header)) return header;
  const { kind, little, columnMajor, shape, start } = header;
  const count = countOf(shape);
  if (count === undefined) return fault("too-many-numbers", { at });
  const end = start + count * LAYOUTS[kind].bytes;
  if (end > bytes.length) return fault("truncated", { at });
  const data = numbersAt(bytes, start, count, kind, little);
  return { array: { name: at, shape, data: columnMajor ? rowMajor(data, shape) : data }, end };
}

function headerOf(bytes: Uint8Array, at: string): Header | FileFault {
  const major = bytes[6] ?? 0;
  const before = major === 1 ? 10 : 12;
  if (!isNpy(bytes) || major < 1 || major > 3 || bytes.length < before) return fault("no-npy", { at });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > LONGEST_HEADER) return fault("no-npy", { at });
  if (before + length > bytes.length) return fault("truncated", { at });
  const text = latin1(bytes, before, before + length);
  const shape = /'shape'\s*:\s*\(([\d\s,L]*)\)/u.exec(text)?.[1];
  const order = /'fortran_order'\s*:\s*(True|False)/u.exec(text)?.[1];
  const described = /'descr'\s*:\s*(?:'([^']*)'|\[)/u.exec(text);
  if (shape === undefined || order === undefined || described === null) return fault("no-npy", { at });
  const [, descr = "[…]"] = described;
  const kind = kindOf(descr);
  if (kind === undefined) return descr.includes("O") ? fault("object-array", { at }) : fault("dtype", { at, got: descr });
  const sizes = shape.split(",").map((size) => size.trim().replace(/L$/u, "")).filter((size) => size !== "").map(Number);
  return { kind, little: !descr.startsWith(">"), columnMajor: order === "True", shape: sizes, start: before + length };
}

function kindOf(descr: string): NumberKind | undefined {
  const name = /^[<>|=]?([fiub]\d)$/u.exec(descr)?.[1];
  return NPY_KINDS.find((kind) => kind === name);
}

const NPY_KINDS: readonly NumberKind[] = ["f8", "f4", "f2", "i8", "i4", "i2", "i1", "u8", "u4", "u2", "u1", "b1"];

/** From Fortran's order, in which the first axis runs fastest. */
function rowMajor(data: Float64Array, shape: readonly number[]): Float64Array {
  if (shape.length < 2) return data;
  const steps = shape.map((_, axis) => shape.slice(0, axis).reduce((product, size) => product * size, 1));
  const index = shape.map(() => 0);
  return data.map(() => {
    const value = data[index.reduce((sum, place, axis) => sum + place * (steps[axis] ?? 0), 0)] ?? NaN;
    for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
      index[axis] = (index[axis] ?? 0) + 1;
      if ((index[axis] ?? 0) < (shape[axis] ?? 0)) break;
      index[axis] = 0;
    }
    return value;
  });
}
