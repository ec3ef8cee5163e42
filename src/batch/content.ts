/** The hash of all that a verdict can depend on in a hand-in: its answer file and the files that came with it, wherever the hand-in lies. */
import type { Hash } from "node:crypto";
import { createHash } from "node:crypto";
import type { Dirent } from "node:fs";
import { closeSync, existsSync, openSync, readdirSync, readlinkSync, readSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileInside } from "../files/attachment.ts";
import { codeOf, companionOf, locateAnswers } from "../files/find-answers.ts";

/** Files beyond so many or so large go by their size and time of change. */
const MOST_FILES = 2_000;
const MOST_BYTES = 512 * 1024 * 1024;
const CHUNK = Buffer.alloc(256 * 1024);

export function contentHash(path: string): string {
  const hash = createHash("sha256");
  const budget = { files: MOST_FILES, bytes: MOST_BYTES };
  const located = locateAnswers(path);
  if (located.is === "none") {
    // What cannot be read is spoken of by the name of the folder.
    put(hash, "none", basename(path), JSON.stringify(located.finding));
    putFolder(hash, path, budget);
  } else if (located.path === path) {
    put(hash, "file", basename(path));
    putFile(hash, path, budget);
    putFolder(hash, companionOf(path), budget);
  } else {
    put(hash, "folder", basename(located.path));
    putFolder(hash, path, budget);
  }
  return hash.digest("hex").slice(0, 32);
}

interface Budget {
  files: number;
  bytes: number;
}

function put(hash: Hash, ...parts: readonly string[]): void {
  for (const part of parts) hash.update(`${part.length}:${part}`);
}

function putFolder(hash: Hash, folder: string, budget: Budget): void {
  // Most hand-ins have no other files, and an error is costly to make.
  if (!existsSync(folder)) return put(hash, "nothing");
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  } catch (error) {
    return put(hash, codeOf(error));
  }
  const named = entries.map((entry) => ({ entry, name: relative(folder, join(entry.parentPath, entry.name)) }));
  for (const { entry, name } of named.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    put(hash, name, entry.isDirectory() ? "folder" : entry.isSymbolicLink() ? readlinkSync(join(folder, name)) : "file");
    // A link that leads out of the hand-in is never followed.
    const found = entry.isDirectory() ? undefined : fileInside(folder, name);
    if (found !== undefined) putFile(hash, found.path, budget);
  }
}

function putFile(hash: Hash, path: string, budget: Budget): void {
  try {
    const { size, mtimeMs } = statSync(path);
    budget.files -= 1;
    budget.bytes -= size;
    put(hash, String(size));
    if (budget.files < 0 || budget.bytes < 0) return put(hash, String(mtimeMs));
    const file = openSync(path, "r");
    try {
      for (let read = readSync(file, CHUNK); read > 0; read = readSync(file, CHUNK)) hash.update(CHUNK.subarray(0, read));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    put(hash, codeOf(error));
  }
}
