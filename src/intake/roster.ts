/** A roster: who takes the course, from any table that has a number, a name or an address in each row. */
import { readFileSync } from "node:fs";
import type { Student } from "../marked.ts";
import { decode } from "../files/decode.ts";
import { codeOf } from "../files/find-answers.ts";
import type { IntakeProblem, RosterProblem } from "./intake-error.ts";
import { IntakeError } from "./intake-error.ts";
import type { Column } from "./roster-columns.ts";
import { columnsIn } from "./roster-columns.ts";

export interface RosterRow {
  readonly student: Student;
  /** In two columns, as they are written there. */
  readonly first?: string;
  readonly last?: string;
  /** Other numbers and names under which systems know the student. */
  readonly keys: readonly string[];
  readonly systems: Readonly<Partial<Record<"moodle" | "canvas", string>>>;
}

export type Roster = readonly RosterRow[];

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** UTF-8, UTF-16 or GBK; separated by commas, semicolons or tabs. Throws IntakeError with the line of each problem. */
export async function readRoster(path: string): Promise<Roster> {
  const fail = (line: number, column: number, problem: RosterProblem): IntakeProblem => ({ is: "roster", path, line, column, ...problem });
  const text = textOf(path, fail);
  const lines = text.split(/\r\n|\n|\r/u);
  const records = await parsed(text, lines, fail);
  const header = records.slice(0, 10).map(({ record }) => columnsIn(record)).findIndex((columns) => columns !== undefined);
  const columns = columnsIn(records[header]?.record ?? []);
  if (columns === undefined) throw new IntakeError([fail(1, 1, records.length === 0 ? { what: "no-rows" } : { what: "no-column", header: records[0]?.record ?? [] })]);
  const problems: IntakeProblem[] = [];
  const seen = new Map<string, number>();
  const rows: RosterRow[] = [];
  for (const { record, info } of records.slice(header + 1)) {
    const row = rowOf(record, columns);
    if (row === "skip") continue;
    const source = lines[info.lines - 1] ?? "";
    if (row === "blank") {
      problems.push(fail(info.lines, 1, { what: "blank" }));
      continue;
    }
    const { id } = row.student;
    const first = seen.get(folded(id));
    if (first !== undefined) problems.push(fail(info.lines, Math.max(0, source.indexOf(id)) + 1, { what: "duplicate", id, first }));
    else {
      seen.set(folded(id), info.lines);
      rows.push(row);
    }
  }
  if (rows.length === 0 && problems.length === 0) problems.push(fail(lines.length, 1, { what: "no-rows" }));
  if (problems.length > 0) throw new IntakeError(problems);
  return rows;
}

type Fail = (line: number, column: number, problem: RosterProblem) => IntakeProblem;

function textOf(path: string, fail: Fail): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new IntakeError([fail(1, 1, { what: "unreadable", why: codeOf(error) })]);
  }
  const read = decode(bytes);
  if (read.is === "text") return read.text;
  if (read.guess === "GBK") return new TextDecoder("gb18030").decode(bytes);
  throw new IntakeError([fail(1, 1, { what: "unreadable", why: "encoding" })]);
}

/** What csv-parse gives with `info`, which its types do not say. */
function isCsvRecord(value: unknown): value is CsvRecord {
  return typeof value === "object" && value !== null && "record" in value && Array.isArray(value.record) && "info" in value;
}

async function parsed(text: string, lines: readonly string[], fail: Fail): Promise<readonly CsvRecord[]> {
  const { parse, CsvError } = await import("csv-parse/sync");
  // Excel writes its separator into a line of its own.
  const own = /^sep=(.)$/u.exec(lines[0] ?? "");
  const sample = lines.slice(own === null ? 0 : 1).find((line) => line.trim() !== "") ?? "";
  const delimiter = own?.[1] ?? ([",", ";", "\t"] as const).reduce((best, one) => (sample.split(one).length > sample.split(best).length ? one : best));
  try {
    const records: unknown = parse(text, { delimiter, bom: true, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true, from_line: own === null ? 1 : 2 });
    return Array.isArray(records) ? records.filter(isCsvRecord) : [];
  } catch (error) {
    const line = error instanceof CsvError && "lines" in error && typeof error.lines === "number" ? error.lines : 1;
    throw new IntakeError([fail(line, 1, { what: "syntax", why: error instanceof CsvError ? error.code : "unknown" })]);
  }
}

const folded = (id: string): string => id.normalize("NFKC").toLowerCase();
const STAFF = /^(?:instructor|teacher|ta|teaching assistant|grader|reader|observer|教师|老师|助教)$/iu;

function rowOf(record: readonly string[], columns: ReadonlyMap<Column, number>): RosterRow | "skip" | "blank" {
  const cell = (column: Column): string | undefined => {
    const text = record[columns.get(column) ?? -1]?.trim() ?? "";
    return text === "" ? undefined : text;
  };
  if (record.every((text) => text.trim() === "") || record[0]?.trim() === "Points Possible" || STAFF.test(cell("role") ?? "")) return "skip";
  const [first, last, email, section] = [cell("first"), cell("last"), cell("email"), cell("section")];
  const name = cell("name") ?? nameOf(first, last);
  const id = cell("id") ?? email ?? name;
  // Canvas counts a student of its own among the others.
  if (name === "Student, Test" && cell("id") === undefined) return "skip";
  if (id === undefined) return "blank";
  const [canvas, moodle] = [cell("canvas"), /\d+$/u.exec(cell("moodle") ?? "")?.[0]];
  return {
    student: { id, ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }), ...(section === undefined ? {} : { section }) },
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    keys: [cell("login"), cell("other")].filter((key) => key !== undefined),
    systems: { ...(canvas === undefined ? {} : { canvas }), ...(moodle === undefined ? {} : { moodle }) },
  };
}

/** Chinese names begin with the family name and have no space. */
function nameOf(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined || last === undefined) return first ?? last;
  return /\p{Script=Han}/u.test(first + last) ? last + first : `${first} ${last}`;
}
