/** The losses of a curve, out of a list of the answer file or a table that came with it. */
import { readNumber } from "../../maths/number/read.ts";
import type { Attachment, Finding, NumberFinding, Place, Placed, Written } from "../../model.ts";
import { attachmentFinding } from "../attachments.ts";
import { isFault } from "../attached/fault.ts";
import type { Table } from "../attached/table.ts";
import { placed } from "../judgements.ts";

export interface Losses {
  readonly is: "losses";
  /** Up to the first that is no finite number. */
  readonly values: readonly number[];
  /** The epoch of each value, where the table says so. */
  readonly epochs?: readonly number[];
  /** Digits behind the point, of the value that has the most. */
  readonly decimals: number;
  readonly broken?: Extract<Finding, { code: "curve-not-finite" }>;
}

export interface NoLosses {
  readonly is: "none";
  readonly finding: Placed;
}

const none = (finding: Finding, place: Place): NoLosses => ({ is: "none", finding: placed(finding, place) });

export function lossesInList(value: Exclude<Written, { is: "scalar" | "empty" }>): Losses | NoLosses {
  if (value.is === "map") return none({ code: "wrong-structure", want: "list", got: "map" }, value.place);
  const texts: string[] = [];
  for (const item of value.items) {
    if (item.is !== "scalar") return none({ code: "wrong-structure", want: "scalar", got: item.is }, item.place);
    texts.push(item.text);
  }
  const read = lossesOf(texts);
  return read.is === "bad" ? none(read.finding, value.items[read.at]?.place ?? value.place) : read;
}

export async function lossesInFile(attachment: Attachment, place: Place): Promise<Losses | NoLosses> {
  if (attachment.is !== "file") return none(attachmentFinding(attachment), place);
  const { name } = attachment;
  const { readTable } = await import("../attached/table.ts");
  const table = await readTable(attachment.bytes);
  if (isFault(table)) return none({ code: "file-unreadable", name, ...table }, place);
  const column = lossColumn(table);
  const filled = table.rows.map((row, position) => ({ row, position })).filter(({ row }) => (row[column] ?? "") !== "");
  if (filled.length === 0) return none({ code: "file-unreadable", name, why: "no-numbers" }, place);
  const read = lossesOf(filled.map(({ row }) => row[column] ?? ""));
  if (read.is === "bad") {
    const row = (filled[read.at]?.position ?? 0) + (table.header === undefined ? 1 : 2);
    return none({ code: "file-unreadable", name, why: "no-number-in-row", at: String(row), got: read.finding.got, want: String(column + 1) }, place);
  }
  const epochs = epochsIn(table, column, filled.map(({ row }) => row));
  return epochs === undefined ? read : { ...read, epochs };
}

/** The column called loss (or 损失) that is not of validation, else the last one. */
function lossColumn({ header, rows }: Table): number {
  const named = header?.findIndex((cell) => /loss|损失/u.test(cell) && !/val|test|dev|验证|测试/u.test(cell)) ?? -1;
  return named === -1 ? (header ?? rows[0] ?? [""]).length - 1 : named;
}

/** A column by that name, or a first column that counts upwards. */
function epochsIn({ header }: Table, losses: number, rows: readonly (readonly string[])[]): readonly number[] | undefined {
  const named = header?.findIndex((cell) => /epoch|轮/u.test(cell)) ?? -1;
  const column = named === -1 && losses > 0 ? 0 : named;
  if (column === -1 || column === losses) return undefined;
  const epochs = rows.map((row) => Number(row[column] === "" ? NaN : row[column]));
  return epochs.every((epoch, at) => Number.isInteger(epoch) && (at === 0 || epoch > (epochs[at - 1] ?? NaN))) ? epochs : undefined;
}

interface Bad {
  readonly is: "bad";
  readonly at: number;
  readonly finding: Exclude<NumberFinding, { code: "looks-like" }>;
}

/** Bad is the first text that is no number at all. */
function lossesOf(texts: readonly string[]): Losses | Bad {
  const values: number[] = [];
  let decimals = 0;
  let broken: Losses["broken"];
  for (const [at, text] of texts.entries()) {
    const read = readNumber(text);
    if (read.is === "number") {
      if (broken === undefined) values.push(Number(read.value));
      decimals = Math.max(decimals, read.decimals ?? 17);
    } else if (read.finding.code === "not-finite") broken ??= { code: "curve-not-finite", position: at + 1, got: read.finding.got };
    else if (read.finding.code !== "looks-like") return { is: "bad", at, finding: read.finding };
  }
  return { is: "losses", values, decimals, ...(broken === undefined ? {} : { broken }) };
}
