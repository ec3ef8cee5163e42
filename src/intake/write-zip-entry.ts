/** Unpacks one entry of a zip to a new file, and never more of it than was declared. */
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import type { Entry } from "yauzl";
import type { IntakeFinding } from "../model.ts";
import { codeOf } from "../files/find-answers.ts";
import type { OpenedZip } from "./zip-file.ts";
import { dataStart } from "./zip-file.ts";

/** Up to this size an entry is held in memory, which is ten times as fast as streams. */
const AT_ONCE = 4 * 1024 * 1024;
const DEFLATED = 8;

class Lies extends Error {
  constructor(readonly real: number) {
    super("size");
  }
}

class Corrupt extends Error {}

/** Undefined where the file is there whole; rejects only where the disk fails. */
export async function writeEntry(opened: OpenedZip, entry: Entry, name: string, target: string): Promise<IntakeFinding | undefined> {
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    const start = await dataStart(opened.zip, entry).catch(() => {
      throw new Corrupt();
    });
    if (Math.max(entry.compressedSize, entry.uncompressedSize) <= AT_ONCE) writeFileSync(target, unpacked(opened, entry, start), { flag: "wx", mode: 0o600 });
    else {
      const packed = opened.stream(start, start + entry.compressedSize);
      const file = createWriteStream(target, { flags: "wx", mode: 0o600 });
      await (entry.compressionMethod === DEFLATED ? pipeline(packed, createInflateRaw(), checked(entry), file) : pipeline(packed, checked(entry), file));
    }
    return undefined;
  } catch (error) {
    rmSync(target, { force: true });
    if (error instanceof Lies) return { code: "entry-size-lies", entry: name, declared: entry.uncompressedSize, real: error.real };
    if (error instanceof Corrupt || codeOf(error).startsWith("Z_")) return { code: "entry-refused", entry: name, why: "corrupt" };
    throw error;
  }
}

function unpacked(opened: OpenedZip, entry: Entry, start: number): Buffer {
  const packed = opened.readAt(start, entry.compressedSize);
  let bytes = packed;
  if (entry.compressionMethod === DEFLATED) {
    try {
      // One byte more than declared is enough to see that it lies.
      bytes = inflateRawSync(packed, { maxOutputLength: entry.uncompressedSize + 1 });
    } catch (error) {
      if (codeOf(error) === "ERR_BUFFER_TOO_LARGE") throw new Lies(entry.uncompressedSize + 1);
      throw error;
    }
  }
  if (bytes.length !== entry.uncompressedSize) throw new Lies(bytes.length);
  if (crc32(bytes) !== entry.crc32) throw new Corrupt();
  return bytes;
}

/** Lets through what was declared, and fails on the first byte more, on any less, and on other bytes than were packed. */
function checked(entry: Entry): Transform {
  let real = 0;
  let sum = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      real += chunk.length;
      sum = crc32(chunk, sum);
      done(real > entry.uncompressedSize ? new Lies(real) : null, chunk);
    },
    flush(done) {
      done(real < entry.uncompressedSize ? new Lies(real) : sum === entry.crc32 ? null : new Corrupt());
    },
  });
}
