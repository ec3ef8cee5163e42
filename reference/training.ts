/**
 * Mini-batch gradient descent for the perceptron of question 4: `z = W1^T x, h = sigmoid(z), o = W2^T h`, cross-entropy of softmax(o).
 * The same data, settings and seed give the same bits on every machine and every engine: all arithmetic is that of `training/kernel.ts`.
 * Source: Goodfellow et al., Deep Learning (2016), section 8.1.3 and algorithm 8.1.
 */
import type { Shape } from "./training/layout.ts";
import type { Machine, Parameters, Samples, Score } from "./training/machine.ts";
import { machineFor } from "./training/machine.ts";
import { shuffle, uniform } from "./training/random.ts";
import type { Start } from "./training/start.ts";
import { startWeights } from "./training/start.ts";

export type { Parameters, Samples, Score };

/** Changes whenever the same settings would give other numbers. */
export const TRAINER = "mlp-sgd-1";

export interface Settings {
  readonly hidden_dim: number;
  readonly lr: number;
  readonly batch_size: number;
  readonly epochs: number;
  /** Gradients of a batch are added up, or averaged: with the same `lr`, steps differ by the size of the batch. */
  readonly reduction: "sum" | "mean";
  readonly seed: number;
  readonly init?: Start;
  readonly biases?: boolean;
  /** Numbers of 32 bits, as in most libraries, or of 64. */
  readonly precision?: "single" | "double";
  /** Ends after so many epochs without a smaller validation loss, with the weights of the best one. */
  readonly patience?: number;
}

export interface Epoch {
  /** From 1. */
  readonly epoch: number;
  /** Mean cross-entropy (nats) and accuracy over the batches of the epoch, each before its step. */
  readonly loss: number;
  readonly accuracy: number;
  /** The same of the validation set after the epoch. */
  readonly validation?: { readonly loss: number; readonly accuracy: number };
}

export interface Watch {
  readonly onEpoch?: (epoch: Epoch) => void;
  /** Asked before every batch; false ends the training there. */
  readonly goesOn?: () => boolean;
}

export interface Trained {
  readonly history: readonly Epoch[];
  /** `diverged`: the loss is no number any more. */
  readonly ended: "all-epochs" | "patience" | "asked-to" | "diverged";
  readonly parameters: Parameters;
  /** Cross-entropy and right classifications of the trained weights, summed over samples. */
  score(samples: Samples): Score;
}

/** Throws an Error that names the setting and what is due. */
export function trainMlp(train: Samples, validation: Samples | undefined, settings: Settings, watch: Watch = {}): Trained {
  const { hidden_dim: hidden, biases = false, precision = "single", init = "glorot", epochs, patience } = checked(settings);
  const sets = validation === undefined ? [train] : [train, validation];
  for (const set of sets) requireSamples(set, train.width);
  if (train.labels.length === 0) throw new Error("trainMlp: there are no samples to train on.");
  const classes = Math.max(2, 1 + sets.reduce((most, { labels }) => labels.reduce((a, b) => Math.max(a, b), most), 0));
  const shape: Shape = { inputs: train.width, hidden, classes, biases, precision };
  const machine = machineFor(shape, train);
  const [W1, W2] = startWeights(shape, init, settings.seed);
  machine.write(1, W1);
  machine.write(2, W2);

  const order = Int32Array.from(train.labels, (_, position) => position);
  // Another stream than the weights': more hidden units do not change the order of the samples.
  const next = uniform(settings.seed ^ 0x5bd1e995);
  const history: Epoch[] = [];
  let ended: Trained["ended"] = "all-epochs";
  let best = { loss: Infinity, epoch: 0, weights: [W1, W2] as const };
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    shuffle(order, next);
    const score = epochOf(machine, order, settings, watch);
    if (score === undefined) {
      ended = "asked-to";
      break;
    }
    const measured = validation === undefined ? undefined : meanOf(machine.score(validation));
    const entry: Epoch = { epoch, ...meanOf(score), ...(measured === undefined ? {} : { validation: measured }) };
    history.push(entry);
    watch.onEpoch?.(entry);
    if (!Number.isFinite(entry.loss)) {
      ended = "diverged";
      break;
    }
    if (patience === undefined || measured === undefined) continue;
    if (measured.loss < best.loss) best = { loss: measured.loss, epoch, weights: [machine.read(1), machine.read(2)] };
    else if (epoch - best.epoch >= patience) {
      ended = "patience";
      break;
    }
  }
  if (patience !== undefined && best.epoch > 0) {
    machine.write(1, best.weights[0]);
    machine.write(2, best.weights[1]);
  }
  return {
    history,
    ended,
    parameters: parametersOf(machine, shape),
    score(samples) {
      requireSamples(samples, shape.inputs, classes);
      return machine.score(samples);
    },
  };
}

/** One pass over the samples; undefined when it was asked to end. */
function epochOf(machine: Machine, order: Int32Array, { lr, batch_size: batch, reduction }: Settings, { goesOn }: Watch): Score | undefined {
  let [loss, correct] = [0, 0];
  for (let from = 0; from < order.length; from += batch) {
    if (goesOn?.() === false) return undefined;
    const to = Math.min(order.length, from + batch);
    const score = machine.step(order, from, to, reduction === "sum" ? lr : lr / (to - from));
    loss += score.loss;
    correct += score.correct;
  }
  return { loss, correct, of: order.length };
}

const meanOf = ({ loss, correct, of }: Score): { readonly loss: number; readonly accuracy: number } => ({ loss: loss / of, accuracy: correct / of });

function parametersOf(machine: Machine, { inputs, hidden, classes, biases }: Shape): Parameters {
  const [first, second] = [machine.read(1), machine.read(2)];
  if (!biases) return { W1: first, W2: second };
  const wide = hidden + 1;
  const unit = (row: number): Float64Array => first.slice(row * wide, row * wide + hidden);
  const W1 = new Float64Array(inputs * hidden);
  for (let row = 0; row < inputs; row += 1) W1.set(unit(row), row * hidden);
  return { W1, b1: unit(inputs), W2: second.slice(0, hidden * classes), b2: second.slice(hidden * classes) };
}

function checked(settings: Settings): Settings {
  const whole = (name: "hidden_dim" | "batch_size" | "epochs" | "patience", least: number): void => {
    const value = settings[name];
    if (value !== undefined && !(Number.isSafeInteger(value) && value >= least)) throw new Error(`trainMlp: ${name} must be a whole number of at least ${least}, it is ${value}.`);
  };
  whole("hidden_dim", 1);
  whole("batch_size", 1);
  whole("epochs", 0);
  whole("patience", 1);
  if (!Number.isFinite(settings.lr)) throw new Error(`trainMlp: lr must be a finite number, it is ${settings.lr}.`);
  if (!Number.isSafeInteger(settings.seed)) throw new Error(`trainMlp: seed must be a whole number, it is ${settings.seed}.`);
  return settings;
}

function requireSamples({ width, features, labels }: Samples, inputs: number, classes = 256): void {
  if (width !== inputs || features.length !== labels.length * width) throw new Error(`trainMlp: ${labels.length} samples of ${inputs} numbers are due, there are ${features.length} numbers in rows of ${width}.`);
  const odd = labels.findIndex((label) => label >= classes);
  if (odd !== -1) throw new Error(`trainMlp: sample ${odd + 1} has the label ${labels[odd]}; the training knew ${classes} classes.`);
}
