/** What stands where in a journal, and how it is made smaller. */
import { readSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import type { Era } from "./journal-line.ts";
import { readLine, eraLine } from "./journal-line.ts";

export interface Entry {
  readonly era: string;
  readonly at: number;
  readonly length: number;
}

export interface JournalIndex {
  readonly eras: Map<string, Era>;
  /** By the hash of the hand-in's content; the last report counts. */
  readonly entries: Map<string, Entry>;
  /** Behind the last whole line. */
  readonly end: number;
}

const CHUNK = 1024 * 1024;
/** Bytes below which nobody minds what is no longer needed. */
const SMALL = 16 * 1024 * 1024;

export function readIndex(file: number): JournalIndex {
  const eras = new Map<string, Era>();
  const entries = new Map<string, Entry>();
  const chunk = Buffer.alloc(CHUNK);
  let rest: Buffer = Buffer.alloc(0);
  let at = 0;
  for (let read = readSync(file, chunk, 0, CHUNK, 0); read > 0; read = readSync(file, chunk, 0, CHUNK, at + rest.length)) {
    const text = Buffer.concat([rest, chunk.subarray(0, read)]);
    let from = 0;
    for (let end = text.indexOf(10); end !== -1; end = text.indexOf(10, from)) {
      const line = text.subarray(from, end + 1);
      const found = readLine(line);
      if (found?.is === "era") eras.set(found.name, found.era);
      else if (found?.is === "report") entries.set(found.of, { era: found.era, at: at + from, length: line.length });
      from = end + 1;
    }
    rest = Buffer.from(text.subarray(from));
    at += from;
  }
  return { eras, entries, end: at };
}

/** More than half of it is of no use any more. */
export function isWasteful({ entries, end }: JournalIndex): boolean {
  let used = 0;
  for (const { length } of entries.values()) used += length;
  return end > SMALL && used < end / 2;
}

/** The same journal without what is of no use, under its name only when it is whole. */
export async function compact(path: string, from: number, { eras, entries }: JournalIndex): Promise<void> {
  const draft = `${path}.part`;
  const file = await open(draft, "w");
  try {
    const used = new Set([...entries.values()].map(({ era }) => era));
    for (const [name, era] of eras) if (used.has(name)) await file.appendFile(eraLine(name, era));
    for (const { at, length } of entries.values()) {
      const line = Buffer.allocUnsafe(length);
      if (readSync(from, line, 0, length, at) === length) await file.appendFile(line);
    }
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
