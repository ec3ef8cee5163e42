import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProcess } from "../cli/run.ts";
import { newFolder, writeFiles } from "../files/grading.ts";

describe("grader grade --verify train", () => {
  it("trains again in the workers, for everybody who reports the same claims, and grades anew what was graded without", () => {
    const folder = newFolder();
    const answers = "q4.4.hyperparameters: { hidden_dim: 30, lr: 0.3, batch_size: 10, epochs: 30 }\nq4.4.accuracy: { train: 0.99, validation: 0.975, test: 0.97 }\n";
    writeFiles(join(folder, "in"), { "a.yaml": answers, "b.yaml": answers, "c.ts": "export default { q4: { 4: { hyperparameters: { hidden_dim: 30, lr: 0.3, batch_size: 10, epochs: 30 }, accuracy: { train: 0.99, validation: 0.975, test: 0.97 } } } };\n" });
    const graded = (...more: readonly string[]): readonly boolean[] => {
      const { code, err } = runProcess(["grade", join(folder, "in"), "--out", join(folder, "out"), "--jobs", "1", ...more]);
      expect(err).toBe("");
      expect(code).toBe(0);
      return readFileSync(join(folder, "out/results.ndjson"), "utf8").trim().split("\n").map((line) => line.includes('"claim-reproduced"'));
    };
    expect(graded()).toEqual([false, false, false]);
    expect(graded("--verify", "train")).toEqual([true, true, true]);
    expect(graded()).toEqual([false, false, false]);
  });
});
