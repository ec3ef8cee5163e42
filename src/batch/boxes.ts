/** The lane of boxed processes: so many side by side, each replaced when it had to be killed or has worked for long. */
import { join, resolve } from "node:path";
import { packageRoot } from "../files/package-root.ts";
import type { Assignment } from "../model.ts";
import { boxCommand, boxProblem } from "./box-command.ts";
import { mountsFor } from "./box-mounts.ts";
import { BoxUnavailable } from "./box-unavailable.ts";
import { BoxedProcess } from "./boxed-process.ts";
import { partOf } from "./grade-path.ts";
import type { Lane, LaneOptions, Task } from "./lane.ts";
import { Lost, SILENCE } from "./lane.ts";
import { receivedReports } from "./received.ts";
import { encodeReport } from "./record.ts";

export interface BoxOptions extends LaneOptions {
  readonly assignment: Assignment;
  /** What the box may see of the hand-ins. */
  readonly visible: readonly string[];
  readonly workerFile?: string;
}

/** Milliseconds of work after which a process is replaced, far below its limit of processor time. */
const RETIRES_AFTER = 300_000;

export function boxLane({ assignment, config, seed, identity, jobs, visible, silence = SILENCE, workerFile = join(packageRoot, "dist/box.mjs") }: BoxOptions): Lane {
  const mounts = mountsFor(workerFile, config, visible);
  const command = boxCommand(workerFile, mounts);
  const problem = boxProblem(mounts);
  if (problem !== undefined) throw new BoxUnavailable(problem);
  const idle: BoxedProcess[] = [];
  const busy = new Set<BoxedProcess>();
  const waiting: (() => void)[] = [];
  let taken = 0;
  let ended = false;

  async function turn(): Promise<void> {
    if (taken >= jobs) await new Promise<void>((go) => void waiting.push(go));
    else taken += 1;
  }

  function giveBack(): void {
    const next = waiting.shift();
    if (next === undefined) taken -= 1;
    else next();
  }

  return {
    async run(task: Task): Promise<readonly string[]> {
      await turn();
      try {
        if (ended) throw new Lost("the lane is closed");
        const box = idle.pop() ?? new BoxedProcess(command);
        busy.add(box);
        try {
          const submissions = task.submissions.map(({ path, name }) => ({ path: resolve(path), name }));
          const said = await box.ask({ ...task, submissions, config: resolve(config), seed, identity }, silence);
          const asked = task.questions === undefined ? assignment : partOf(assignment, new Set(task.questions));
          const reports = receivedReports(said, asked, task.submissions.map(({ name }) => name));
          if (reports === undefined) {
            box.kill();
            throw new Lost("what the boxed process sent is no report");
          }
          return reports.map(encodeReport);
        } finally {
          busy.delete(box);
          if (box.isAlive && !ended && box.worked < RETIRES_AFTER) idle.push(box);
          else box.kill();
        }
      } finally {
        giveBack();
      }
    },
    async destroy() {
      ended = true;
      await Promise.all([...idle.splice(0), ...busy].map((box) => box.end()));
    },
  };
}
