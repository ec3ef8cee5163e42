/** Moodle: the offline grading worksheet as downloaded, with grades and comments filled in. */
import type { FillOptions, Filled, Left, LeftWhy } from "./fill.ts";
import type { Key, Mark } from "./mark.ts";
import { matchRows } from "./match.ts";
import type { MoodleColumnNames, MoodleColumns } from "./moodle-columns.ts";
import { moodleColumns } from "./moodle-columns.ts";
import { LOCKED } from "./moodle-headers.ts";
import { readPoints, twoDecimals } from "./points.ts";
import type { Cell, Table } from "./table.ts";

export interface MoodleOptions extends FillOptions, MoodleColumnNames {}

export function fillMoodle(table: Table, file: string, marks: readonly Mark[], options: MoodleOptions): Filled {
  const columns = moodleColumns(table, file, options);
  const students = table.rows.flatMap((row, number) => (number === 0 || row.length < 2 ? [] : [{ row, number }]));
  const matched = matchRows(new Map(students.map(({ row, number }) => [number, keysOf(row, columns)])), marks);
  const left: Left[] = [];
  const here = Math.max(0, ...marks.map(({ possible }) => possible));
  let [filled, changed, without, open] = [0, 0, 0, 0];
  let comments: Filled["comments"] = columns.feedback === undefined ? "no-column" : "written";
  let there: number | undefined;
  for (const { row, number } of students) {
    const mark = matched.marks.get(number);
    const about = { row: row[columns.identifier]?.text ?? "", line: table.lineOf(number) };
    if (matched.ambiguous.has(number)) left.push({ ...about, why: "ambiguous" });
    else if (mark === undefined) without += 1;
    else {
      const maximum = columns.maximum === undefined ? undefined : (row[columns.maximum]?.text ?? "");
      const most = maximum === undefined ? undefined : readPoints(maximum);
      const points = options.scale === true && most !== undefined && mark.possible > 0 ? (mark.total * most) / mark.possible : mark.total;
      if (most !== undefined && most !== here && options.scale !== true) there = most;
      const cell = row[columns.grade];
      const why = reasonToLeave({ cell, points, most, maximum, locked: lockedIn(row, columns), awaiting: mark.awaiting }, options);
      if (why !== undefined || cell === undefined) {
        left.push({ ...about, why: why ?? "no-maximum", points, there: cell?.text ?? "" });
        continue;
      }
      filled += 1;
      open += mark.awaiting;
      if (readPoints(cell.text) !== Number(twoDecimals(points))) {
        table.set(cell, twoDecimals(points, maximum?.includes(",") === true && !maximum.includes(".") ? "," : "."));
        changed += 1;
      }
      if (!comment(table, columns.feedback === undefined ? undefined : row[columns.feedback], mark, options)) comments = "not-in-encoding";
    }
  }
  const header = table.rows[0]?.[columns.grade]?.text ?? "";
  const scales = there === undefined || marks.length === 0 ? {} : { scales: { here, there } };
  const told = marks.some(({ feedback }) => feedback !== undefined) ? { comments } : {};
  return { bytes: table.toBytes(), column: header, filled, changed, left, missing: matched.missing.map(({ submission }) => submission), without, open, ...scales, ...told };
}

/** Whoever is named before the grade: a number behind the identifier, an address, a student number, a name. */
function keysOf(row: readonly Cell[], { identifier, grade }: MoodleColumns): readonly Key[] {
  const user = /(\d+)\s*$/u.exec(row[identifier]?.text ?? "")?.[1] ?? "";
  const others = row.slice(0, grade).flatMap(({ text }, at) => (at === identifier || text.trim() === "" ? [] : [text.trim()]));
  return [
    { kind: "user", text: user },
    { kind: "email", text: others.find((text) => text.includes("@")) ?? "" },
    ...padded("id", others),
    ...padded("name", others),
  ];
}

/** Rows compare key by key: each has room for as many. */
function padded(kind: Key["kind"], texts: readonly string[]): readonly Key[] {
  return Array.from({ length: 6 }, (_, at) => ({ kind, text: texts[at] ?? "" }));
}

function lockedIn(row: readonly Cell[], { changeable }: MoodleColumns): boolean {
  return changeable !== undefined && LOCKED.has((row[changeable]?.text ?? "").trim().toLowerCase());
}

interface RowFacts {
  readonly cell: Cell | undefined;
  readonly points: number;
  readonly most: number | undefined;
  readonly maximum: string | undefined;
  readonly locked: boolean;
  readonly awaiting: number;
}

/** Rows that Moodle would skip are left as they are, and so is what somebody graded there by hand. */
function reasonToLeave({ cell, points, most, maximum, locked, awaiting }: RowFacts, { overwrite, completeOnly }: MoodleOptions): LeftWhy | undefined {
  if (locked) return "locked";
  // A scale has words instead of numbers.
  if (maximum !== undefined && most === undefined) return "no-maximum";
  if (points < 0) return "below-zero";
  if (most !== undefined && Number(twoDecimals(points)) > most) return "above-maximum";
  if (completeOnly === true && awaiting > 0) return "awaiting";
  const old = cell?.text.trim() ?? "";
  if (overwrite !== true && old !== "" && old !== "-" && readPoints(old) !== Number(twoDecimals(points))) return "graded-there";
  return undefined;
}

/** False where the file has no room for the letters of a comment. What a person wrote there stays. */
function comment(table: Table, cell: Cell | undefined, { feedback }: Mark, { overwrite }: MoodleOptions): boolean {
  if (cell === undefined || feedback === undefined || (cell.text.trim() !== "" && overwrite !== true)) return true;
  if (!table.takes(feedback)) return false;
  table.set(cell, feedback);
  return true;
}
