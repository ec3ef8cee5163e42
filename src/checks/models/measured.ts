/** What a hand-in's model says of the test set, or why it cannot be asked. */
import type { Activation } from "../../maths/classify.ts";
import { classify } from "../../maths/classify.ts";
import type { FileFault, Judgement } from "../../model.ts";
import { isFault } from "../attached/fault.ts";
import type { NumberArray } from "../attached/number-array.ts";
import type { Rows } from "../kind.ts";
import type { Network } from "./networks.ts";
import { networksOf } from "./networks.ts";
import type { Predictions } from "./predictions.ts";
import { predictionsIn } from "./predictions.ts";
import { correctIn } from "./tally.ts";

export interface Measured extends Predictions {
  readonly from: "weights" | "labels" | "function";
  /** All ways to read the weights, the best first. */
  readonly networks: readonly Network[];
}

export interface Trial {
  readonly test: Rows;
  readonly classes: number;
  readonly activation: Activation;
}

/** Weights of a network before labels. Where square matrices leave several ways open, the one that does best is the one that was trained: no other has learnt anything. */
export function measuredArrays(arrays: readonly NumberArray[], { test, classes, activation }: Trial): Measured | FileFault {
  const networks = networksOf(arrays, test.width, classes);
  if (isFault(networks)) {
    const predictions = predictionsIn(arrays, test.labels.length, classes);
    return predictions === undefined ? networks : { ...predictions, from: "labels", networks: [] };
  }
  const ranked = networks
    .map((network) => ({ network, labels: classify(network, activation, test.features) }))
    .map((way) => ({ ...way, correct: correctIn(way.labels, test.labels) }))
    .toSorted((left, right) => right.correct - left.correct);
  return { labels: ranked[0]?.labels ?? new Uint8Array(0), from: "weights", networks: ranked.map(({ network }) => network) };
}

export const isMeasured = (value: Measured | Judgement): value is Measured => "labels" in value;
