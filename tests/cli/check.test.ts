import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { displayWidth } from "../../src/report/width.ts";
import { newFolder, writeFiles } from "../files/grading.ts";
import { report } from "./report-shape.ts";
import { root, run } from "./run.ts";

const examples = join(root, "answers/examples");
const folder = newFolder();
const fileWith = (name: string, content: string): string => {
  writeFiles(folder, { [name]: content });
  return join(folder, name);
};

/** An assignment of two questions, for what does not depend on the assignment. */
writeFiles(folder, {
  "tiny/grader.config.yaml":
    "assignment: tiny\ntitle: { zh: 小作业, en: A tiny one }\nseed: 1\nquestions:\n" +
    "  - { id: q1, kind: text, points: 1, title: { zh: 一, en: one }, ideas: [{ idea: { zh: 过拟合, en: overfitting }, wordings: [过拟合] }] }\n" +
    "  - { id: q2, kind: count, points: 1, title: { zh: 二, en: two }, expected: { reference: two } }\n",
  "tiny/reference/index.ts": "export const references = { two: () => 2 };\n",
});
const tiny = ["--config", join(folder, "tiny")];

const jsonOf = async (path: string, ...more: string[]): Promise<z.infer<typeof report>> => report.parse(JSON.parse((await run(["check", path, "--format", "json", ...more])).out));

const numbersIn = (read: z.infer<typeof report>): Set<string> => new Set(JSON.stringify(read.results.map(({ findings, messages }) => ({ findings, messages }))).match(/\d+\.?\d*/gu));

const isFrame = (line: string): boolean => /^\s*\d+ \| |^\s+\| |\^$/u.test(line);

describe("the JSON of grader check", () => {
  it.each(["real.yaml", "perfect.yaml", "known-mistakes.yaml"])("of %s has the shape that is promised, and its sums are right", async (name) => {
    const read = await jsonOf(join(examples, name));
    expect(read.submission).toBe(name.replace(".yaml", ""));
    expect(read.results).toHaveLength(33);
    const sum = (key: "points" | "earned" | "awaiting" | "proposed"): number => read.results.reduce((total, result) => total + result[key], 0);
    expect(sum("points")).toBeCloseTo(read.possible, 2);
    expect(sum("earned")).toBeCloseTo(read.earned, 2);
    expect(sum("awaiting")).toBeCloseTo(read.awaiting, 2);
    for (const result of read.results) {
      expect([result.question, result.place === undefined]).toEqual([result.question, result.verdict === "unanswered"]);
      expect(result.messages).toHaveLength(result.findings.length);
      expect(result.earned + result.awaiting).toBeLessThanOrEqual(result.points);
    }
  });

  it("writes NaN and infinities as words", async () => {
    const { out } = await run(["check", fileWith("nan.ts", 'export default { "q4.1": ({ yhat }: any) => yhat.map(() => NaN) };'), "--format", "json"]);
    expect(out).toContain('"NaN"');
    expect(report.safeParse(JSON.parse(out)).success).toBe(true);
  });

  it("says no expected value unless it is asked for", async () => {
    const wrong = fileWith(
      "wrong.yaml",
      "q2.3.parameters: { C1: 1, C3: 1, F5: 1, F6: 1, F7: 1 }\nq2.3.total: 5\nq3.1.entropy: 0.5\nq3.1.gains: { 色泽: 0.5, 根蒂: 0.5, 敲声: 0.5, 纹理: 0.5, 脐部: 0.5, 触感: 0.5 }\nq3.1.split: 色泽\nq3.3.tree: { 色泽: { 青绿: 是, 乌黑: { 触感: { 硬滑: 是, 软粘: 否 } }, 浅白: 否 } }\n",
    );
    const [hidden, shown] = [await jsonOf(wrong), await jsonOf(wrong, "--show-expected")];
    const secrets = shown.results.flatMap(({ findings }) => findings.flatMap(({ code, want, gain, bestGain }) => (code === "not-close" || code === "split-not-best" ? [want, gain, bestGain] : [])));
    const known = secrets.filter((value) => typeof value === "string" || typeof value === "number").map((value) => String(value));
    expect(known.length).toBeGreaterThan(12);
    expect(known.filter((value) => numbersIn(hidden).has(value))).toEqual([]);
    const keys = new Set(hidden.results.flatMap(({ findings }) => findings.flatMap((one) => Object.keys(one))));
    expect(["want", "best", "bestGain", "gain"].filter((key) => keys.has(key))).toEqual([]);
    // The best attribute is nowhere named, neither as the split nor in the tree.
    const said = hidden.results.filter(({ question }) => ["q3.1.split", "q3.3.tree"].includes(question)).flatMap(({ messages }) => messages);
    expect(said.length).toBeGreaterThan(3);
    expect(said.join("\n")).not.toContain("纹理");
  });
});

