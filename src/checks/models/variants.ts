/** Other ways to run a model, tried when it does badly: they are hints for a person, never credit. */
import type { Activation } from "../../maths/classify.ts";
import { classify } from "../../maths/classify.ts";
import type { ModelVariant } from "../../model.ts";
import type { Dataset, Rows } from "../kind.ts";
import type { Network } from "./networks.ts";

export interface Variant {
  readonly variant: ModelVariant;
  readonly labels: Uint8Array;
}

const FACTORS: readonly (readonly [ModelVariant, number])[] = [["times-16", 16], ["times-255", 255], ["by-16", 1 / 16], ["by-255", 1 / 255]];
const ACTIVATIONS: readonly Activation[] = ["sigmoid", "tanh", "relu"];

/** One change at a time: the scale of the images, the activation, labels that begin with 1. */
export function variantsOf(networks: readonly Network[], activation: Activation, dataset: Dataset): readonly Variant[] {
  const { features } = dataset.test;
  const inputs: readonly (readonly [ModelVariant, Float64Array])[] = [...FACTORS.map(([variant, factor]) => [variant, features.map((value) => value * factor)] as const), ["standardised", standardised(dataset)]];
  return networks.flatMap((network): readonly Variant[] => [
    ...inputs.map(([variant, changed]) => ({ variant, labels: classify(network, activation, changed) })),
    ...ACTIVATIONS.filter((other) => other !== activation).map((other) => ({ variant: other, labels: classify(network, other, features) })),
  ]);
}

export function fromOne(labels: Uint8Array): Variant {
  return { variant: "labels-from-one", labels: labels.map((label) => label - 1) };
}

/** Each feature less its mean over the training set, by its standard deviation there. */
function standardised({ train, test }: Dataset): Float64Array {
  const { means, deviations } = momentsOf(train.labels.length > 0 ? train : test);
  return test.features.map((value, at) => (value - (means[at % test.width] ?? 0)) / (deviations[at % test.width] ?? 1));
}

function momentsOf({ features, width, labels }: Rows): { readonly means: Float64Array; readonly deviations: Float64Array } {
  const means = new Float64Array(width);
  const squares = new Float64Array(width);
  features.forEach((value, at) => {
    means[at % width] = (means[at % width] ?? 0) + value / labels.length;
    squares[at % width] = (squares[at % width] ?? 0) + (value * value) / labels.length;
  });
  // A pixel that never changes carries nothing; scikit-learn leaves it as it is.
  return { means, deviations: squares.map((square, at) => Math.sqrt(Math.max(0, square - (means[at] ?? 0) ** 2)) || 1) };
}
