/** Archives of the tests: honest ones by yazl and tar-stream, and zips made byte by byte that lie. */
import { buffer } from "node:stream/consumers";
import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import type { Header } from "tar-stream";
import { ZipFile } from "yazl";

export type Contents = Readonly<Record<string, string | Uint8Array>>;

export async function zipOf(files: Contents, mtime = new Date(Date.UTC(2024, 2, 5))): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, { mtime });
  zip.end();
  return buffer(zip.outputStream);
}

export async function tarOf(entries: readonly (Partial<Header> & { readonly name: string; readonly content?: string | Uint8Array })[]): Promise<Buffer> {
  const tar = pack();
  for (const { content = "", ...header } of entries) tar.entry(header, Buffer.from(content));
  tar.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export const gzipped = (bytes: Uint8Array): Buffer => gzipSync(bytes);

/** An entry and the lies that its two headers tell. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** Declared instead of the real ones. */
  readonly bytes?: number;
  readonly packed?: number;
  readonly crc?: number;
  /** The upper half of the external attributes on Unix: kind and permissions. */
  readonly mode?: number;
  readonly extra?: Uint8Array;
  /** Points at the bytes of the entry of this position. */
  readonly sharesWith?: number;
}

const le = (...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer => {
  const out = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of fields) at = bytes === 2 ? out.writeUInt16LE(value, at) : out.writeUInt32LE(value, at);
  return out;
};

export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content ?? "");
    const data = entry.stored === true ? content : deflateRawSync(content);
    const extra = Buffer.from(entry.extra ?? []);
    const at = entry.sharesWith === undefined ? offset : (offsets[entry.sharesWith] ?? 0);
    const common = le([20, 2], [entry.flags ?? 0, 2], [entry.method ?? (entry.stored === true ? 0 : 8), 2], [0, 2], [0x5865, 2], [entry.crc ?? crc32(content), 4], [entry.packed ?? data.length, 4], [entry.bytes ?? content.length, 4], [name.length, 2], [extra.length, 2]);
    offsets.push(at);
    if (entry.sharesWith === undefined) {
      const local = Buffer.concat([le([0x04034b50, 4]), common, name, extra, data]);
      locals.push(local);
      offset += local.length;
    }
    central.push(Buffer.concat([le([0x02014b50, 4], [(3 << 8) | 20, 2]), common, le([0, 2], [0, 2], [0, 2], [(((entry.mode ?? 0o100644) << 16) >>> 0), 4], [at, 4]), name, extra]));
  }
  const directory = Buffer.concat(central);
  const count = Math.min(entries.length, 0xffff);
  return Buffer.concat([...locals, directory, le([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [directory.length, 4], [offset, 4], [0, 2])]);
}

/** The field in which a name is kept in UTF-8 beside its bytes in another encoding. */
export function unicodePath(raw: Uint8Array, name: string, checksum = crc32(raw)): Buffer {
  const text = Buffer.from(name);
  return Buffer.concat([le([0x7075, 2], [5 + text.length, 2]), Buffer.from([1]), le([checksum, 4]), text]);
}
