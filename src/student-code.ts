/** What a student's code is to the grader: a function that can be called, and what becomes of a call. */
import type { FunctionFinding } from "./finding.ts";
import type { Data, Place } from "./model.ts";

/** What became of one call of a student's function. */
export type Outcome =
  /** `changed`: which arguments the function altered; `changedKeys`: which of the named values in them. */
  | { readonly is: "returned"; readonly value: Data; readonly changed?: readonly number[]; readonly changedKeys?: readonly string[] }
  | { readonly is: "threw"; readonly message: string; readonly place?: Place }
  | { readonly is: "timed-out" }
  | { readonly is: "out-of-memory" }
  | { readonly is: "stack-overflow" }
  | { readonly is: "misbehaved"; readonly what: Misbehaviour };

/** Stopped by a limit: nothing is known of what it would have returned. */
export function wasStopped(outcome: Outcome): boolean {
  return outcome.is === "timed-out" || outcome.is === "out-of-memory" || outcome.is === "stack-overflow";
}

/** Ways in which a returned value is no plain data of a sensible size. */
export type Misbehaviour =
  | "nothing-returned"
  | "promise"
  | "function"
  | "proxy"
  | "getter"
  | "cycle"
  | "too-large"
  | "too-deep"
  | "unsupported-type";

export interface Callable {
  readonly is: "callable";
  readonly place: Place;
  /** Runs the student's function in the sandbox; never throws. */
  call(args: readonly Data[]): Outcome;
  /** The same for many lists of arguments in order, at less cost, up to the first that runs out of time, memory or stack. */
  callMany?(cases: readonly (readonly Data[])[]): readonly Outcome[];
  /** The next call meets code that remembers nothing of earlier ones. */
  fresh?(): void;
  /** What the code did beside returning values, since it was last asked. */
  remarks?(): readonly Remark[];
  /** What the student called the function. */
  readonly name?: string;
  /** The same code once more with room and time for an experiment; whoever opens it closes it. */
  roomy?(): Promise<Roomy>;
}

export interface Roomy {
  call(args: readonly Data[]): Outcome;
  remarks(): readonly Remark[];
  close(): void;
}

/** Said of code without counting against it. */
export type Remark = Extract<FunctionFinding, { code: "printed" | "used-random" | "used-clock" }>;
