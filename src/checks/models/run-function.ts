/** A student's `predict(images)` or `train(images, labels, validationImages, validationLabels)`, run where there is room for it. */
import { NOTHING } from "../../maths/share.ts";
import type { Callable, Data, Finding, Judgement, Placed, Roomy } from "../../model.ts";
import { isFault } from "../attached/fault.ts";
import { arraysIn } from "../attached/json-arrays.ts";
import { isJudgement, placed, wrong } from "../judgements.ts";
import type { Dataset, Rows } from "../kind.ts";
import { judgeOutcome } from "../outcomes.ts";
import type { Measured, Trial } from "./measured.ts";
import { measuredArrays } from "./measured.ts";
import type { Predictions } from "./predictions.ts";
import { predictionsFrom } from "./predictions.ts";

/** Images go over in parts: ten thousand of them as text would fill the sandbox. */
const NUMBERS_A_CALL = 250_000;

export interface Ran {
  readonly measured: Measured | Judgement;
  readonly remarks: readonly Placed[];
}

export async function runFunction(answer: Callable, dataset: Dataset, trial: Trial): Promise<Ran> {
  const room: Roomy = (await answer.roomy?.()) ?? { call: (args) => answer.call(args), remarks: () => answer.remarks?.() ?? [], close: () => {} };
  try {
    const measured = /^train/iu.test(answer.name ?? "") ? trained(answer, room, dataset, trial) : predicted(answer, room, trial);
    return { measured, remarks: room.remarks().map((finding) => placed(finding, answer.place)) };
  } finally {
    room.close();
  }
}

function trained({ place }: Callable, room: Roomy, { train, validation }: Dataset, trial: Trial): Measured | Judgement {
  const value = judgeOutcome(room.call([imagesOf(train), [...train.labels], imagesOf(validation), [...validation.labels]]), place);
  if (isJudgement(value)) return value;
  const arrays = arraysIn(value.data);
  const measured = isFault(arrays) ? arrays : measuredArrays(arrays, trial);
  return isFault(measured) ? wrong([placed({ code: "file-unreadable", name: "train", ...measured }, place)]) : measured;
}

function predicted({ place }: Callable, room: Roomy, { test, classes }: Trial): Measured | Judgement {
  const images = imagesOf(test);
  const step = Math.max(1, Math.floor(NUMBERS_A_CALL / test.width));
  const parts: Predictions[] = [];
  for (let from = 0; from < images.length; from += step) {
    const some = images.slice(from, from + step);
    const value = judgeOutcome(room.call([some]), place);
    if (isJudgement(value)) return value;
    const predictions = predictionsFrom(value.data, some.length, classes);
    if (predictions === undefined) return notAList(value.data, some.length, place);
    parts.push(predictions);
  }
  const labels = new Uint8Array(images.length);
  parts.forEach((part, at) => labels.set(part.labels, at * step));
  const odd = parts.flatMap((part) => part.odd ?? []);
  const [first] = odd;
  return { labels, from: "function", networks: [], ...(first === undefined ? {} : { odd: { example: first.example, count: odd.reduce((sum, { count }) => sum + count, 0) } }) };
}

function notAList(data: Data, want: number, place: Callable["place"]): Judgement {
  const finding: Finding = { code: "wrong-shape", got: Array.isArray(data) ? `list[${data.length}]` : typeof data, want: `list[${want}]` };
  return { verdict: "wrong", credit: NOTHING, findings: [placed(finding, place)] };
}

function imagesOf({ features, width }: Rows): readonly (readonly number[])[] {
  return Array.from({ length: features.length / width }, (_, at) => [...features.subarray(at * width, (at + 1) * width)]);
}
