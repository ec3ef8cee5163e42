import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { newFolder, writeFiles } from "../files/grading.ts";
import { rawZip, zipOf } from "../intake/archives.ts";
import { run } from "./run.ts";

const folder = newFolder();
const right = "q2.3.total: 61470\n";
const at = (name: string): string => join(folder, name);
const put = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(at(name), bytes);
  return at(name);
};
/** Name, total and status of each row. */
const marks = (out: string): readonly (readonly string[])[] =>
  z.array(z.array(z.string())).parse(parse(readFileSync(join(out, "grades.csv")))).slice(1).map((row) => [row[0] ?? "", row.at(-4) ?? "", row.at(-1) ?? ""]);

describe("grader grade on what a system gives", () => {
  const canvas = zipOf({ "zhangsan_101_9001_answers.yaml": "q2.3.total: 61470\nq3.1.entropy: 0.998\n", "zhangsan_101_9007_answers-1.yaml": right, "lisi_LATE_102_9002_answers.yaml": right, "nobody_103_9003_answers.yaml": right, "wangwu_104_9004_answers.zip": Buffer.from("PK\u0003\u0004 and no more") });
  const roster = put("students.csv", "学号,姓名\n2021001,zhang san\n2021002,li si\n2021003,wang wu\n2021004,赵六\n");

  it("marks by student number, with a row for whoever is missing, and says who is not known", async () => {
    const path = put("canvas.zip", await canvas);
    const ran = await run(["grade", path, "--roster", roster, "--out", at("canvas")]);
    expect(ran).toMatchObject({ code: 0, out: `Graded 4 submissions; results in ${at("canvas")}\n` });
    expect(marks(at("canvas"))).toEqual([["2021002", "1", "complete"], ["nobody", "1", "complete"], ["2021003", "0", "unreadable"], ["2021001", "1", "complete"], ["2021004", "0", "missing"]]);
    // How far it is, is said in between where the machine is slow.
    expect(ran.err.split("\n").filter((line) => !line.includes("a second"))).toEqual([
      `${path}: a download from Canvas, 5 hand-ins`,
      "2021003: “answers.zip” cannot be opened: its end is missing; perhaps it was not uploaded or downloaded whole.",
      "2021001: 1 earlier attempt was left out (--keep best takes the best one)",
      "Of nobody in the roster (1): nobody",
      "No hand-in from 1 in the roster: 2021004 赵六",
      "",
    ]);
    const report = readFileSync(join(at("canvas"), "reports", "2021003.md"), "utf8");
    expect(report).toContain("cannot be opened: its end is missing");
  });

  it("keeps the best attempt, or all of them, on request", async () => {
    const path = put("best.zip", await canvas);
    await run(["grade", path, "--keep", "best", "--out", at("best")]);
    expect(marks(at("best")).filter(([name]) => name?.startsWith("zhang"))).toEqual([["zhangsan", "2", "complete"]]);
    await run(["grade", path, "--keep", "all", "--out", at("all")]);
    expect(marks(at("all")).filter(([name]) => name?.startsWith("zhang"))).toEqual([["zhangsan (1)", "2", "complete"], ["zhangsan (2)", "1", "complete"]]);
  });

  it("gives the same files for a zip as for the folder that was packed", async () => {
    const files = { "张三.yaml": right, "li/answers.yaml": "q2.3.total: 5\n", "broken.yaml": "[", "several/a.yaml": "x: 1\n", "several/b.yaml": "x: 1\n", "none/readme.txt": "later", "code.ts": `export default { "q2.3.total": 61470 };\n` };
    writeFiles(at("packed"), files);
    await run(["grade", at("packed"), "--out", at("from-folder"), "--jobs", "1"]);
    await run(["grade", put("packed.zip", await zipOf(files)), "--out", at("from-zip"), "--jobs", "2"]);
    const names = readdirSync(at("from-folder"), { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/u.test(name) && !name.startsWith(".journal")).toSorted();
    expect(names).toHaveLength(9);
    const differing = (): readonly string[] => names.filter((name) => readFileSync(join(at("from-zip"), name), "utf8") !== readFileSync(join(at("from-folder"), name), "utf8"));
    expect(differing()).toEqual([]);
    const again = await run(["grade", at("packed.zip"), "--out", at("from-zip")]);
    expect(again.out, "what was unpacked to another place is known again").toContain("(6 known from an earlier run)");
    expect(differing()).toEqual([]);
  });

  it("takes several paths and single files", async () => {
    const ran = await run(["grade", put("one.yaml", right), put("two.zip", await zipOf({ "three.yaml": right })), "--out", at("several-paths")]);
    expect([ran.code, ran.err]).toEqual([0, ""]);
    expect(marks(at("several-paths")).map(([name]) => name)).toEqual(["one", "three"]);
  });

  it("says in Chinese too what is wrong, and leaves nothing behind", async () => {
    const broken = await run(["grade", put("cut.zip", (await canvas).subarray(0, 200)), "--out", at("cut"), "--lang", "zh"]);
    expect(broken).toMatchObject({ code: 2, out: "", err: `grader: ${at("cut.zip")} 无法打开：末尾缺失，请重新下载\n` });
    expect(existsSync(at("cut"))).toBe(false);
    const twice = await run(["grade", at("one.yaml"), "--roster", put("twice.csv", "学号\n1\n2\n1\n"), "--out", at("cut"), "--lang", "zh"]);
    expect(twice).toMatchObject({ code: 2, err: `grader: ${at("twice.csv")}:4:1：1 在名单中重复出现（首次在第 2 行）；请只保留一个\n` });
    expect((await run(["grade", at("one.yaml"), "--roster", at("twice.csv"), "--out", at("cut")])).err).toContain("twice.csv:4:1: 1 stands in the roster a second time (first in line 2); keep one");
  });

  it("draws nothing that a name in an archive asks for", async () => {
    const { err } = await run(["grade", put("draws.zip", rawZip([{ name: "a.yaml", content: right }, { name: "b\u001b[2J.yaml", content: right }, { name: "../\u001b[31m\u202e", content: "x" }])), "--out", at("draws")]);
    expect(err).toContain("leads out of the folder");
    expect(err).not.toContain("\u001b");
    expect(err).not.toContain("\u202e");
  });
});

describe("grader check on an archive", () => {
  it("opens it, and says what was not read", async () => {
    const path = put("hw2.zip", rawZip([{ name: "hw2/answers.yaml", content: "q2.3.total: 5\n" }, { name: "hw2/secret.csv", content: "x", flags: 1 }]));
    const { code, out } = await run(["check", path]);
    expect(code).toBe(1);
    expect(out).toContain("“hw2/secret.csv” in the archive was not read: it is protected by a password.");
    expect(out).toContain("answers.yaml:1:1)");
    expect((await run(["check", path, "--lang", "zh"])).out).toContain("有密码保护");
  });

  it("tells a student what to hand in instead where it cannot be opened", async () => {
    const { code, out } = await run(["check", put("hw2.rar", Buffer.from("Rar!\u001a\u0007\u0000", "latin1"))]);
    expect(code).toBe(1);
    expect(out).toContain("hand in a .zip or .tar.gz");
  });

  it("finds answers that lie in a folder further in", async () => {
    writeFiles(at("deep"), { "code/answers.yaml": right, "report.pdf": "%PDF-" });
    expect((await run(["check", at("deep"), "--format", "json"])).out).toMatch(/"submission": "deep"[^]*"earned": 1,/u);
  });
});
