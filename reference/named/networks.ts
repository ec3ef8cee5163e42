/** What a config may ask about LeNet, softmax and the perceptron; every function takes one object of named arguments. */
import type { Arguments, Given } from "../given.ts";
import { reading } from "../given.ts";
import type { Counting } from "../lenet.ts";
import { learnableLayers, lenet, parameterCounts, sumOfLayers, totalParameters } from "../lenet.ts";
import * as mlp from "../mlp.ts";
import type { Matrix, Vector } from "../shapes.ts";
import { crossEntropy, softmax, uniformCrossEntropy } from "../softmax.ts";

function countingOf(read: Arguments): Counting {
  read.only("bias", "c3");
  return { bias: read.flag("bias"), c3: read.oneOf("c3", ["full", "sparse", "channels-left-out"]) };
}

function layerNames(reference: string, given: Given, layers: readonly { readonly name: string }[]): readonly string[] {
  reading(reference, given).only();
  return layers.map(({ name }) => name);
}

/** LeNet's layers in order and what they learn. */
export const lenetReferences = {
  lenetLayers: (given: Given): readonly string[] => layerNames("lenetLayers", given, lenet()),
  lenetLearnable: (given: Given): readonly string[] => layerNames("lenetLearnable", given, learnableLayers()),
  /** Layer -> count for the layers that learn: `{ bias?, c3?: "full" | "sparse" | "channels-left-out" }`. */
  lenetParameters: (given: Given): Readonly<Record<string, number>> => parameterCounts(countingOf(reading("lenetParameters", given))),
  lenetTotal: (given: Given): number => totalParameters(countingOf(reading("lenetTotal", given))),
  /** The total that follows from numbers of parameters that were given, right or wrong: `{ layers }`. */
  totalOfLayers: (given: Given): number => {
    const read = reading("totalOfLayers", given);
    read.only("layers");
    return sumOfLayers(read.numbers("layers"));
  },
};

const each = (value: number | Vector, apply: (entry: number) => number): number | Vector => (typeof value === "number" ? apply(value) : value.map(apply));

/** Losses and gradients at a point. Arguments that a function does not need are left aside: a sampled point holds every variable. */
export const gradientReferences = {
  uniformCrossEntropy: (given: Given): number => uniformCrossEntropy(reading("uniformCrossEntropy", given).number("classes")),
  softmax: (given: Given): Vector => softmax(reading("softmax", given).vector("o")),
  crossEntropyOfLogits: (given: Given): number => {
    const read = reading("crossEntropyOfLogits", given);
    return crossEntropy(read.vector("o"), read.vector("y"));
  },
  linearLoss: (given: Given): number => {
    const read = reading("linearLoss", given);
    return mlp.linearLoss({ x: read.vector("x"), W: read.matrix("W"), y: read.vector("y") });
  },
  mlpLoss: (given: Given): number => {
    const read = reading("mlpLoss", given);
    return mlp.mlpLoss({ x: read.vector("x"), W1: read.matrix("W1"), W2: read.matrix("W2"), y: read.vector("y") });
  },
  lossFromHiddenInput: (given: Given): number => {
    const read = reading("lossFromHiddenInput", given);
    return mlp.lossFromHiddenInput({ z: read.vector("z"), W2: read.matrix("W2"), y: read.vector("y") });
  },
  /** Of a number or entry by entry. */
  sigmoid: (given: Given): number | Vector => each(reading("sigmoid", given).numberOrVector("z"), mlp.sigmoid),
  /** Of a number or entry by entry. */
  sigmoidDerivative: (given: Given): number | Vector => each(reading("sigmoidDerivative", given).numberOrVector("h"), mlp.sigmoidDerivative),
  gradientByLogits: (given: Given): Vector => mlp.gradientByLogits(predictedOf(reading("gradientByLogits", given))),
  gradientByWeights: (given: Given): Matrix => {
    const read = reading("gradientByWeights", given);
    return mlp.gradientByWeights({ x: read.vector("x"), ...predictedOf(read) });
  },
  gradientByInput: (given: Given): Vector => {
    const read = reading("gradientByInput", given);
    return mlp.gradientByInput({ W: read.matrix("W"), ...predictedOf(read) });
  },
  gradientByHiddenInput: (given: Given): Vector => {
    const read = reading("gradientByHiddenInput", given);
    return mlp.gradientByHiddenInput({ h: read.vector("h"), W2: read.matrix("W2"), ...predictedOf(read) });
  },
  gradientByFirstWeights: (given: Given): Matrix => {
    const read = reading("gradientByFirstWeights", given);
    return mlp.gradientByFirstWeights({ x: read.vector("x"), h: read.vector("h"), W2: read.matrix("W2"), ...predictedOf(read) });
  },
  gradientBySecondWeights: (given: Given): Matrix => {
    const read = reading("gradientBySecondWeights", given);
    return mlp.gradientBySecondWeights({ h: read.vector("h"), ...predictedOf(read) });
  },
};

function predictedOf(read: Arguments): mlp.Predicted {
  return { yhat: read.vector("yhat"), y: read.vector("y") };
}
