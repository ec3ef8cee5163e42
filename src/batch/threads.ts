/** The lane of worker threads: works everywhere, and student code is held by QuickJS alone. */
import { join } from "node:path";
import { Piscina } from "piscina";
import { packageRoot } from "../files/package-root.ts";
import type { Lane, LaneOptions, Render, Task } from "./lane.ts";
import { Lost, SILENCE } from "./lane.ts";
import { ofThisProcess } from "./processor-time.ts";
import { beatsOf, makeNote, readRunning } from "./note.ts";
import { unpacked } from "./rendered.ts";
import { watch } from "./watchdog.ts";
import type { Worked } from "./worker.ts";

export interface ThreadOptions extends LaneOptions {
  readonly workerFile?: string;
}

export function threadLane({ config, seed, identity, jobs, silence = SILENCE, workerFile = join(packageRoot, "dist/worker.mjs") }: ThreadOptions): Lane {
  const pool = new Piscina({
    filename: workerFile,
    minThreads: 0,
    maxThreads: jobs,
    idleTimeout: 1_000,
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 },
  });
  pool.on("error", () => {
    // A worker that dies between tasks is replaced; a task that it held is rejected where it is awaited.
  });
  return {
    async run(task: Task, render?: Render) {
      const note = makeNote();
      const controller = new AbortController();
      const watchdog = watch(() => beatsOf(note), silence, ofThisProcess, () => controller.abort());
      let worked: Worked;
      try {
        worked = await pool.run({ ...task, config, seed, identity, note, ...(render === undefined ? {} : { render: { language: render.language, handed: render.handed } }) }, { signal: controller.signal });
      } catch (error) {
        throw new Lost(error instanceof Error ? error.message : String(error), readRunning(note));
      } finally {
        watchdog.stop();
      }
      if (worked.is === "failed") throw new Lost(worked.why);
      render?.take(unpacked(worked.texts));
      return worked.lines;
    },
    destroy: () => pool.destroy(),
  };
}
