import { mkdirSync, openSync, closeSync, ftruncateSync, symlinkSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sentence } from "../../src/report/findings.ts";
import { openSubmission } from "../../src/files/submission.ts";
import { codesOf, gradeAt, newFolder, resultOf, said, writeFiles } from "./grading.ts";

const folder = newFolder();

interface WholeFile {
  readonly why: string;
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly code: string;
  readonly verdict: "unanswered" | "unreadable";
  readonly en: RegExp;
  readonly zh: RegExp;
}

const GBK = Uint8Array.from([0x71, 0x31, 0x2e, 0x31, 0x3a, 0x20, 0xb9, 0xfd, 0xc4, 0xe2, 0xba, 0xcf, 0x0a]);

const WHOLE: readonly WholeFile[] = [
  { why: "an empty file", name: "empty.yaml", content: "", code: "no-answers", verdict: "unanswered", en: /no answers in this file/u, zh: /没有答案/u },
  { why: "blanks alone", name: "blank.yaml", content: "\n   \n", code: "no-answers", verdict: "unanswered", en: /no answers in this file/u, zh: /没有答案/u },
  { why: "comments alone", name: "comments.yaml", content: "# later\n", code: "no-answers", verdict: "unanswered", en: /no answers in this file/u, zh: /没有答案/u },
  { why: "an empty TypeScript file", name: "empty.ts", content: "", code: "no-answers", verdict: "unanswered", en: /no answers in this file/u, zh: /没有答案/u },
  { why: "GBK", name: "gbk.yaml", content: GBK, code: "not-utf8", verdict: "unreadable", en: /not UTF-8; it seems to be GBK/u, zh: /不是 UTF-8 编码，看起来是 GBK/u },
  { why: "GBK in a text file", name: "gbk.txt", content: GBK, code: "not-utf8", verdict: "unreadable", en: /GBK/u, zh: /GBK/u },
  { why: "UTF-16 without its mark", name: "utf16.yaml", content: Buffer.from("q3.1.entropy: 1\n", "utf16le"), code: "not-utf8", verdict: "unreadable", en: /seems to be UTF-16/u, zh: /UTF-16/u },
  { why: "bytes of no encoding", name: "bytes.yaml", content: Uint8Array.from([0, 1, 2, 255, 254, 0xc3, 0x28]), code: "not-utf8", verdict: "unreadable", en: /not UTF-8\. Save/u, zh: /不是 UTF-8 编码；/u },
  { why: "a picture", name: "photo.png", content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 255]), code: "wrong-file-type", verdict: "unreadable", en: /\(\.png\) holds no answers/u, zh: /（\.png）/u },
  { why: "a PDF", name: "hw.pdf", content: "%PDF-1.7\nabc", code: "wrong-file-type", verdict: "unreadable", en: /\(\.pdf\) holds no answers/u, zh: /答案应为 YAML 或 TypeScript/u },
  { why: "a Word file that is called YAML", name: "word.yaml", content: "PK\u0003\u0004rest", code: "wrong-file-type", verdict: "unreadable", en: /holds no answers/u, zh: /无法从这个文件/u },
  { why: "a text instead of a map", name: "text.yaml", content: "hello\n", code: "not-a-map", verdict: "unreadable", en: /no map of question ids/u, zh: /题号: 答案/u },
  { why: "a list instead of a map", name: "list.yaml", content: "- a\n- b\n", code: "not-a-map", verdict: "unreadable", en: /no map of question ids/u, zh: /题号: 答案/u },
];

describe("a file that cannot be read as a whole says so once", () => {
  it.each(WHOLE)("$why", async ({ name, content, code, verdict, en, zh }) => {
    writeFiles(folder, { [name]: content });
    const report = await gradeAt(join(folder, name));
    expect(codesOf(report)).toEqual([code]);
    expect(new Set(report.results.map((result) => result.verdict))).toEqual(new Set([verdict]));
    expect(said(report, "en")).toMatch(en);
    expect(said(report, "zh")).toMatch(zh);
  });

  it("fifty megabytes are not even opened", async () => {
    const path = join(folder, "big.yaml");
    const file = openSync(path, "w");
    ftruncateSync(file, 50 * 1024 * 1024);
    closeSync(file);
    const began = performance.now();
    const report = await gradeAt(path);
    expect(performance.now() - began).toBeLessThan(500);
    expect(report.findings[0]?.finding).toEqual({ code: "submission-too-large", bytes: 52_428_800, limit: 4_194_304 });
    expect(said(report, "en")).toContain("The file has 50 MB; an answer file may have 4 MB.");
  });
});

