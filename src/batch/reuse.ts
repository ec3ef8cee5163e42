/** What of an earlier report still holds, and what has to be graded again because the key, a tolerance or the grader changed. */
import type { AssignmentKeys } from "../files/question-keys.ts";
import type { Assignment, Report } from "../model.ts";
import type { Era } from "./journal-line.ts";
import { assemble } from "./record.ts";

export function eraOf({ reading, questions }: AssignmentKeys): Era {
  return { reading, questions: Object.fromEntries([...questions].map(([id, { key }]) => [id, key])) };
}

/** The questions to judge again, with those that they build on; none where all holds, undefined where nothing does. */
export function toGradeAgain(era: Era, keys: AssignmentKeys, assignment: Assignment, isCode: boolean): readonly string[] | undefined {
  if (era.reading !== keys.reading) return undefined;
  const again = new Set<string>();
  for (const [id, { key, needs }] of keys.questions) if (era.questions[id] !== key) for (const one of [id, ...needs]) again.add(one);
  // Functions of one file share its memory and its time: one of them is never called without the others.
  const mayRun = assignment.questions.filter(({ check }) => check.template.parameters !== undefined);
  if (isCode && mayRun.some(({ id }) => again.has(id))) for (const { id } of mayRun) for (const one of [id, ...(keys.questions.get(id)?.needs ?? [])]) again.add(one);
  return assignment.questions.filter(({ id }) => again.has(id)).map(({ id }) => id);
}

/** The earlier report with what was judged again. */
export function merged(earlier: Report, again: Report, assignment: Assignment): Report {
  const fresh = new Map(again.results.map((result) => [result.question, result]));
  const results = earlier.results.map((result) => fresh.get(result.question) ?? result);
  return assemble(assignment, earlier.submission, earlier.findings, results);
}
