/** The labels that a small multilayer perceptron gives, from weights in either orientation. */

/** Row-major. */
export interface Weights {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

export interface Perceptron {
  readonly W1: Weights;
  readonly W2: Weights;
  readonly b1?: Float64Array;
  readonly b2?: Float64Array;
}

export type ShapeProblem = { readonly is: "shapes-do-not-fit"; readonly why: string };

/** `inputs -> hidden -> classes` with the layers turned so that W1 is inputs x hidden and W2 hidden x classes. */
export function orient(model: Perceptron, inputs: number, classes: number): Perceptron | ShapeProblem {
  for (const W1 of [model.W1, transpose(model.W1)]) {
    for (const W2 of [model.W2, transpose(model.W2)]) {
      if (W1.rows !== inputs || W2.columns !== classes || W1.columns !== W2.rows) continue;
      if (model.b1 !== undefined && model.b1.length !== W1.columns) return { is: "shapes-do-not-fit", why: `b1: ${model.b1.length}, W1: ${W1.rows}x${W1.columns}` };
      if (model.b2 !== undefined && model.b2.length !== W2.columns) return { is: "shapes-do-not-fit", why: `b2: ${model.b2.length}, W2: ${W2.rows}x${W2.columns}` };
      return { ...model, W1, W2 };
    }
  }
  return { is: "shapes-do-not-fit", why: `W1: ${shape(model.W1)}, W2: ${shape(model.W2)}; inputs ${inputs}, classes ${classes}` };
}

const shape = ({ rows, columns }: Weights): string => `${rows}x${columns}`;

function transpose({ rows, columns, data }: Weights): Weights {
  const turned = new Float64Array(data.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) turned[column * rows + row] = data[row * columns + column] ?? NaN;
  }
  return { rows: columns, columns: rows, data: turned };
}

/** Class of the largest logit for each sample: `argmax(W2^T sigmoid(W1^T x + b1) + b2)`. */
export function classify({ W1, W2, b1, b2 }: Perceptron, features: Float64Array): Uint8Array {
  const samples = features.length / W1.rows;
  const labels = new Uint8Array(samples);
  for (let sample = 0; sample < samples; sample += 1) {
    const hidden = layer(features.subarray(sample * W1.rows, (sample + 1) * W1.rows), W1, b1).map((z) => 1 / (1 + Math.exp(-z)));
    const logits = layer(hidden, W2, b2);
    let best = 0;
    for (let label = 1; label < logits.length; label += 1) if ((logits[label] ?? NaN) > (logits[best] ?? NaN)) best = label;
    labels[sample] = best;
  }
  return labels;
}

function layer(input: Float64Array, { columns, data }: Weights, bias: Float64Array | undefined): Float64Array {
  const output = bias === undefined ? new Float64Array(columns) : Float64Array.from(bias);
  for (let row = 0; row < input.length; row += 1) {
    const value = input[row] ?? NaN;
    for (let column = 0; column < columns; column += 1) output[column] = (output[column] ?? NaN) + value * (data[row * columns + column] ?? NaN);
  }
  return output;
}
