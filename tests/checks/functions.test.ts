import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { gradePath } from "../../src/batch/grade-path.ts";
import { loadAssignment } from "../../src/files/assignment.ts";
import type { Result } from "../../src/model.ts";
import { codesOf, mistakesIn, resultIn } from "./case-rows.ts";
import { rightFunctions, wrongFunctions } from "./function-cases.ts";

const { assignment } = await loadAssignment("grader.config.yaml");
const folder = mkdtempSync(join(tmpdir(), "functions-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PRELUDE = `
type V = number[]; type M = number[][];
const minus = (a: V, b: V): V => a.map((v, i) => v - b[i]);
const times = (a: V, b: V): V => a.map((v, i) => v * b[i]);
const dot = (a: V, b: V): number => a.reduce((s, v, i) => s + v * b[i], 0);
const mul = (m: M, v: V): V => m.map((row) => dot(row, v));
const T = (m: M): M => m[0].map((_, j) => m.map((row) => row[j]));
const outer = (a: V, b: V): M => a.map((v) => b.map((w) => v * w));
const softmax = (o: V): V => { const top = Math.max(...o); const e = o.map((v) => Math.exp(v - top)); const s = e.reduce((a, b) => a + b, 0); return e.map((v) => v / s); };
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const dz = ({ h, W2, yhat, y }): V => h.map((v, i) => v * (1 - v) * dot(W2[i], minus(yhat, y)));
`;

let files = 0;
async function resultOf(question: string, source: string): Promise<Result> {
  files += 1;
  const path = join(folder, `answer-${files}.ts`);
  writeFileSync(path, `${PRELUDE}\nexport default { ${JSON.stringify(question)}: ${source} };\n`);
  const report = await gradePath(assignment, path, "functions");
  return resultIn(report, question);
}

describe("a function instead of a formula", () => {
  it.each(rightFunctions)("is accepted for $question: $why", async ({ question, source, finding }) => {
    const result = await resultOf(question, source);
    expect({ verdict: result.verdict, findings: result.findings.map((placed) => placed.finding.code) }).toEqual({ verdict: "correct", findings: finding === undefined ? [] : [finding] });
    expect(result.earned).toEqual(result.points);
  });

  it.each(wrongFunctions)("is refused for $question: $why", async ({ question, source, findings, mistake, verdict = "wrong" }) => {
    const result = await resultOf(question, source);
    expect(result).toHaveProperty("verdict", verdict);
    expect(codesOf(result)).toEqual(expect.arrayContaining([...findings]));
    expect(mistakesIn(result)).toEqual(mistake === undefined ? [] : [mistake]);
    expect(result.earned[0] === 0).toBe(verdict !== "partial");
    expect(result.awaiting[0] > 0).toBe(verdict === "undecided");
  });

  it("is shown with numbers for what it got and what was due", async () => {
    const { findings } = await resultOf("q4.1", "({ yhat, y }) => minus(y, yhat)");
    const found = findings.map(({ finding }) => finding).find((finding) => finding.code === "counterexample");
    expect(found).toMatchObject({ input: { y: expect.arrayContaining([0, 1]) } });
    expect(found).toHaveProperty("got");
  });

  it("is told where it throws, in the student's own file", async () => {
    const { findings } = await resultOf("q4.1", "({ yhat }) => {\n  throw new Error('not yet');\n}");
    const [first] = findings;
    expect(first).toMatchObject({ finding: { code: "threw", message: expect.stringContaining("not yet") }, place: { line: PRELUDE.split("\n").length + 2 } });
  });

  it("costs nothing beside it when it never ends", async () => {
    files += 1;
    const path = join(folder, `answer-${files}.ts`);
    writeFileSync(path, `${PRELUDE}\nexport default { "q4.1": () => { for (;;) {} }, "q4.2.2": ({ W, yhat, y }) => mul(W, minus(yhat, y)), "q3.1.split": "纹理" };\n`);
    const report = await gradePath(assignment, path, "functions");
    const verdicts = new Map(report.results.map((result) => [result.question, result.verdict]));
    expect([verdicts.get("q4.1"), verdicts.get("q4.2.2"), verdicts.get("q3.1.split")]).toEqual(["undecided", "correct", "correct"]);
  });

  it.each(["q3.1.entropy", "q2.3.total", "q3.1.split", "q2.3.layers", "q2.3.learnable", "q3.1.gains", "q3.3.tree", "q1.1", "q4.4.hyperparameters", "q4.4.accuracy", "q4.4.loss"])("cannot be read where %s asks for no function", async (question) => {
    const result = await resultOf(question, "() => 1");
    expect([result.verdict, codesOf(result)]).toEqual(["unreadable", ["function-not-allowed"]]);
  });
});
