/** A hand-in as it is sent to another machine: all its files, so that no disk has to be shared. What cannot be sent as it is stays here. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { companionOf } from "../files/find-answers.ts";

export const MOST_FILES = 2_000;
/** Of one hand-in and of one job; Redis takes many times as much. */
export const MOST_BYTES = 32 * 1024 * 1024;

/** What a hand-in consists of on disk. */
export interface Listed {
  readonly is: "file" | "folder";
  /** What it is called on disk; reports name it. */
  readonly base: string;
  readonly files: readonly { readonly name: string; readonly path: string }[];
  readonly bytes: number;
}

export interface Packed {
  readonly is: "file" | "folder";
  readonly base: string;
  /** By their path in the folder of the hand-in, or in the folder beside the answer file. Content in base64. */
  readonly files: readonly { readonly name: string; readonly content: string }[];
  /** Of the file that is the hand-in. */
  readonly content?: string;
}

/** Undefined for what would not be the same elsewhere: links, devices, what is not there or cannot be read, and what is too large. */
export function listed(path: string): Listed | undefined {
  try {
    const facts = statSync(path);
    const is = facts.isFile() ? "file" : "folder";
    const files = is === "file" ? filesIn(companionOf(path), true) : filesIn(path, false);
    if (files === undefined) return undefined;
    const bytes = files.reduce((sum, file) => sum + statSync(file.path).size, is === "file" ? facts.size : 0);
    return bytes > MOST_BYTES || (is === "folder" && !facts.isDirectory()) ? undefined : { is, base: basename(path), files, bytes };
  } catch {
    return undefined;
  }
}

function filesIn(folder: string, mayBeMissing: boolean): Listed["files"] | undefined {
  if (mayBeMissing && statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  const files: { readonly name: string; readonly path: string }[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) continue;
    if (!entry.isFile() || files.length === MOST_FILES) return undefined;
    const path = join(entry.parentPath, entry.name);
    files.push({ name: relative(folder, path).split(sep).join("/"), path });
  }
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Undefined where something went away meanwhile. */
export function packed(path: string, { is, base, files }: Listed): Packed | undefined {
  try {
    const sent = files.map((file) => ({ name: file.name, content: readFileSync(file.path, "base64") }));
    return { is, base, files: sent, ...(is === "file" ? { content: readFileSync(path, "base64") } : {}) };
  } catch {
    return undefined;
  }
}
