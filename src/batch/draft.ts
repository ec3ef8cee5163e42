/** A file that appears under its name only when it is whole. */
import { once } from "node:events";
import { createWriteStream, renameSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";

export interface Draft {
  write(text: string): Promise<void>;
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

export function openDraft(path: string): Draft {
  const draft = `${path}.part`;
  const stream = createWriteStream(draft);
  const failed = once(stream, "error").then(([error]) => {
    throw error instanceof Error ? error : new Error(String(error));
  });
  failed.catch(() => {
    // Awaited by whoever writes next.
  });
  return {
    async write(text) {
      if (!stream.write(text)) await Promise.race([once(stream, "drain"), failed]);
    },
    async finish() {
      stream.end();
      await Promise.race([once(stream, "close"), failed]);
      renameSync(draft, path);
    },
    async abandon() {
      stream.destroy();
      await rm(draft, { force: true });
    },
  };
}

export async function writeWhole(path: string, text: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}
