import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../cli/run.ts";
import { folder, graded, points, result, results, write } from "./results.ts";

const HEAD = "Student,ID,SIS User ID,SIS Login ID,Section,Homework 1 (10),Homework 2 (11),Final Score";
const POSSIBLE = "    Points Possible,,,,,50.00,100.00,(read only)";
const book = (...rows: readonly string[]): string => `${[HEAD, POSSIBLE, ...rows].join("\r\n")}\r\n`;
const canvas = (user: string, student: { id: string; name?: string; email?: string }) => ({ handed: { student, system: { name: "canvas", user } } });

async function fill(name: string, gradebook: string | Uint8Array, reports: Parameters<typeof results>[1], ...argv: readonly string[]) {
  const out = join(folder, `${name}.out.csv`);
  const ran = await run(["export", "canvas", results(name, reports), "--gradebook", write(`${name}.csv`, gradebook), "--column", "Homework 2", "--out", out, ...argv], { columns: 300 });
  return { ...ran, filled: ran.code === 2 ? "" : readFileSync(out, "utf8") };
}

describe("a Canvas gradebook", () => {
  it("is filled in one column, every other byte as it was", async () => {
    const { code, filled, err } = await fill("plain", `\ufeff${book('"Zhang, San",1,s1,zs@x.edu,"Group ""A""",7,,88', '"Li, Si",2,s2,ls@x.edu, B ,8,3.50,90')}`, [points("s1", 39.756), points("ls@x.edu", 100)]);
    expect(filled).toBe(`\ufeff${book('"Zhang, San",1,s1,zs@x.edu,"Group ""A""",7,39.76,88', '"Li, Si",2,s2,ls@x.edu, B ,8,100.00,90')}`);
    expect(code).toBe(0);
    expect(err).toContain('2 students have points in "Homework 2 (11)", 2 of them new or changed.');
  });

  it("finds students by ID, then SIS User ID, then SIS Login ID, then name", async () => {
    const rows = ['"Same, Name",1,s1,l1,A,,,', '"Same, Name",2,s2,l2,A,,,', '"三, 张",3,s3,l3,A,,,', '"O’Brien, Ann Mary",4,s4,l4,A,,,', '"Li, Si",5,,,A,,,'];
    const { filled } = await fill("keys", book(...rows), [
      points("x", 10, canvas("2", { id: "s1" })),
      points("y", 20, canvas("9", { id: "S1" })),
      points("l3", 30),
      points("ann mary o’brien", 40),
      points("lisi_5_4711_answers.yaml", 50),
    ]);
    expect(filled.split("\r\n").slice(2, 7).map((row) => row.split(",").at(-2))).toEqual(["20.00", "10.00", "30.00", "40.00", "50.00"]);
  });

  it("never guesses between two students of one name, nor gives one hand-in to two", async () => {
    const { code, filled, err } = await fill("twins", book('"Li, Si",1,s1,l1,A,,5,', '"Li, Si",2,s2,l2,A,,,'), [points("Si Li", 60)]);
    expect(code).toBe(1);
    expect(filled).toBe(book('"Li, Si",1,s1,l1,A,,5,', '"Li, Si",2,s2,l2,A,,,'));
    expect(err).toContain("more than one student may be meant");
    expect(err).toMatch(/twins\.csv:3/u);
    expect(err).toContain("1 hand-in has no row:\n  Si Li");
  });

  it("keeps EX, blanks of students without a hand-in, the points row, and rows that are no students", async () => {
    const rows = ["   ,,,,,Manual Posting,,", "A,1,s1,l1,X,, ex ,", "B,2,s2,l2,X,,,", "C,3,s3,l3,X,,12.00,"];
    const { code, filled, err } = await fill("kept", book(...rows), [points("s1", 70), points("s3", 12)]);
    expect(filled).toBe(book(...rows));
    expect(code).toBe(0);
    expect(err).toMatch(/0 of them new or changed/u);
    expect(err).toMatch(/A \(.*kept\.csv:4\): excused \(70\)/u);
    expect(err).toContain("1 row has no hand-in and stays as it is.");
  });

  it("may have semicolons, no SIS columns, or first and last names apart", async () => {
    const semicolons = "Student;ID;Section;HW (1)\n    Points Possible;;;100,00\nA;5;X;\n";
    const ran = await run(["export", "canvas", results("semi", [points("a", 12.5)]), "--gradebook", write("semi.csv", semicolons)]);
    expect(ran.out).toBe("Student;ID;Section;HW (1)\n    Points Possible;;;100,00\nA;5;X;12.50\n");
    const apart = "LastName,FirstName,ID,SIS User ID,SIS Login ID,Section,HW (1)\n    Points Possible,,,,,,100\nLi,Si,1,s1,l1,X,\n";
    const named = await run(["export", "canvas", results("apart", [points("si li", 12.5)]), "--gradebook", write("apart.csv", apart)]);
    expect(named.out).toContain("Li,Si,1,s1,l1,X,12.50\n");
  });

  it("of another maximum is said, and converted on request", async () => {
    const small = "Student,ID,Section,HW (1)\n    Points Possible,,,10.00\nA,1,X,\n";
    const plain = await fill("small", small, [points("a", 8)], "--column", "1");
    expect(plain).toMatchObject({ code: 1 });
    expect(plain.filled).toContain("A,1,X,8.00");
    expect(plain.err).toContain("The results are out of 100, the gradebook out of 10");
    const scaled = await fill("small", small, [points("a", 86.66)], "--column", "HW (1)", "--scale");
    expect(scaled).toMatchObject({ code: 0 });
    expect(scaled.filled).toContain("A,1,X,8.67");
  });

  it("takes students whose points await review only if asked to", async () => {
    const open = [graded("s1", [result("q1 40/90 partial"), result("q2 0/10 undecided")])];
    const some = await fill("open", book("A,1,s1,l1,X,,,"), open);
    expect(some.filled).toContain(",40.00,");
    expect(some.err).toContain("Up to 10 points still await review");
    const none = await fill("open", book("A,1,s1,l1,X,,,"), open, "--complete-only");
    expect(none).toMatchObject({ code: 1, filled: book("A,1,s1,l1,X,,,") });
    expect(none.err).toContain("points await review");
  });

  const REFUSED: readonly (readonly [why: string, text: string, column: string, message: RegExp])[] = [
    ["of no such assignment, naming those there are", book("A,1,s1,l1,X,,,"), "Homework 3", /no column of the assignment; name it with --column\. Columns:\n {2}Homework 1 \(10\)\n {2}Homework 2 \(11\)\n$/u],
    ["with two of one title", "Student,ID,Section,HW (1),HW (2)\nA,1,X,,\n", "HW", /several columns may be that of the assignment/u],
    ["whose scores Canvas computes itself", book("A,1,s1,l1,X,,,"), "Final Score", /no column of the assignment/u],
    ["without a section", "Student,ID,HW (1)\nA,1,\n", "HW", /no column "Section"/u],
    ["that is some other table", "name,points\nA,1\n", "HW", /no column "Student"/u],
  ];
  it.each(REFUSED)("%s is refused", async (_why, text, column, message) => {
    const file = write("refused.csv", text);
    const ran = await run(["export", "canvas", results("refused", [points("a", 1)]), "--gradebook", file, "--column", column]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toMatch(message);
    expect((await run(["export", "canvas", results("refused", [points("a", 1)]), "--gradebook", file, "--column", column, "--lang", "zh"])).err).toMatch(/[\u4e00-\u9fff]/u);
  });
});
