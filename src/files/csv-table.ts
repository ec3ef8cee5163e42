/** A data set as CSV: a sample a row, numbers only, perhaps under a header; commas, semicolons or tabs. */
import type { Table } from "./table.ts";
import { bytesOf, DataFault } from "./table.ts";

/** Throws a DataFault for a file that is none; a broken row throws when it is read. */
export function csvTable(path: string, label: "first" | "last" = "last"): Table {
  const text = textOf(path);
  const lines = text.split("\n").map((line, at) => ({ line, number: at + 1 })).filter(({ line }) => line.trim() !== "");
  const separator = /[,;\t]/u.exec(lines[0]?.line ?? "")?.[0];
  if (separator === undefined) throw new DataFault(`${path}: line 1 must have numbers with commas between them, a sample a line.`);
  const cellsOf = (line: string): readonly string[] => line.split(separator).map((cell) => cell.trim());
  if (!cellsOf(lines[0]?.line ?? "").every(isNumber)) lines.shift();
  const columns = cellsOf(lines[0]?.line ?? "").length;
  if (lines.length === 0) throw new DataFault(`${path}: there are no rows under the header.`);
  if (columns < 2) throw new DataFault(`${path}: a row must have at least one number and a label.`);
  // Neighbouring questions are about the same row: its label, then its features.
  let last: { readonly row: number; readonly cells: readonly number[] } | undefined;
  const numbersOf = (row: number): readonly number[] => {
    if (last?.row === row) return last.cells;
    const { line, number } = lines[row] ?? { line: "", number: 0 };
    const cells = cellsOf(line);
    if (cells.length !== columns) throw new DataFault(`${path}:${number}: ${columns} numbers are due, here are ${cells.length}.`);
    const odd = cells.findIndex((cell) => !isNumber(cell));
    if (odd !== -1) throw new DataFault(`${path}:${number}: column ${odd + 1} is no number: "${cells[odd]?.slice(0, 40)}".`);
    last = { row, cells: cells.map(Number) };
    return last.cells;
  };
  return {
    rows: lines.length,
    shape: [columns - 1],
    label(row) {
      const tag = numbersOf(row).at(label === "first" ? 0 : -1) ?? NaN;
      if (Number.isInteger(tag) && tag >= 0 && tag <= 255) return tag;
      throw new DataFault(`${path}:${lines[row]?.number ?? 0}: the ${label} column is the label, a whole number from 0 to 255; here it is ${tag}.`);
    },
    write(row, target, at) {
      const cells = numbersOf(row);
      target.set(label === "first" ? cells.slice(1) : cells.slice(0, -1), at);
    },
  };
}

const isNumber = (cell: string): boolean => cell !== "" && Number.isFinite(Number(cell));

function textOf(path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(path));
  } catch (error) {
    if (error instanceof DataFault) throw error;
    throw new DataFault(`${path}: this is no text in UTF-8.`);
  }
}
