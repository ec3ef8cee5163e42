import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { run } from "../cli/run.ts";
import { folder, write } from "./results.ts";

const key = (name: string, right: string): string => {
  write(`${name}/reference/index.ts`, `export const references = { right: (): number => ${right}, seven: (): number => 7 };\n`);
  return write(`${name}/grader.config.yaml`, "assignment: re\ntitle: { zh: 重, en: Again }\nseed: 1\nquestions:\n  - { id: q1, kind: number, points: 2, title: { zh: 一, en: One }, expected: { reference: right }, tolerance: { absolute: 0 } }\n  - { id: q2, kind: number, points: 1, title: { zh: 二, en: Two }, expected: { reference: seven }, tolerance: { absolute: 0 } }\n");
};
const old = key("old-key", "1");
const fresh = key("new-key", "2");
const hands = join(folder, "hands");
const marks = join(folder, "marks");
const pristine = join(folder, "pristine");
const files = (where: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(where, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.parentPath.includes(".journal")).map((entry) => [join(entry.parentPath, entry.name).slice(where.length + 1), readFileSync(join(entry.parentPath, entry.name), "utf8")]));
const grades = (): string => readFileSync(join(marks, "grades.csv"), "utf8");

beforeAll(async () => {
  write("hands/one.yaml", "q1: 1\nq2: 7\n");
  write("hands/two.yaml", "q1: 2\nq2: 7\n");
  write("hands/three.yaml", "q1: 3\n");
  const { code, err } = await run(["grade", hands, "--out", pristine, "--config", old, "--jobs", "1", "--bom"]);
  if (code !== 0) throw new Error(err);
});
beforeEach(() => {
  rmSync(marks, { recursive: true, force: true });
  cpSync(pristine, marks, { recursive: true });
});

const regrade = (...argv: readonly string[]) => run(["regrade", marks, hands, "--config", fresh, "--jobs", "1", ...argv]);

