/** Small files that are costly to make, kept under the hash of all that they are made from. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The user's own. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return join(XDG_CACHE_HOME ?? LOCALAPPDATA ?? join(homedir(), ".cache"), "homework-grader");
}

/** Undefined where nothing is cached; a cache that cannot be read is no cache. */
export function fromCache(name: string): string | undefined {
  try {
    return readFileSync(join(cacheFolder(), name), "utf8");
  } catch {
    return undefined;
  }
}

/** Whole or not at all, and private to the user; a home that cannot be written to costs only time. */
export function toCache(name: string, content: string): void {
  try {
    const folder = cacheFolder();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const draft = join(folder, `${name}.${process.pid}.${Math.random().toString(36).slice(2)}`);
    writeFileSync(draft, content, { mode: 0o600 });
    renameSync(draft, join(folder, name));
  } catch {
    // Nothing depends on the cache.
  }
}
