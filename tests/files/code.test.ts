import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCode } from "../../src/files/read-code.ts";
import type { Files } from "./grading.ts";
import { codesOf, gradeAt, newFolder, resultOf, said, writeFiles } from "./grading.ts";

const folder = newFolder();
let count = 0;

async function graded(files: Files): Promise<Awaited<ReturnType<typeof gradeAt>>> {
  count += 1;
  writeFiles(join(folder, String(count)), files);
  return gradeAt(join(folder, String(count)));
}

const answers = (q41: string): Files => ({ "answers.ts": `export default {\n  "q2.3.total": 61470,\n  "q4.1": ${q41},\n};\n` });

describe("functions that do not do what they should cost only their question", () => {
  const FUNCTIONS: readonly (readonly [why: string, code: string, finding: string, en: RegExp, zh: RegExp])[] = [
    ["throws", "() => { throw new Error('oops\\n\\u001b[31mred'); }", "threw", /The function fails: Error: oops \ufffd\[31mred/u, /函数运行出错：Error: oops/u],
    ["never ends", "() => { for (;;); }", "timed-out", /does not come to an end/u, /没有结束/u],
    ["calls itself without end", "function f(a: unknown): unknown { return f(a); }", "stack-overflow", /calls itself too deeply/u, /递归过深/u],
    ["returns nothing", "() => undefined", "misbehaved", /is a return missing/u, /漏了 return/u],
    ["is asynchronous", "async () => [1, 2, 3]", "misbehaved", /without async/u, /不要使用 async/u],
    ["returns too few entries", "({ yhat }: any) => yhat.slice(1)", "wrong-shape", /a vector\[\d\] is due/u, /应为 vector/u],
    ["returns text", "() => 'yhat - y'", "wrong-shape", /is due/u, /应为/u],
    ["returns NaN", "({ yhat }: any) => yhat.map(() => NaN)", "counterexample", /yours gives \[NaN/u, /你的结果是 \[NaN/u],
  ];

  it.each(FUNCTIONS)("%s", async (_why, code, finding, en, zh) => {
    const report = await graded(answers(code));
    const result = resultOf(report, "q4.1");
    expect(result.verdict).toBe(finding === "timed-out" || finding === "stack-overflow" ? "undecided" : "wrong");
    expect(codesOf(result)).toContain(finding);
    expect(said(report, "en")).toMatch(en);
    expect(said(report, "zh")).toMatch(zh);
    expect(resultOf(report, "q2.3.total").verdict).toBe("correct");
  });

  it("a function where a written value is due is unreadable", async () => {
    const report = await graded({ "answers.ts": 'export default { "q2.3.total": () => 61470, "q2.3.parameters": { C1: () => 150 }, "q4.1": ({ yhat, y }: any) => yhat.map((p: number, i: number) => p - y[i]) };' });
    for (const question of ["q2.3.total", "q2.3.parameters"]) expect(codesOf(resultOf(report, question))).toEqual(["function-not-allowed"]);
    expect(resultOf(report, "q4.1").verdict).toBe("correct");
  });

  it("a value that is no data breaks only its own answer", async () => {
    const report = await graded({ "answers.ts": 'export default { "q2.3.total": 61470, "q3.1.entropy": new Proxy({}, {}), "q3.1.split": "" };' });
    expect(codesOf(resultOf(report, "q3.1.entropy"))).toEqual(["code-failed"]);
    expect(resultOf(report, "q3.1.split").verdict).toBe("unanswered");
    expect(resultOf(report, "q2.3.total").verdict).toBe("correct");
  });
});

describe("files that cannot be run", () => {
  const FILES: readonly (readonly [why: string, source: string, code: string, place: string, en: RegExp, zh: RegExp])[] = [
    ["a syntax error", 'export default {\n  "q4.1": (a => a,\n};\n', "broken-code", "answers.ts:", /no valid TypeScript[^]*\n\d \| [^]*\^/u, /TypeScript 语法有误/u],
    ["no export", "const x = 1;\n", "broken-code", "answers.ts:1", /write export default/u, /没有导出答案/u],
    ["an export that is no map", "export default [1];\n", "not-a-map", "answers.ts:1", /no map of question ids/u, /题号: 答案/u],
    ["an export that is empty", "export default {};\n", "no-answers", "answers.ts:1", /no answers/u, /没有答案/u],
    ["a throw while loading", "const a: any = null;\nconst b = a.x;\nexport default { b };\n", "code-failed", "answers.ts:2", /cannot be run: TypeError/u, /无法运行：TypeError/u],
    ["an endless loop while loading", "for (;;);\nexport default {};\n", "code-failed", "answers.ts:1", /cannot be run: it does not come to an end/u, /在允许的时间内没有结束/u],
    ["endless calls while loading", "const f = (): unknown => [f()];\nexport default { f: f() };\n", "code-failed", "answers.ts:", /calls itself too deeply|call stack/u, /递归过深|call stack/u],
    ["an import of a package", 'import fs from "node:fs";\nexport default { fs };\n', "broken-code", "answers.ts:1", /“node:fs” cannot be imported: only types from "grader"/u, /不能导入 “node:fs”：只能导入 "grader" 中的类型/u],
    ["a value from the grader", 'import { answerKey } from "grader";\nexport default { answerKey };\n', "broken-code", "answers.ts:1", /nothing but types, and no value “answerKey”/u, /只提供类型，没有值 “answerKey”/u],
    ["a value that a second file has not", 'import { two } from "./answers.ts";\nexport default { two };\n', "broken-code", "answers.ts:1", /does not export “two”/u, /没有导出 “two”/u],
  ];

  it.each(FILES)("%s", async (_why, source, code, place, en, zh) => {
    const report = await graded({ "answers.ts": source });
    expect(codesOf(report)).toEqual([code]);
    const at = report.findings[0]?.place;
    expect(`${at?.file}:${at?.line}`).toMatch(new RegExp(`^${place}`, "u"));
    expect(said(report, "en")).toMatch(en);
    expect(said(report, "zh")).toMatch(zh);
  });

  it.each([
    ["for (;;);", "undecided"],
    ["const all: unknown[] = [];\nfor (;;) all.push(new Array(100000).fill(1));", "undecided"],
    ['throw new Error("no");', "unreadable"],
  ])("what %s would have exported is %s", async (line, verdict) => {
    const report = await graded({ "answers.ts": `${line}\nexport default { "q2.3.total": 1 };\n` });
    expect(resultOf(report, "q2.3.total")).toMatchObject({ verdict, earned: [0, 1] });
  });
});

const importing = (name: string): string => `import x from "${name}";\nexport default { "q2.3.total": x };\n`;

describe("what an answer file may import", () => {
  it("code and JSON of its own folder and below", async () => {
    const report = await graded({ "answers.ts": importing("./lib/util.ts"), "lib/util.ts": 'import n from "./n.json";\nexport default n.total + 0;\n', "lib/n.json": '{ "total": 61470 }' });
    expect(resultOf(report, "q2.3.total").verdict).toBe("correct");
  });

  it("nothing behind a link that leads out, and a link to nowhere or a folder called .ts is no crash", async () => {
    writeFiles(folder, { "outside.json": "61470" });
    const home = join(folder, "links");
    writeFiles(home, { "answers.ts": importing("./outside.json") });
    symlinkSync(join(folder, "outside.json"), join(home, "outside.json"));
    symlinkSync("nowhere", join(home, "nowhere.ts"));
    mkdirSync(join(home, "folder.ts"));
    const report = await gradeAt(home);
    expect(codesOf(report)).toEqual(["broken-code"]);
    expect(said(report, "en")).toContain("“./outside.json” cannot be imported");
  });

  it("code is not pushed out by a heap of data, nor by text that is not UTF-8", async () => {
    const data = JSON.stringify("x".repeat(900_000));
    const report = await graded({ "answers.ts": importing("./z.ts"), "z.ts": "export default 61470;", "a.json": data, "b.json": data, "gbk.ts": Uint8Array.from([0xb9, 0xfd, 0xff]) });
    expect(resultOf(report, "q2.3.total").verdict).toBe("correct");
  });
});

describe("places of answers", () => {
  it("are those of the keys, nested ones behind their parents", async () => {
    const source = 'const total = 1;\nexport default {\n  "q3.1": {\n    entropy: 2,\n  },\n  "q2.3.total": total,\n};\n';
    const report = await graded({ "answers.ts": source });
    expect(resultOf(report, "q3.1.entropy").place).toEqual({ file: "answers.ts", line: 4, column: 5 });
    expect(resultOf(report, "q2.3.total").place).toEqual({ file: "answers.ts", line: 6, column: 3 });
  });

  it("fall back to the parent where the key is computed", async () => {
    const report = await graded({ "answers.ts": 'const key = "q2.3" + ".total";\nexport default { [key]: 5 };\n' });
    expect(resultOf(report, "q2.3.total").place).toEqual({ file: "answers.ts", line: 1, column: 1 });
  });
});

describe("a function on many inputs", () => {
  it("shows that it lives each time that it is entered, so that many slow calls are not taken for a hang", async () => {
    writeFiles(folder, { "slow.ts": 'export default { "q4.1": (n: number) => { for (let i = 0; i < 4e5; i++); return n; } };\n' });
    let signs = 0;
    const located = { is: "file", path: join(folder, "slow.ts"), language: "code", folder: undefined } as const;
    const read = await readCode(located, readFileSync(located.path, "utf8"), { before: () => void (signs += 1) });
    const [entry] = read.root?.entries ?? [];
    const outcomes = entry?.value.is === "function" ? entry.value.run.callMany?.([[1], [2], [3], [4]]) : undefined;
    read.close();
    expect(outcomes).toEqual([1, 2, 3, 4].map((value) => ({ is: "returned", value })));
    // For the file, before it is evaluated, for the function, and for each call.
    expect(signs).toBe(7);
  });
});

describe("a file whose run was stopped before", () => {
  it("is not run again: the stop takes its place", async () => {
    const located = { is: "file", path: join(folder, "x.ts"), language: "code", folder: undefined } as const;
    const read = await readCode(located, "export default {};", { before: () => ({ is: "timed-out" }) });
    read.close();
    expect(read.findings.map(({ finding }) => finding)).toEqual([{ code: "code-failed", outcome: { is: "timed-out" } }]);
  });
});
