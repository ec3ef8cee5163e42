/** The rules of a course, compiled: what `marks:` of the config says, and what the TA says of single students. Types only. */
import type { Amount, Rounding } from "../marked.ts";
import type { Share, Text } from "../model.ts";
import type { Duration } from "./duration.ts";
import type { Clock } from "./time.ts";

export interface Policy {
  readonly clock: Clock;
  /** Questions that count, but not into what is possible. */
  readonly extra: ReadonlySet<string>;
  readonly groups: readonly Group[];
  /** The most that the questions together count. */
  readonly atMost?: Share;
  readonly possible: Share;
  /** The best total that there is: with all extra credit, but no more than `atMost`. */
  readonly best: Share;
  readonly deadline?: Deadline;
  readonly rounding?: { readonly to: Share; readonly how: Rounding };
}

/** Some questions of which the worst are dropped, or which count only so much together. */
export interface Group {
  readonly title?: Text;
  readonly questions: readonly string[];
  /** How many are dropped. */
  readonly drop: number;
  readonly atMost?: Share;
}

export interface Deadline {
  readonly due: number;
  readonly grace: Duration;
  readonly late?: LateRule;
}

export interface LateRule {
  readonly deduct: Amount;
  readonly per: "day" | "hour";
  readonly of: "earned" | "possible";
  /** Whether a day or hour counts as soon as it begins. */
  readonly started: boolean;
  readonly limit?: Amount;
  /** A span after the student's own due time, or one instant for all. */
  readonly cutOff?: Duration | number;
  /** What still counts after it; nothing without it. */
  readonly afterCutOff?: Amount;
  /** As how many days or hours a hand-in counts of which the system only says that it was late. */
  readonly withoutTime?: number;
}

export interface Extension {
  readonly student: string;
  readonly until: number;
  readonly reason?: string;
}

export interface Override {
  readonly student: string;
  /** Absent: the total. */
  readonly question?: string;
  readonly change: Change;
  readonly reason: string;
  readonly who: string;
  /** As written. */
  readonly when: string;
  readonly at: number;
}

export type Change =
  | { readonly is: "points" | "add"; readonly points: Share }
  | { readonly is: "verdict"; readonly verdict: "correct" | "wrong" };

/** Everything that makes a mark of a report. Students are found by any name that they go by, see `keysOf`. */
export interface Rules {
  readonly policy: Policy;
  readonly extensions: ReadonlyMap<string, Extension>;
  readonly overrides: ReadonlyMap<string, readonly Override[]>;
}
