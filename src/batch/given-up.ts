/** The report of a submission that cannot be graded: nothing is lost, it stands in the results for a person to look at. */
import { NOTHING, addShares } from "../maths/share.ts";
import type { Assignment, Finding, Report } from "../model.ts";

export function givenUp(submission: string, assignment: Assignment, finding: Finding): Report {
  const possible = addShares(assignment.questions.map(({ points }) => points));
  return {
    assignment: assignment.id,
    title: assignment.title,
    submission,
    seed: assignment.seed,
    earned: NOTHING,
    awaiting: possible,
    proposed: NOTHING,
    possible,
    findings: [{ finding }],
    results: assignment.questions.map(({ id, kind, title, points }) => ({
      question: id,
      kind,
      title,
      points,
      earned: NOTHING,
      awaiting: points,
      proposed: NOTHING,
      verdict: "undecided",
      findings: [{ finding }],
    })),
  };
}
