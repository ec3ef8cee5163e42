/** The trainer once more, as one would write it in an afternoon, one sample after the other; `fault` plants a mistake. */
import type { Samples, Settings } from "../../reference/training.ts";
import { shuffle, uniform } from "../../reference/training/random.ts";
import { startWeights } from "../../reference/training/start.ts";

export type Fault = "sign" | "mean-for-sum" | "derivative-left-out" | "new-weights-in-backward-pass" | "last-batch-dropped" | "no-shuffle";

export interface Slow {
  readonly losses: readonly number[];
  readonly W1: Float64Array;
  readonly W2: Float64Array;
}

export function slowTraining({ width: D, features, labels }: Samples, settings: Settings, fault?: Fault): Slow {
  const { hidden_dim: H, lr, batch_size: batch, epochs, reduction, seed } = settings;
  const K = 10;
  const [W1, W2] = startWeights({ inputs: D, hidden: H, classes: K, biases: false, precision: "double" }, settings.init ?? "glorot", seed);
  const order = Int32Array.from(labels, (_, position) => position);
  const next = uniform(seed ^ 0x5bd1e995);
  const losses: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    if (fault !== "no-shuffle") shuffle(order, next);
    let loss = 0;
    for (let from = 0; from < order.length; from += batch) {
      const chosen = Array.from(order.subarray(from, from + batch));
      if (fault === "last-batch-dropped" && chosen.length < batch) continue;
      const G1 = new Float64Array(D * H);
      const G2 = new Float64Array(H * K);
      for (const n of chosen) {
        const x = features.subarray(n * D, (n + 1) * D);
        const h = Array.from({ length: H }, (_, j) => 1 / (1 + Math.exp(-x.reduce((sum, value, d) => sum + value * at(W1, d * H + j), 0))));
        const o = Array.from({ length: K }, (_, k) => h.reduce((sum, value, j) => sum + value * at(W2, j * K + k), 0));
        const most = Math.max(...o);
        const total = o.reduce((sum, value) => sum + Math.exp(value - most), 0);
        const slope = o.map((value, k) => Math.exp(value - most) / total - (k === labels[n] ? 1 : 0));
        loss += Math.log(total) - (at(o, labels[n] ?? 0) - most);
        if (fault === "new-weights-in-backward-pass") h.forEach((value, j) => slope.forEach((s, k) => void (W2[j * K + k] = at(W2, j * K + k) - lr * value * s)));
        const dz = h.map((value, j) => (fault === "derivative-left-out" ? 1 : value * (1 - value)) * slope.reduce((sum, s, k) => sum + s * at(W2, j * K + k), 0));
        if (fault !== "new-weights-in-backward-pass") h.forEach((value, j) => slope.forEach((s, k) => void (G2[j * K + k] = at(G2, j * K + k) + value * s)));
        x.forEach((value, d) => dz.forEach((s, j) => void (G1[d * H + j] = at(G1, d * H + j) + value * s)));
      }
      const rate = (fault === "sign" ? -1 : 1) * (reduction === "mean" || fault === "mean-for-sum" ? lr / chosen.length : lr);
      W1.forEach((value, cell) => void (W1[cell] = value - rate * at(G1, cell)));
      W2.forEach((value, cell) => void (W2[cell] = value - rate * at(G2, cell)));
    }
    losses.push(loss / labels.length);
  }
  return { losses, W1, W2 };
}

const at = (list: ArrayLike<number>, position: number): number => list[position] ?? NaN;
