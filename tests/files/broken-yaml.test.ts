import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report, Verdict } from "../../src/model.ts";
import { codesOf, gradeAt, newFolder, resultOf, said, writeFiles } from "./grading.ts";

const folder = newFolder();
let count = 0;

async function graded(content: string | Uint8Array, ending = ".yaml"): Promise<Report> {
  count += 1;
  const file = `answers-${count}${ending}`;
  writeFiles(folder, { [file]: content });
  return gradeAt(join(folder, file));
}

const verdict = (report: Report, question: string): Verdict => resultOf(report, question).verdict;

interface Case {
  readonly why: string;
  readonly yaml: string;
  readonly question: string;
  readonly code: string;
  /** Line and column that the reader is led to. */
  readonly at: string;
  readonly en: RegExp;
  readonly zh: RegExp;
}

/** Each of them is followed by a right answer to q2.3.total. */
const CASES: readonly Case[] = [
  { why: "a bracket that is never closed", yaml: "q3.1.split: [纹理", question: "q3.1.split", code: "broken-yaml", at: "1:16", en: /closing quote or\s+bracket/u, zh: /引号或括号没有闭合/u },
  { why: "a quote inside quotes", yaml: "q1.1: 'don't do it'", question: "q1.1", code: "broken-yaml", at: "1:12", en: /single quotes/u, zh: /单引号/u },
  { why: "a quote that is never closed", yaml: "q4.1: 'yhat - y", question: "q4.1", code: "broken-yaml", at: "1:16", en: /closing quote/u, zh: /没有闭合/u },
  { why: "a tab as indent", yaml: "q3.1:\n\tentropy: 0.998", question: "q3.1.entropy", code: "broken-yaml", at: "2:1", en: /tabs cannot indent/u, zh: /制表符/u },
  { why: "a formula that begins with a bracket", yaml: "q4.1: [\\hat{y}] - y", question: "q4.1", code: "broken-yaml", at: "1:12", en: /single quotes/u, zh: /单引号/u },
  { why: "a formula that begins with a brace", yaml: "q4.2.1: {x} (\\hat{y} - y)^T", question: "q4.2.1", code: "broken-yaml", at: "1:13", en: /single quotes/u, zh: /单引号/u },
  { why: "a formula with a colon and a space", yaml: "q4.2.2: dl/dx: W(\\hat{y}-y)", question: "q4.2.2", code: "broken-yaml", at: "1:9", en: /put it in quotes/u, zh: /加引号/u },
  { why: "a formula that begins with a star and is taken for an alias", yaml: "q4.3.1: *h", question: "q4.3.1", code: "broken-yaml", at: "1:9", en: /alias \(\*\) without its anchor/u, zh: /别名/u },
  { why: "a text that begins with a percent sign", yaml: "q3.1.entropy: %99", question: "q3.1.entropy", code: "broken-yaml", at: "1:15", en: /cannot begin with this character/u, zh: /不能以此字符开头/u },
  { why: "a list in the line of its key", yaml: "q3.1.split: - 纹理", question: "q3.1.split", code: "broken-yaml", at: "1:13", en: /unexpected here/u, zh: /意外/u },
  { why: "lists in lists beyond all use", yaml: `q3.3.tree: ${"[".repeat(100)}${"]".repeat(100)}`, question: "q3.3.tree", code: "broken-yaml", at: "1:1", en: /nested too deeply/u, zh: /嵌套过深/u },
  { why: "more brackets than the parser bears", yaml: `q3.3.tree: ${"[".repeat(5000)}${"]".repeat(5000)}`, question: "q3.3.tree", code: "broken-yaml", at: "1:", en: /nested too deeply/u, zh: /嵌套过深/u },
  { why: "a key that stands twice", yaml: "q3.1.entropy: 0.998\nq3.1.entropy: 0.5", question: "q3.1.entropy", code: "duplicate-key", at: "2:1", en: /second time \(first in line 1\)/u, zh: /第一次在第 1 行/u },
  { why: "an inner key that stands twice", yaml: "q2.3:\n  parameters: { C1: 150, C1: 160 }", question: "q2.3.parameters", code: "duplicate-key", at: "2:26", en: /“C1” stands here a second time/u, zh: /“C1”在此重复出现/u },
  { why: "an id that is answered dotted and nested", yaml: "q3.1.entropy: 0.998\nq3.1:\n  entropy: 0.5", question: "q3.1.entropy", code: "answered-twice", at: "3:3", en: /answered twice/u, zh: /作答了两次/u },
  { why: "an alias inside its own anchor", yaml: "q2.1: &a [*a]", question: "q2.1", code: "alias-bomb", at: "1:1", en: /without measure/u, zh: /无限膨胀/u },
];

