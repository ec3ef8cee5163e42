/** Weights before the first step. */
import type { Shape } from "./layout.ts";
import { normal, uniform } from "./random.ts";

/**
 * `glorot`: uniform within `sqrt(6 / (fan in + fan out))` of zero; a number: normal with that standard deviation. Biases begin at zero.
 * Source: Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks (2010), eq. 16.
 */
export type Start = "glorot" | number;

/** W1 and W2 row by row; with biases as their last rows. Drawn in this order, W1 before W2. */
export function startWeights({ inputs, hidden, classes, biases }: Shape, start: Start, seed: number): readonly [W1: Float64Array, W2: Float64Array] {
  const next = uniform(seed);
  const drawn = (rows: number, columns: number, padding: number): Float64Array => {
    const spread = Math.sqrt(6 / (rows + columns));
    const draw = start === "glorot" ? () => (2 * next() - 1) * spread : scaled(normal(next), start);
    const wide = columns + padding;
    const weights = new Float64Array((rows + (biases ? 1 : 0)) * wide);
    for (let row = 0; row < rows; row += 1) for (let column = 0; column < columns; column += 1) weights[row * wide + column] = draw();
    return weights;
  };
  // The constant among the hidden units has a column of its own, to which nothing leads.
  return [drawn(inputs, hidden, biases ? 1 : 0), drawn(hidden, classes, 0)];
}

const scaled = (draw: () => number, by: number) => (): number => by * draw();
