/** Builds model files byte by byte, right ones and broken ones. */
import { Buffer } from "node:buffer";
import { ZipFile } from "yazl";

/** An npy file of version 1 with any header that is wanted. */
export function npy(descr: string, shape: string, body: Uint8Array, order = "False"): Buffer {
  const header = `{'descr': ${descr.startsWith("[") ? descr : `'${descr}'`}, 'fortran_order': ${order}, 'shape': ${shape}, }`;
  const padded = `${header}${" ".repeat(63 - ((header.length + 10) % 64))}\n`;
  const length = Buffer.alloc(2);
  length.writeUInt16LE(padded.length);
  return Buffer.concat([Buffer.from("\u0093NUMPY\u0001\u0000", "latin1"), length, Buffer.from(padded, "latin1"), body]);
}

export function float32(values: readonly number[]): Buffer {
  return Buffer.from(Float32Array.from(values).buffer);
}

export const zeros = (count: number): Buffer => Buffer.alloc(count * 4);

export function safetensors(header: unknown, body: Uint8Array, length?: bigint): Buffer {
  const text = Buffer.from(typeof header === "string" ? header : JSON.stringify(header));
  const before = Buffer.alloc(8);
  before.writeBigUInt64LE(length ?? BigInt(text.length));
  return Buffer.concat([before, text, body]);
}

export async function zipped(files: Readonly<Record<string, Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The same archive with another size written in its directory. */
export function sized(zip: Buffer, bytes: number): Buffer {
  const changed = Buffer.from(zip);
  changed.writeUInt32LE(bytes, changed.indexOf("PK\u0001\u0002", 0, "latin1") + 24);
  return changed;
}
