/** The gradebook: a row a student, a column a question id. */
import { stringify } from "csv-stringify/sync";
import type { Assignment, Report } from "../model.ts";
import { roundedPoints } from "./points.ts";
import { statusOf } from "./status.ts";

/** Cells that begin with a sign of a formula are guarded against being run by a spreadsheet; names of files may have any line break in them. */
const FORMAT = { escape_formulas: true, record_delimiter: "\r\n", quoted_match: /[\r\n]/u } as const;

export function csvHeader(assignment: Assignment): string {
  return stringify([["submission", ...assignment.questions.map(({ id }) => id), "total", "awaiting", "possible", "status"]], FORMAT);
}

export function csvRow(report: Report): string {
  const points = report.results.map(({ earned }) => roundedPoints(earned));
  return stringify([[report.submission, ...points, roundedPoints(report.earned), roundedPoints(report.awaiting), roundedPoints(report.possible), statusOf(report)]], FORMAT);
}
