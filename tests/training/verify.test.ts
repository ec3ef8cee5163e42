import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { references } from "../../reference/index.ts";
import { accuracy } from "../../src/checks/accuracy.ts";
import type { Author, Reference } from "../../src/checks/kind.ts";
import { readDataset } from "../../src/files/dataset.ts";
import { grade } from "../../src/grade.ts";
import type { Answer, Hearing, Judgement } from "../../src/model.ts";
import { submissionOf } from "../checks/case-rows.ts";
import { assignment, resultOf } from "../files/grading.ts";
import { run } from "../cli/run.ts";
import { newFolder, writeFiles } from "../files/grading.ts";

const digits = readDataset({ file: "reference/data/digits.csv.gz", scale: 16, split: { train: 1100, validation: 297, test: 400 }, seed: 2 }, ".");
const QUICK = "{ hidden_dim: 30, lr: 0.3, batch_size: 10, epochs: 30 }";

const nothing = (): never => {
  throw new Error("not asked for");
};

function authorWith(train: Reference): Author {
  return { seed: 1, verified: false, reference: () => train, referenceNames: [], names: {}, variables: {}, dataset: () => () => digits, training: nothing };
}

const retrain = { reference: "train", dataset: "digits", hyperparameters: "q.settings", settings: ["hidden_dim", "lr", "batch_size", "epochs"], tries: [{ reduction: "sum" }, { reduction: "mean" }], seed: 1, within: "3 se", seconds: 60 };
const bare = [{ at_least: 0.9, credit: 1 }, { at_least: 0.8, credit: 0.5 }];

/** The answers of a text; only their reading is the assignment's. */
const answersOf = (text: string): ReadonlyMap<string, Answer> => submissionOf({ ...assignment, questions: assignment.questions.filter(({ id }) => id.startsWith("q4.4")) }, text).answers;

async function judged(claims: string, settings: string, change: Partial<typeof retrain> = {}, train: Reference = references.trainMlp): Promise<Judgement & { readonly beats: number }> {
  const check = accuracy.compile({ sets: { train: bare, validation: bare, test: bare }, retrain: { ...retrain, ...change } }, authorWith(train));
  const answers = answersOf(`q4.4.accuracy: ${claims}\nq4.4.hyperparameters: ${settings}\n`);
  let beats = 0;
  const hearing: Hearing = { question: "q", attachment: (name) => ({ is: "absent", name }), answer: () => answers.get("q4.4.hyperparameters") ?? { is: "missing" }, mistakes: () => [], judged: () => undefined, retraining: { alive: () => void (beats += 1) } };
  const answer = answers.get("q4.4.accuracy");
  if (answer?.is !== "written") throw new Error("no answer");
  return { ...(await check.judge(answer, hearing)), beats };
}

const codes = ({ findings }: Judgement): readonly string[] => findings.map(({ finding }) => finding.code);