describe("answers that are not what is asked for", () => {
  it("says which id was probably meant, and grades the rest", async () => {
    writeFiles(folder, { "ids.yaml": "q3.1.entropi: 1\nq31.split: 纹理\nzzzzzz: 1\nq3.1:\n  foo: 3\nq2.3.total: 61470\nstudent: 张三\n" });
    const report = await gradeAt(join(folder, "ids.yaml"));
    expect(report.findings.map(({ finding }) => finding)).toEqual([
      { code: "unknown-question", id: "q3.1.entropi", nearest: "q3.1.entropy" },
      { code: "unknown-question", id: "q31.split", nearest: "q3.1.split" },
      { code: "unknown-question", id: "zzzzzz" },
      { code: "unknown-question", id: "q3.1.foo" },
    ]);
    expect(report.findings.map(({ place }) => place?.line)).toEqual([1, 2, 3, 5]);
    expect(resultOf(report, "q2.3.total").verdict).toBe("correct");
  });

  it("takes an id that is dotted further than asked for as an entry of the question", async () => {
    writeFiles(folder, { "dots.yaml": "q2.3.parameters.C1: 150\nq2.3.parameters:\n  C3: 2400\n  F5: 48000\nq2.3:\n  parameters.F6: 10080\n  parameters: { F7: 840 }\n" });
    expect(resultOf(await gradeAt(join(folder, "dots.yaml")), "q2.3.parameters").verdict).toBe("correct");
  });

  const NUMBERS: readonly (readonly [written: string, code: string])[] = [
    ["about one", "not-a-number"],
    ["[0.998]", "wrong-structure"],
    ["{ a: 1 }", "wrong-structure"],
    ["NaN", "not-finite"],
    [".nan", "not-finite"],
    [".inf", "not-finite"],
    ["-.inf", "not-finite"],
  ];

  it.each(NUMBERS)("refuses %s where a number is due", async (written, code) => {
    writeFiles(folder, { "number.yaml": `q3.1.entropy: ${written}\nq2.3.total: 61470\n` });
    const report = await gradeAt(join(folder, "number.yaml"));
    expect(codesOf(resultOf(report, "q3.1.entropy"))).toContain(code);
    expect(resultOf(report, "q3.1.entropy").earned).toEqual([0, 1]);
    expect(resultOf(report, "q2.3.total").verdict).toBe("correct");
  });

  it("says how many items of a list are due", async () => {
    writeFiles(folder, { "length.yaml": "q2.3.layers: [C1, S2]\n" });
    expect(said(await gradeAt(join(folder, "length.yaml")), "en")).toContain("7 items are due, here are 2.");
  });
});

const at = (name: string): string => join(folder, name);

