/** The worker thread: grades a task's submissions one after the other. */
import { loadAssignment } from "../files/assignment.ts";
import type { Assignment, Outcome, Report } from "../model.ts";
import { gradePath } from "./grade-path.ts";
import type { Task } from "./task.ts";
import { beat, writeRunning } from "./task.ts";

const loaded = new Map<string, Promise<Assignment>>();

/** The assignment is compiled once a thread. */
function assignmentOf({ config, seed }: Task): Promise<Assignment> {
  const key = `${config}#${seed}`;
  const known = loaded.get(key) ?? loadAssignment(config, seed ?? undefined).then(({ assignment }) => assignment);
  loaded.set(key, known);
  return known;
}

export default async function work(task: Task): Promise<readonly Report[]> {
  const assignment = await assignmentOf(task);
  const killed = new Set(task.killed);
  let running: readonly string[] | null | undefined;
  const before = (path: readonly string[] | null): Outcome | undefined => {
    beat(task.note);
    if (path === running) return undefined;
    if (killed.has(JSON.stringify(path))) return { is: "timed-out" };
    running = path;
    writeRunning(task.note, path);
    return undefined;
  };
  const reports: Report[] = [];
  for (const { path, name } of task.submissions) {
    beat(task.note);
    reports.push(await gradePath(assignment, path, name, before));
  }
  return reports;
}
