/** The gradebook: a row a student, a column a question id. */
import { stringify } from "csv-stringify/sync";
import type { Marked, MarkLine } from "../marked.ts";
import { addShares, NOTHING, possiblePoints, subtractShares } from "../maths/share.ts";
import type { Assignment, Report } from "../model.ts";
import { roundedPoints } from "./points.ts";
import { statusOf } from "./status.ts";

/** Cells that begin with a sign of a formula are guarded against being run by a spreadsheet; names of files may have any line break in them. */
export const FORMAT = { escape_formulas: true, record_delimiter: "\r\n", quoted_match: /[\r\n]/u } as const;

/** Tells Chinese Excel that a CSV is UTF-8. */
export const BOM = "\ufeff";

/** Behind the others where the course has rules: `total` and `late` and `adjusted` add up to `final`. */
const MARK_COLUMNS = ["late", "adjusted", "final"];

export function csvHeader(assignment: Assignment, isMarked = false): string {
  return stringify([["submission", ...assignment.questions.map(({ id }) => id), "total", "awaiting", "possible", "status", ...(isMarked ? MARK_COLUMNS : [])]], FORMAT);
}

/** With the rules of the course, `report` is that of the mark. */
export function csvRow(report: Report, marked?: Marked): string {
  const points = report.results.map(({ earned }) => roundedPoints(earned));
  return stringify([[report.submission, ...points, roundedPoints(report.earned), roundedPoints(report.awaiting), roundedPoints(marked?.possible ?? report.possible), statusOf(report), ...(marked === undefined ? [] : markCells(marked))]], FORMAT);
}

/** The row of a student of whom there is no hand-in: nothing was answered, and nothing was earned. `marked` is the mark of anybody else. */
export function csvMissing(student: string, { questions }: Assignment, marked?: Pick<Marked, "possible">): string {
  const none = roundedPoints(NOTHING);
  const possible = roundedPoints(marked?.possible ?? possiblePoints(questions));
  return stringify([[student, ...questions.map(() => ""), none, none, possible, "missing", ...(marked === undefined ? [] : MARK_COLUMNS.map(() => none))]], FORMAT);
}

const LATE: ReadonlySet<MarkLine["code"]> = new Set(["late", "past-cut-off", "marked-late"]);

/** What lateness cost, blank where nobody knows whether it was late; what the other rules made; the mark. */
function markCells({ report, lines, total }: Marked): readonly (number | string)[] {
  const late = addShares(lines.filter(({ code }) => LATE.has(code)).map(({ points }) => points));
  const adjusted = subtractShares(subtractShares(total, report.earned), late);
  return [lines.some(({ code }) => code === "lateness-unknown") ? "" : roundedPoints(late), roundedPoints(adjusted), roundedPoints(total)];
}
