/** Archives: npz files, and the archives of frameworks that hold pickles or HDF5 and are not opened any further. Every size is bounded before it is believed. */
import type { Entry, ZipFile } from "yauzl";
import type { FileFault } from "../../model.ts";
import { fault, isFault } from "./fault.ts";
import { readNpy } from "./npy.ts";
import type { NumberArray } from "./number-array.ts";
import { MOST_NUMBERS } from "./number-array.ts";

const MOST_ENTRIES = 1_000;
const MOST_BYTES = 8 * MOST_NUMBERS;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

export async function readNpz(bytes: Uint8Array): Promise<readonly NumberArray[] | FileFault> {
  const { fromBufferPromise } = await import("yauzl");
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return await arraysIn(zip);
  } catch (error) {
    return fault("no-zip", { got: error instanceof Error ? error.message : String(error) });
  }
}

async function arraysIn(zip: ZipFile): Promise<readonly NumberArray[] | FileFault> {
  if (zip.entryCount > MOST_ENTRIES) return fault("expands-too-far");
  const arrays: NumberArray[] = [];
  let left = MOST_BYTES;
  for await (const entry of zip.eachEntry()) {
    const { fileName: name } = entry;
    if (/\.pkl$/iu.test(name)) return fault("pickle");
    if (/\.(?:h5|hdf5)$/iu.test(name)) return fault("hdf5");
    if (!/\.npy$/iu.test(name)) continue;
    if (entry.isEncrypted()) return fault("encrypted");
    if (entry.uncompressedSize > left) return fault("expands-too-far");
    left -= entry.uncompressedSize;
    const read = readNpy(await contentOf(zip, entry), name.replace(/\.npy$/iu, ""));
    if (isFault(read)) return read;
    arrays.push(...read);
  }
  return arrays.length === 0 ? fault("nothing-in-it") : arrays;
}

/** The stream itself fails where an entry is longer or shorter than it says. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}
