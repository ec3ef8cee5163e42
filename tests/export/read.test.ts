import { parse } from "csv-parse/sync";
import { array, assert, asyncProperty, constantFrom, integer, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../cli/run.ts";
import { folder, graded, points, result, results, write } from "./results.ts";

describe("a result folder", () => {
  const BROKEN: readonly (readonly [why: string, line: string, message: RegExp])[] = [
    ["a cut line", '{"assignment":"hw","subm', /results\.ndjson:2:\d+: this is no report \(Unterminated string/u],
    ["a line that is no JSON", "{oops}", /results\.ndjson:2:2: this is no report/u],
    ["a report without results", '{"assignment":"hw","submission":"a","earned":1,"awaiting":0,"possible":1,"findings":[],"messages":[]}', /results\.ndjson:2: this is no report \(results: /u],
    ["points that are words", JSON.stringify({ ...points("a", 1), earned: "one" }), /results\.ndjson:2: this is no report \(earned: /u],
    ["a verdict that does not exist", JSON.stringify({ ...points("a", 1), results: [{ ...result("q1 1/2 partial"), verdict: "fine" }] }), /\(results\.0\.verdict: /u],
  ];
  it.each(BROKEN)("with %s is refused by file and line, in both languages", async (why, line, message) => {
    const path = `broken-${why.replaceAll(" ", "-")}`;
    write(`${path}/results.ndjson`, `${JSON.stringify(points("fine", 1))}\n${line}\n`);
    const ran = await run(["export", "junit", `${folder}/${path}`]);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(message);
    expect((await run(["export", "junit", `${folder}/${path}`, "--lang", "zh"])).err).toMatch(/不是评阅报告/u);
  });

  it("that is none says which folder is meant", async () => {
    const ran = await run(["export", "csv", folder]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain("there is no results.ndjson in");
  });

  it("may know who handed in, and what the rules of the course made of the points", async () => {
    const handed = { student: { id: "2024001", name: "张三" }, submitted: "2024-05-02T10:00:00Z", late: null, system: { name: "canvas", user: "77" } };
    const path = results("marked", [points("a", 90, { handed, marks: { lines: [{ code: "late", points: [-21, 2] as never, facts: { days: 1 } }], total: 79.5, possible: [100, 1] as never } })]);
    const { out } = await run(["export", "csv", path]);
    expect(out).toBe("submission,q1,total,awaiting,possible,status,late,adjusted,final\r\na,90,90,0,100,complete,-10.5,0,79.5\r\n");
  });
});

const guarded = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text);

describe("grades.csv", () => {
  const name = string({ unit: constantFrom("a", "张", '"', ",", "\r", "\n", "=", "+", "-", "@", "\t", " ", "＝", "😀"), minLength: 1, maxLength: 5 });

  it("reads back what was written, and runs nothing in a spreadsheet (law)", async () => {
    await assert(
      asyncProperty(array(name, { minLength: 1, maxLength: 3 }), integer({ min: -10, max: 10 }), constantFrom(true, false), async (names, total, bom) => {
        const path = results("law", names.map((one) => points(one, 50, { marks: { lines: [], total, possible: 100 } })));
        const { out } = await run(["export", "csv", path, ...(bom ? ["--bom"] : [])]);
        expect(out.startsWith("\ufeff")).toBe(bom);
        const rows: unknown = parse(out, { bom: true, relax_column_count: false });
        expect(rows).toEqual([["submission", "q1", "total", "awaiting", "possible", "status", "late", "adjusted", "final"], ...names.map((one) => [guarded(one), "50", "50", "0", "100", "complete", "0", String(total - 50), String(total)])]);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps numbers numbers, below zero as well", async () => {
    const { out } = await run(["export", "csv", results("below", [points("a", 0, { marks: { lines: [], total: -2.5, possible: 100 } })])]);
    expect(out).toContain(",-2.5\r\n");
    expect(out).not.toContain("'");
  });

  it("has a column for each question of any report", async () => {
    const path = results("mixed", [graded("a", [result("q1 1/1 correct")]), graded("b", [result("q1 0/1 wrong"), result("q2 2/2 correct")])]);
    expect((await run(["export", "csv", path])).out).toBe("submission,q1,q2,total,awaiting,possible,status\r\na,1,,1,0,1,complete\r\nb,0,2,2,0,3,complete\r\n");
  });
});
