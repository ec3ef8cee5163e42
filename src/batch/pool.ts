/** A lane with second attempts: whatever a hand-in does to whoever grades it, there is a report in the end. */
import type { Handed } from "../marked.ts";
import type { Assignment, Language, Report } from "../model.ts";
import { givenUp } from "./given-up.ts";
import { partOf } from "./grade-path.ts";
import type { Lane, LaneOptions, Render, SandboxMode, Task } from "./lane.ts";
import { EVERY_FUNCTION, Lost, SILENCE } from "./lane.ts";
import { decodeReport, encodeReport } from "./record.ts";
import type { Rendered } from "./rendered.ts";
import { keepRendered } from "./rendered.ts";
import type { SubmissionPath } from "../intake/submissions.ts";

export interface PoolOptions extends LaneOptions {
  readonly assignment: Assignment;
  readonly sandbox?: SandboxMode;
  /** Instead of the worker that the package brings. */
  readonly workerFile?: string;
  /** Instead of threads or boxes here; ended with the pool. */
  readonly lane?: Lane;
  /** Reported trainings are run again. */
  readonly retrain?: boolean;
  /** Reports are also put into words where they are graded, if the lane does that. */
  readonly rendering?: { readonly language: Language; readonly handedOf: (submission: SubmissionPath) => Handed | undefined } | undefined;
}

/** A report and the line that it came in. */
export interface Graded {
  readonly report: Report;
  readonly line: string;
}

/** The grading was ended from outside; what was not finished is not given up. */
export class Interrupted extends Error {
  constructor() {
    super("the grading was interrupted");
    this.name = "Interrupted";
  }
}

/** Functions that hang one after the other are ended, where the config does not say how many. */
const MOST_HANGS = 12;

export class Pool {
  readonly #lane: Lane;
  readonly #assignment: Assignment;
  readonly #retrain: boolean;
  readonly #rendering: PoolOptions["rendering"];
  #closed = false;

  private constructor(lane: Lane, { assignment, retrain = false, rendering }: PoolOptions) {
    [this.#lane, this.#assignment, this.#retrain, this.#rendering] = [lane, assignment, retrain, rendering];
  }

  /** `submissions` are all that may be graded in it: a box shows nothing else. */
  static async open(submissions: readonly SubmissionPath[], options: PoolOptions): Promise<Pool> {
    return new Pool(options.lane ?? (await laneFor(submissions, options)), options);
  }

  /** A report for each, in order, of these questions or of all. Throws `Interrupted` when the pool was closed meanwhile. */
  async grade(bundle: readonly SubmissionPath[], questions?: readonly string[]): Promise<readonly Graded[]> {
    const [only, second] = bundle;
    if (only !== undefined && second === undefined) return [await this.#gradeOne(only, questions)];
    try {
      return await this.#attempt(bundle, [], questions);
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      // Somebody in the bundle brought the worker down: alone, each costs only itself.
      const graded: Graded[] = [];
      for (const submission of bundle) graded.push(await this.#gradeOne(submission, questions));
      return graded;
    }
  }

  /** Ends what runs. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#lane.destroy();
  }

  /** Functions that had to be killed are left out of the next attempt, so that the other questions are still graded. */
  async #gradeOne(submission: SubmissionPath, questions?: readonly string[]): Promise<Graded> {
    const killed: string[] = [];
    let why = "unknown";
    const most = this.#assignment.limits?.hangs ?? MOST_HANGS;
    for (;;) {
      try {
        const [graded] = await this.#attempt([submission], killed, questions);
        if (graded !== undefined) return graded;
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
    const report = givenUp(submission.name, this.#assignment, killed.length > 0 ? { code: "killed" } : { code: "grader-fault", what: why });
    return { report, line: encodeReport(report) };
  }

  /** What is known of some questions alone is put into words when it is whole. */
  #render(submissions: readonly SubmissionPath[], questions: readonly string[] | undefined, take: Render["take"]): Render | undefined {
    if (this.#rendering === undefined || questions !== undefined) return undefined;
    const { language, handedOf } = this.#rendering;
    return { language, handed: submissions.map(handedOf), take };
  }

  async #attempt(submissions: readonly SubmissionPath[], killed: readonly string[], questions: readonly string[] | undefined): Promise<readonly Graded[]> {
    if (this.#closed) throw new Interrupted();
    const task: Task = { submissions: submissions.map(({ path, name }) => ({ path, name })), killed, ...(questions === undefined ? {} : { questions }), ...(this.#retrain ? { retrain: true } : {}) };
    const asked = questions === undefined ? this.#assignment : partOf(this.#assignment, new Set(questions));
    try {
      let texts: readonly Rendered[] = [];
      const lines = await this.#lane.run(task, this.#render(submissions, questions, (all) => void (texts = all)));
      return submissions.map(({ name }, position) => {
        const line = lines[position] ?? "";
        const report = decodeReport(line, asked, name);
        if (report === undefined) throw new Lost("no report");
        const text = texts[position];
        if (text !== undefined) keepRendered(report, text);
        return { report, line };
      });
    } catch (error) {
      throw this.#closed ? new Interrupted() : error;
    }
  }
}

/** The threads or the boxed processes of this machine. */
export async function laneFor(submissions: readonly SubmissionPath[], options: PoolOptions): Promise<Lane> {
  const silence = options.silence ?? options.assignment.limits?.silence ?? SILENCE;
  if (options.sandbox !== "hardened") return (await import("./threads.ts")).threadLane({ ...options, silence });
  const { boxLane } = await import("./boxes.ts");
  const { foldersOf } = await import("./box-mounts.ts");
  return boxLane({ ...options, silence, visible: foldersOf(submissions) });
}
