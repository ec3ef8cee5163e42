/** The report of a submission that cannot be graded: nothing is lost, it stands in the results for a person to look at. */
import { addShares, NOTHING, possiblePoints } from "../maths/share.ts";
import type { Assignment, Finding, Report } from "../model.ts";

export function givenUp(submission: string, assignment: Assignment, finding: Finding): Report {
  const all = addShares(assignment.questions.map(({ points }) => points));
  return {
    assignment: assignment.id,
    title: assignment.title,
    submission,
    seed: assignment.seed,
    earned: NOTHING,
    awaiting: all,
    proposed: NOTHING,
    possible: possiblePoints(assignment.questions),
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
