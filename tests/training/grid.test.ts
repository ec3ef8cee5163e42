import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadAssignment, loadConfig } from "../../src/files/assignment.ts";
import { openGrid } from "../../src/files/train-grid.ts";
import { readLock } from "../../src/files/training-lock.ts";
import { wilson } from "../../src/maths/wilson.ts";
import { run } from "../cli/run.ts";
import { newFolder, writeFiles } from "../files/grading.ts";

/** An assignment whose trainer only says what its settings tell it to: 100 test samples, so many of them right. */
const REFERENCE = `
let calls = 0;
export const references = {
  version: () => "told-1",
  calls: () => calls,
  train: ({ right, luck = 0, seed, train, test, onEpoch }: { right: number; luck?: number; seed: number; train: { labels: Uint8Array }; test: { labels: Uint8Array }; onEpoch: (epoch: object) => void }) => {
    calls += 1;
    const history = [{ epoch: 1, loss: 1 / right }];
    history.forEach(onEpoch);
    const of = test.labels.length;
    return { ended: "all-epochs", history, scores: { train: { correct: 1, of: train.labels.length }, validation: { correct: 1, of: 1 }, test: { correct: right + luck * seed, of } } };
  },
};
`;

const CONFIG = `assignment: told
title: { zh: 训, en: told }
seed: 1
datasets:
  rows: { file: rows.csv, scale: 1, split: { train: 4, validation: 1, test: 100 }, seed: 1 }
training:
  trainer: train
  version: version
  lock: results.json
  seeds: [1, 2, 3]
  settings:
    good: { dataset: rows, with: { right: 90, luck: 1 } }
    better: { like: good, seeds: [4], with: { right: 93 } }
  controls:
    none: { like: good, with: { right: 10 } }
questions:
  - id: q
    kind: accuracy
    points: 1
    title: { zh: 准, en: accuracy }
    sets:
      test: { from: good, of: test, full: { below_mean_by: 2 se }, partial: { below_mean_by: 4.5 se, credit: 0.5 } }
`;

const rows = Array.from({ length: 105 }, (_, row) => `${row},${row % 2}\n`).join("");

function assignment(config = CONFIG): string {
  const folder = newFolder();
  writeFiles(folder, { "grader.config.yaml": config, "reference/index.ts": REFERENCE, "rows.csv": rows });
  return folder;
}

async function trained(config = CONFIG): Promise<string> {
  const folder = assignment(config);
  expect(await run(["reference", "train", "--config", folder])).toMatchObject({ code: 0, err: "" });
  return folder;
}

const refusal = (folder: string): Promise<string> => loadAssignment(folder).then(() => "", (error: unknown) => (error instanceof Error ? error.message : String(error)));

