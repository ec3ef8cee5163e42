/** A trained model, measured on images that it has not seen: weights in a file, or a `predict` function. */
import type { z } from "zod";
import { classify, orient } from "../maths/classify.ts";
import { WHOLE } from "../maths/share.ts";
import type { Check, Data, Finding, Given, Hearing, Judgement, Written } from "../model.ts";
import { attachmentFinding } from "./attachments.ts";
import { bandsSchema, checkBands, creditFor } from "./bands.ts";
import { judgeOutcome } from "./outcomes.ts";
import { isJudgement, placed, unanswered, undecided, unreadable, verdictOf } from "./judgements.ts";
import type { Kind, Rows, Zod } from "./kind.ts";
import { weightsOf } from "./weights.ts";

const schema = (z: Zod) =>
  z.strictObject({
    dataset: z.string(),
    classes: z.int().min(2),
    bands: bandsSchema(z),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

export const model: Kind<Spec> = {
  name: "model",
  summary: { zh: "训练好的模型（权重文件或 predict 函数），在测试集上实测", en: "a trained model, weights or a predict function, measured on the test set" },
  schema,
  compile(spec, author): Check {
    checkBands(spec.bands, ["bands"]);
    const dataset = author.dataset(spec.dataset, ["dataset"]);
    return {
      kind: model.name,
      template: {
        hint: {
          zh: "随作业提交的权重文件名（JSON：W1、W2，可有 b1、b2），或函数 predict(images) -> labels",
          en: "the name of a weights file handed in with the answers (JSON: W1, W2, perhaps b1, b2), or a function predict(images) -> labels",
        },
        blank: "",
        parameters: ["images"],
      },
      judge(answer, hearing): Judgement {
        if (answer.is === "written" && answer.value.is === "empty") return unanswered();
        const { test } = dataset();
        const labels = labelsOf(answer, hearing, test, spec.classes);
        if (!(labels instanceof Uint8Array)) return labels;
        const correct = test.labels.reduce((sum, label, sample) => sum + (labels[sample] === label ? 1 : 0), 0);
        const credit = creditFor(correct / test.labels.length, spec.bands);
        return { verdict: verdictOf(credit), credit, findings: [placed({ code: "measured-accuracy", correct, of: test.labels.length }, answer.place)] };
      },
    };
  },
};

function labelsOf(answer: Given, hearing: Hearing, test: Rows, classes: number): Uint8Array | Judgement {
  if (answer.is === "callable") return predicted(answer, test, classes);
  const { value } = answer;
  const problem = (name: string, why: string): Judgement => unreadable([placed({ code: "file-unreadable", name, why }, answer.place)]);
  if (value.is !== "scalar") return fromWeights(plainOf(value), "answer", test, classes, problem);
  const attachment = hearing.attachment(value.text.trim());
  if (attachment.is === "absent") return unreadable([placed(attachmentFinding(attachment), answer.place)]);
  if (attachment.is === "too-large") return undecided([placed(attachmentFinding(attachment), answer.place)], WHOLE);
  if (!attachment.name.toLowerCase().endsWith(".json")) {
    // The file may well hold a good model: a person has to look at what the grader cannot read.
    return undecided([placed({ code: "file-unreadable", name: attachment.name, why: "only .json is read" }, answer.place)], WHOLE);
  }
  try {
    return fromWeights(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(attachment.bytes)), attachment.name, test, classes, problem);
  } catch (error) {
    return problem(attachment.name, error instanceof Error ? error.message : String(error));
  }
}

function fromWeights(data: unknown, name: string, test: Rows, classes: number, problem: (name: string, why: string) => Judgement): Uint8Array | Judgement {
  const weights = weightsOf(data);
  if (typeof weights === "string") return problem(name, weights);
  const oriented = orient(weights, test.width, classes);
  return "is" in oriented ? problem(name, oriented.why) : classify(oriented, test.features);
}

function predicted(answer: Extract<Given, { is: "callable" }>, test: Rows, classes: number): Uint8Array | Judgement {
  const images: Data[] = [];
  for (let start = 0; start < test.features.length; start += test.width) images.push([...test.features.subarray(start, start + test.width)]);
  const value = judgeOutcome(answer.call([images]), answer.place);
  if (isJudgement(value)) return value;
  const { data } = value;
  const finding: Finding = { code: "wrong-shape", got: Array.isArray(data) ? `list[${data.length}]` : typeof data, want: `list[${images.length}]` };
  if (!Array.isArray(data) || data.length !== images.length) return { verdict: "wrong", credit: [0, 1], findings: [placed(finding, answer.place)] };
  return Uint8Array.from(data.map((label: Data) => (typeof label === "number" && Number.isInteger(label) && label >= 0 && label < classes ? label : 255)));
}

/** Inline weights: numbers as written. */
function plainOf(value: Written): unknown {
  switch (value.is) {
    case "empty":
      return null;
    case "scalar":
      return value.text.trim() === "" ? null : Number(value.text);
    case "list":
      return value.items.map(plainOf);
    case "map":
      return Object.fromEntries(value.entries.map((entry) => [entry.key, plainOf(entry.value)]));
  }
}

