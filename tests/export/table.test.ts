import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { array, assert, asyncProperty, constantFrom, integer, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { ExportError } from "../../src/export/problem.ts";
import { Table } from "../../src/export/table.ts";

const texts = (table: Table): readonly (readonly string[])[] => table.rows.map((row) => row.map(({ text }) => text));
const read = (text: string | Buffer): Promise<Table> => Table.read(Buffer.from(text), "worksheet.csv");
const cellAt = (table: Table, row: number, column: number) => {
  const cell = table.rows[row]?.[column];
  if (cell === undefined) throw new Error(`no cell ${row},${column}`);
  return cell;
};

describe("a table that somebody else made", () => {
  it("knows where each cell stands, behind a mark, in quotes, over lines and in Chinese", async () => {
    const table = await read('\ufeffa,"b ""q""\r\n, x",c\r\n1,"",张\n\n"",2,3');
    expect(texts(table)).toEqual([["a", 'b "q"\r\n, x', "c"], ["1", "", "张"], [""], ["", "2", "3"]]);
    for (const row of table.rows) for (const { from, to, text, quoted } of row) {
      const raw = table.bytes.subarray(from, to).toString("utf8");
      expect(quoted ? raw.slice(1, -1).replaceAll('""', '"') : raw).toBe(text);
    }
  });

  it("changes single cells and no other byte", async () => {
    const before = '\ufeffa,"b",c\r\n1 ,"x",张\r\n';
    const table = await read(before);
    table.set(cellAt(table, 1, 1), "39.75");
    table.set(cellAt(table, 1, 2), 'say "hi", 李');
    expect([0, 1, 2].map((row) => table.lineOf(row))).toEqual([1, 2, 1]);
    expect(table.toBytes().toString("utf8")).toBe('\ufeffa,"b",c\r\n1 ,"39.75","say ""hi"", 李"\r\n');
    expect((await read(before)).toBytes().toString("utf8")).toBe(before);
  });

  it("may be saved by Chinese Excel: GBK stays GBK", async () => {
    // 学号,成绩 and 张三 in GBK.
    const gbk = Buffer.concat([Buffer.from("d1a7bac52cb3c9bca80d0a", "hex"), Buffer.from("d5c5c8fd2c0d0a", "hex")]);
    const table = await read(gbk);
    expect(texts(table)).toEqual([["学号", "成绩"], ["张三", ""]]);
    expect([table.takes("39.75"), table.takes("李")]).toEqual([true, false]);
    table.set(cellAt(table, 1, 1), "39.75");
    expect(table.toBytes().toString("hex")).toBe(`${gbk.subarray(0, -2).toString("hex")}${Buffer.from("39.75\r\n").toString("hex")}`);
  });

  it.each([[";", "a;b;c\n1;2,5;3\n"], ["\t", "a\tb\tc\n1\t2\t3\n"], [",", '"x;y;z",b\n1,2\n']])("finds the sign between its cells: %j", async (sign, text) => expect((await read(text)).delimiter).toBe(sign));

  it("is refused with its line where its quotes are broken", async () => {
    await expect(read('a,b\n1,2\n3,"x\n')).rejects.toThrow(ExportError);
    await expect(read('a,b\n1,2"x"\n')).rejects.toMatchObject({ problem: { is: "broken-table", file: "worksheet.csv", line: 2 } });
    await expect(read(Buffer.from([0x61, 0xff, 0xff, 0x80]))).rejects.toMatchObject({ problem: { is: "not-utf8" } });
  });

  it("reads back what was written into it, whatever was written (law)", async () => {
    const cell = string({ unit: constantFrom("a", "张", '"', ",", ";", "\r", "\n", " ", "=", "\t", "😀"), maxLength: 6 });
    await assert(
      asyncProperty(array(array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }), record({ row: integer({ min: 0, max: 3 }), column: integer({ min: 0, max: 2 }), text: cell }), constantFrom("\n", "\r\n"), async (rows, { row, column, text }, end) => {
        const written = stringify([["one", "two", "three"], ...rows], { record_delimiter: end, quoted_match: /[\r\n]/u });
        const table = await read(written);
        const at = row % (rows.length + 1);
        table.set(cellAt(table, at, column), text);
        const again: unknown = parse(table.toBytes());
        const due = [["one", "two", "three"], ...rows].map((cells, y) => cells.map((old, x) => (y === at && x === column ? text : old)));
        expect(again).toEqual(due);
        if (text === due[at]?.[column]) table.set(cellAt(table, at, column), cellAt(table, at, column).text);
        expect(table.toBytes().toString("utf8")).toBe(written);
      }),
      { numRuns: 200 },
    );
  });
});
