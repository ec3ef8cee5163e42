/** Where hand-ins are graded: something that takes tasks, some side by side, and can be ended from outside. */
import type { SubmissionPath } from "../intake/submissions.ts";
import type { Rendered, Rendering } from "./rendered.ts";

export interface Task {
  readonly submissions: readonly Pick<SubmissionPath, "path" | "name">[];
  /** Functions that had to be killed in an earlier attempt, as JSON of their paths; `null` is the file itself, `*` every function. */
  readonly killed: readonly string[];
  /** Only these questions, where the others are known from an earlier run; all of them where it is left out. */
  readonly questions?: readonly string[];
  /** Reported trainings are run again. */
  readonly retrain?: boolean;
}

/** A lane that is trusted may also put the reports into words; `take` is then called once, before the lines come. */
export interface Render extends Rendering {
  take(texts: readonly Rendered[]): void;
}

/** Among `killed`: no function is called any more. */
export const EVERY_FUNCTION = "*";

/**
 * The contract, tested in tests/batch/lanes.test.ts: any number of tasks may be handed over at once; each comes back whole or is lost, whatever
 * becomes of the others. A lane decides nothing: order, second attempts and what is kept belong to whoever uses it.
 */
export interface Lane {
  /** A line of `record.ts` for each submission of the task, in order; rejects with `Lost` when whoever graded them did not come back. */
  run(task: Task, render?: Render): Promise<readonly string[]>;
  /** Ends what runs; those tasks are lost. */
  destroy(): Promise<void>;
}

/** A task that was not brought to its end; the lane itself goes on. */
export class Lost extends Error {
  constructor(
    why: string,
    /** The JSON of the path of the function that ran, or undefined if no student code had begun. */
    readonly running?: string,
  ) {
    super(why);
    this.name = "Lost";
  }
}

export const SANDBOXES = ["thread", "hardened"] as const;
/** A worker thread, or a process in a box of its own. */
export type SandboxMode = (typeof SANDBOXES)[number];

export interface LaneOptions {
  readonly config: string;
  readonly seed: number | null;
  /** What the assignment must be, see `identity.ts`; whatever it is where this is left out. */
  readonly identity?: string;
  /** How many tasks run side by side. */
  readonly jobs: number;
  /** Milliseconds without a sign of life after which whoever grades is ended: only native loops get that far. */
  readonly silence?: number;
}

export const SILENCE = 10_000;
