/** The gradebook again, from the reports of a result folder. */
import { stringify } from "csv-stringify/sync";
import { BOM, FORMAT } from "../report/csv.ts";
import { statusBy } from "../report/status.ts";
import type { Graded } from "./graded.ts";
import { possibleOf } from "./graded.ts";
import { difference } from "./change.ts";

/** Columns are the questions of all reports, in the order in which they first appear. The reports are asked for twice. */
export async function* gradesCsv(reports: () => AsyncIterable<Graded>, { bom = false } = {}): AsyncGenerator<string> {
  const questions = new Set<string>();
  let isMarked = false;
  for await (const { results, marks } of reports()) {
    for (const { question } of results) questions.add(question);
    isMarked ||= marks !== undefined;
  }
  yield (bom ? BOM : "") + stringify([["submission", ...questions, "total", "awaiting", "possible", "status", ...(isMarked ? MARK_COLUMNS : [])]], FORMAT);
  for await (const graded of reports()) {
    const earned = new Map(graded.results.map((result) => [result.question, result.earned]));
    yield stringify([[graded.submission, ...[...questions].map((question) => earned.get(question) ?? ""), graded.earned, graded.awaiting, possibleOf(graded), statusOfGraded(graded), ...(isMarked ? markCells(graded) : [])]], FORMAT);
  }
}

/** Where the course has rules: `total`, `late` and `adjusted` add up to `final`. */
const MARK_COLUMNS = ["late", "adjusted", "final"];
const LATE: ReadonlySet<string> = new Set(["late", "past-cut-off", "marked-late"]);

/** What lateness cost, blank where nobody knows whether it was late; what the other rules made; the mark. */
function markCells({ earned, marks }: Graded): readonly (number | string)[] {
  if (marks === undefined) return ["", "", ""];
  const late = marks.lines.filter(({ code }) => LATE.has(code)).reduce((sum, { points }) => difference(sum, -points), 0);
  const isUnknown = marks.lines.some(({ code }) => code === "lateness-unknown");
  return [isUnknown ? "" : late, difference(difference(marks.total, earned), late), marks.total];
}

export function statusOfGraded({ findings, results, awaiting }: Graded): ReturnType<typeof statusBy> {
  const codes = new Set([...findings, ...results.flatMap((result) => result.findings)].map(({ code }) => code));
  return statusBy(codes, results.map(({ verdict }) => verdict), awaiting !== 0);
}
