/** Tables of numbers as spreadsheets, pandas and numpy.savetxt write them. */
import type { FileFault } from "../../model.ts";
import { fault } from "./fault.ts";
import { textOf } from "./text.ts";

export interface Table {
  /** In small letters; undefined where the first row is numbers already. */
  readonly header?: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const MOST_ROWS = 1_000_000;
const MOST_COLUMNS = 10_000;

export async function readTable(bytes: Uint8Array): Promise<Table | FileFault> {
  const text = textOf(bytes);
  if (text === undefined) return fault("no-table");
  const start = text.slice(0, 10_000).replace(/^\s+/u, "");
  const delimiter = delimiterOf(start.split(/\r\n|[\r\n]/u)[0] ?? "");
  const rows = delimiter === " " ? bySpaces(text) : await byDelimiter(text, delimiter);
  if (!Array.isArray(rows)) return fault("no-table", { got: rows });
  if (rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS)) return fault("too-many-numbers");
  const [first, ...rest] = rows;
  if (first === undefined) return fault("nothing-in-it");
  // numpy.savetxt puts a hash before its heading.
  const header = [(first[0] ?? "").replace(/^#\s*/u, ""), ...first.slice(1)].map((cell) => cell.toLowerCase());
  return header.some((cell) => cell !== "" && !looksLikeNumber(cell)) ? { header, rows: rest } : { rows };
}

/** Semicolons and tabs are never part of a number, commas may be. */
function delimiterOf(line: string): string {
  return [";", "\t", ","].find((mark) => line.includes(mark)) ?? (/\S\s+\S/u.test(line) && !line.includes('"') ? " " : ",");
}

function bySpaces(text: string): string[][] {
  return text.split(/\r\n|[\r\n]/u).map((line) => line.replace(/^\ufeff?#?/u, "").trim().split(/\s+/u)).filter(([cell]) => cell !== "");
}

async function byDelimiter(text: string, delimiter: string): Promise<string[][] | string> {
  const { parse } = await import("csv-parse/sync");
  try {
    const rows: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true, trim: true, to: MOST_ROWS + 1 });
    return rows;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const looksLikeNumber = (cell: string): boolean => Number.isFinite(Number(cell)) || /^[+-]?(?:nan|inf(?:inity)?|\d+,\d+|\d+(?:\.\d+)?%)$/iu.test(cell);
