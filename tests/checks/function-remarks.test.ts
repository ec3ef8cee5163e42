import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { gradePath } from "../../src/batch/grade-path.ts";
import { loadAssignment } from "../../src/files/assignment.ts";
import type { Finding, Verdict } from "../../src/model.ts";

const { assignment } = await loadAssignment("grader.config.yaml");
const folder = mkdtempSync(join(tmpdir(), "remarks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
async function told(before: string, source: string): Promise<{ readonly verdict: Verdict | undefined; readonly findings: readonly Finding[] }> {
  files += 1;
  const path = join(folder, `answer-${files}.ts`);
  writeFileSync(path, `${before}\nexport default { "q4.1": ${source}, "q4.2.2": ({ W, yhat, y }) => W.map((row) => row.reduce((s, w, k) => s + w * (yhat[k] - y[k]), 0)) };\n`);
  const report = await gradePath(assignment, path, "remarks");
  const result = report.results.find(({ question }) => question === "q4.1");
  expect(report.results.find(({ question }) => question === "q4.2.2")?.findings).toEqual([]);
  return { verdict: result?.verdict, findings: (result?.findings ?? []).map(({ finding }) => finding) };
}

const RIGHT = "yhat.map((p, i) => p - y[i])";

describe("what a function does beside returning the right value", () => {
  test("printing is shown, the first lines of it", async () => {
    const { verdict, findings } = await told("", `({ yhat, y }) => { console.log("here", y.length); return ${RIGHT}; }`);
    expect(verdict).toBe("correct");
    expect(findings).toEqual([{ code: "printed", output: expect.stringMatching(/^here \d/u) }]);
    expect(JSON.stringify(findings).length).toBeLessThan(600);
  });

  test.each([
    ["used-random", `({ yhat, y }) => { Math.random(); return ${RIGHT}; }`],
    ["used-clock", `({ yhat, y }) => { Date.now(); return ${RIGHT}; }`],
  ])("%s is remarked", async (code, source) => {
    expect(await told("", source)).toEqual({ verdict: "correct", findings: [{ code }] });
  });

  test.each([
    ["is right for the first hundred calls", "let n = 0;", `({ yhat, y }) => { n += 1; return n <= 100 ? ${RIGHT} : yhat; }`],
    ["is right for calls it counted as a test", "let n = 0;", `({ yhat, y }) => { n += 1; return n > 1 ? ${RIGHT} : yhat; }`],
    ["is wrong for inputs that it has seen", "const seen = new Set();", `({ o, yhat, y }) => { const key = o.join(); if (seen.has(key)) return yhat; seen.add(key); return ${RIGHT}; }`],
  ])("a function that %s is refused", async (_what, before, source) => {
    expect(await told(before, source)).toMatchObject({ verdict: "wrong" });
  });

  test("a long computation at load is not paid for again and again", async () => {
    const { verdict } = await told("let s = 0; for (let i = 0; i < 3e6; i++) s += i % 7;", `({ yhat, y }) => ${RIGHT}`);
    expect(verdict).toBe("correct");
  });
});
