/** The arrays of a model file; what it is is told by its first bytes, not by its name. */
import type { FileFault } from "../../model.ts";
import { fault } from "./fault.ts";
import { readJson } from "./json-arrays.ts";
import { isNpy, readNpy } from "./npy.ts";
import { isZip, readNpz } from "./npz.ts";
import type { NumberArray } from "./number-array.ts";
import { isSafetensors, readSafetensors } from "./safetensors.ts";

export type FileContent = readonly NumberArray[] | "table" | FileFault;

export async function readArrays(name: string, bytes: Uint8Array): Promise<FileContent> {
  const ending = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? "";
  if (bytes.length === 0) return fault("nothing-in-it");
  if (PICKLES.has(ending)) return fault("pickle");
  if (isNpy(bytes)) return readNpy(bytes, name.replace(/^.*\//u, "").replace(/\.npy$/iu, ""));
  if (isZip(bytes)) return readNpz(bytes);
  if (starts(bytes, [0x89, 0x48, 0x44, 0x46])) return fault("hdf5");
  if (isPickle(bytes)) return fault("pickle");
  if (ending === "safetensors" || isSafetensors(bytes)) return readSafetensors(bytes);
  if (ending === "npy") return fault("no-npy", { at: name });
  if (ending === "npz") return fault("no-zip");
  if (isCompressed(bytes)) return fault("pickle");
  if (ending === "json" || isJson(bytes)) return readJson(bytes);
  if (["csv", "tsv", "txt", "dat"].includes(ending)) return "table";
  return fault("unknown-format", { got: ending });
}

/** PyTorch's and Python's, whatever is in them. */
const PICKLES: ReadonlySet<string> = new Set(["pt", "pth", "ckpt", "pkl", "pickle", "joblib"]);

const starts = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** Protocols 2 to 5 begin with their number; older PyTorch files are such pickles too. */
const isPickle = (bytes: Uint8Array): boolean => bytes[0] === 0x80 && (bytes[1] ?? 0) >= 2 && (bytes[1] ?? 0) <= 5;

/** joblib compresses its pickles with zlib, gzip, bzip2 or xz. */
const isCompressed = (bytes: Uint8Array): boolean => [[0x78, 0x9c], [0x78, 0x01], [0x78, 0x5e], [0x78, 0xda], [0x1f, 0x8b], [0x42, 0x5a, 0x68], [0xfd, 0x37, 0x7a]].some((start) => starts(bytes, start));

/** A bracket or brace behind a mark of order and blanks. */
function isJson(bytes: Uint8Array): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*[[{]/u.test(Buffer.from(bytes.subarray(0, 200)).toString("latin1"));
}
