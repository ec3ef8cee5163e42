/** What a TA has to do about a submission, in a word. */
import type { Report } from "../model.ts";

export type Status = "complete" | "awaiting-review" | "unreadable" | "no-answers" | "fault";

export function statusOf(report: Report): Status {
  const codes = new Set([...report.findings, ...report.results.flatMap((result) => result.findings)].map(({ finding }) => finding.code));
  if (codes.has("grader-fault") || codes.has("killed")) return "fault";
  if (report.results.every(({ verdict }) => verdict === "unanswered")) return "no-answers";
  if (report.results.every(({ verdict }) => verdict === "unreadable")) return "unreadable";
  return report.awaiting[0] === 0 ? "complete" : "awaiting-review";
}
