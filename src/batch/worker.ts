/** The worker thread. */
import { beat, writeRunning } from "./note.ts";
import type { Job } from "./work.ts";
import { workOn } from "./work.ts";

export default function work({ note, ...job }: Job & { readonly note: SharedArrayBuffer }): Promise<readonly string[]> {
  return workOn(job, { beat: () => beat(note), running: (path) => writeRunning(note, path) });
}
