/** The labels that a multilayer perceptron gives, or any table of one score a class. */

/** A fully connected layer; `weights` is row-major, inputs x outputs. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float64Array;
  readonly bias?: Float64Array;
}

export type Activation = "sigmoid" | "tanh" | "relu";

const ACTIVATIONS: Readonly<Record<Activation, (z: number) => number>> = {
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  relu: (z) => Math.max(0, z),
};

/** Class of the largest logit for each sample: `argmax(W2^T f(W1^T x + b1) + b2)`, the activation `f` behind each layer but the last. */
export function classify(layers: readonly Layer[], activation: Activation, features: Float64Array): Uint8Array {
  const width = layers[0]?.inputs ?? 1;
  const f = ACTIVATIONS[activation];
  const outputs = layers.map((layer) => new Float64Array(layer.outputs));
  return Uint8Array.from({ length: features.length / width }, (_, sample) => {
    let values = features.subarray(sample * width, (sample + 1) * width);
    for (const [at, layer] of layers.entries()) {
      const output = outputs[at] ?? new Float64Array(0);
      forward(layer, values, output);
      if (at < layers.length - 1) for (let unit = 0; unit < output.length; unit += 1) output[unit] = f(output[unit] ?? NaN);
      values = output;
    }
    return largest(values);
  });
}

function forward({ outputs, weights, bias }: Layer, input: Float64Array, output: Float64Array): void {
  if (bias === undefined) output.fill(0);
  else output.set(bias);
  for (let row = 0; row < input.length; row += 1) {
    const value = input[row] ?? NaN;
    if (value === 0) continue;
    const start = row * outputs;
    for (let column = 0; column < outputs; column += 1) output[column] = (output[column] ?? NaN) + value * (weights[start + column] ?? NaN);
  }
}

/** The place of the largest score, the first of several. */
export function largest(scores: Float64Array): number {
  let best = 0;
  for (let label = 1; label < scores.length; label += 1) if ((scores[label] ?? NaN) > (scores[best] ?? NaN)) best = label;
  return best;
}
