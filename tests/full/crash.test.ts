import { join } from "node:path";
import { expect, it } from "vitest";
import { killedBatch, resultsIn, startBatch, writeVaried } from "../batch/whole-batch.ts";
import { newFolder } from "../files/grading.ts";
import { uniform } from "../../src/maths/random.ts";

it("a batch of homework 2 that is killed fifty times leaves the same files as one that is not", async () => {
  const folder = newFolder();
  const [input, undisturbed, out] = [join(folder, "in"), join(folder, "undisturbed"), join(folder, "killed")];
  writeVaried(input, 1_500, 30);
  expect((await startBatch(input, undisturbed, "--progress", "none").ended).code).toBe(0);
  expect(await killedBatch(input, out, ["--progress", "none"], 50, uniform(50), 400)).toBeGreaterThan(20);
  expect(resultsIn(out)).toEqual(resultsIn(undisturbed));
});
