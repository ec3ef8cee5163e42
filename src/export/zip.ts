/** Writes a zip whose bytes depend on nothing but what is in it. */
import { createWriteStream, readFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { ZipEntry } from "./autograder-zip.ts";

/** The first moment that a zip knows, by any clock. */
const MOMENT = { year: 1980, month: 0, day: 1 } as const;

/** The file appears under its name only when it is whole. Returns its size in bytes. */
export async function writeZip(entries: readonly ZipEntry[], path: string): Promise<number> {
  const { ZipFile } = await import("yazl");
  const zip = new ZipFile();
  const mtime = new Date(MOMENT.year, MOMENT.month, MOMENT.day);
  for (const entry of entries) {
    const bytes = "text" in entry ? Buffer.from(entry.text) : readFileSync(entry.path);
    // Archives of archives gain nothing by being compressed again.
    const compress = !/\.(?:gz|xz|zip)$/u.test(entry.name);
    zip.addBuffer(bytes, entry.name, { mtime, mode: entry.executable === true ? 0o100755 : 0o100644, forceDosTimestamp: true, compress });
  }
  zip.end();
  const draft = `${path}.part`;
  const out = createWriteStream(draft);
  try {
    await pipeline(zip.outputStream, out);
    await rename(draft, path);
    return out.bytesWritten;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
