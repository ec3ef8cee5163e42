/** Canvas: the gradebook as downloaded, with one assignment's column filled in. */
import type { FillOptions, Filled, Left } from "./fill.ts";
import type { Key, Mark } from "./mark.ts";
import { matchRows } from "./match.ts";
import { readPoints, twoDecimals } from "./points.ts";
import { ExportError } from "./problem.ts";
import type { Cell, Table } from "./table.ts";

export interface CanvasOptions extends FillOptions {
  /** A title, an assignment's id, or both as the header has them. */
  readonly column?: string;
}

/** Columns that Canvas computes itself. */
const COMPUTED = /(?:Current|Final|Override) (?:Score|Points|Grade|Status)/u;
const MUTED = /^\s*(?:Muted|Manual Posting.*)?\s*$/iu;

export function fillCanvas(table: Table, file: string, marks: readonly Mark[], options: CanvasOptions): Filled {
  const header = table.rows[0]?.map(({ text }) => text) ?? [];
  const info = infoColumns(header, file);
  const pointsRow = table.rows.find((row) => row[0]?.text.includes("Points Possible"));
  const column = assignmentColumn(header, info.section, pointsRow, file, options.column);
  const there = readPoints(pointsRow?.[column]?.text ?? "");
  const students = table.rows.flatMap((row, number) => (number === 0 || row === pointsRow || row.every(({ text }) => MUTED.test(text)) ? [] : [{ row, number }]));
  const matched = matchRows(new Map(students.map(({ row, number }) => [number, keysOf(row, info)])), marks);
  const here = Math.max(0, ...marks.map(({ possible }) => possible));
  const left: Left[] = [];
  let [filled, changed, without, open] = [0, 0, 0, 0];
  for (const { row, number } of students) {
    const cell = row[column];
    const mark = matched.marks.get(number);
    const about = { row: row[info.name]?.text ?? "", line: table.lineOf(number) };
    if (matched.ambiguous.has(number)) left.push({ ...about, why: "ambiguous" });
    else if (mark === undefined) without += 1;
    else if (cell === undefined || /^\s*ex\s*$/iu.test(cell.text)) left.push({ ...about, why: "excused", points: mark.total, there: cell?.text ?? "" });
    else if (options.completeOnly === true && mark.awaiting > 0) left.push({ ...about, why: "awaiting", points: mark.total });
    else {
      const points = options.scale === true && there !== undefined && mark.possible > 0 ? (mark.total * there) / mark.possible : mark.total;
      filled += 1;
      open += mark.awaiting;
      if (readPoints(cell.text) !== Number(twoDecimals(points))) {
        table.set(cell, twoDecimals(points));
        changed += 1;
      }
    }
  }
  const scales = options.scale !== true && there !== undefined && there !== here && marks.length > 0 ? { scales: { here, there } } : {};
  return { bytes: table.toBytes(), column: header[column] ?? "", filled, changed, left, missing: matched.missing.map(({ submission }) => submission), without, open, ...scales };
}

interface InfoColumns {
  readonly name: number;
  readonly first?: number;
  readonly id: number;
  readonly sis?: number;
  readonly login?: number;
  readonly section: number;
}

/** As Canvas itself reads the header: who it is, then the section, then what can be graded. */
function infoColumns(header: readonly string[], file: string): InfoColumns {
  const apart = header[0]?.includes("LastName") === true && header[1]?.includes("FirstName") === true;
  const id = apart ? 2 : 1;
  const missing = (what: "student" | "id" | "section"): ExportError => new ExportError({ is: "no-column", file, what, columns: header });
  if (!apart && header[0]?.includes("Student") !== true) throw missing("student");
  if (header[id]?.includes("ID") !== true) throw missing("id");
  const section = header.findIndex((name, at) => at > id && name.includes("Section"));
  if (section === -1) throw missing("section");
  const find = (name: RegExp): number | undefined => {
    const at = header.findIndex((title, position) => position < section && name.test(title));
    return at === -1 ? undefined : at;
  };
  const [sis, login] = [find(/SIS\s+User\s+ID/u), find(/SIS\s+Login\s+ID/u)];
  return { name: 0, ...(apart ? { first: 1 } : {}), id, section, ...(sis === undefined ? {} : { sis }), ...(login === undefined ? {} : { login }) };
}

function keysOf(row: readonly Cell[], { name, first, id, sis, login }: InfoColumns): readonly Key[] {
  const text = (column: number | undefined): string => (column === undefined ? "" : (row[column]?.text.trim() ?? ""));
  const full = first === undefined ? text(name) : `${text(name)}, ${text(first)}`;
  // A hand-in that is called like a Canvas id is weak evidence: student numbers look the same.
  return [
    { kind: "user", text: text(id) },
    { kind: "id", text: text(sis) },
    { kind: "id", text: text(login) },
    { kind: "name", text: full },
    { kind: "id", text: text(id) },
  ];
}

/** The id of an assignment stands in brackets at the end of its title. */
const TITLE = /^(?<title>.*?)\s*\((?<id>\d+)\)\s*$/su;

function assignmentColumn(header: readonly string[], section: number, pointsRow: readonly Cell[] | undefined, file: string, wanted: string | undefined): number {
  const open = header.flatMap((title, at) => (at > section && title.trim() !== "" && !COMPUTED.test(title) && !/read\s+only/u.test(pointsRow?.[at]?.text ?? "") ? [{ title, at }] : []));
  const columns = open.map(({ title }) => title);
  const fits = (title: string): boolean => {
    const named = TITLE.exec(title)?.groups;
    return wanted === undefined || [title.trim(), named?.title?.trim(), named?.id].includes(wanted.trim());
  };
  const exact = open.filter(({ title }) => title === wanted);
  const fitting = exact.length > 0 ? exact : open.filter(({ title }) => fits(title));
  const [found, other] = fitting;
  if (found === undefined) throw new ExportError({ is: "no-column", file, what: "assignment", columns, option: "--column" });
  if (other !== undefined) throw new ExportError({ is: "several-columns", file, what: "assignment", columns: fitting.map(({ title }) => title), option: "--column" });
  return found.at;
}