describe("what is broken in one answer costs only that one", () => {
  it.each(CASES)("$why", async ({ yaml, question, code, at, en, zh }) => {
    const report = await graded(`${yaml}\nq2.3.total: 61470\n`);
    const result = resultOf(report, question);
    expect(result.verdict).toBe("unreadable");
    expect(codesOf(result)).toEqual([code]);
    const place = result.findings[0]?.place;
    expect(`${place?.line}:${place?.column}`).toMatch(new RegExp(`^${at}`, "u"));
    expect(said(report, "en")).toMatch(en);
    expect(said(report, "zh")).toMatch(zh);
    expect(verdict(report, "q2.3.total")).toBe("correct");
  });

  it("draws the line with a caret under the place", async () => {
    const report = await graded("q2.3.total: 61470\nq3.1.split: [纹理\n");
    expect(said(report, "en")).toContain(["2 | q3.1.split: [纹理", "  |                  ^"].join("\n"));
  });

  it("shows a line of a hundred thousand characters only around the place", async () => {
    const report = await graded(`q2.3.total: 61470\nq1.1: '${"a".repeat(100_000)}' x\n`);
    expect(verdict(report, "q1.1")).toBe("unreadable");
    expect(said(report, "en").length).toBeLessThan(1_000);
    expect(verdict(report, "q2.3.total")).toBe("correct");
  });

  it("does not lose the questions under a broken id", async () => {
    const report = await graded("q3.2:\n\tclear:\nq2.3.total: 61470\n");
    for (const question of ["q3.2.clear.gains", "q3.2.clear.split", "q3.2.blurry.gains", "q3.2.blurry.split"]) expect(verdict(report, question)).toBe("unreadable");
  });

  it("says so when a line has no id at all", async () => {
    const report = await graded("my answers\nq3.1.split: [纹理\nq2.3.total: 61470\n");
    expect(said(report, "en")).toContain("a question id and a colon are missing");
    expect(verdict(report, "q2.3.total")).toBe("correct");
  });

  it("writes out no alias bomb: nine levels of nine cost neither time nor the other answers", async () => {
    const levels = "abcdefghi".split("").map((name, depth) => `${name}: &${name} [${Array.from({ length: 9 }, () => (depth === 0 ? "x" : `*${"abcdefghi"[depth - 1]}`)).join(", ")}]`);
    const began = performance.now();
    const report = await graded(`${levels.join("\n")}\nq2.1: *i\nq2.3.total: 61470\n`);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(codesOf(resultOf(report, "q2.1"))).toEqual(["alias-bomb"]);
    expect(verdict(report, "q2.3.total")).toBe("correct");
  });

  it("measures many aliases in one pass", async () => {
    const began = performance.now();
    const report = await graded(`q1.1: &a text\nq2.1: [${"*a, ".repeat(20_000)}*a]\nq2.3.total: 61470\n`);
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(verdict(report, "q2.3.total")).toBe("correct");
  });
});

describe("files that are read although they are unusual", () => {
  const READ: readonly (readonly [why: string, content: string | Uint8Array, question: string])[] = [
    ["Windows line ends", "q1.1: >-\r\n  过拟合\r\nq3.1.split: 纹理\r\n", "q3.1.split"],
    ["line ends of old Macs", "q2.3.total: 61470\rq3.1.split: 纹理\r", "q3.1.split"],
    ["a byte order mark", "\ufeffq3.1.split: 纹理\n", "q3.1.split"],
    ["UTF-16 with its mark, little end first", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("q3.1.split: 纹理\n", "utf16le")]), "q3.1.split"],
    ["UTF-16 with its mark, big end first", Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from("q3.1.split: 纹理\n", "utf16le").swap16()]), "q3.1.split"],
    ["two documents in one file", "q2.3.total: 61470\n---\nq3.1.split: 纹理\n", "q3.1.split"],
    ["a document with both its marks", "---\nq3.1.split: 纹理\n...\n", "q3.1.split"],
    ["ids in quotes, in capitals and full width", '"Ｑ3.1.split": 纹理\n', "q3.1.split"],
    ["an answer of two hundred thousand characters beside it", `q1.1: ${"过拟合".repeat(200_000)}\nq3.1.split: 纹理\n`, "q3.1.split"],
    ["a tag nobody knows", "q4.1: !formula yhat - y\n", "q4.1"],
    ["\\hat in double quotes", String.raw`q4.1: "\hat{y} - y"`, "q4.1"],
    ["\\frac and \\theta are no form feed and no tab", String.raw`q4.3.1: "\frac{1}{1} h_i (1 - h_i)"`, "q4.3.1"],
    ["\\mathbf and ^T in double quotes", String.raw`q4.2.1: "\mathbf{x} (\hat{\mathbf{y}} - \mathbf{y})^T"`, "q4.2.1"],
    ["backslashes doubled on purpose", String.raw`q4.1: "\\hat{y} - y"`, "q4.1"],
    ["an alias with its anchor", "note: &best 纹理\nq3.1.split: *best\n", "q3.1.split"],
  ];

  it.each(READ)("%s", async (_why, content, question) => {
    expect(verdict(await graded(content), question)).toBe("correct");
  });

  it("JSON, nested or dotted", async () => {
    const report = await graded(JSON.stringify({ "q3.1": { entropy: 0.998, split: "纹理" }, "q4.1": String.raw`\hat{y} - y` }), ".json");
    for (const question of ["q3.1.entropy", "q3.1.split", "q4.1"]) expect(verdict(report, question)).toBe("correct");
  });

  it("a formula with \\nabla in double quotes reaches the reader as typed", async () => {
    const report = await graded(String.raw`q4.1: "\nabla \theta"`);
    expect(said(report, "en")).toContain(String.raw`\nabla \theta`);
  });

  it("broken text with double-quoted LaTeX elsewhere keeps the LaTeX", async () => {
    const report = await graded(`${String.raw`q4.1: "\hat{y} - y"`}\nq3.1.split: [纹理\n`);
    expect(verdict(report, "q4.1")).toBe("correct");
  });
});
