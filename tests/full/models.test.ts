import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { gradePath } from "../../src/batch/grade-path.ts";
import { loadAssignment } from "../../src/files/assignment.ts";

const folder = mkdtempSync(join(tmpdir(), "grader-models-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { assignment } = await loadAssignment("grader.config.yaml");
const expectedSchema = z.record(z.string(), z.looseObject({ correct: z.int() }));

describe("models that NumPy trains now", () => {
  it.each(["2", "3", "5", "8", "13"])("with seed %s are measured to the last sample in every format", async (seed) => {
    const here = join(folder, seed);
    const trained = spawnSync("python3", ["tests/models/train.py", here, seed], { encoding: "utf8" });
    expect(trained.stderr).toBe("");
    for (const [name, { correct }] of Object.entries(expectedSchema.parse(JSON.parse(readFileSync(join(here, "expected.json"), "utf8"))))) {
      writeFileSync(join(here, "answers.yaml"), `q4.4.model: ${name}\n`);
      const report = await gradePath(assignment, here, name);
      expect(report.results.find(({ question }) => question === "q4.4.model")?.findings[0]?.finding, name).toMatchObject({ code: "measured-accuracy", correct, of: 400 });
    }
  });
});
