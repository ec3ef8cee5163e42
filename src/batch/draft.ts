/** Files that appear under their names only when they are whole. */
import { renameSync, writeFileSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open, rename, rm } from "node:fs/promises";

export interface Draft {
  write(text: string): Promise<void>;
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** Characters that are written at a time. */
const PIECE = 512 * 1024;

export async function openDraft(path: string): Promise<Draft> {
  const draft = `${path}.part`;
  const file: FileHandle = await open(draft, "w");
  let pieces: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const text = pieces.join("");
    [pieces, size] = [[], 0];
    await file.appendFile(text);
  };
  return {
    async write(text) {
      pieces.push(text);
      size += text.length;
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

/** Small files by the thousand: waiting for each costs a fraction of what handing them to somebody else does. */
export function writeWhole(path: string, text: string | Uint8Array): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}
