/** A CSV that somebody else made and will read again: single cells are changed, every other byte stays. */
import { ExportError } from "./problem.ts";

export interface Cell {
  readonly text: string;
  /** Bytes of the cell in the file, quotes included. */
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
}

export type Encoding = "utf-8" | "gb18030";

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const PLAIN = /^[\t\x20-\x7e]*$/u;

export class Table {
  readonly #changes = new Map<Cell, string>();
  #lineStarts: readonly number[] | undefined;

  private constructor(
    readonly rows: readonly (readonly Cell[])[],
    readonly delimiter: string,
    readonly encoding: Encoding,
    readonly bytes: Buffer,
  ) {}

  /** UTF-8 with or without its mark, or what Chinese Excel saves; commas, semicolons or tabs. */
  static async read(bytes: Buffer, file: string): Promise<Table> {
    const { parse } = await import("csv-parse/sync");
    const encoding = encodingOf(bytes, file);
    const start = bytes.subarray(0, 3).equals(BOM) ? 3 : 0;
    const body = bytes.subarray(start);
    const delimiter = delimiterOf(body);
    // Signs of the syntax are single bytes in both encodings: read byte by byte, cells know where they stand.
    const decoder = new TextDecoder(encoding, { ignoreBOM: true });
    const rows: Cell[][] = [];
    let end = 0;
    try {
      parse(body, {
        encoding: "latin1",
        delimiter,
        record_delimiter: ["\r\n", "\n", "\r"],
        relax_column_count: true,
        cast: (value, { index, quoting, bytes: to }) => {
          const from = index > 0 ? end + 1 : end + lineEnd(body, end);
          end = to;
          if (index === 0) rows.push([]);
          rows.at(-1)?.push({ text: decoder.decode(Buffer.from(value, "latin1")), from: start + from, to: start + to, quoted: quoting });
          return value;
        },
      });
      return new Table(rows, delimiter, encoding, bytes);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new ExportError({ is: "broken-table", file, line: Number(/line (\d+)/u.exec(why)?.[1] ?? 1), why: why.replace(/ (?:at|on) line \d+.*$/su, "") });
    }
  }

  /** Whether a text can be written: nothing but ASCII goes into a file in a national encoding. */
  takes(text: string): boolean {
    return this.encoding === "utf-8" || PLAIN.test(text);
  }

  set(cell: Cell, text: string): void {
    if (text === cell.text) this.#changes.delete(cell);
    else this.#changes.set(cell, text);
  }

  /** The line of the file on which a row begins. */
  lineOf(row: number): number {
    const to = this.rows[row]?.[0]?.from ?? 0;
    if (this.#lineStarts === undefined) {
      const ends = [...this.bytes.toString("latin1").matchAll(/\r\n|[\r\n]/gu)];
      this.#lineStarts = [0, ...ends.map((end) => end.index + end[0].length)];
    }
    let [low, high] = [0, this.#lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= to) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  toBytes(): Buffer {
    const parts: Buffer[] = [];
    let at = 0;
    for (const [cell, text] of [...this.#changes].toSorted(([a], [b]) => a.from - b.from)) {
      const quotes = cell.quoted || text.includes(this.delimiter) || /["\r\n]/u.test(text);
      parts.push(this.bytes.subarray(at, cell.from), Buffer.from(quotes ? `"${text.replaceAll('"', '""')}"` : text));
      at = cell.to;
    }
    return Buffer.concat([...parts, this.bytes.subarray(at)]);
  }
}

/** How many bytes end a line here: nothing at the beginning of the file. */
function lineEnd(body: Buffer, at: number): number {
  if (body[at] === 13) return body[at + 1] === 10 ? 2 : 1;
  return body[at] === 10 ? 1 : 0;
}

function encodingOf(bytes: Buffer, file: string): Encoding {
  for (const encoding of ["utf-8", "gb18030"] as const) {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return encoding;
    } catch {
      // The next one may fit.
    }
  }
  throw new ExportError({ is: "not-utf8", file });
}

/** The sign that the first line has most of, outside quotes. */
function delimiterOf(body: Buffer): string {
  const line = body.subarray(0, body.indexOf(10) === -1 ? body.length : body.indexOf(10)).toString("latin1").replaceAll(/"[^"]*"/gu, "");
  const count = (sign: string): number => line.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
