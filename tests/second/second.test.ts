import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { gradePath } from "../../src/batch/grade-path.ts";
import { loadAssignment } from "../../src/files/assignment.ts";
import { addShares } from "../../src/maths/share.ts";
import type { Report } from "../../src/model.ts";

const { assignment } = await loadAssignment("tests/second");

const graded = (name: string): Promise<Report> => gradePath(assignment, `tests/second/${name}`, name);
const verdictsOf = ({ results }: Report): Readonly<Record<string, string>> => Object.fromEntries(results.map(({ question, verdict }) => [question, verdict]));
const codesOf = ({ results }: Report, id: string): readonly string[] => results.filter(({ question }) => question === id).flatMap(({ findings }) => findings.map(({ finding }) => finding.code));

describe("an assignment of another course", () => {
  it("is loaded from its own folder, with its own reference", () => {
    expect(assignment.id).toBe("throws-1");
    expect(assignment.questions).toHaveLength(16);
  });

  it("gives a perfect hand-in every point, exactly", async () => {
    const report = await graded("perfect.yaml");
    expect(Object.entries(verdictsOf(report)).filter(([, verdict]) => verdict !== "correct")).toEqual([]);
    expect(report.earned).toEqual(report.possible);
    expect(report.possible).toEqual(addShares(assignment.questions.map(({ points }) => points)));
    expect(report.possible).toEqual([124, 5]);
  });

  it("accepts functions for formulas and another right tree", async () => {
    const verdicts = verdictsOf(await graded("perfect.ts"));
    expect([verdicts.range, verdicts.momentum, verdicts.fit, verdicts.light]).toEqual(["correct", "correct", "correct", "correct"]);
    expect(verdicts["fall.time"]).toBe("unanswered");
  });

  it("refuses wrong answers, each for its own reason", async () => {
    const report = await graded("wrong.yaml");
    expect(verdictsOf(report)).toEqual({
      "fall.time": "partial",
      "fall.speed": "partial",
      "fall.heights": "partial",
      "throws.statistics": "partial",
      "throws.count": "wrong",
      "throws.best": "wrong",
      vectors: "wrong",
      phases: "partial",
      light: "wrong",
      range: "wrong",
      momentum: "wrong",
      fit: "partial",
      why: "undecided",
      settings: "wrong",
      hits: "partial",
      errors: "undecided",
    });
    expect(codesOf(report, "fall.time")).toContain("known-mistake");
    expect(codesOf(report, "fall.speed")).toEqual(["carried-forward"]);
    expect(report.results.find(({ question }) => question === "fall.speed")?.earned).toEqual([1, 2]);
    expect(codesOf(report, "fall.heights")).toContain("wrong-length");
    expect(codesOf(report, "throws.statistics")).toContain("known-mistake");
    expect(codesOf(report, "vectors")).toContain("not-in-set");
    expect(codesOf(report, "light")).toContain("leaf-too-early");
    expect(codesOf(report, "momentum")).toContain("transformation");
    expect(codesOf(report, "fit")).toContain("known-mistake");
  });

  it("counts a list that is too long as one item more", async () => {
    const { results } = await graded("wrong.yaml");
    expect(results.find(({ question }) => question === "fall.heights")?.earned).toEqual([9, 4]);
  });
});

const named = z.object({
  names: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
  questions: z.array(z.object({ id: z.string(), title: z.object({ zh: z.string(), en: z.string() }) })),
  variables: z.record(z.string(), z.unknown()),
  datasets: z.record(z.string(), z.unknown()),
});

/** Every word of homework 2 that a source file could only know from its config or its reference. */
function homeworkWords(): readonly string[] {
  const config = named.parse(parse(readFileSync("grader.config.yaml", "utf8")));
  const chinese = Object.values(config.names).flatMap((group) => Object.entries(group).flat(2)).filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
  const references = readdirSync("reference/named").flatMap((name) => [...readFileSync(join("reference/named", name), "utf8").matchAll(/^ {2,4}(\w{8,}): \(given/gmu)].map(([, word = ""]) => word));
  return [...config.questions.map(({ id }) => id), ...chinese, ...references, "watermelon", "melon", "LeNet", "elasticNet", "crossEntropy", "西瓜", "好瓜"];
}

/** Words that belong to the subject, not to the homework. */
const SHARED = new Set(["softmax", "attributes", "nodeFacts", "不是", "反例", "训练集", "验证集", "测试集", "验证", "测试", "训练", "学习率"]);

/** A comment may give an example; code may not. */
const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\//gu, "").replaceAll(/(?<=^|\s)\/\/.*$/gmu, "");

function wordsIn(text: string, words: readonly string[]): readonly string[] {
  const lower = text.toLowerCase();
  return words.filter((word) => lower.includes(word.toLowerCase()));
}

describe("the sources of the grader", () => {
  const words = [...new Set(homeworkWords())].filter((word) => !SHARED.has(word));
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

  it("are searched for many words", () => {
    expect(words.length).toBeGreaterThan(80);
    expect(words).toEqual(expect.arrayContaining(["q4.1", "纹理", "gradientByLogits", "informationGains", "LeNet"]));
    expect(files.length).toBeGreaterThan(100);
  });

  it("know no word of homework 2", () => {
    const found = files.flatMap((name) => wordsIn(withoutComments(readFileSync(join("src", name), "utf8")), words).map((word) => `${name}: ${word}`));
    // The sentence that says how an answer file looks needs some id for its example.
    expect(found.filter((one) => !/^report\/sentences\/(?:zh|en)\.ts: q1\.1$/u.test(one))).toEqual([]);
  });

  it("would be caught by the search", () => {
    expect(wordsIn('if (id === "q4.1") return "纹理";', words)).toEqual(["q4.1", "纹理"]);
  });
});
