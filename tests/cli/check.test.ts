import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { displayWidth } from "../../src/report/width.ts";
import { newFolder, writeFiles } from "../files/grading.ts";
import { program, root, run, runProcess } from "./run.ts";

const place = z.strictObject({ file: z.string(), line: z.int().min(1), column: z.int().min(1) });
const finding = z.looseObject({ code: z.string(), place: place.optional() });
const points = z.number().min(0);
const report = z.strictObject({
  assignment: z.literal("hw2"),
  submission: z.string(),
  seed: z.int(),
  earned: points,
  awaiting: points,
  proposed: points,
  possible: z.literal(100),
  findings: z.array(finding),
  messages: z.array(z.string()),
  results: z.array(
    z.strictObject({
      question: z.string(),
      kind: z.string(),
      points,
      earned: points,
      awaiting: points,
      proposed: points,
      verdict: z.enum(["correct", "partial", "wrong", "unanswered", "unreadable", "undecided"]),
      findings: z.array(finding),
      messages: z.array(z.string().min(1)),
      place: place.optional(),
    }),
  ),
});

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

  it("2 where the assignment is at fault or missing", async () => {
    writeFiles(folder, { "bad/grader.config.yaml": "assignment: x\n" });
    for (const config of ["bad", "missing"]) {
      const { code, err } = await run(["check", join(examples, "real.yaml"), "--config", join(folder, config)]);
      expect(code).toBe(2);
      expect(err).not.toBe("");
    }
  });
});

describe("wrong usage ends with 2 and a hint", () => {
  const USAGE: readonly (readonly [argv: readonly string[], en: RegExp, zh: RegExp])[] = [
    [["chek", "x"], /Did you mean check/u, /是否想写 check/u],
    [["check", "x", "--formt", "json"], /Did you mean --format/u, /没有选项 --formt[^]*是否想写 --format/u],
    [["check"], /missing required argument 'path'/u, /缺少参数 path/u],
    [["check", "a", "b"], /too many arguments/u, /只需 1 个参数/u],
    [["check", "x", "--format", "xml"], /Allowed choices are text, json, markdown/u, /可选：text, json, markdown/u],
    [["check", "x", "--seed", "1.5"], /whole number of at least 0/u, /不小于 0 的整数/u],
    [["check", "x", "--seed", ""], /whole number/u, /整数/u],
    [["check", "x", "--seed"], /argument missing/u, /缺少值/u],
    [["grade", "x"], /required option '--out <folder>' not specified/u, /缺少必需的选项 --out/u],
    [["grade", "x", "--out", "y", "--jobs", "0"], /whole number of at least 1/u, /不小于 1 的整数/u],
    [["check", "no such file"], /there is no no such file/u, /找不到 no such file/u],
    [["grade", "no such folder", "--out", "y"], /no folder no such folder/u, /没有文件夹/u],
    [[], /Usage: grader/u, /用法：/u],
  ];
  it.each(USAGE)("%j", async (argv, en, zh) => {
    const [english, chinese] = [await run(argv, { env: { LANG: "en_US.UTF-8" } }), await run(argv, { env: { LANG: "zh_CN.UTF-8" } })];
    expect([english.code, chinese.code]).toEqual([2, 2]);
    expect(english.err).toMatch(en);
    expect(chinese.err).toMatch(zh);
    expect(english.out).toBe("");
  });

  it("a fault of ours is a message, with its stack only on demand", async () => {
    writeFiles(folder, { "code/grader.config.yaml": "x", "a-file": "" });
    const argv = ["template", "--out", join(folder, "a-file", "inside")];
    expect((await run(argv)).err).toMatch(/^grader: ENOTDIR[^\n]*\n$/u);
    expect((await run(argv, { env: { GRADER_DEBUG: "1" } })).err).toMatch(/\n\s+at /u);
  });
});

describe("the program as a process", () => {
  it("checks a file whose name begins with a dash, and takes its width from COLUMNS", () => {
    fileWith("-张 三.yaml", "q2.3.total: 61470\n");
    const { status, stdout } = spawnSync(process.execPath, [program, "check", "--", "-张 三.yaml"], { cwd: folder, encoding: "utf8", env: { ...process.env, COLUMNS: "60", LC_ALL: "zh_CN.UTF-8" } });
    expect(status).toBe(0);
    expect(stdout).toContain("-张 三 — 机器学习 作业二");
    expect(Math.max(...stdout.split("\n").map(displayWidth))).toBeLessThanOrEqual(60);
  });

  it("gives the same bytes twice, and other inputs with another seed", () => {
    const argv = ["check", "answers/examples/known-mistakes.yaml", "--format", "json"];
    const [first, second, other] = [runProcess(argv), runProcess(argv), runProcess([...argv, "--seed", "7"])];
    expect(second.out).toBe(first.out);
    expect(report.parse(JSON.parse(other.out)).seed).toBe(7);
    const verdicts = (text: string): readonly string[] => report.parse(JSON.parse(text)).results.map(({ verdict }) => verdict);
    expect(verdicts(other.out)).toEqual(verdicts(first.out));
    expect(other.out).not.toBe(first.out);
  });

  it("bears a pipe that is closed before the end", () => {
    const { stdout, stderr } = spawnSync("bash", ["-c", `"${process.execPath}" "${program}" check answers/examples/known-mistakes.yaml | head -1`], { cwd: root, encoding: "utf8" });
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stderr).toBe("");
  });

  it("colours by FORCE_COLOR and not in a pipe", () => {
    expect(runProcess(["check", "answers/examples/real.yaml"]).out).not.toContain("\u001b[");
    expect(runProcess(["check", "answers/examples/real.yaml"], { FORCE_COLOR: "1" }).out).toContain("\u001b[");
  });

  it("runs TypeScript in a thread of its own and gives all that needs no review", () => {
    const { code, out } = runProcess(["check", "answers/examples/perfect.ts", "--format", "markdown", "--lang", "zh"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^# perfect\n\n机器学习 作业二\n\n\*\*总分：68 \/ 100\*\* 已确认\n\n另有至多 32 分待评阅/u);
  });
});
