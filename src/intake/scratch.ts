/** A private folder for what is unpacked: gone when it is no longer needed, also after a failure and after Ctrl-C. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { codeOf } from "../files/find-answers.ts";
import { IntakeError } from "./intake-error.ts";

const PREFIX = "grader-intake-";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** What an unpacked file needs on disk beside its bytes. */
const EACH_FILE = 4096;

export interface Scratch {
  /** A new folder in it, for `bytes` in so many files; throws IntakeError where the disk has no room. */
  room(bytes: number, files: number): string;
  /** The scratch folder that holds a path, if one does. */
  rootOf(path: string): string | undefined;
  close(): void;
}

/** Nothing is made before it is needed. `second` is used where the system's temporary folder has no room. */
export function openScratch(second?: string): Scratch {
  const folders = new Map<string, string>();
  let rooms = 0;
  let stop: (() => void) | undefined;
  const close = (): void => {
    for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
    folders.clear();
    stop?.();
  };
  return {
    room(bytes, files) {
      const parent = [tmpdir(), ...(second === undefined ? [] : [second])].find((folder) => hasRoom(folder, bytes + files * EACH_FILE));
      if (parent === undefined) throw new IntakeError([{ is: "no-space", folder: tmpdir(), bytes }]);
      let folder = folders.get(parent);
      if (folder === undefined) {
        if (folders.size === 0) stop = whenStopped(close);
        mkdirSync(parent, { recursive: true });
        sweep(parent);
        // Nobody else may look into it: mkdtemp makes it with mode 0700.
        folder = mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
        folders.set(parent, folder);
      }
      rooms += 1;
      const room = join(folder, String(rooms).padStart(6, "0"));
      mkdirSync(room, { mode: 0o700 });
      return room;
    },
    rootOf: (path) => [...folders.values()].find((folder) => path.startsWith(folder + sep)),
    close,
  };
}

function hasRoom(folder: string, bytes: number): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > bytes;
  } catch (error) {
    return codeOf(error) === "ENOENT";
  }
}

/** Whoever else listens to a signal ends the batch in its own way, and closes what it opened. */
function whenStopped(close: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    if (process.listenerCount(signal) > 1) return;
    close();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  process.on("exit", close);
  return () => {
    for (const signal of SIGNALS) process.off(signal, onSignal);
    process.off("exit", close);
  };
}

/** What a killed grader left behind goes when the next one comes. */
function sweep(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`, "u").exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      if (statSync(join(parent, name)).uid === process.getuid?.()) rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // It is somebody else's, or gone.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}
