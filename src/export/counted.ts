/** What the summary needs of a report that was read back. */
import type { Counted, Remark } from "../report/summary.ts";
import { labelOf } from "../report/summary.ts";
import type { Graded, GradedFinding } from "./graded.ts";
import { awaitingOf, possibleOf, totalOf } from "./graded.ts";
import { statusOfGraded } from "./grades-csv.ts";

function remarks(findings: readonly GradedFinding[], messages: readonly string[]): readonly Remark[] {
  return findings.map((finding, position) => ({ ...labelOf(finding), message: () => messages[position] ?? finding.code }));
}

export function countedOfGraded(graded: Graded): Counted {
  return {
    submission: graded.submission,
    total: totalOf(graded),
    awaiting: awaitingOf(graded),
    possible: possibleOf(graded),
    status: statusOfGraded(graded),
    findings: remarks(graded.findings, graded.messages),
    results: graded.results.map(({ question, points, earned, awaiting, verdict, findings, messages }) => ({ question, points, earned, awaiting, verdict, findings: remarks(findings, messages) })),
  };
}
