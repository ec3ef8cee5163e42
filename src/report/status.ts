/** What a TA has to do about a submission, in a word. */
import type { Report, Result, Verdict } from "../model.ts";

export type Status = "complete" | "awaiting-review" | "unreadable" | "no-answers" | "fault";

export function statusOf(report: Report): Status {
  const codes = new Set([...report.findings, ...report.results.flatMap((result) => result.findings)].map(({ finding }) => finding.code));
  if (codes.has("grader-fault") || codes.has("killed")) return "fault";
  if (report.results.every(({ verdict }) => verdict === "unanswered")) return "no-answers";
  if (report.results.every(({ verdict }) => verdict === "unreadable")) return "unreadable";
  return report.awaiting[0] === 0 ? "complete" : "awaiting-review";
}

const TO_MEND: ReadonlySet<Verdict> = new Set(["partial", "wrong", "unreadable"]);
/** For a person to look at, though the student may know better: most such code has a slip. */
const STOPPED: ReadonlySet<string> = new Set(["timed-out", "out-of-memory", "stack-overflow", "killed"]);

/** Whether there is something that the student can mend before handing in. */
export function isToMend({ verdict, findings }: Result): boolean {
  return TO_MEND.has(verdict) || (verdict === "undecided" && findings.some(({ finding }) => STOPPED.has(finding.code)));
}