describe("a reported training that is run again", () => {
  it("stands when the student's own settings reach what is claimed, and shows signs of life meanwhile", async () => {
    const judgement = await judged("{ train: 0.99, validation: 0.975, test: 0.97 }", QUICK);
    expect(judgement.verdict).toBe("correct");
    expect(codes(judgement)).toEqual(["claim-reproduced"]);
    expect(judgement.beats).toBeGreaterThan(1000);
  });

  it("stands when one of the two reductions reaches it", async () => {
    // Summed, a rate of 3 with batches of 100 wanders about; averaged, it is sound.
    const judgement = await judged("{ train: 0.96, validation: 0.95, test: 0.95 }", "{ hidden_dim: 30, lr: 1, batch_size: 100, epochs: 20 }");
    expect(codes(judgement)).toEqual(["claim-reproduced"]);
    expect(JSON.stringify(judgement.findings)).toContain("reduction mean");
  });

  it("goes to a person when the claim lies above all that they reach: never a zero", async () => {
    const judgement = await judged("{ train: 0.99, validation: 0.975, test: 0.97 }", "{ hidden_dim: 1, lr: 0.1, batch_size: 10, epochs: 2 }");
    expect(judgement).toMatchObject({ verdict: "undecided", credit: [0, 1], proposed: [1, 1] });
    expect(codes(judgement)).toEqual(["claim-not-reproduced", "claim-not-reproduced", "claim-not-reproduced"]);
  });

  it("is only remarked on when the claim lies below: nobody gains by it", async () => {
    const judgement = await judged("{ train: 0.9, validation: 0.9, test: 0.9 }", QUICK);
    expect(judgement.verdict).toBe("correct");
    expect(codes(judgement)).toContain("claim-not-reproduced");
    expect(JSON.stringify(judgement.findings)).toContain("below");
  });

  it.each([
    ["settings that are words", "{ hidden_dim: many, lr: 0.3, batch_size: 10, epochs: 30 }", {}, "training-impossible"],
    ["settings that are left out", "{ hidden_dim: 30 }", {}, "training-impossible"],
    ["a network that no memory holds", "{ hidden_dim: 90000000, lr: 0.3, batch_size: 10, epochs: 30 }", {}, "training-impossible"],
    ["half a hidden unit", "{ hidden_dim: 0.5, lr: 0.3, batch_size: 10, epochs: 30 }", {}, "training-impossible"],
    ["more epochs than there is time for", "{ hidden_dim: 30, lr: 0.3, batch_size: 10, epochs: 1000000 }", { seconds: 0.2 }, "training-not-finished"],
    ["a rate with which nothing stays finite", "{ hidden_dim: 30, lr: 1e300, batch_size: 10, epochs: 3 }", {}, "training-diverged"],
  ])("is left to stand on %s, with a remark", async (_, settings, change, code) => {
    const judgement = await judged("{ train: 0.99, validation: 0.975, test: 0.97 }", settings, change);
    expect(judgement.verdict).toBe("correct");
    expect(new Set(codes(judgement))).toEqual(new Set([code]));
  });

  it("is remembered: the same settings are trained once", async () => {
    let calls = 0;
    const counting: Reference = (given) => {
      calls += 1;
      return references.trainMlp({ ...given, epochs: 1 });
    };
    const check = accuracy.compile({ sets: { test: bare }, retrain }, authorWith(counting));
    const answers = answersOf(`q4.4.accuracy: { test: 0.99 }\nq4.4.hyperparameters: ${QUICK}\n`);
    const [answer, settings] = [answers.get("q4.4.accuracy"), answers.get("q4.4.hyperparameters")];
    if (answer?.is !== "written" || settings === undefined) throw new Error("no answer");
    const hearing: Hearing = { question: "q", attachment: (name) => ({ is: "absent", name }), answer: () => settings, mistakes: () => [], judged: () => undefined, retraining: { alive() {} } };
    await check.judge(answer, hearing);
    await check.judge(answer, hearing);
    expect(calls).toBe(2);
  });

  it("is not run where nobody asked for it", async () => {
    const report = await grade(assignment, submissionOf(assignment, `q4.4.accuracy: { train: 1, validation: 0.959, test: 0.9502 }\nq4.4.hyperparameters: ${QUICK}\n`));
    expect(resultOf(report, "q4.4.accuracy")).toMatchObject({ verdict: "correct", findings: [] });
  });
});

describe("homework 2", () => {
  it("compares with the names that its trainer knows", () => {
    const config = z.object({ questions: z.array(z.looseObject({ id: z.string() })) }).parse(parse(readFileSync("grader.config.yaml", "utf8")));
    const { retrain: spec } = z.object({ retrain: z.object({ settings: z.array(z.string()), reference: z.literal("trainMlp") }) }).parse(config.questions.find(({ id }) => id === "q4.4.accuracy"));
    expect(spec.settings).toEqual(retrain.settings);
  });

  it("is asked by grader check --verify train, of written answers and of code alike", async () => {
    const folder = newFolder();
    writeFiles(folder, {
      "a.yaml": `q4.4.accuracy: { train: 0.99, validation: 0.975, test: 0.97 }\nq4.4.hyperparameters: ${QUICK}\n`,
      "b.ts": "export default { 'q4.4.accuracy': { train: 0.99, validation: 0.975, test: 0.97 }, 'q4.4.hyperparameters': { hidden_dim: 30, lr: 0.3, batch_size: 10, epochs: 30 } };\n",
    });
    const en = await run(["check", `${folder}/a.yaml`, "--verify", "train", "--lang", "en"]);
    expect(en.out).toMatch(/Trained again with these settings \(reduction \w+\), the reported accuracies are\s+reached:\s+train\s+\d+\/1100, validation \d+\/297, test \d+\/400/u);
    expect((await run(["check", `${folder}/b.ts`, "--verify", "train", "--lang", "zh"])).out).toMatch(/重新训练/u);
    expect((await run(["check", `${folder}/a.yaml`, "--lang", "en"])).out).not.toMatch(/Trained again/u);
  });
});