describe("folders", () => {
  it.each([
    ["張三 的 'hw' \"2\"", "答案.yaml"],
    ["-rf", "answers.yml"],
    ["$(touch x)", "Answers.YAML"],
    ["only an ending", ".yaml"],
    ["one file of any name", "-张三 hw2 final(1).yaml"],
  ])("named %s with %s are read", async (name, file) => {
    writeFiles(at(name), { [file]: "q3.1.entropy: 0.998\n" });
    expect(resultOf(await gradeAt(at(name)), "q3.1.entropy").verdict).toBe("correct");
  });

  it("without answers say what the file should be called", async () => {
    writeFiles(at("none"), { "homework.docx": "x", "types.d.ts": "export {};", ".hidden.yaml": "q1.1: x" });
    const report = await gradeAt(at("none"));
    expect(codesOf(report)).toEqual(["no-answer-file"]);
    expect(report.findings[0]?.place, "a folder has no line to point at").toBeUndefined();
    expect(said(report, "en")).toContain("call it answers.yaml or answers.ts");
    expect(said(report, "zh")).toContain("answers.yaml 或 answers.ts");
  });

  it("with several answer files name them and guess nothing", async () => {
    writeFiles(at("several"), { "a.yaml": "q3.1.entropy: 0.998", "b.yaml": "q3.1.entropy: 0.5" });
    const report = await gradeAt(at("several"));
    expect(codesOf(report)).toEqual(["several-answer-files"]);
    expect(said(report, "en")).toContain("a.yaml, b.yaml");
  });

  it("with one file that is called answers use that one", async () => {
    writeFiles(at("named"), { "a.yaml": "q3.1.entropy: 0.5", "answers.yaml": "q3.1.entropy: 0.998" });
    expect(resultOf(await gradeAt(at("named")), "q3.1.entropy").verdict).toBe("correct");
  });

  it("whose answers are a link to a file outside are not followed", async () => {
    writeFiles(folder, { "secret.yaml": "q3.1.entropy: 0.998\n" });
    mkdirSync(at("linked"));
    symlinkSync(join(folder, "secret.yaml"), join(at("linked"), "answers.yaml"));
    const report = await gradeAt(at("linked"));
    expect(report.findings[0]?.finding).toEqual({ code: "unreadable-path", why: "leads-outside" });
    expect(said(report, "zh")).toContain("指向提交之外的链接");
  });

  it("may link to themselves inside", async () => {
    writeFiles(at("inner"), { "real/work.yaml": "q3.1.entropy: 0.998\n" });
    symlinkSync("real/work.yaml", join(at("inner"), "answers.yaml"));
    expect(resultOf(await gradeAt(at("inner")), "q3.1.entropy").verdict).toBe("correct");
  });

  it.each(["../secret.yaml", "/etc/hostname", "link.json", "..", ".", "sub", "a\0b", "C:\\x"])("give no attachment called %j", async (name) => {
    writeFiles(folder, { "secret.yaml": "x" });
    writeFiles(at("attached"), { "answers.yaml": "q1.1: x", "sub/inner.json": "{}", "ok.json": "[1]" });
    if (name === "link.json") symlinkSync(join(folder, "secret.yaml"), join(at("attached"), "link.json"));
    const { submission } = await openSubmission(at("attached"), { ids: ["q1.1"], code: () => Promise.reject(new Error("no code")) });
    expect(submission.attachment(name)).toEqual({ is: "absent", name, looked: "attached" });
    expect(submission.attachment("sub/inner.json").is).toBe("file");
    expect(submission.name).toBe("attached");
  });
});

describe("paths that cannot be opened", () => {
  it("a circle of links", async () => {
    symlinkSync("circle.yaml", join(folder, "circle.yaml"));
    const report = await gradeAt(join(folder, "circle.yaml"));
    expect(report.findings[0]?.finding).toEqual({ code: "unreadable-path", why: "ELOOP" });
    expect(said(report, "en")).toContain("its links run in a circle");
  });

  it("nothing there", async () => {
    const report = await gradeAt(join(folder, "nowhere.yaml"));
    expect(said(report, "en")).toContain("it is not there");
    expect(report.results.every(({ verdict }) => verdict === "unreadable")).toBe(true);
  });

  it("a pipe, which would never come to an end", async () => {
    execFileSync("mkfifo", [join(folder, "pipe.yaml")]);
    const report = await gradeAt(join(folder, "pipe.yaml"));
    expect(report.findings[0]?.finding).toEqual({ code: "unreadable-path", why: "not-a-file" });
  });

  it("a lack of permission is said in words", () => {
    const finding = { code: "unreadable-path", why: "EACCES" } as const;
    expect([sentence(finding, "en", { reveal: false }), sentence(finding, "zh", { reveal: false })]).toEqual(["The file or folder cannot be opened: permission denied.", "文件或文件夹无法打开：没有权限。"]);
  });

  it("a system's word without a sentence is said as it is", async () => {
    writeFileSync(join(folder, "plain"), "x");
    const report = await gradeAt(join(folder, "plain", "inner.yaml"));
    expect(said(report, "en")).toContain("ENOTDIR");
  });
});
