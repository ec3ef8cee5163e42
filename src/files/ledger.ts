/** Files of decisions about single students: read whole, with the place of every row, and checked against who handed in. */
import { readFileSync } from "node:fs";
import { distance } from "fastest-levenshtein";
import { frameOf } from "../frame.ts";
import type { Student } from "../marked.ts";
import type { LedgerFault } from "../marks/faults.ts";
import { foldStudent, namesOf } from "../marks/names.ts";
import type { Place } from "../model.ts";
import { decode } from "./decode.ts";

export interface LedgerProblem {
  readonly place: Place;
  /** The line with a caret; nothing of an empty file. */
  readonly frame: string;
  readonly fault: LedgerFault;
}

/** Where a row names its student, whatever else is wrong with it. */
export interface Named {
  readonly student: string;
  readonly place: Place;
}

export interface Ledger<Row> {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly named: readonly Named[];
  readonly problems: readonly LedgerProblem[];
}

export type LedgerText = { readonly is: "text"; readonly text: string } | { readonly is: "fault"; readonly fault: LedgerFault };

/** UTF-8, UTF-16 with its mark, or the GBK in which a spreadsheet may have saved it. */
export function readLedger(path: string): LedgerText {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return { is: "fault", fault: { code: "no-such-file" } };
  }
  const decoded = decode(bytes);
  if (decoded.is === "text") return decoded;
  return decoded.guess === "GBK" ? { is: "text", text: new TextDecoder("gb18030").decode(bytes) } : { is: "fault", fault: { code: "no-text" } };
}

/** A file of which nothing can be used. */
export function unusable(text: string, place: Place, fault: LedgerFault): Ledger<never> {
  return { text, rows: [], named: [], problems: [problemAt(text, place, fault)] };
}

export function problemAt(text: string, place: Place, fault: LedgerFault): LedgerProblem {
  return { place, frame: text === "" ? "" : frameOf(text, place.line, place.column), fault };
}

/** Rows that name nobody, or more than one. */
export function studentProblems({ text, named }: Ledger<unknown>, students: readonly Student[]): readonly LedgerProblem[] {
  const ids = new Map<string, Set<string>>();
  for (const student of students) {
    for (const name of namesOf(student)) {
      const key = foldStudent(name);
      ids.set(key, (ids.get(key) ?? new Set()).add(student.id));
    }
  }
  return named.flatMap(({ student, place }) => {
    const found = [...(ids.get(foldStudent(student)) ?? [])];
    if (found.length === 1) return [];
    if (found.length > 1) return [problemAt(text, place, { code: "several-students", got: student, ids: found })];
    return [problemAt(text, place, { code: "unknown-student", got: student, ...nearestOf(student, students.flatMap(namesOf)) })];
  });
}

/** The nearest of some names: two letters swapped at most, one in short names. */
export function nearestOf(name: string, names: readonly string[]): { readonly nearest?: string } {
  let nearest: string | undefined;
  let least = name.length < 4 ? 2 : 3;
  for (const other of names) {
    const apart = distance(foldStudent(name), foldStudent(other));
    if (apart < least) [nearest, least] = [other, apart];
  }
  return nearest === undefined ? {} : { nearest };
}
