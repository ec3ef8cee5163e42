/** Grades one submission by its path, in this thread. */
import { openSubmission } from "../files/submission.ts";
import { grade } from "../grade.ts";
import type { Assignment, Outcome, Report, Retraining } from "../model.ts";

/** Asked before the student's code runs; an outcome takes the place of the call. */
export type Gate = (path: readonly string[] | null) => Outcome | undefined;

export interface GradeOptions {
  readonly before?: Gate;
  /** Only these questions; the file is read as for all of them. */
  readonly only?: ReadonlySet<string>;
  /** Reported trainings are run again. */
  readonly retraining?: Retraining | undefined;
}

export async function gradePath(assignment: Assignment, path: string, name: string, { before, only, retraining }: GradeOptions = {}): Promise<Report> {
  const opened = await openSubmission(path, {
    ids: assignment.questions.map((question) => question.id),
    name,
    code: async (located, text) => {
      const { readCode } = await import("../files/read-code.ts");
      return readCode(located, text, { before, limits: assignment.limits });
    },
  });
  try {
    return await grade(only === undefined ? assignment : partOf(assignment, only), opened.submission, retraining);
  } finally {
    opened.close();
  }
}

/** The assignment with some of its questions. */
export function partOf(assignment: Assignment, only: ReadonlySet<string>): Assignment {
  return { ...assignment, questions: assignment.questions.filter(({ id }) => only.has(id)) };
}
