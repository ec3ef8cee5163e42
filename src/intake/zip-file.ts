/** A zip on disk behind yauzl: most reads are of a few dozen bytes, so they come from windows of the file. */
import { closeSync, createReadStream, fstatSync, openSync, readSync } from "node:fs";
import type { Readable } from "node:stream";
import type { Entry, ZipFile } from "yauzl";

const WINDOW = 256 * 1024;
/** One for the table of contents and one for the entries, which are read in turns. */
const WINDOWS = 2;

export interface OpenedZip {
  readonly zip: ZipFile;
  /** Bytes of the file itself. */
  readonly size: number;
  readAt(position: number, length: number): Buffer;
  stream(from: number, to: number): Readable;
  close(): void;
}

interface Window {
  readonly start: number;
  readonly bytes: Buffer;
}

function readWhole(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const got = readSync(file, bytes, at, length - at, position + at);
    if (got === 0) throw new Error("unexpected EOF");
    at += got;
  }
  return bytes;
}

export async function openZipFile(path: string): Promise<OpenedZip> {
  const yauzl = await import("yauzl");
  const file = openSync(path, "r");
  const { size } = fstatSync(file);
  /** The one used last comes last. */
  let windows: readonly Window[] = [];

  const readAt = (position: number, length: number): Buffer => {
    if (position < 0 || position + length > size) throw new Error("unexpected EOF");
    const known = windows.find(({ start, bytes }) => position >= start && position + length <= start + bytes.length);
    const window = known ?? { start: position, bytes: readWhole(file, position, Math.min(Math.max(WINDOW, length), size - position)) };
    if (window !== windows.at(-1)) windows = [...windows.filter((one) => one !== window), window].slice(-WINDOWS);
    return window.bytes.subarray(position - window.start, position - window.start + length);
  };
  const stream = (from: number, to: number): Readable => createReadStream("", { fd: file, autoClose: false, start: from, end: to - 1 });

  class Reader extends yauzl.RandomAccessReader {
    override _readStreamForRange(from: number, to: number): Readable {
      return stream(from, to);
    }
    override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
      try {
        readAt(position, length).copy(buffer, offset);
      } catch (error) {
        callback(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      callback(null);
    }
    override close(callback: (error: Error | null) => void): void {
      callback(null);
    }
  }

  try {
    // Sizes and names are checked here, entry by entry: yauzl would give up the whole archive for one of them.
    const zip = await yauzl.fromRandomAccessReaderPromise(new Reader(), size, { decodeStrings: false, validateEntrySizes: false, autoClose: false });
    return { zip, size, readAt, stream, close: () => closeSync(file) };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** Where the bytes of an entry begin; rejects where its own header is none or they would run past the end of the file. */
export async function dataStart(zip: ZipFile, entry: Entry): Promise<number> {
  return (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
}
