/** A trained model, measured on images that it has not seen: weights or predicted labels in a file, or a function. */
import type { z } from "zod";
import { readNumber } from "../maths/number/read.ts";
import { compareShares } from "../maths/share.ts";
import type { Check, Finding, Given, Hearing, Judgement, Placed, Share } from "../model.ts";
import type { Bands } from "./bands.ts";
import { bandsOf, bandsSchema, creditFor } from "./bands.ts";
import type { LookBeside } from "./claims/beside.ts";
import { besideSchema, lookBeside } from "./claims/beside.ts";
import { claimOf } from "./claims/claim.ts";
import { isJudgement, placed, unanswered, undecided, verdictOf } from "./judgements.ts";
import type { Dataset, Kind, Zod } from "./kind.ts";
import type { Measured, Trial } from "./models/measured.ts";
import { readAnswer } from "./models/read-answer.ts";
import type { Ran } from "./models/run-function.ts";
import { runFunction } from "./models/run-function.ts";
import { confusionOf, correctIn, differenceFrom } from "./models/tally.ts";
import type { Variant } from "./models/variants.ts";
import { fromOne, variantsOf } from "./models/variants.ts";

const schema = (z: Zod) =>
  z.strictObject({
    dataset: z.string(),
    classes: z.int().min(2).max(255),
    bands: bandsSchema(z),
    /** Between the layers; sigmoid unless told. */
    activation: z.enum(["sigmoid", "tanh", "relu"]).optional(),
    /** How many hidden layers the network has to have. */
    hidden_layers: z.int().nonnegative().optional(),
    /** The reported accuracy that the measured one is compared with. */
    claim: besideSchema(z).optional(),
    /** The reported width of the hidden layer. */
    hidden: besideSchema(z).optional(),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

/** What was reported elsewhere. */
interface Reported {
  readonly claim?: LookBeside;
  readonly hidden?: LookBeside;
}

export const model: Kind<Spec> = {
  name: "model",
  summary: { zh: "训练好的模型（权重、预测标签或函数），在测试集上实测", en: "a trained model, weights, predicted labels or a function, measured on the test set" },
  schema,
  compile(spec, author): Check {
    const bands = bandsOf(spec.bands, author, ["bands"]);
    const dataset = author.dataset(spec.dataset, ["dataset"]);
    const reported: Reported = {
      ...(spec.claim === undefined ? {} : { claim: lookBeside(spec.claim, author) }),
      ...(spec.hidden === undefined ? {} : { hidden: lookBeside(spec.hidden, author) }),
    };
    return {
      kind: model.name,
      template: {
        hint: {
          zh: "随作业提交的文件名：权重（.npz、.safetensors、.json，见 docs/models.md）或测试集的预测标签（.csv）；也可写函数 predict(images) -> labels，或 train(images, labels) -> { W1, b1, W2, b2 }",
          en: "the name of a file handed in with the answers: weights (.npz, .safetensors, .json; see docs/models.md) or predicted labels of the test set (.csv); or a function predict(images) -> labels, or train(images, labels) -> { W1, b1, W2, b2 }",
        },
        blank: "",
        parameters: ["images"],
      },
      async judge(answer, hearing): Promise<Judgement> {
        if (answer.is === "written" && answer.value.is === "empty") return unanswered();
        const data = dataset();
        const trial: Trial = { test: data.test, classes: spec.classes, activation: spec.activation ?? "sigmoid" };
        const { measured, remarks } = await run(answer, hearing, data, trial);
        if (isJudgement(measured)) return { ...measured, findings: [...measured.findings, ...remarks] };
        return judgeMeasured(measured, { spec, bands, data, trial, hearing, reported, answer, remarks });
      },
    };
  },
};

async function run(answer: Given, hearing: Hearing, data: Dataset, trial: Trial): Promise<Ran> {
  if (answer.is === "callable") return runFunction(answer, data, trial);
  if (answer.value.is === "empty") return { measured: unanswered(), remarks: [] };
  return { measured: await readAnswer(answer.value, answer.place, hearing, trial), remarks: [] };
}

interface Case {
  readonly spec: Spec;
  readonly bands: Bands;
  readonly data: Dataset;
  readonly trial: Trial;
  readonly hearing: Hearing;
  readonly reported: Reported;
  readonly answer: Given;
  readonly remarks: readonly Placed[];
}

function judgeMeasured(measured: Measured, { spec, bands, data, trial, hearing, reported, answer, remarks }: Case): Judgement {
  const { labels: truth } = trial.test;
  const of = truth.length;
  const correct = correctIn(measured.labels, truth);
  const credit = creditFor(correct / of, bands);
  const [network] = measured.networks;
  const layers = network === undefined ? {} : { layers: [trial.test.width, ...network.map(({ outputs }) => outputs)], activation: trial.activation };
  const hidden = network === undefined ? undefined : network.length - 1;
  const said: Finding[] = [{ code: "measured-accuracy", correct, of, ...layers }];
  if (measured.odd !== undefined) said.push({ code: "odd-labels", ...measured.odd, of });
  const claimed = claimedBeside(hearing, reported, correct, of);
  const doubts: Finding[] = [
    ...(claimed?.far === true ? [claimed] : []),
    ...(hidden !== undefined && spec.hidden_layers !== undefined && hidden !== spec.hidden_layers ? [{ code: "model-layers", hidden, want: spec.hidden_layers } as const] : []),
    // Whoever hands in labels may have them from elsewhere; no small network is right about every image.
    ...(measured.from === "labels" && correct === of ? [{ code: "without-a-mistake", of } as const] : []),
  ];
  const better = betterVariant(measured, trial, data, (right) => creditFor(right / of, bands), credit);
  if (better !== undefined) doubts.push({ code: "model-variant", variant: better.variant, correct: better.correct, of });
  const remarked: Finding[] = [...(claimed?.far === false ? [claimed] : []), ...(network?.length === 2 ? hiddenBeside(hearing, reported, network[0]?.outputs ?? 0) : [])];
  const findings = [...[...said, ...doubts, ...remarked].map((finding) => placed(finding, answer.place)), ...remarks];
  const figures = confusionOf(measured.labels, truth, spec.classes);
  if (doubts.length > 0) return { ...undecided(findings, better?.credit ?? credit), figures };
  return { verdict: verdictOf(credit), credit, findings, figures };
}

/** The variant that would earn most, if that is more. */
function betterVariant(measured: Measured, trial: Trial, data: Dataset, creditOf: (correct: number) => Share, credit: Share): (Variant & { readonly correct: number; readonly credit: Share }) | undefined {
  if (compareShares(credit, creditOf(trial.test.labels.length)) >= 0) return undefined;
  const variants = [...variantsOf(measured.networks.slice(0, 4), trial.activation, data), fromOne(measured.labels)];
  const [best] = variants.map((variant) => ({ ...variant, correct: correctIn(variant.labels, trial.test.labels) })).toSorted((left, right) => right.correct - left.correct);
  if (best === undefined) return undefined;
  const earned = creditOf(best.correct);
  return compareShares(earned, credit) > 0 ? { ...best, credit: earned } : undefined;
}

function claimedBeside(hearing: Hearing, { claim: look }: Reported, correct: number, of: number): Extract<Finding, { code: "claim-differs" }> | undefined {
  const entry = look?.(hearing);
  return entry === undefined ? undefined : differenceFrom(claimOf("", entry), entry.text.trim(), correct, of);
}

function hiddenBeside(hearing: Hearing, { hidden: look }: Reported, got: number): readonly Finding[] {
  const entry = look?.(hearing);
  const read = entry === undefined ? undefined : readNumber(entry.text);
  return entry === undefined || read?.is !== "number" || Number(read.value) === got ? [] : [{ code: "hidden-differs", claimed: entry.text.trim(), got }];
}
