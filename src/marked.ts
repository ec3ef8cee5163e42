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

/** One line below the points of the questions: what changed the total, and by how much. */
export interface MarkLine {
  readonly code: "late" | "past-cut-off" | "lateness-unknown" | "extension" | "extra-credit" | "dropped" | "capped" | "override" | "rounded";
  /** What is added to the total; negative for a deduction. Exact. */
  readonly points: Share;
  readonly question?: string;
  /** Facts for the sentence. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** The author's or the TA's own words. */
  readonly reason?: Text | string;
}

/** A report with the rules of the course applied; the report keeps what the questions earned. */
export interface Marked {
  readonly report: Report;
  readonly handed?: Handed;
  readonly lines: readonly MarkLine[];
  /** What goes into the gradebook, rounded as the config says. */
  readonly total: Share;
  readonly possible: Share;
}
