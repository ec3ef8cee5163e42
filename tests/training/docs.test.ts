import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { bandsOf } from "../../src/checks/bands.ts";
import type { Author } from "../../src/checks/kind.ts";
import { loadConfig } from "../../src/files/assignment.ts";
import { trainingResults } from "../../src/files/training-results.ts";
import type { Run } from "../../src/files/training-lock.ts";
import { readLock } from "../../src/files/training-lock.ts";
import { references } from "../../reference/index.ts";

const text = readFileSync("docs/training.md", "utf8");
const { frame } = await loadConfig("grader.config.yaml");
const lockPath = frame.training?.lock ?? "";
const runs = readLock(lockPath)?.runs ?? [];
const meanOf = (of: readonly Run[], set: string): number => of.reduce((sum, run) => sum + (run.sets[set]?.[0] ?? NaN) / (run.sets[set]?.[1] ?? NaN), 0) / of.length;

const nothing = (): never => {
  throw new Error("not asked for");
};
const training = trainingResults({ spec: frame.training, datasets: frame.datasets ?? {}, lockPath, version: () => references.trainerVersion({}) });
const author: Author = { seed: 1, verified: false, reference: nothing, referenceNames: [], names: {}, variables: {}, dataset: nothing, training };

describe("the document of the reference trainings", () => {
  it("has the mean accuracies of the lock file", () => {
    const settings = [...new Set(runs.map(({ setting }) => setting))];
    expect(settings.length).toBeGreaterThan(6);
    for (const setting of settings) {
      const own = runs.filter((run) => run.setting === setting);
      expect(text).toContain(`| ${setting} | ${own.length} | ${["train", "validation", "test"].map((set) => meanOf(own, set).toFixed(4)).join(" | ")} |`);
    }
  });

  it("has the bands of homework 2, which begin below 0.95 and above what the controls reach", () => {
    const questions = z.object({ questions: z.array(z.looseObject({ id: z.string() })) }).parse(parse(readFileSync("grader.config.yaml", "utf8"))).questions;
    const rule = z.object({ from: z.string(), of: z.enum(["train", "validation", "test"]), full: z.object({ below_mean_by: z.string() }), partial: z.object({ below_mean_by: z.string(), credit: z.number() }) });
    const { sets } = z.object({ sets: z.record(z.string(), rule) }).parse(questions.find(({ id }) => id === "q4.4.accuracy"));
    expect(Object.keys(sets)).toEqual(["train", "validation", "test"]);
    for (const [set, written] of Object.entries(sets)) {
      const [full, half] = bandsOf(written, author, []);
      const own = runs.filter((run) => run.setting === written.from);
      expect(text).toContain(`| ${set} | ${meanOf(own, set).toFixed(4)} | ${own[0]?.sets[set]?.[1]} | ${full?.at_least.toFixed(3)} | ${half?.at_least.toFixed(3)} |`);
      expect(full?.at_least).toBeLessThan(0.95);
      expect(half?.at_least).toBeGreaterThan(0.5);
    }
  });

  it("shows the rule as the config has it", () => {
    const [shown = ""] = [...text.matchAll(/^```yaml\n(.*?)^```/gmsu)].map(([, code = ""]) => code.trim());
    expect(readFileSync("grader.config.yaml", "utf8")).toContain(shown);
  });
});
