/** The worker thread. */
import { beat, writeRunning } from "./note.ts";
import type { Packed } from "./rendered.ts";
import { packed } from "./rendered.ts";
import type { Job } from "./work.ts";
import { workOn } from "./work.ts";

/** What comes back from a thread that lives: its own failure is told from a function that had to be stopped. */
export type Worked = { readonly is: "done"; readonly lines: readonly string[]; readonly texts: Packed } | { readonly is: "failed"; readonly why: string };

export default async function work({ note, ...job }: Job & { readonly note: SharedArrayBuffer }): Promise<Worked> {
  try {
    const { lines, texts } = await workOn(job, { beat: () => beat(note), running: (path) => writeRunning(note, path) });
    return { is: "done", lines, texts: packed(texts) };
  } catch (error) {
    return { is: "failed", why: error instanceof Error ? error.message : String(error) };
  }
}
