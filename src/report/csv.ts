/** The gradebook: a row a student, a column a question id. */
import { stringify } from "csv-stringify/sync";
import type { Assignment, Report } from "../model.ts";
import { roundedPoints } from "./points.ts";

export type Status = "complete" | "awaiting-review" | "unreadable" | "no-answers" | "fault";

/** What the TA has to do about a submission. */
export function statusOf(report: Report): Status {
  const codes = new Set([...report.findings, ...report.results.flatMap((result) => result.findings)].map(({ finding }) => finding.code));
  if (codes.has("grader-fault") || codes.has("killed")) return "fault";
  if (report.results.every(({ verdict }) => verdict === "unanswered")) return "no-answers";
  if (report.results.every(({ verdict }) => verdict === "unreadable")) return "unreadable";
  return report.awaiting[0] === 0 ? "complete" : "awaiting-review";
}

/** Cells that begin with a sign of a formula are guarded against being run by a spreadsheet. */
const FORMAT = { escape_formulas: true, record_delimiter: "\r\n" } as const;

export function csvHeader(assignment: Assignment): string {
  return stringify([["submission", ...assignment.questions.map(({ id }) => id), "total", "awaiting", "possible", "status"]], FORMAT);
}

export function csvRow(report: Report): string {
  const points = report.results.map(({ earned }) => roundedPoints(earned));
  return stringify([[report.submission, ...points, roundedPoints(report.earned), roundedPoints(report.awaiting), roundedPoints(report.possible), statusOf(report)]], FORMAT);
}
