/** Rows of a CSV file with the places of their cells. */

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly raw: string;
}

export type CsvRead = { readonly is: "rows"; readonly rows: readonly CsvRow[] } | { readonly is: "fault"; readonly line: number; readonly what: string };

/** Commas, semicolons or tabs, whichever the first line has; rows without anything in them are left out. */
export async function readRows(text: string): Promise<CsvRead> {
  const { parse, CsvError } = await import("csv-parse/sync");
  const [first = ""] = text.split(/\r\n|\r|\n/u, 1);
  const delimiter = [",", ";", "\t"].find((sign) => first.includes(sign)) ?? ",";
  const rows: CsvRow[] = [];
  let line = 1;
  try {
    parse(text, {
      bom: true,
      delimiter,
      raw: true,
      relax_column_count: true,
      trim: true,
      // With `raw` a record comes with its text, which the types of the library do not say.
      on_record: (given: unknown) => {
        if (!isRaw(given)) return null;
        if (given.record.some((cell) => cell !== "")) rows.push({ line, cells: given.record, raw: given.raw });
        line += given.raw.match(/\r\n|\r|\n/gu)?.length ?? 0;
        return null;
      },
    });
    return { is: "rows", rows };
  } catch (error) {
    if (error instanceof CsvError) return { is: "fault", line, what: error.message };
    throw error;
  }
}

function isRaw(given: unknown): given is { readonly record: readonly string[]; readonly raw: string } {
  return typeof given === "object" && given !== null && "record" in given && Array.isArray(given.record) && "raw" in given && typeof given.raw === "string";
}

/** The column where a cell begins; in a row of several lines that where the row does. */
export function columnIn({ raw, cells }: CsvRow, position: number): number {
  if (/[\r\n]/u.test(raw.trim())) return 1;
  let column = 1;
  let rest = raw;
  for (let cell = 0; cell < Math.min(position, cells.length - 1); cell += 1) {
    const [whole] = /^\s*"(?:[^"]|"")*"\s*[,;\t]?|^[^,;\t]*[,;\t]?/u.exec(rest) ?? [""];
    column += whole.length;
    rest = rest.slice(whole.length);
  }
  return column + (rest.length - rest.trimStart().length);
}
