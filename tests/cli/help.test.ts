import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { help } from "../../src/cli/help.ts";
import { displayWidth } from "../../src/report/width.ts";
import { newFolder } from "../files/grading.ts";
import { rawZip } from "../intake/archives.ts";
import { program, root, run } from "./run.ts";

const COMMANDS = [[], ["check"], ["grade"], ["template"], ["questions"], ["data"], ["reference"], ["reference", "train"], ["judge"], ["export"], ...["csv", "junit", "gradescope", "canvas", "moodle"].map((name) => ["export", name]), ["diff"], ["regrade"], ["autograde"]];

describe("help", () => {
  it.each(COMMANDS)("of grader %s is there in both languages", async (...command) => {
    const [en, zh] = [await run([...command, "--help", "--lang", "en"]), await run([...command, "--help", "--lang=zh"])];
    expect([en.code, zh.code]).toEqual([0, 0]);
    expect(en.out).toMatch(/Usage: grader[^]*Options:/u);
    expect(en.out).not.toMatch(/[\u4e00-\u9fff]/u);
    expect(zh.out).toMatch(/用法： grader[^]*选项：/u);
    expect(zh.out).not.toMatch(/Usage|Options:|default:|choices:|display help/u);
  });

  it("says the choices and defaults of options in Chinese", async () => {
    expect((await run(["check", "--help", "--lang", "zh"], { columns: 120 })).out).toMatch(/报告的格式（可选：text、json、markdown、html；默认：text）/u);
  });

  it.each(["en", "zh"])("fits into 60 columns but for the examples (%s)", async (lang) => {
    for (const command of COMMANDS) {
      const { out } = await run([...command, "--help", "--lang", lang], { columns: 60 });
      const [body = ""] = out.split(/\n(?:Examples?|示例)/u);
      expect(body.split("\n").filter((line) => displayWidth(line) > 60)).toEqual([]);
    }
  });

  it("tells the version", async () => {
    expect(await run(["--version"])).toMatchObject({ code: 0, out: "source\n" });
  });
});

describe("the examples of the help", () => {
  const folder = newFolder();
  cpSync(join(root, "answers/examples/perfect.yaml"), join(folder, "answers.yaml"));
  cpSync(join(root, "answers/examples/perfect.files"), join(folder, "answers.files"), { recursive: true });
  cpSync(join(root, "answers/template.ts"), join(folder, "answers.ts"));
  cpSync(join(folder, "answers.yaml"), join(folder, "my-answers.yaml"));
  for (const name of ["submissions/one", "my-folder"]) {
    mkdirSync(join(folder, name), { recursive: true });
    cpSync(join(folder, "answers.yaml"), join(folder, name, "answers.yaml"));
  }
  writeFileSync(join(folder, "hw2.zip"), rawZip([{ name: "2021001.yaml", content: "q2.3.total: 61470\n" }, { name: "2021002.yaml", content: "q2.3.total: 5\n" }]));
  writeFileSync(join(folder, "students.csv"), "学号,姓名\n2021001,张三\n2021002,李四\n");
  const texts = [help.en, help.zh].flatMap((text) => [text.examples, text.checkExamples, text.gradeExamples, text.templateExamples, text.dataExamples, text.judgeExamples]);
  // The words behind two spaces explain; jq need not be installed everywhere.
  const lines = texts.flatMap((text) => text.split("\n").map((line) => line.trim().split(/\s{2,}/u)[0] ?? "").filter((line) => /^grader |\| grader /u.test(line)));
  const commands = [...new Set(lines)].map((line) => line.replace(/ \| jq .*$/u, ""));

  it("are found", () => expect(commands.length).toBeGreaterThanOrEqual(8));

  it.each(commands)("%s", (command) => {
    const script = command.replaceAll(/(^|\| )grader /gu, `$1"${process.execPath}" "${program}" `).replace("> answers.yaml", "> blank.yaml");
    const { status, stderr } = spawnSync("bash", ["-c", script], { cwd: folder, encoding: "utf8" });
    expect(stderr).toBe("");
    expect([0, 1]).toContain(status);
  });
});
