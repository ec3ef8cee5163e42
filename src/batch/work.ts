/** What a thread and a boxed process have in common: they grade a task's submissions one after the other and show that they live. */
import { loadAssignment } from "../files/assignment.ts";
import type { Assignment, Outcome } from "../model.ts";
import { gradePath } from "./grade-path.ts";
import { CHANGED, identityOf } from "./identity.ts";
import type { Task } from "./lane.ts";
import { EVERY_FUNCTION } from "./lane.ts";
import { encodeReport } from "./record.ts";
import type { Rendered, Rendering } from "./rendered.ts";
import { rendered } from "./rendered.ts";
import { remembering } from "./remember.ts";

/** A task with the assignment that it is graded by. */
export interface Job extends Task {
  readonly config: string;
  readonly seed: number | null;
  readonly identity?: string;
  readonly render?: Rendering;
}

export interface Signs {
  beat(): void;
  /** A function is about to run: the JSON of its path, null for the file itself. */
  running(path: string): void;
}

const loaded = new Map<string, Promise<Assignment>>();

/** The assignment is compiled once a worker. */
function assignmentOf({ config, seed, identity }: Job): Promise<Assignment> {
  const key = `${config}#${seed}`;
  const known = loaded.get(key) ?? loadAssignment(config, seed ?? undefined).then((found) => {
    if (identity !== undefined && identityOf(found) !== identity) throw new Error(CHANGED);
    return remembering(found.assignment);
  });
  loaded.set(key, known);
  return known;
}

/** The reports as lines, see `record.ts`, and in words where these are asked for. */
export async function workOn(job: Job, signs: Signs): Promise<{ readonly lines: readonly string[]; readonly texts: readonly Rendered[] }> {
  const assignment = await assignmentOf(job);
  const killed = new Set(job.killed);
  let running: readonly string[] | null | undefined;
  const before = (path: readonly string[] | null): Outcome | undefined => {
    signs.beat();
    if (path === running) return undefined;
    const text = JSON.stringify(path);
    if (killed.has(text) || (path !== null && killed.has(EVERY_FUNCTION))) return { is: "timed-out" };
    running = path;
    signs.running(text);
    return undefined;
  };
  const only = job.questions === undefined ? {} : { only: new Set(job.questions) };
  const lines: string[] = [];
  const texts: Rendered[] = [];
  for (const [position, { path, name }] of job.submissions.entries()) {
    signs.beat();
    const report = await gradePath(assignment, path, name, { before, ...only, retraining: job.retrain === true ? { alive: () => signs.beat() } : undefined });
    lines.push(encodeReport(report));
    if (job.render !== undefined) texts.push(rendered(report, { language: job.render.language, reveal: true, handed: job.render.handed[position] }));
  }
  return { lines, texts };
}
