/** What comes of taking in: hand-ins on disk, by student, and what is to be said of them. Types only. */
import type { Handed, Student } from "../marked.ts";
import type { Finding } from "../model.ts";
import type { System } from "./layouts/layout.ts";
import type { SubmissionPath } from "./submissions.ts";

export interface HandIn extends SubmissionPath {
  readonly handed?: Handed;
  /** What is to be said of how it came in. */
  readonly findings: readonly Finding[];
  /** Nothing of it can be graded; the findings say why. */
  readonly isRefused: boolean;
}

/** Which attempts of a student are graded: the last, or all of them so that the caller keeps the best or each. */
export type Keep = "last" | "best" | "all";


export interface Group {
  /** What the student goes by; a single attempt has the same name. */
  readonly name: string;
  readonly student?: Student;
  /** In order of time. */
  readonly handIns: readonly HandIn[];
}

export type IntakeNote =
  | { readonly code: "recognised"; readonly path: string; readonly system: System; readonly count: number }
  /** Nobody in particular: the hand-in could be of each of them. */
  | { readonly code: "ambiguous"; readonly name: string; readonly students: readonly Student[] }
  | { readonly code: "left-out"; readonly name: string; readonly count: number }
  /** `name` is the hand-in, or the path where it is of none. */
  | { readonly code: "finding"; readonly name: string; readonly finding: Finding };

export interface Intake {
  /** All that are to be graded, student after student, attempt after attempt. */
  readonly handIns: readonly HandIn[];
  readonly groups: readonly Group[];
  /** In the roster without a hand-in. */
  readonly missing: readonly Student[];
  /** Hand-ins of nobody in the roster; none without a roster. */
  readonly unknown: readonly Group[];
  readonly notes: readonly IntakeNote[];
  /** Removes what was unpacked. */
  close(): Promise<void>;
}
