import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assignment, newFolder, writeFiles } from "../files/grading.ts";
import { root, run, runProcess } from "./run.ts";

const folder = newFolder();
const input = join(folder, "hand-ins");
writeFiles(input, { "张三.yaml": "q2.3.total: 61470\n", "b.yaml": "q2.3.total: 5\n", "broken.yaml": "[" });

const accuracy = (test: number): string => `q4.4.accuracy: { train: 1, validation: 0.95, test: ${test} }\n`;

describe("grader grade", () => {
  it("writes gradebook, results and reports, and ends with 0 whatever the students did", async () => {
    const out = join(folder, "marks");
    const ran = await run(["grade", input, "--out", out, "--jobs", "2", "--lang", "zh", "--progress", "none"]);
    expect(ran).toMatchObject({ code: 0, err: "", out: `已评阅 3 份提交；结果在 ${out}\n` });
    expect(readFileSync(join(out, "reports", "张三.md"), "utf8")).toMatch(/^# 张三\n[^]*\*\*总分：1 \/ 100\*\*/u);
    expect(readFileSync(join(out, "grades.csv"), "utf8")).toMatch(/^submission,q1\.1,[^\n]*,total,awaiting,possible,status\r\nb,/u);
  });

  it("says what would have been right: its readers are TAs", async () => {
    const out = join(folder, "shown");
    await run(["grade", input, "--out", out, "--seed", "7"]);
    const lines = readFileSync(join(out, "results.ndjson"), "utf8");
    expect(lines).toContain('"want":"61470"');
    expect(lines).toContain('"seed":7');
  });

  it("writes pages with pictures when asked, each with its place in the class", async () => {
    const [class4, out] = [join(folder, "class"), join(folder, "pages")];
    writeFiles(class4, { "a.yaml": accuracy(0.91), "b.yaml": accuracy(0.95), "c.yaml": accuracy(0.97), "d.yaml": "q2.3.total: 61470\n" });
    expect((await run(["grade", class4, "--out", out, "--pages", "--lang", "zh"])).code).toBe(0);
    const page = readFileSync(join(out, "reports", "b.html"), "utf8");
    expect(page).toContain("在全班 4 份提交中的位置");
    expect(page.match(/<svg /gu)).toHaveLength(5);
    expect(readFileSync(join(out, "reports", "d.html"), "utf8").match(/<svg /gu)).toHaveLength(1);
    expect(existsSync(join(out, "reports", "b.md"))).toBe(true);
  });

  const REFUSED: readonly (readonly [why: string, argv: readonly string[], en: RegExp])[] = [
    ["a path that is not there", [join(folder, "gone.zip"), "--out", join(folder, "x")], /there is no .*gone\.zip/u],
    ["a folder without hand-ins", [join(folder, "empty"), "--out", join(folder, "x")], /no submissions/u],
    ["results where the submissions are", [input, "--out", input], /choose another --out/u],
    ["results inside a hand-in", [input, "--out", join(input, "student", "out")], /choose another --out/u],
    ["a file for the results", [input, "--out", join(input, "b.yaml")], /is a file/u],
  ];
  it.each(REFUSED)("refuses %s", async (_why, argv, en) => {
    writeFiles(folder, { "empty/.hidden": "" });
    const ran = await run(["grade", ...argv]);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(en);
    expect((await run(["grade", ...argv, "--lang", "zh"])).err).toMatch(/[\u4e00-\u9fff]/u);
    expect(existsSync(join(input, "grades.csv"))).toBe(false);
  });

  it("works as a process, from another folder's config", () => {
    const out = join(folder, "process");
    const ran = runProcess(["grade", input, "--out", out, "--config", join(root, "grader.config.yaml"), "--progress", "none"], { LC_ALL: "en_US.UTF-8" });
    expect(ran).toEqual({ code: 0, out: `Graded 3 submissions; results in ${out}\n`, err: "" });
  });
});

describe("grader questions", () => {
  it.each(["zh", "en"] as const)("lists ids, points, kinds and titles within the terminal (%s)", async (lang) => {
    const { out, code } = await run(["questions", "--lang", lang], { columns: 60 });
    expect(code).toBe(0);
    for (const { id, kind } of assignment.questions) expect(out).toMatch(new RegExp(`^${id.replaceAll(".", "\\.")} +[\\d.]+ +${kind} `, "mu"));
    expect(out).not.toMatch(/ $/mu);
  });

  it("as JSON and as Markdown", async () => {
    const json: unknown = JSON.parse((await run(["questions", "--format", "json"])).out);
    expect(json).toMatchObject({ assignment: "hw2", possible: 100 });
    const { out } = await run(["questions", "--format", "markdown", "--lang", "zh"]);
    expect(out.trimEnd().split("\n")).toHaveLength(assignment.questions.length + 2);
  });
});
