/**
 * Softmax and its cross-entropy, stable for logits of any size: nothing is exponentiated before the largest logit is taken off.
 * Logarithms are natural: the unit of every loss here is the nat.
 */
import { sum } from "./linear.ts";
import type { Vector } from "./shapes.ts";
import { requireShapes } from "./shapes.ts";

const SUM_TOLERANCE = 1e-9;

/** The largest logit and `log sum_j exp(o_j - max)`, the sum without its largest term so that a tiny loss keeps its digits. */
function peak(o: Vector): { readonly max: number; readonly rest: number } {
  const max = Math.max(...o);
  const at = o.indexOf(max);
  return { max, rest: Math.log1p(sum(o.map((logit, position) => (position === at ? 0 : Math.exp(logit - max))))) };
}

/**
 * `log sum_j exp(o_j)` of logits o [K], as `m + log sum_j exp(o_j - m)` with `m = max_j o_j`.
 * Source: Goodfellow et al., Deep Learning (2016), section 4.1 and 6.2.2.3.
 */
export function logSumExp(o: Vector): number {
  requireShapes("logSumExp", ["o", o, "K"]);
  const { max, rest } = peak(o);
  return max + rest;
}

/** `log softmax(o)_k = o_k - log sum_j exp(o_j)`, [K] to [K], nats. Source: Goodfellow et al., section 6.2.2.3, eq. 6.30. */
export function logSoftmax(o: Vector): Vector {
  requireShapes("logSoftmax", ["o", o, "K"]);
  const { max, rest } = peak(o);
  return o.map((logit) => logit - max - rest);
}

/**
 * `softmax(o)_k = exp(o_k) / sum_j exp(o_j)`, [K] to [K]: probabilities that sum to 1, the same for `o + c`.
 * Source: Bishop, Pattern Recognition and Machine Learning (2006), section 4.3.4, eq. 4.104; Goodfellow et al., section 6.2.2.3, eq. 6.29.
 */
export function softmax(o: Vector): Vector {
  requireShapes("softmax", ["o", o, "K"]);
  const { max } = peak(o);
  const powers = o.map((logit) => Math.exp(logit - max));
  const total = sum(powers);
  return powers.map((power) => power / total);
}

/** The one-hot vector [K] of class `k`, counted from 0. Source: Bishop, section 4.3.4 (1-of-K coding). */
export function oneHot(k: number, classes: number): Vector {
  if (!Number.isInteger(k) || k < 0 || k >= classes) throw new Error(`oneHot: k must be an integer from 0 to ${classes - 1}, it is ${k}.`);
  return Array.from({ length: classes }, (_, position) => (position === k ? 1 : 0));
}

/**
 * `l = -sum_k y_k log softmax(o)_k`, o and y [K], nats; for a one-hot y with true class k this is `-o_k + log sum_j exp(o_j)`.
 * Finite for every finite o: at o = [1000, 0, 0] and class 2 it is 1000, where `-log(softmax(o))` overflows.
 * Source: Bishop, section 4.3.4, eq. 4.108; Goodfellow et al., section 6.2.2.3.
 */
export function crossEntropy(o: Vector, y: Vector): number {
  requireShapes("crossEntropyOfLogits", ["o", o, "K"], ["y", y, "K"]);
  if (!y.every((share) => share >= 0) || !(Math.abs(sum(y) - 1) <= SUM_TOLERANCE)) {
    throw new Error(`crossEntropyOfLogits: y must hold probabilities that sum to 1 (one-hot or soft labels), it is [${y.join(", ")}].`);
  }
  const logs = logSoftmax(o);
  // 0 log 0 = 0: a class without a share costs nothing, however unlikely it is held.
  return sum(y.map((share, k) => (share === 0 ? 0 : -share * (logs[k] ?? NaN))));
}

/** `log K` nats: the cross-entropy of a model that gives every one of K classes the same chance, where a loss curve begins. */
export function uniformCrossEntropy(classes: number): number {
  if (!Number.isInteger(classes) || classes < 1) throw new Error(`uniformCrossEntropy: classes must be a positive integer, it is ${classes}.`);
  return Math.log(classes);
}
