/** Many submissions side by side: reports come in the order of the submissions, whatever finishes first. */
import type { Assignment, Report } from "../model.ts";
import { givenUp } from "./given-up.ts";
import type { Lane, LaneOptions, SandboxMode } from "./lane.ts";
import { EVERY_FUNCTION, Lost, SILENCE } from "./lane.ts";
import type { SubmissionPath } from "./submissions.ts";

export interface PoolOptions extends LaneOptions {
  readonly assignment: Assignment;
  readonly sandbox?: SandboxMode;
  /** Instead of the worker that the package brings. */
  readonly workerFile?: string;
  /** Reported trainings are run again. */
  readonly retrain?: boolean;
}

/** Code is graded alone, so that a worker that has to be ended takes nobody with it; written answers go in bundles. */
const BUNDLE = 40;
/** Functions that hang one after the other are ended, where the config does not say how many. */
const MOST_HANGS = 12;

export async function* gradeAll(submissions: readonly SubmissionPath[], options: PoolOptions): AsyncGenerator<Report> {
  const lane = asked(await laneFor(submissions, options), options);
  try {
    const bundles = bundlesOf(submissions);
    const ahead: Promise<readonly Report[]>[] = [];
    // A bounded look-ahead keeps the memory flat and every worker busy.
    const most = options.jobs * 3;
    let next = 0;
    while (next < bundles.length || ahead.length > 0) {
      while (ahead.length < most && next < bundles.length) {
        const reports = gradeBundle(lane, bundles[next] ?? [], options.assignment);
        // Awaited in its turn; until then a failure is nobody's surprise.
        reports.catch(() => {});
        ahead.push(reports);
        next += 1;
      }
      const first = await ahead.shift();
      if (first !== undefined) yield* first;
    }
  } finally {
    await lane.destroy();
  }
}

async function laneFor(submissions: readonly SubmissionPath[], options: PoolOptions): Promise<Lane> {
  const silence = options.silence ?? options.assignment.limits?.silence ?? SILENCE;
  if (options.sandbox !== "hardened") return (await import("./threads.ts")).threadLane({ ...options, silence });
  const { boxLane } = await import("./boxes.ts");
  const { foldersOf } = await import("./box-mounts.ts");
  return boxLane({ ...options, silence, visible: foldersOf(submissions) });
}

/** What was asked for beyond grading goes with every task. */
function asked(lane: Lane, { retrain = false }: PoolOptions): Lane {
  return retrain ? { run: (task) => lane.run({ ...task, retrain }), destroy: () => lane.destroy() } : lane;
}

function bundlesOf(submissions: readonly SubmissionPath[]): readonly (readonly SubmissionPath[])[] {
  const bundles: SubmissionPath[][] = [];
  for (const submission of submissions) {
    const last = bundles.at(-1);
    if (last === undefined || last.length >= BUNDLE || submission.isCode || last[0]?.isCode === true) bundles.push([submission]);
    else last.push(submission);
  }
  return bundles;
}

async function gradeBundle(lane: Lane, bundle: readonly SubmissionPath[], assignment: Assignment): Promise<readonly Report[]> {
  const [only, second] = bundle;
  if (only !== undefined && second === undefined) return [await gradeOne(lane, only, assignment)];
  try {
    return await lane.run({ submissions: bundle, killed: [] });
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
    // Somebody in the bundle brought the worker down: alone, each costs only itself.
    const reports: Report[] = [];
    for (const submission of bundle) reports.push(await gradeOne(lane, submission, assignment));
    return reports;
  }
}

/** Functions that had to be killed are left out of the next attempt, so that the other questions are still graded. */
async function gradeOne(lane: Lane, submission: SubmissionPath, assignment: Assignment): Promise<Report> {
  const killed: string[] = [];
  let why = "unknown";
  const most = assignment.limits?.hangs ?? MOST_HANGS;
  for (;;) {
    try {
      const [report] = await lane.run({ submissions: [submission], killed });
      if (report !== undefined) return report;
      why = "no report";
      break;
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      why = error.message;
      if (error.running === undefined || killed.includes(error.running)) break;
      killed.push(error.running);
      // Enough time was lost: what is written still counts.
      if (killed.length > most) killed.push(EVERY_FUNCTION);
    }
  }
  return givenUp(submission.name, assignment, killed.length > 0 ? { code: "killed" } : { code: "grader-fault", what: why });
}
