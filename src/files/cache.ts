/** Small files that are costly to make, kept under the hash of all that they are made from. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

const FOLDER = "homework-grader";

/** The user's own. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return join(XDG_CACHE_HOME ?? LOCALAPPDATA ?? join(homedir(), ".cache"), FOLDER);
}

/** What the package brings for its own assignment, under the same hashes: made by `scripts/build.mjs`. */
const SHIPPED = join(packageRoot, "dist/cache", FOLDER);

/** Undefined where nothing is cached; a cache that cannot be read is no cache. */
export function fromCache(name: string): string | undefined {
  return textIn(cacheFolder, name) ?? textIn(() => SHIPPED, name);
}

/** In a box there is not even a home. */
function textIn(folder: () => string, name: string): string | undefined {
  try {
    return readFileSync(join(folder(), name), "utf8");
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

/** Of the files with this beginning those that were written longest ago go, once there are more than so many. */
export function trimCache(beginning: string, most: number): void {
  try {
    const folder = cacheFolder();
    const names = readdirSync(folder).filter((name) => name.startsWith(beginning));
    if (names.length <= most) return;
    const dated = names.map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }));
    for (const { path } of dated.toSorted((a, b) => b.at - a.at).slice(Math.floor(most / 2))) rmSync(path, { force: true });
  } catch {
    // Another process may have been quicker.
  }
}
