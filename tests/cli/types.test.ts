import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compilerFor } from "../../src/cli/types.ts";
import { newFolder, writeFiles } from "../files/grading.ts";
import { run } from "./run.ts";

const folder = newFolder();
async function check(source: string, more: readonly string[] = []): ReturnType<typeof run> {
  writeFiles(folder, { "answers.ts": source });
  return run(["check", join(folder, "answers.ts"), "--types", ...more]);
}

describe("grader check --types", () => {
  const RIGHT: readonly (readonly [why: string, source: string])[] = [
    ["parameters without types get them", 'export default { "q4.1": ({ yhat, y }) => yhat.map((p, i) => p - y[i]) };'],
    ["nested ids", 'export default { "q4.2": { 1: ({ x, yhat, y }) => x.map((a) => yhat.map((p, i) => a * (p - y[i]))) } };'],
    ["typed arrays", 'export default { "q4.1": ({ yhat, y }) => Float64Array.from(yhat, (p, i) => p - y[i]) };'],
    ["one element at a time, where the question allows it", 'export default { "q4.3.1": ({ h }: { h: number }) => h * (1 - h) };'],
    ["an entry by its dotted name", 'export default { "q2.3.parameters.C1": 150 };'],
    ["the type by its name", 'import type { Answers } from "grader";\nconst answers: Answers = { "q1.1": "x" };\nexport default answers;'],
    ["blanks", 'export default { "q4.1": null, student: null };'],
    ["console", 'console.log("x", 1);\nexport default { "q1.1": "x" };'],
  ];
  it.each(RIGHT)("accepts %s", async (_why, source) => {
    expect(await check(source)).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/types fit/u) });
  });

  const WRONG: readonly (readonly [why: string, source: string, place: string, words: RegExp])[] = [
    ["a matrix taken for a number", 'export default {\n  "q4.2.2": ({ W }: { W: number }) => W,\n};', "2:13", /not assignable/u],
    ["a letter that is not given", 'export default {\n  "q4.1": ({ q }) => q,\n};', "2:14", /Property 'q' does not exist/u],
    ["a vector used as a number", 'export default { "q4.1": ({ yhat, y }) => yhat - y };', "1:43", /arithmetic/u],
    ["a question that is not asked", 'export default { "q9.9": 1 };', "1:18", /q9\.9/u],
    ["words from a function", 'export default { "q4.1": () => ({ a: 1 }) };', "1:26", /Numbers/u],
    ["what the sandbox has not", 'export default { "q1.1": String(process) };', "1:33", /process/u],
  ];
  it.each(WRONG)("refuses %s at its place", async (_why, source, place, words) => {
    const { code, out } = await check(source);
    expect(code).toBe(1);
    expect(out).toContain(`answers.ts:${place}: `);
    expect(out).toMatch(words);
    expect(out).toMatch(/^\s*\d+ \| .*\n +\| +\^$/mu);
    expect(out).toMatch(/\n\d type errors?\n$/u);
  });

  it("accepts the examples that ship", async () => {
    cpSync("answers/examples", join(folder, "examples"), { recursive: true });
    expect((await run(["check", join(folder, "examples/perfect.ts"), "--types"])).code).toBe(0);
    expect((await run(["check", "answers/template.ts", "--types", "--lang", "zh"])).out).toMatch(/类型与作业相符/u);
  });

  it("says that YAML has no types", async () => {
    expect(await run(["check", "answers/examples/real.yaml", "--types"])).toMatchObject({ code: 2, err: expect.stringMatching(/is none/u) });
  });

  it("finds no compiler where none is installed", () => {
    expect(compilerFor("answers.ts", [folder])).toBeUndefined();
  });
});
