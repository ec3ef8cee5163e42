/** The kernel with its memory: samples and weights go in and out as plain typed arrays, row by row. */
import { logarithm } from "./exponential.ts";
import { kernelBytes } from "./kernel.ts";
import type { Panels, Shape } from "./layout.ts";
import { CHUNK, inputBytes, layoutOf } from "./layout.ts";

/** Samples with a label each: `features` is row-major, samples x width. */
export interface Samples {
  readonly width: number;
  readonly features: Float64Array;
  readonly labels: Uint8Array;
}

/** Row-major: W1 is inputs x hidden, W2 hidden x classes; b1 and b2 where there are biases. */
export interface Parameters {
  readonly W1: Float64Array;
  readonly W2: Float64Array;
  readonly b1?: Float64Array;
  readonly b2?: Float64Array;
}

/** Sums over samples: the cross-entropy in nats, and how many were classified rightly. */
export interface Score {
  readonly loss: number;
  readonly correct: number;
  readonly of: number;
}

export interface Machine {
  /** Weights as `[rows with the biases last, columns]`. */
  write(which: 1 | 2, rows: Float64Array): void;
  read(which: 1 | 2): Float64Array;
  /** One step of gradient descent on samples of the training set: `W -= rate * sum of the gradients`. */
  step(order: Int32Array, from: number, to: number, rate: number): Score;
  score(samples: Samples): Score;
}

type Kernel = Readonly<Record<"forward" | "slopes", (count: number) => void> & Record<"addFirst" | "addSecond", (count: number, target: number, factor: number) => void>>;

function isKernel(exports: object): exports is Kernel {
  return ["forward", "slopes", "addFirst", "addSecond"].every((name) => typeof Reflect.get(exports, name) === "function");
}

export function machineFor(shape: Shape, train: Samples): Machine {
  const samples = train.labels.length;
  // The last rows are for samples that are only measured.
  const layout = layoutOf(shape, samples + CHUNK);
  const memory = new WebAssembly.Memory({ initial: layout.pages, maximum: layout.pages });
  const kernel = new WebAssembly.Instance(new WebAssembly.Module(kernelBytes(layout)), { env: { memory } }).exports;
  if (!isKernel(kernel)) throw new Error("The kernel of the trainer is incomplete.");
  const { at } = layout;
  const { size, lanes } = layout.real;
  const numbers = size === 4 ? new Float32Array(memory.buffer) : new Float64Array(memory.buffer);
  const words = new Int32Array(memory.buffer);
  const row = inputBytes(layout);

  const place = (features: Float64Array, from: number, to: number, start: number): void => {
    for (let sample = from; sample < to; sample += 1) {
      const begin = (at.data + (start + sample - from) * row) / size;
      numbers.set(features.subarray(sample * shape.inputs, (sample + 1) * shape.inputs), begin);
      if (shape.biases) numbers[begin + shape.inputs] = 1;
    }
  };
  place(train.features, 0, samples, 0);

  const tally = (count: number): Score => {
    let [loss, correct] = [0, 0];
    for (let n = 0; n < count; n += 1) {
      loss += logarithm(numbers[at.sums / size + n] ?? NaN) - (numbers[at.losses / size + n] ?? NaN);
      correct += words[at.hits / 4 + n] ?? 0;
    }
    return { loss, correct, of: count };
  };

  return {
    write(which, rows) {
      const [panels, start] = which === 1 ? [layout.first, at.weights1] : [layout.second, at.weights2];
      numbers.fill(0, start / size, (start + panels.bytes) / size);
      eachCell(panels, lanes, (cell, row, column) => {
        numbers[start / size + cell] = rows[row * panels.columns + column] ?? NaN;
      });
      // The constant among the hidden units is no unit: nothing leads to it.
      if (which === 1 && shape.biases) eachCell(panels, lanes, (cell, _, column) => {
        if (column === shape.hidden) numbers[start / size + cell] = 0;
      });
    },
    read(which) {
      const [panels, start] = which === 1 ? [layout.first, at.weights1] : [layout.second, at.weights2];
      const rows = new Float64Array(panels.rows * panels.columns);
      eachCell(panels, lanes, (cell, row, column) => {
        rows[row * panels.columns + column] = numbers[start / size + cell] ?? NaN;
      });
      return rows;
    },
    step(order, from, to, rate) {
      const small = to - from <= CHUNK;
      if (!small) numbers.fill(0, at.gradient1 / size, (at.gradient2 + layout.second.bytes) / size);
      let whole: Score = { loss: 0, correct: 0, of: 0 };
      for (let start = from; start < to; start += CHUNK) {
        const count = Math.min(CHUNK, to - start);
        for (let n = 0; n < count; n += 1) {
          const sample = order[start + n] ?? 0;
          words[at.samples / 4 + n] = at.data + sample * row;
          words[at.labels / 4 + n] = train.labels[sample] ?? 0;
        }
        kernel.forward(count);
        kernel.slopes(count);
        kernel.addFirst(count, small ? at.weights1 : at.gradient1, small ? -rate : 1);
        kernel.addSecond(count, small ? at.weights2 : at.gradient2, small ? -rate : 1);
        whole = together(whole, tally(count));
      }
      if (!small) {
        for (let cell = 0; cell < layout.first.bytes / size; cell += 1) numbers[at.weights1 / size + cell] = (numbers[at.weights1 / size + cell] ?? NaN) - rate * (numbers[at.gradient1 / size + cell] ?? NaN);
        for (let cell = 0; cell < layout.second.bytes / size; cell += 1) numbers[at.weights2 / size + cell] = (numbers[at.weights2 / size + cell] ?? NaN) - rate * (numbers[at.gradient2 / size + cell] ?? NaN);
      }
      return whole;
    },
    score(measured) {
      let whole: Score = { loss: 0, correct: 0, of: 0 };
      for (let n = 0; n < CHUNK; n += 1) words[at.samples / 4 + n] = at.data + (samples + n) * row;
      for (let start = 0; start < measured.labels.length; start += CHUNK) {
        const count = Math.min(CHUNK, measured.labels.length - start);
        place(measured.features, start, start + count, samples);
        for (let n = 0; n < count; n += 1) words[at.labels / 4 + n] = measured.labels[start + n] ?? 0;
        kernel.forward(count);
        whole = together(whole, tally(count));
      }
      return whole;
    },
  };
}

const together = (a: Score, b: Score): Score => ({ loss: a.loss + b.loss, correct: a.correct + b.correct, of: a.of + b.of });

/** Calls with the position in the panels, the row and the column of each entry. */
function eachCell({ rows, columns, vectors }: Panels, lanes: number, visit: (cell: number, row: number, column: number) => void): void {
  const wide = vectors * lanes;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) visit((Math.floor(column / wide) * rows + row) * wide + (column % wide), row, column);
  }
}
