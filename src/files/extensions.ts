/** Reads the CSV file of extensions: student, one of until, days and hours, and the reason. */
import { after, spanOf } from "../marks/duration.ts";
import type { LedgerFault } from "../marks/faults.ts";
import type { Extension, Policy } from "../marks/policy.ts";
import type { Place } from "../model.ts";
import { columnIn, readRows } from "./csv-rows.ts";
import type { Ledger, LedgerProblem, Named } from "./ledger.ts";
import { problemAt, readLedger, unusable } from "./ledger.ts";

const COLUMNS = {
  student: ["student", "student number", "学号", "学生"],
  until: ["until", "due", "延至", "截止时间"],
  days: ["days", "天", "天数"],
  hours: ["hours", "小时", "小时数"],
  reason: ["reason", "原因", "理由"],
} as const;
type Column = keyof typeof COLUMNS;

/** Every problem at once; `file` is how the path is shown. Other columns may stand in the file and are not read. */
export async function readExtensions(path: string, file: string, policy: Policy): Promise<Ledger<Extension>> {
  const read = readLedger(path);
  const start: Place = { file, line: 1, column: 1 };
  if (read.is === "fault") return unusable("", start, read.fault);
  const { text } = read;
  const failed = (fault: LedgerFault, line = 1): Ledger<Extension> => unusable(text, { file, line, column: 1 }, fault);
  const parsed = await readRows(text);
  if (parsed.is === "fault") return failed({ code: "syntax", what: parsed.what }, parsed.line);
  const [header, ...body] = parsed.rows;
  if (header === undefined) return { text, rows: [], named: [], problems: [] };
  const columns = new Map(header.cells.flatMap((cell, position) => columnOf(cell).map((column) => [column, position] as const)));
  if (!columns.has("student") || !(["until", "days", "hours"] as const).some((column) => columns.has(column))) return failed({ code: "missing-columns" }, header.line);
  if (policy.deadline === undefined) return failed({ code: "no-due" }, header.line);
  const problems: LedgerProblem[] = [];
  const named: Named[] = [];
  const rows = body.flatMap((row): readonly Extension[] => {
    const placeOf = (column: Column): Place => ({ file, line: row.line, column: columnIn(row, columns.get(column) ?? 0) });
    const complain = (column: Column, fault: LedgerFault): undefined => void problems.push(problemAt(text, placeOf(column), fault));
    const cell = (column: Column): string => row.cells[columns.get(column) ?? -1] ?? "";
    const [student, reason] = [cell("student"), cell("reason")];
    if (student !== "") named.push({ student, place: placeOf("student") });
    else complain("student", { code: "missing-key", key: "student" });
    const until = untilOf(cell, policy, complain);
    return student === "" || until === undefined ? [] : [{ student, until, ...(reason === "" ? {} : { reason }) }];
  });
  return { text, rows, named, problems };
}

function columnOf(cell: string): readonly Column[] {
  const name = cell.trim().toLowerCase().replaceAll("_", " ");
  const columns: readonly Column[] = ["student", "until", "days", "hours", "reason"];
  return columns.filter((column) => COLUMNS[column].some((known) => known === name));
}

function untilOf(cell: (column: Column) => string, { clock, deadline }: Policy, complain: (column: Column, fault: LedgerFault) => undefined): number | undefined {
  const due = deadline?.due ?? 0;
  const given = (["until", "days", "hours"] as const).filter((column) => cell(column) !== "");
  const [column] = given;
  if (column === undefined || given.length > 1) return complain(column ?? "student", { code: "not-one-span", count: given.length });
  if (column === "until") {
    const read = clock.read(cell(column));
    if (read.is === "fault") return complain(column, { code: "time", fault: read.fault });
    return read.at >= due ? read.at : complain(column, { code: "before-due", due: clock.show(due) });
  }
  const span = /^\d+(?:\.\d+)?$/u.test(cell(column)) ? spanOf(Number(cell(column)), column === "days" ? 86_400 : 3_600) : undefined;
  return span === undefined ? complain(column, { code: "bad-value", key: column, got: cell(column) }) : after(due, span, clock);
}
