/** Files that appear under their names only when they are whole. */
import { renameSync, writeFileSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open, rename, rm } from "node:fs/promises";

export interface Draft {
  write(text: string | Uint8Array): Promise<void>;
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** Bytes that are written at a time. */
const PIECE = 512 * 1024;

export async function openDraft(path: string): Promise<Draft> {
  const draft = `${path}.part`;
  const file: FileHandle = await open(draft, "w");
  let pieces: Uint8Array[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const written = pieces;
    [pieces, size] = [[], 0];
    await writeAll(file, written);
  };
  return {
    async write(text) {
      const bytes = typeof text === "string" ? Buffer.from(text) : text;
      pieces.push(bytes);
      size += bytes.length;
      if (size >= PIECE) await flush();
    },
    async finish() {
      await flush();
      // On the disk before it gets its name.
      await file.datasync();
      await file.close();
      await rename(draft, path);
    },
    async abandon() {
      await file.close();
      await rm(draft, { force: true });
    },
  };
}

/** A system takes so many pieces at a time, and may write less than it is asked to. */
const MOST_PIECES = 512;

async function writeAll(file: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  for (let from = 0; from < pieces.length; from += MOST_PIECES) {
    const some = pieces.slice(from, from + MOST_PIECES);
    const { bytesWritten } = await file.writev(some);
    const all = some.reduce((sum, { length }) => sum + length, 0);
    if (bytesWritten < all) await file.appendFile(Buffer.concat(some).subarray(bytesWritten));
  }
}

/** Small files by the thousand: waiting for each costs a fraction of what handing them to somebody else does. */
export function writeWhole(path: string, text: string | Uint8Array): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}
