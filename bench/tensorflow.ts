/** The same training with TensorFlow.js, one operation after the other: the peer of the benchmark, where it is installed. */
import type { Samples, Settings } from "../reference/training.ts";
import { shuffle, uniform } from "../reference/training/random.ts";
import { startWeights } from "../reference/training/start.ts";
import { called, found, member } from "./peers.ts";
import type { Timed } from "./training.ts";

const CLASSES = 10;

export async function tensorflow(backend: "cpu" | "wasm", { width, features, labels }: Samples, settings: Settings): Promise<Timed | undefined> {
  const loaded = await found("@tensorflow/tfjs");
  if (loaded === null || (backend === "wasm" && (await found("@tensorflow/tfjs-backend-wasm")) === null)) return undefined;
  const tf = typeof member(loaded, "matMul") === "function" ? loaded : member(loaded, "default");
  if ((await called(tf, "setBackend", backend)) !== true) return undefined;
  const { hidden_dim: hidden, lr, batch_size: batch, epochs, seed } = settings;
  const op = (name: string, ...given: readonly unknown[]): unknown => called(tf, name, ...given);
  const starts = startWeights({ inputs: width, hidden, classes: CLASSES, biases: false, precision: "single" }, "glorot", seed);
  const weights = ([[width, hidden], [hidden, CLASSES]] as const).map((shape, which) => op("variable", op("tensor2d", Float32Array.from(starts[which] ?? []), shape)));
  const X = op("tensor2d", Float32Array.from(features), [labels.length, width]);
  const Y = op("tensor2d", Float32Array.from({ length: labels.length * CLASSES }, (_, cell) => (labels[Math.floor(cell / CLASSES)] === cell % CLASSES ? 1 : 0)), [labels.length, CLASSES]);
  const order = Int32Array.from(labels, (_, position) => position);
  const next = uniform(seed ^ 0x5bd1e995);
  let [loss, best] = [NaN, Infinity];
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, next);
    const since = process.cpuUsage();
    let total = 0;
    for (let from = 0; from < order.length; from += batch) {
      const chosen = op("tensor1d", order.slice(from, from + batch), "int32");
      const sum = op("tidy", () => {
        const [x, y] = [op("gather", X, chosen), op("gather", Y, chosen)];
        const [W1, W2] = weights;
        const h = op("sigmoid", op("matMul", x, W1));
        const o = op("matMul", h, W2);
        const slope = op("sub", op("softmax", o), y);
        const dz = op("mul", op("mul", h, op("sub", 1, h)), op("matMul", slope, W2, false, true));
        const cost = op("sum", op("sub", op("logSumExp", o, 1), op("sum", op("mul", o, y), 1)));
        const steps = [op("matMul", x, dz, true), op("matMul", h, slope, true)];
        weights.forEach((weight, which) => void called(weight, "assign", op("sub", weight, op("mul", lr, steps[which]))));
        return cost;
      });
      const [value = NaN] = Array.from(await Promise.resolve(called(sum, "dataSync")).then((data) => (data instanceof Float32Array ? data : [])));
      total += value;
      op("dispose", [sum, chosen]);
    }
    const { user, system } = process.cpuUsage(since);
    best = Math.min(best, (user + system) / 1000);
    loss = total / labels.length;
  }
  op("dispose", [X, Y, ...weights]);
  return { loss, milliseconds: best };
}
