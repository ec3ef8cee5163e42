/** What a TA has to do about a submission, in a word. */
import type { Finding, Report, Result, Verdict } from "../model.ts";

export const STATUSES = ["complete", "awaiting-review", "unreadable", "no-answers", "fault"] as const;
export type Status = (typeof STATUSES)[number];

export function statusOf(report: Report): Status {
  const codes = [...report.findings, ...report.results.flatMap((result) => result.findings)].map(({ finding }) => finding.code);
  return statusBy(new Set(codes), report.results.map(({ verdict }) => verdict), report.awaiting[0] !== 0);
}

/** The same of a report that was read back from a file. */
export function statusBy(codes: ReadonlySet<string>, verdicts: readonly Verdict[], awaits: boolean): Status {
  if (isFault(codes)) return "fault";
  if (verdicts.every((verdict) => verdict === "unanswered")) return "no-answers";
  if (verdicts.every((verdict) => verdict === "unreadable")) return "unreadable";
  return awaits ? "awaiting-review" : "complete";
}

/** Whether something went wrong that is not the student's fault. */
export function isFault(codes: ReadonlySet<string>): boolean {
  return codes.has("grader-fault") || codes.has("killed");
}

const TO_MEND: ReadonlySet<Verdict> = new Set(["partial", "wrong", "unreadable"]);
/** For a person to look at, though the student may know better: most such code has a slip. */
const STOPPED: ReadonlySet<string> = new Set(["timed-out", "out-of-memory", "stack-overflow", "killed"]);

/** Whether there is something that the student can mend before handing in. */
export function isToMend({ verdict, findings }: Result): boolean {
  return TO_MEND.has(verdict) || (verdict === "undecided" && findings.some(({ finding }) => isStopped(finding)));
}

/** Whether it tells of code that a limit ended. */
export function isStopped(finding: Finding): boolean {
  return STOPPED.has(finding.code === "code-failed" ? finding.outcome.is : finding.code);
}
