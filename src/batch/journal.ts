/**
 * What was graded, so that it is never graded twice: a line a report, on the disk before the report counts as finished.
 * Only one process writes (`lock.ts`); whatever happens to it, all but the last lines are whole, and torn ones are dropped.
 */
import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { hashOf } from "../files/hash.ts";
import type { Entry } from "./journal-index.ts";
import { compact, isWasteful, readIndex } from "./journal-index.ts";
import type { Era } from "./journal-line.ts";
import { eraLine, reportIn, reportLine } from "./journal-line.ts";
import { takeLock } from "./lock.ts";

export const JOURNAL_FOLDER = ".journal";
const NAME = "reports.ndjson";

/** A report of an earlier time. */
export interface Kept {
  readonly era: Era;
  readonly entry: Entry;
}

interface Pending {
  readonly of: string;
  readonly line: Buffer;
  resolve(): void;
  reject(error: unknown): void;
}

/** Writes bytes at the end of the file and does not return before they are on the disk. */
export type Commit = (file: FileHandle, bytes: Buffer) => Promise<void>;

const commit: Commit = async (file, bytes) => {
  await file.appendFile(bytes);
  await file.datasync();
};

export class Journal {
  readonly #file: FileHandle;
  readonly #giveBack: () => void;
  readonly #commit: Commit;
  readonly #eras: Map<string, Era>;
  readonly #entries: Map<string, Entry>;
  readonly #era: string;
  #end: number;
  #pending: Pending[] = [];
  #working: Promise<void> | undefined;
  #broken: { readonly error: unknown } | undefined;

  private constructor(file: FileHandle, giveBack: () => void, { eras, entries, end }: ReturnType<typeof readIndex>, era: Era, write: Commit) {
    this.#file = file;
    this.#giveBack = giveBack;
    this.#commit = write;
    this.#eras = eras;
    this.#entries = entries;
    this.#end = end;
    this.#era = hashOf([JSON.stringify(era)]).slice(0, 16);
  }

  /** Of the results in a folder, which is made. Throws `Locked` where another process grades into it. */
  static async open(results: string, era: Era, write: Commit = commit): Promise<Journal> {
    const folder = join(results, JOURNAL_FOLDER);
    mkdirSync(folder, { recursive: true });
    const giveBack = takeLock(join(folder, "lock"));
    const path = join(folder, NAME);
    try {
      let file = await open(path, "a+");
      let index = readIndex(file.fd);
      if (isWasteful(index)) {
        await compact(path, file.fd, index);
        await file.close();
        file = await open(path, "a+");
        index = readIndex(file.fd);
      }
      ftruncateSync(file.fd, index.end);
      const journal = new Journal(file, giveBack, index, era, write);
      if (!index.eras.has(journal.#era)) await journal.#begin(era);
      syncFolder(folder);
      return journal;
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  async #begin(era: Era): Promise<void> {
    const line = eraLine(this.#era, era);
    await this.#commit(this.#file, line);
    this.#end += line.length;
    this.#eras.set(this.#era, era);
  }

  /** The last report of hand-ins with this content. */
  find(of: string): Kept | undefined {
    const entry = this.#entries.get(of);
    const era = entry === undefined ? undefined : this.#eras.get(entry.era);
    return entry === undefined || era === undefined ? undefined : { entry, era };
  }

  /** The line of `record.ts`. */
  read({ entry: { at, length } }: Kept): string {
    const line = Buffer.allocUnsafe(length);
    for (let from = 0; from < length; ) {
      const read = readSync(this.#file.fd, line, from, length - from, at + from);
      if (read === 0) return "";
      from += read;
    }
    return reportIn(line);
  }

  /** Resolves when the report is on the disk. What comes in meanwhile is written together. */
  append(of: string, report: string): Promise<void> {
    if (this.#broken !== undefined) return Promise.reject(this.#broken.error);
    return new Promise((resolve, reject) => {
      this.#pending.push({ of, line: reportLine(this.#era, of, report), resolve, reject });
      this.#working ??= this.#work();
    });
  }

  async #work(): Promise<void> {
    // Reports of one moment come in one after the other.
    await Promise.resolve();
    while (this.#pending.length > 0) {
      const batch = this.#pending.splice(0);
      try {
        if (this.#broken !== undefined) throw this.#broken.error;
        await this.#commit(this.#file, Buffer.concat(batch.map(({ line }) => line)));
      } catch (error) {
        this.#broken ??= { error };
        for (const { reject } of batch) reject(error);
        continue;
      }
      for (const { of, line, resolve } of batch) {
        this.#entries.set(of, { era: this.#era, at: this.#end, length: line.length });
        this.#end += line.length;
        resolve();
      }
    }
    this.#working = undefined;
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    await this.#working;
    await this.#file.close();
    this.#giveBack();
  }
}

/** So that the file itself is there after a power cut. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows has no such thing.
  }
}