describe("grader reference train", () => {
  it("runs every cell of the grid once, and again only what changed", async () => {
    const folder = assignment();
    const first = await run(["reference", "train", "--config", folder, "--lang", "en"]);
    expect(first.out).toMatch(/^good #1: train 0\.2500, validation 1\.0000, test 0\.9100\n/u);
    expect(first.out).toMatch(/7 trainings run; results in .*results\.json\n$/u);
    expect((await run(["reference", "train", "--config", folder])).out).toBe("7 results kept as they were\n");
    writeFileSync(join(folder, "grader.config.yaml"), CONFIG.replace("right: 93", "right: 94"));
    expect((await run(["reference", "train", "--config", folder, "--lang", "zh"])).out).toMatch(/^better #4：?.*\n保留原有的 6 个结果\n完成 1 次训练；结果在 .*\n$/u);
    writeFileSync(join(folder, "rows.csv"), rows.replace("0,0", "0,1"));
    expect((await run(["reference", "train", "--config", folder, "--only", "good"])).out).toMatch(/3 trainings run/u);
  });

  it("drops what the config no longer asks for", async () => {
    const folder = await trained();
    writeFileSync(join(folder, "grader.config.yaml"), CONFIG.replace("seeds: [1, 2, 3]", "seeds: [2, 9]"));
    await run(["reference", "train", "--config", folder]);
    const seeds = readLock(join(folder, "results.json"))?.runs.map(({ setting, seed }) => `${setting} ${seed}`);
    expect(seeds).toEqual(["good 2", "good 9", "better 4", "none 2", "none 9"]);
  });

  it("--check finds a missing, an altered and a stale result", async () => {
    const folder = await trained();
    const lock = join(folder, "results.json");
    const text = readFileSync(lock, "utf8");
    const check = (more: readonly string[] = []): ReturnType<typeof run> => run(["reference", "train", "--check", "--config", folder, "--lang", "en", ...more]);
    expect(await check()).toMatchObject({ code: 0, out: "good, seed 1: trained again, the same to the last bit\n" });
    expect((await check(["--only", "better"])).out).toBe("better, seed 4: trained again, the same to the last bit\n");
    writeFileSync(lock, text.replace("[91,100]", "[99,100]"));
    expect(await check()).toMatchObject({ code: 2, err: "good, seed 1: trained again, the results differ from those in the file\n" });
    writeFileSync(lock, text.split("\n").filter((line) => !line.includes('"better"')).join("\n").replaceAll(/,\n {2}\]/gu, "\n  ]"));
    expect(await check()).toMatchObject({ code: 2, err: expect.stringContaining("not up to date: better, seed 4") });
    writeFileSync(lock, "{}");
    expect((await check()).err).toMatch(/results\.json is no file of training results/u);
  });

  it("says what is wrong with the command line or the config", async () => {
    const folder = assignment();
    expect(await run(["reference", "train", "--only", "goood", "--config", folder, "--lang", "en"])).toMatchObject({ code: 2, err: 'grader: there is no training "goood"; did you mean "good"?\n' });
    const without = assignment(CONFIG.replace(/training:[^]*(?=questions:)/u, "").replace(/\{ from: good.*\}/u, "[{ at_least: 0.9, credit: 1 }]"));
    expect(await run(["reference", "train", "--config", without, "--lang", "zh"])).toMatchObject({ code: 2, err: "grader: 配置中没有 training\n" });
    expect(await run(["reference", "train", "--config", assignment(CONFIG.replace("like: good, seeds", "like: godo, seeds"))])).toMatchObject({ code: 2, err: 'grader: There is no training "godo" to begin from.\n' });
    expect((await run(["reference", "train", "--config", assignment(CONFIG.replace("trainer: train", "trainer: trainn"))])).err).toMatch(/:\d+:12: The reference has no function "trainn"; did you mean "train"\?/u);
  });

  it("leaves out what it has no data for, and says how many", async () => {
    const folder = assignment(CONFIG.replace("    better: { like: good,", "    better: { like: good, dataset: others,").replace("training:", "  others: { folder: nowhere, scale: 1, split: { train: 1, validation: 1, test: 1 }, seed: 1 }\ntraining:"));
    const { code, err, out } = await run(["reference", "train", "--config", folder, "--lang", "en"]);
    expect(code).toBe(0);
    expect(err).toBe('1 training left out, the data are not there (others); see "grader data"\n');
    expect(out).toMatch(/6 trainings run/u);
  });
});

describe("bands that follow from trainings", () => {
  it("begin so many standard errors below the mean over the seeds", async () => {
    const folder = await trained();
    const { assignment: loaded } = await loadAssignment(folder);
    const verdict = async (test: string): Promise<string> => {
      const place = { file: "a", line: 1, column: 1 };
      const answer = { is: "written" as const, place, value: { is: "map" as const, place, entries: [{ key: "test", place, value: { is: "scalar" as const, text: test, place } }] } };
      const judged = await loaded.questions[0]?.check.judge(answer, { question: "q", attachment: (name) => ({ is: "absent", name }), answer: () => ({ is: "missing" }), mistakes: () => [], judged: () => undefined });
      return judged?.verdict ?? "none";
    };
    const mean = (0.91 + 0.92 + 0.93) / 3;
    const full = Math.floor(1000 * wilson(mean, 100, 2)[0]) / 1000;
    const partial = Math.floor(1000 * wilson(mean, 100, 4.5)[0]) / 1000;
    expect(await Promise.all([full, full - 0.001, partial, partial - 0.001].map((claim) => verdict(claim.toFixed(3))))).toEqual(["correct", "partial", "partial", "wrong"]);
  });

  it.each([
    ["there are no results yet", (folder: string) => writeFileSync(join(folder, "results.json"), '{"trainer":"","datasets":{},"runs":[]}'), /split in another way|no result of the training/u],
    ["a seed is missing", (folder: string) => writeFileSync(join(folder, "grader.config.yaml"), CONFIG.replace("[1, 2, 3]", "[1, 2, 3, 5]")), /no result of the training "good" with seed 5; run "grader reference train"/u],
    ["the settings changed", (folder: string) => writeFileSync(join(folder, "grader.config.yaml"), CONFIG.replace("right: 90", "right: 91")), /"good" with seed 1 was run with other settings or an older trainer/u],
    ["the trainer changed", (folder: string) => writeFileSync(join(folder, "reference/index.ts"), REFERENCE.replace("told-1", "told-2")), /older trainer/u],
    ["the split changed", (folder: string) => writeFileSync(join(folder, "grader.config.yaml"), CONFIG.replace("train: 4, validation: 1", "train: 3, validation: 2")), /split in another way than when "good" was trained/u],
    ["a control would earn something", (folder: string) => writeFileSync(join(folder, "results.json"), readFileSync(join(folder, "results.json"), "utf8").replaceAll(/\[1[0-9],100\]/gu, "[88,100]")), /The control "none" reaches 0\.880; credit from 0\.\d+ on would be open to it/u],
    ["the setting has another name", (folder: string) => writeFileSync(join(folder, "grader.config.yaml"), CONFIG.replace("from: good", "from: god")), /no setting "god" among the trainings; did you mean "good"/u],
    ["a control is taken for a setting", (folder: string) => writeFileSync(join(folder, "grader.config.yaml"), CONFIG.replace("from: good", "from: none")), /no setting "none"/u],
    ["partial credit would begin above full credit", (folder: string) => writeFileSync(join(folder, "grader.config.yaml"), CONFIG.replace("4.5 se", "1 se")), /from the highest/u],
    ["the errors are no number of standard errors", (folder: string) => writeFileSync(join(folder, "grader.config.yaml"), CONFIG.replace("2 se", "2 sigma")), /3 se/u],
  ])("are refused with place and mend when %s", async (_, change, says) => {
    const folder = await trained();
    change(folder);
    expect(await refusal(folder)).toMatch(says);
    expect(await refusal(folder)).toMatch(/grader\.config\.yaml:\d+:\d+:/u);
  });

  it("are refused before anything was trained, with the command that does it", async () => {
    expect(await refusal(assignment())).toMatch(/results\.json is not there; run "grader reference train"/u);
  });
});

describe("the trainings of homework 2", () => {
  it("are all kept, and the cheapest comes out again to the last bit", async () => {
    expect(await run(["reference", "train", "--check", "--lang", "en"])).toMatchObject({ code: 0, out: "quick, seed 1: trained again, the same to the last bit\n" });
  });

  it("earn full credit themselves, and their controls fail", async () => {
    const grid = openGrid(await loadConfig("grader.config.yaml"));
    const runs = grid?.lock().runs ?? [];
    const accuracy = (setting: string): readonly number[] => runs.filter((run) => run.setting === setting).map(({ sets }) => (sets.test?.[0] ?? NaN) / (sets.test?.[1] ?? NaN));
    for (const setting of ["summed", "summed-short", "averaged", "quick"]) {
      expect(accuracy(setting)).toHaveLength(5);
      for (const reached of accuracy(setting)) expect(reached).toBeGreaterThan(0.93);
    }
    for (const control of ["untrained", "shuffled-labels", "wrong-sign"]) for (const reached of accuracy(control)) expect(reached).toBeLessThan(0.2);
  });
});
