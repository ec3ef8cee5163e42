/** One grader at a time for a folder of results: a file says who; what a dead process left is taken over. */
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { codeOf } from "../files/find-answers.ts";

export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Where the system tells it: when the process began, because numbers of processes are used again. */
  readonly began?: string;
}

/** Somebody else grades into the folder. */
export class Locked extends Error {
  constructor(
    readonly holder: Holder | undefined,
    readonly path: string,
  ) {
    super(`${path} is held by ${holder === undefined ? "another process" : `process ${holder.pid} on ${holder.host}`}`);
    this.name = "Locked";
  }
}

/** Milliseconds in which a lock without a word in it may still be being written. */
const BEING_WRITTEN = 5_000;

/** Throws `Locked`; what it returns gives the lock back. */
export function takeLock(path: string): () => void {
  if (!created(path)) {
    const text = contentOf(path);
    const holder = holderIn(text);
    if (text !== undefined && lives(holder, path)) throw new Locked(holder, path);
    takeOver(path, text);
  }
  return () => rmSync(path, { force: true });
}

function created(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, "wx");
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  try {
    const began = beganAt(process.pid);
    writeSync(file, `${JSON.stringify({ pid: process.pid, host: hostname(), ...(began === undefined ? {} : { began }) })}\n`);
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Moved aside and looked at again: of several that find it stale one wins, and nobody takes a fresh one. */
function takeOver(path: string, stale: string | undefined): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    // Somebody was quicker, or it is gone.
  }
  const moved = contentOf(aside);
  if (moved !== undefined && moved !== stale) {
    renameSync(aside, path);
    throw new Locked(holderIn(moved), path);
  }
  rmSync(aside, { force: true });
  if (!created(path)) throw new Locked(holderIn(contentOf(path)), path);
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function holderIn(text = ""): Holder | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== "object" || data === null || !("pid" in data) || !("host" in data)) return undefined;
    const { pid, host } = data;
    if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0 || typeof host !== "string") return undefined;
    return { pid, host, ...("began" in data && typeof data.began === "string" ? { began: data.began } : {}) };
  } catch {
    return undefined;
  }
}

/** Of a process on another machine nobody here knows. */
function lives(holder: Holder | undefined, path: string): boolean {
  if (holder === undefined) return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < BEING_WRITTEN;
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // A process of somebody else's answers with EPERM.
    if (codeOf(error) !== "EPERM") return false;
  }
  return holder.began === undefined || holder.began === beganAt(holder.pid);
}

/** The start of a process in ticks since the machine's, from Linux; behind the last bracket because names may have brackets. */
function beganAt(pid: number): string | undefined {
  const text = contentOf(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(")") + 2).split(" ")[19];
}
