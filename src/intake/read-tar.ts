/** A tar, plain or gzipped, as a list of entries and a way to unpack some of them; each is one reading from start to end. */
import { createReadStream, mkdirSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Extract, Header } from "tar-stream";
import type { EntryFault, IntakeFinding } from "../model.ts";
import { codeOf } from "../files/find-answers.ts";
import type { Archive, Listed, Targets } from "./archive.ts";
import { BrokenArchive, sizeFault } from "./archive.ts";
import { entryPath, nameDecoder } from "./entry-name.ts";
import type { Limits } from "./limits.ts";

const FILES: ReadonlySet<unknown> = new Set(["file", "contiguous-file"]);
const LINKS: ReadonlySet<unknown> = new Set(["link", "symlink"]);

/** Rejects with `BrokenArchive`. */
export async function openTar(path: string, isGzipped: boolean, limits: Limits): Promise<Archive> {
  const each: Each = (visit) => eachEntry(path, isGzipped, limits.archiveBytes, visit);
  return {
    entries: await contents(each, limits),
    async unpack(targets: Targets) {
      let index = -1;
      await each(async (entry) => {
        index += 1;
        const target = targets.get(index);
        if (target === undefined) entry.resume();
        else await writeEntry(entry, target);
      });
    },
  };
}

type Entry = Extract extends AsyncIterable<infer Source> ? Source : never;
type Each = (visit: (entry: Entry) => void | Promise<void>) => Promise<void>;

async function contents(each: Each, limits: Limits): Promise<readonly Listed[]> {
  const found: Header[] = [];
  await each((entry) => {
    if (found.length >= limits.archiveEntries) throw new BrokenArchive("too-many");
    found.push(entry.header);
    entry.resume();
  });
  const decode = nameDecoder(found.filter((header) => !isUnicode(header)).map(bytesOf));
  return found.map((header, index) => listed(header, index, isUnicode(header) ? header.name : decode(bytesOf(header)), limits));
}

/** Names are read as bytes, except those that an extended header gives in UTF-8. */
const isUnicode = (header: Header): boolean => "pax" in header && typeof header.pax === "object" && header.pax !== null && "path" in header.pax;
const bytesOf = ({ name }: Header): Uint8Array => Buffer.from(name, "latin1");

function listed(header: Header, index: number, name: string, limits: Limits): Listed {
  const path = entryPath(name, limits.depth);
  const { type, size: bytes, mtime } = header;
  const facts = { index, name, bytes, ...(Number.isNaN(mtime.getTime()) ? {} : { time: mtime.getTime() }) };
  const refused = (why: EntryFault): Listed => ({ ...facts, steps: path.is === "path" ? path.steps : [], isFolder: false, fault: { code: "entry-refused", entry: name, why } });
  // `tar -C folder .` begins with the folder itself.
  if (type === "directory" && /^[./\\]*$/u.test(name) && !name.includes("..")) return { ...facts, steps: [], isFolder: true };
  if (path.is === "refused") return refused(path.why);
  if (type === "directory") return { ...facts, steps: path.steps, isFolder: true };
  if (!FILES.has(type)) return refused(LINKS.has(type) ? "link" : "special");
  const fault: IntakeFinding | undefined = sizeFault(name, bytes, undefined, limits);
  return { ...facts, steps: path.steps, isFolder: false, ...(fault === undefined ? {} : { fault }) };
}

async function eachEntry(path: string, isGzipped: boolean, most: number, visit: (entry: Entry) => void | Promise<void>): Promise<void> {
  const { extract } = await import("tar-stream");
  const options = { filenameEncoding: "latin1", allowUnknownFormat: true, highWaterMark: 64 * 1024 };
  const parser = extract(options);
  const stop = new AbortController();
  async function feed(source: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const chunk of source) if (!parser.write(chunk)) await new Promise<void>((resolve) => parser.once("drain", resolve).once("close", resolve));
    parser.end(null);
  }
  const feeding = isGzipped ? pipeline(createReadStream(path), createGunzip(), counted(most), feed, { signal: stop.signal }) : pipeline(createReadStream(path), counted(most), feed, { signal: stop.signal });
  feeding.catch((error: unknown) => parser.destroy(error instanceof Error ? error : new Error(String(error))));
  try {
    for await (const entry of parser) await visit(entry);
    await feeding;
  } catch (error) {
    throw asBroken(error);
  } finally {
    stop.abort();
  }
}

function asBroken(error: unknown): unknown {
  if (error instanceof BrokenArchive) return error;
  const code = codeOf(error);
  if (code === "Z_BUF_ERROR") return new BrokenArchive("truncated");
  if (code !== "unknown" && !code.startsWith("Z_")) return error;
  return new BrokenArchive(error instanceof Error && /Unexpected end|premature/iu.test(error.message) ? "truncated" : "damaged");
}

/** What comes out of gzip is bounded whatever the headers say. */
function counted(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > most ? new BrokenArchive("too-large", bytes) : null, chunk);
    },
  });
}

async function writeEntry(entry: Entry, target: string): Promise<void> {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const file = await open(target, "wx", 0o600);
  try {
    for await (const chunk of entry) await file.write(bytesIn(chunk));
  } finally {
    await file.close();
  }
}

function bytesIn(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  throw new BrokenArchive("damaged");
}
