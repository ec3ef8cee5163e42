/** Many submissions on several threads: reports come in the order of the submissions, whatever finishes first. */
import { join } from "node:path";
import { Piscina } from "piscina";
import { packageRoot } from "../files/package-root.ts";
import { NOTHING, addShares } from "../maths/share.ts";
import type { Assignment, Finding, Report } from "../model.ts";
import type { SubmissionPath } from "./submissions.ts";
import type { Task } from "./task.ts";
import { makeNote, readRunning } from "./task.ts";
import { watch } from "./watchdog.ts";

export interface PoolOptions {
  readonly assignment: Assignment;
  readonly config: string;
  readonly seed: number | null;
  readonly jobs: number;
  /** Milliseconds without a sign of life after which a worker is ended: only native loops get that far. */
  readonly silence?: number;
  readonly workerFile?: string;
}

/** Code is graded alone, so that a thread that has to be ended takes nobody with it; written answers go in bundles. */
const BUNDLE = 40;
const SILENCE = 10_000;
/** A hand-in whose functions hang one after the other is given up after so many. */
const MOST_ATTEMPTS = 4;

export async function* gradeAll(submissions: readonly SubmissionPath[], options: PoolOptions): AsyncGenerator<Report> {
  const pool = new Piscina({
    filename: options.workerFile ?? join(packageRoot, "dist/worker.js"),
    minThreads: 0,
    maxThreads: options.jobs,
    idleTimeout: 1_000,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  pool.on("error", () => {
    // A worker that dies between tasks is replaced; a task that it held is rejected where it is awaited.
  });
  try {
    const bundles = bundlesOf(submissions);
    const ahead: Promise<readonly Report[]>[] = [];
    // A bounded look-ahead keeps the memory flat and every thread busy.
    const most = options.jobs * 3;
    let next = 0;
    while (next < bundles.length || ahead.length > 0) {
      while (ahead.length < most && next < bundles.length) {
        ahead.push(gradeBundle(pool, bundles[next] ?? [], options));
        next += 1;
      }
      const first = await ahead.shift();
      if (first !== undefined) yield* first;
    }
  } finally {
    await pool.destroy();
  }
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

async function gradeBundle(pool: Piscina, bundle: readonly SubmissionPath[], options: PoolOptions): Promise<readonly Report[]> {
  const [only, second] = bundle;
  if (only !== undefined && second === undefined) return [await gradeOne(pool, only, options)];
  try {
    return await run(pool, bundle, [], makeNote(), options);
  } catch {
    // Somebody in the bundle brought the worker down: alone, each costs only itself.
    const reports: Report[] = [];
    for (const submission of bundle) reports.push(await gradeOne(pool, submission, options));
    return reports;
  }
}

/** Functions that had to be killed are left out of the next attempt, so that the other questions are still graded. */
async function gradeOne(pool: Piscina, submission: SubmissionPath, options: PoolOptions): Promise<Report> {
  const killed: string[] = [];
  let why = "unknown";
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const note = makeNote();
    try {
      const [report] = await run(pool, [submission], killed, note, options);
      if (report !== undefined) return report;
      why = "no report";
    } catch (error) {
      why = error instanceof Error ? error.message : String(error);
      const running = readRunning(note);
      if (running === undefined || killed.includes(running)) break;
      killed.push(running);
    }
  }
  return givenUp(submission, options.assignment, killed.length > 0 ? { code: "killed" } : { code: "grader-fault", what: why });
}

async function run(pool: Piscina, bundle: readonly SubmissionPath[], killed: readonly string[], note: SharedArrayBuffer, options: PoolOptions): Promise<readonly Report[]> {
  const task: Task = { config: options.config, seed: options.seed, submissions: bundle.map(({ path, name }) => ({ path, name })), killed, note };
  const watchdog = watch(note, options.silence ?? SILENCE);
  try {
    const reports: readonly Report[] = await pool.run(task, { signal: watchdog.signal });
    return reports;
  } finally {
    watchdog.stop();
  }
}

/** Nothing is lost: a submission that cannot be graded stands in the results, for a person to look at. */
function givenUp(submission: SubmissionPath, assignment: Assignment, finding: Finding): Report {
  return {
    assignment: assignment.id,
    title: assignment.title,
    submission: submission.name,
    seed: assignment.seed,
    earned: NOTHING,
    awaiting: addShares(assignment.questions.map(({ points }) => points)),
    proposed: NOTHING,
    possible: addShares(assignment.questions.map(({ points }) => points)),
    findings: [{ finding }],
    results: assignment.questions.map(({ id, kind, title, points }) => ({
      question: id,
      kind,
      title,
      points,
      earned: NOTHING,
      awaiting: points,
      proposed: NOTHING,
      verdict: "undecided",
      findings: [{ finding }],
    })),
  };
}
