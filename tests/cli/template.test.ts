import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assignment, gradeAt, newFolder, resultOf, writeFiles } from "../files/grading.ts";
import { run } from "./run.ts";

const folder = newFolder();
const template = async (format: "yaml" | "ts"): Promise<string> => (await run(["template", "--format", format])).out;

describe.each(["yaml", "ts"] as const)("the template in %s", (format) => {
  it("in answers/ is what grader template prints", async () => {
    expect(readFileSync(`answers/template.${format}`, "utf8"), `run: npx grader template --format ${format} --out answers/template.${format}`).toBe(await template(format));
  });

  it("is unanswered throughout and wrong in nothing while it is untouched", async () => {
    const report = await gradeAt(`answers/template.${format}`);
    expect(report.findings).toEqual([]);
    for (const { question, verdict, findings } of report.results) expect({ question, verdict, findings }).toEqual({ question, verdict: "unanswered", findings: [] });
  });

  it("says of each question what to write, in both languages", async () => {
    const text = await template(format);
    for (const { id, title, check } of assignment.questions) {
      for (const part of [id, title.zh, title.en, check.template.hint.zh, check.template.hint.en]) expect(text).toContain(part);
    }
  });

  it("goes to a file where one is named", async () => {
    const path = join(folder, `printed.${format}`);
    expect(await run(["template", "--format", format, "--out", path])).toEqual({ code: 0, out: "", err: "" });
    expect(readFileSync(path, "utf8")).toBe(await template(format));
  });
});

describe("the types of the template, for an editor", () => {
  it("in answers/ are what grader template prints", async () => {
    expect(readFileSync("answers/grader.d.ts", "utf8"), "run: npx grader template --format types --out answers/grader.d.ts").toBe((await run(["template", "--format", "types"])).out);
  });

  it("beside an answer file are neither an answer file nor in its way", async () => {
    writeFiles(folder, { "typed/answers.ts": 'import type { Answers } from "grader";\nexport default { "q2.3.total": 61470 } satisfies Answers;\n', "typed/grader.d.ts": readFileSync("answers/grader.d.ts", "utf8") });
    const report = await gradeAt(join(folder, "typed"));
    expect(resultOf(report, "q2.3.total").verdict).toBe("correct");
    expect(report.findings).toEqual([]);
  });
});

describe("a template that is filled in", () => {
  const FILLED: readonly (readonly [id: string, yaml: string, ts: string])[] = [
    ["q1.1", "过拟合", '"过拟合"'],
    ["q2.3.total", "61470", "61470"],
    ["q3.1.split", "纹理", '"纹理"'],
    ["q4.1", String.raw`'\hat{y} - y'`, "({ yhat, y }) => yhat.map((p, i) => p - y[i])"],
  ];
  const VERDICTS = ["undecided", "correct", "correct", "correct"];

  it("is graded, in YAML", async () => {
    const text = FILLED.reduce((filled, [id, yaml]) => filled.replace(`\n${id}:\n`, () => `\n${id}: ${yaml}\n`), await template("yaml"))
      .replace(/^( +)C1:$/mu, "$1C1: 150")
      .replace(/^student:$/mu, "student: 张三");
    writeFiles(folder, { "filled.yaml": text });
    const report = await gradeAt(join(folder, "filled.yaml"));
    expect(FILLED.map(([id]) => resultOf(report, id).verdict)).toEqual(VERDICTS);
    expect(resultOf(report, "q2.3.parameters").verdict).toBe("partial");
    expect(report.findings).toEqual([]);
  });

  it("is graded, in TypeScript", async () => {
    const text = FILLED.reduce((filled, [id, , ts]) => filled.replace(`"${id}": null,`, () => `"${id}": ${ts},`), await template("ts"));
    writeFiles(folder, { "filled.ts": text });
    const report = await gradeAt(join(folder, "filled.ts"));
    expect(FILLED.map(([id]) => resultOf(report, id).verdict)).toEqual(VERDICTS);
  });
});