describe("the text of grader check", () => {
  it.each([
    [60, "zh"],
    [60, "en"],
    [120, "zh"],
    [48, "en"],
  ])("is at most %i columns wide (%s)", async (columns, lang) => {
    const long = fileWith(`${"很长的文件名".repeat(8)}.yaml`, `q3.1.entropi: 1\nq1.1: '${"过拟合".repeat(50)}' x\nq2.3.total: about ${"x".repeat(200)}\nq4.1: yhat\n`);
    for (const path of [long, ...["real.yaml", "known-mistakes.yaml"].map((name) => join(examples, name))]) {
      const { out } = await run(["check", path, "--lang", lang], { columns });
      const lines = out.split("\n");
      const wide = lines.filter((line, position) => displayWidth(line) > columns && !isFrame(line) && !/^\s*\^$/u.test(lines[position + 1] ?? ""));
      expect(wide).toEqual([]);
    }
  });

  it("speaks the language that is asked for, else that of the locale", async () => {
    const check = ["check", fileWith("two.yaml", "q2: 2\n"), ...tiny];
    expect((await run([...check, "--lang", "zh"], { env: { LC_ALL: "en_GB.UTF-8" } })).out).toContain("总分：1 / 2");
    expect((await run([...check, "--lang=en"], { env: { LC_ALL: "zh_CN.UTF-8" } })).out).toContain("Total: 1 / 2");
    expect((await run(check, { env: { LC_ALL: "", LANG: "zh_TW.UTF-8" } })).out).toContain("总分");
    expect((await run(check, { env: { LC_ALL: "C", LANG: "zh_CN.UTF-8" } })).out).toContain("Total");
    expect((await run(check)).out).toContain("Total");
  });

  const COLOURS: readonly (readonly [why: string, argv: readonly string[], env: Readonly<Record<string, string>>, isTerminal: boolean, coloured: boolean])[] = [
    ["a terminal", [], {}, true, true],
    ["no terminal", [], {}, false, false],
    ["FORCE_COLOR in a pipe", [], { FORCE_COLOR: "1" }, false, true],
    ["FORCE_COLOR=0 in a pipe", [], { FORCE_COLOR: "0" }, false, false],
    ["NO_COLOR on a terminal", [], { NO_COLOR: "1" }, true, false],
    ["an empty NO_COLOR on a terminal", [], { NO_COLOR: "" }, true, true],
    ["--no-color against all", ["--no-color"], { FORCE_COLOR: "1" }, true, false],
  ];
  it.each(COLOURS)("is coloured or not with %s", async (_why, argv, env, isTerminal, coloured) => {
    const { out } = await run(["check", fileWith("two.yaml", "q2: 2\n"), ...tiny, ...argv], { env, isTerminal });
    expect(out.includes("\u001b[")).toBe(coloured);
  });

  it("says what is wrong with a whole file once, not for every question", async () => {
    const { out, code } = await run(["check", fileWith("no-map.yaml", "hello\n")], { columns: 200 });
    expect(out.trimEnd().split("\n")).toHaveLength(6);
    expect(code).toBe(1);
  });

  it("says where: the place of the answer, and the line of whatever stands elsewhere", async () => {
    const { out } = await run(["check", join(examples, "real.yaml"), "--lang", "en"]);
    expect(out).toMatch(/q2\.3\.parameters[^]*\(real\.yaml:\d+:\d+\)[^]*Line \d+: C3/u);
  });

  it("says nothing twice", async () => {
    const { out } = await run(["check", join(examples, "real.yaml"), "--lang", "en"]);
    const blocks = out.split(/^. q/mu).slice(1);
    for (const block of blocks) {
      const lines = block.split("\n").filter((line) => line.startsWith("    "));
      expect(new Set(lines).size).toBe(lines.length);
    }
  });

  it("draws nothing that a student planted", async () => {
    const { out } = await run(["check", fileWith("esc.yaml", 'q3.1.entropy: "\\e[2J"\n"\\u202Eq9": 1\n')], { columns: 200 });
    expect(["\u001b", "\u202e"].filter((planted) => out.includes(planted))).toEqual([]);
  });
});

describe("exit codes of grader check", () => {
  const CASES: readonly (readonly [why: string, content: string, code: number])[] = [
    ["all right", "q2: 2\n", 0],
    ["something for a reviewer only", "q1: 过拟合\n", 0],
    ["something wrong", "q2: 5\n", 1],
    ["something unreadable", "q2: many\n", 1],
    ["an unknown id", "q9: 5\n", 1],
    ["nothing", "", 1],
  ];
  it.each(CASES)("%s", async (why, content, code) => {
    expect((await run(["check", fileWith(`${why}.yaml`, content), ...tiny])).code).toBe(code);
  });

  it("1 for code that had to be stopped, though a person looks at it", async () => {
    const { code, out } = await run(["check", fileWith("endless.ts", 'export default { "q4.1": () => { for (;;); } };\n')]);
    expect(code).toBe(1);
    expect(out).toMatch(/q4\.1 +0\/5 +awaits review[^]*was stopped: it does not come to an end/u);
  });

  it("2 where the assignment is at fault or missing", async () => {
    writeFiles(folder, { "bad/grader.config.yaml": "assignment: x\n" });
    for (const config of ["bad", "missing"]) {
      const { code, err } = await run(["check", join(examples, "real.yaml"), "--config", join(folder, config)]);
      expect(code).toBe(2);
      expect(err).not.toBe("");
    }
  });
});
