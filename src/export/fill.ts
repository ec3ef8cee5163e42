/** What came of filling somebody's gradebook in. */

/** Why a student's cell was left as it is. */
export type LeftWhy = "excused" | "locked" | "above-maximum" | "below-zero" | "no-maximum" | "graded-there" | "awaiting" | "ambiguous";

export interface Left {
  /** What the row says of the student: an identifier or a name. */
  readonly row: string;
  /** Counts from 1, of the file. */
  readonly line: number;
  readonly why: LeftWhy;
  /** What was to be written, where something was. */
  readonly points?: number;
  readonly there?: string;
}

export interface Filled {
  readonly bytes: Buffer;
  readonly column: string;
  /** Students whose points stand in the file now, and how many of these cells are new. */
  readonly filled: number;
  readonly changed: number;
  readonly left: readonly Left[];
  /** Students of the results who have no row. */
  readonly missing: readonly string[];
  /** Rows of students without a hand-in; they keep what they have. */
  readonly without: number;
  /** Points that await review of students whose confirmed points were written. */
  readonly open: number;
  /** How many points there are in the results and in the gradebook, where that differs. */
  readonly scales?: { readonly here: number; readonly there: number };
  /** Comments that the encoding of the file has no room for. */
  readonly comments?: "written" | "no-column" | "not-in-encoding";
}

export interface FillOptions {
  /** Converts points to the maximum of the gradebook. */
  readonly scale?: boolean;
  /** Leaves students whose points are not all decided. */
  readonly completeOnly?: boolean;
  /** Replaces grades and comments that stand there already. */
  readonly overwrite?: boolean;
}
