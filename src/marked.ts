/** From a report to a mark: who handed in and when, and what the course's rules make of the points. Types only. */
import type { Report, Share, Text } from "./model.ts";

/** A student as a roster or a learning management system names them. */
export interface Student {
  /** The student number where one is known, else the name that the hand-in goes by. */
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
  readonly section?: string;
}

/** What is known of a hand-in beside its content. */
export interface Handed {
  readonly student: Student;
  /** When, by the clock of the learning management system: ISO 8601 in UTC. */
  readonly submitted?: string;
  /** How late by the system's own account, in seconds; null where it only says that it was late. */
  readonly late?: number | null;
  readonly attempt?: number;
  /** The system's own key of this student, for its own formats. */
  readonly system?: { readonly name: "moodle" | "canvas" | "gradescope"; readonly user: string; readonly submission?: string };
}

/** Points, or so many hundredths of something. */
export type Amount = { readonly is: "points"; readonly points: Share } | { readonly is: "percent"; readonly percent: Share };

/** Lateness as it is shown; times by the clock of the course, such as `2024-05-02 23:59`. */
export interface Lateness {
  readonly due: string;
  readonly submitted: string;
  readonly zone: string;
  /** Seconds after the due time. */
  readonly by: number;
}

interface Line<Code extends string> {
  readonly code: Code;
  /** What is added to the total; negative for a deduction. Exact. */
  readonly points: Share;
}

/** Some questions that a rule speaks of. */
interface Grouped {
  readonly title?: Text;
  readonly questions: readonly string[];
}

/** One line between what was graded and the total: what changed it, by how much, and the facts of the sentence. */
export type MarkLine =
  | (Line<"override"> & {
      /** Absent where the total itself was changed. */
      readonly question?: string;
      readonly change: "points" | "verdict" | "add";
      /** What the question or the total was before, and what it is now. */
      readonly before: Share;
      readonly after: Share;
      readonly reason: string;
      readonly who: string;
      readonly when: string;
    })
  | (Line<"extra-credit"> & { readonly questions: readonly string[]; readonly earned: Share })
  | (Line<"dropped"> & Grouped & { readonly dropped: readonly string[] })
  | (Line<"capped"> & { readonly at: Share; readonly group?: Grouped })
  | (Line<"extension"> & { readonly until: string; readonly reason?: string })
  | (Line<"within-grace"> & Lateness)
  | (Line<"late"> &
      Lateness & {
        /** How many days or hours count, and what each of them costs; absent where lateness costs nothing. */
        readonly counted?: { readonly units: number; readonly per: "day" | "hour"; readonly deduct: Amount; readonly of: "earned" | "possible"; readonly limit?: Amount };
      })
  | (Line<"past-cut-off"> & Lateness & { readonly cutOff: string; readonly counts?: Amount })
  /** Nothing is deducted; `marked` where the learning management system calls it late without saying by how much. */
  | (Line<"lateness-unknown"> & { readonly marked: boolean })
  /** The system says only that it was late, and the config says what that costs. */
  | (Line<"marked-late"> & { readonly units: number; readonly per: "day" | "hour"; readonly deduct: Amount; readonly of: "earned" | "possible"; readonly limit?: Amount })
  | (Line<"rounded"> & { readonly to: Share; readonly how: Rounding });

export type Rounding = "half-up" | "half-even" | "half-down" | "up" | "down";

/** A report with the rules of the course applied. */
export interface Marked {
  /** With the overrides of questions in it: such a result has their points, and nothing of it awaits. */
  readonly report: Report;
  /** What the questions earned before anybody changed it; with the points of all lines it is the total. */
  readonly graded: Share;
  readonly handed?: Handed;
  /** In the order in which the rules apply. */
  readonly lines: readonly MarkLine[];
  /** What goes into the gradebook, rounded as the config says. */
  readonly total: Share;
  readonly possible: Share;
  /** How much more the total may become by review, all rules applied, and how much of it the evidence speaks for. */
  readonly awaiting: Share;
  readonly proposed: Share;
}