describe("grader regrade", () => {
  it("shows who gains and loses how much and why, and writes nothing unless told to", async () => {
    const before = files(marks);
    const left = readdirSync(tmpdir()).filter((name) => name.startsWith(`${basename(marks)}.regrade-`));
    const { code, out, err } = await regrade();
    expect(code).toBe(1);
    expect(out).toContain("3 students in both, 0 new, 0 gone\n1 gain, 1 lose; together 0\n");
    expect(out).toContain("one  3 → 1  -2\n  q1  2 → 0  correct → wrong\n    + “1” is not the right value");
    expect(out).toContain("two  1 → 3  +2\n");
    expect(err).toBe("Nothing was written; the same command with --yes writes it.\n");
    expect(files(marks)).toEqual(before);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`${basename(marks)}.regrade-`))).toEqual(left);
    expect(readdirSync(folder).filter((name) => name.includes("regrade"))).toEqual([]);
  });

  it("with --yes gives what grading anew gives, keeps the old results, the mark for Excel, and files of the TA's own", async () => {
    writeFileSync(join(marks, "notes.txt"), "mine");
    const { code, err } = await regrade("--yes");
    expect(code).toBe(0);
    expect(err).toBe(`Written to ${marks}; the old results are in ${join(marks, "earlier", "1")}\n`);
    const anew = join(folder, "anew");
    await run(["grade", hands, "--out", anew, "--config", fresh, "--jobs", "1", "--bom"]);
    const { "notes.txt": notes, ...written } = Object.fromEntries(Object.entries(files(marks)).filter(([name]) => !name.startsWith("earlier/")));
    expect(notes).toBe("mine");
    expect(written).toEqual(files(anew));
    expect(Object.fromEntries(Object.entries(files(join(marks, "earlier", "1"))).filter(([name]) => name !== "notes.txt"))).toEqual(files(pristine));
    const again = await run(["regrade", marks, hands, "--config", old, "--jobs", "1", "--yes"]);
    expect(again.err).toContain(join(marks, "earlier", "2"));
    expect(readdirSync(join(marks, "earlier"))).toEqual(["1", "2"]);
  });

  it("with --keep-higher lets nobody lose: the whole better report stays", async () => {
    const shown = await regrade("--keep-higher", "--yes");
    expect(shown.out).toContain("1 gain, 0 lose; together +2");
    expect(shown.err).toContain("1 student keeps the old result, which is higher.");
    expect(grades()).toBe("\ufeffsubmission,q1,q2,total,awaiting,possible,status\r\none,2,1,3,0,3,complete\r\nthree,0,0,0,0,3,complete\r\ntwo,2,1,3,0,3,complete\r\n");
    const summary: unknown = JSON.parse(readFileSync(join(marks, "summary.json"), "utf8"));
    expect(summary).toMatchObject({ submissions: 3, totals: { max: 3, min: 0, mean: 2 } });
    expect(readFileSync(join(marks, "reports", "one.md"), "utf8")).toBe(readFileSync(join(pristine, "reports", "one.md"), "utf8"));
    expect(readFileSync(join(marks, "reports", "two.md"), "utf8")).not.toBe(readFileSync(join(pristine, "reports", "two.md"), "utf8"));
  });

  it("of some students keeps the results of all others, and takes new ones", async () => {
    mkdirSync(join(folder, "some"), { recursive: true });
    write("some/two.yaml", "q1: 2\nq2: 7\n");
    write("some/zoe.yaml", "q1: 2\n");
    const { code, err, out } = await run(["regrade", marks, join(folder, "some"), "--config", fresh, "--jobs", "1", "--yes", "--lang", "zh"]);
    expect(code).toBe(0);
    expect(err).toContain("2 名学生未重新评阅，保留原来的结果。");
    expect(out).toContain("zoe  2  新增");
    expect(grades().split("\r\n").slice(1, 5).map((line) => line.split(",")[0])).toEqual(["one", "three", "two", "zoe"]);
    expect(readFileSync(join(marks, "results.ndjson"), "utf8").split("\n")[0]).toBe(readFileSync(join(pristine, "results.ndjson"), "utf8").split("\n")[0]);
  });

  it("lets what a person decided survive, also of students who are not graded again", async () => {
    const overrides = write("decided/overrides.yaml", "- { student: one, question: q1, points: 1.5, reason: Right by the sheet., who: Han, when: 2024-05-10 16:30 +08:00 }\n- { student: three, add: 1, reason: Found an error., who: Han, when: 2024-05-11 }\n");
    write("few/one.yaml", "q1: 1\nq2: 7\n");
    const { code, out } = await run(["regrade", marks, join(folder, "few"), "--config", fresh, "--jobs", "1", "--overrides", overrides, "--yes"], { columns: 200 });
    expect(code).toBe(0);
    expect(out).toMatch(/one {2}3 → 2\.5 {2}-0\.5\n {2}q1 {2}2 → 1\.5 {2}[^]*\+ \+1\.5 {2}.*Right by the sheet\./u);
    const [line = ""] = readFileSync(join(marks, "results.ndjson"), "utf8").split("\n");
    expect(JSON.parse(line)).toMatchObject({ submission: "one", marks: { total: 2.5, lines: [{ code: "override", question: "q1", points: 1.5 }] } });
    expect(grades().split("\r\n").slice(0, 2)).toEqual(["\ufeffsubmission,q1,q2,total,awaiting,possible,status,late,adjusted,final", expect.stringMatching(/^one,1\.5,1,2\.5,0,3,complete,0,0,2\.5$/u)]);
  });

  it("that changes nothing says so, ends with 0 and writes nothing", async () => {
    const before = files(marks);
    const ran = await run(["regrade", marks, hands, "--config", old, "--jobs", "1", "--dry-run"]);
    expect(ran).toEqual({ code: 0, out: "No difference: 3 students the same.\n", err: "" });
    expect(files(marks)).toEqual(before);
  });

  const REFUSED: readonly (readonly [why: string, argv: readonly string[], message: RegExp])[] = [
    ["both ways at once", ["regrade", marks, hands, "--yes", "--dry-run"], /choose one/u],
    ["a folder that has no results", ["regrade", hands, hands], /no results\.ndjson/u],
    ["submissions that are not there", ["regrade", marks, join(folder, "nobody")], /there is no .*nobody/u],
    ["an empty folder", ["regrade", marks, join(folder, "old-key", "reference", "..", "empty")], /no submissions|there is no/u],
  ];
  it.each(REFUSED)("refuses %s", async (_why, argv, message) => {
    const ran = await run([...argv, "--config", fresh]);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(message);
    expect((await run([...argv, "--config", fresh, "--lang", "zh"])).err).toMatch(/[\u4e00-\u9fff]/u);
  });

  it("leaves the results as they are where the new key is broken", async () => {
    const before = files(marks);
    const broken = write("broken-key/grader.config.yaml", "assignment: re\n");
    const ran = await run(["regrade", marks, hands, "--config", broken, "--yes"]);
    expect(ran.code).toBe(2);
    expect(files(marks)).toEqual(before);
    expect(existsSync(join(marks, "earlier"))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes(".regrade-"))).toEqual([]);
  });
});
