/** Finds the columns of a Moodle worksheet: by name in any language that is known, else by position and content, else as told. */
import { headerAt } from "./moodle-headers.ts";
import { readPoints } from "./points.ts";
import { ExportError } from "./problem.ts";
import type { Table } from "./table.ts";

export interface MoodleColumns {
  readonly identifier: number;
  readonly grade: number;
  readonly maximum?: number;
  readonly changeable?: number;
  readonly feedback?: number;
}

/** Headers as the worksheet has them, where they are to be named. */
export interface MoodleColumnNames {
  readonly column?: string;
  readonly feedbackColumn?: string;
}

export function moodleColumns(table: Table, file: string, { column, feedbackColumn }: MoodleColumnNames): MoodleColumns {
  const header = table.rows[0]?.map(({ text }) => text) ?? [];
  const named = (name: string, what: "grade" | "feedback", option: string): number => {
    const at = header.findIndex((title) => title.trim() === name.trim());
    if (at === -1) throw new ExportError({ is: "no-column", file, what, columns: header, option });
    return at;
  };
  const maximum = headerAt(header, "maximum") ?? constantColumn(table);
  const identifier = headerAt(header, "identifier") ?? identifierColumn(table);
  // Moodle writes the grade and then its maximum.
  const grade = column === undefined ? (headerAt(header, "grade") ?? (maximum === undefined || maximum === 0 ? undefined : maximum - 1)) : named(column, "grade", "--column");
  if (identifier === undefined) throw new ExportError({ is: "no-column", file, what: "identifier", columns: header });
  if (grade === undefined || grade === identifier) throw new ExportError({ is: "no-column", file, what: "grade", columns: header, option: "--column" });
  const modified = headerAt(header, "last-modified-grade");
  // In a language that is not known, a worksheet with all the other marks of one is believed.
  const isWorksheet = modified !== undefined || column !== undefined || (maximum !== undefined && headerAt(header, "identifier") === undefined);
  if (!isWorksheet) throw new ExportError({ is: "no-column", file, what: "last-modified-grade", columns: header, option: "--column" });
  const feedback = feedbackColumn === undefined ? (headerAt(header, "feedback") ?? onlyBehind(header, modified)) : named(feedbackColumn, "feedback", "--feedback-column");
  const changeable = headerAt(header, "changeable");
  return { identifier, grade, ...(maximum === undefined ? {} : { maximum }), ...(changeable === undefined ? {} : { changeable }), ...(feedback === undefined ? {} : { feedback }) };
}

/** Comments are all that Moodle writes behind the time of the grade. */
function onlyBehind(header: readonly string[], modified: number | undefined): number | undefined {
  return modified !== undefined && modified === header.length - 2 ? header.length - 1 : undefined;
}

/** The first column, where every cell is some word and then a number of its own. */
function identifierColumn(table: Table): number | undefined {
  const cells = table.rows.slice(1).map((row) => row[0]?.text.trim() ?? "").filter((text) => text !== "");
  return cells.length > 0 && cells.every((text) => /\d$/u.test(text)) && new Set(cells).size === cells.length ? 0 : undefined;
}

/** The same positive number in every row. */
function constantColumn(table: Table): number | undefined {
  const rows = table.rows.slice(1).filter((row) => row.length > 1);
  const width = table.rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const values = new Set(rows.map((row) => readPoints(row[column]?.text ?? "") ?? 0));
    return rows.length > 0 && values.size === 1 && !values.has(0);
  });
  return columns.length === 1 ? columns[0] : undefined;
}
