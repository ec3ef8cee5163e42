/**
 * The linear classifier `o = W^T x` and the perceptron with one hidden layer `z = W1^T x, h = sigmoid(z), o = W2^T h`, without biases,
 * with the loss `l = -log softmax(o)_k` (nats) and all its gradients in closed form.
 *
 * Shapes: x [D], W [D, K], W1 [D, H], W2 [H, K], z and h [H], o, yhat and y [K]; y is one-hot or any distribution. Vectors are columns and
 * the gradient of l has the shape of what it is taken by (denominator layout).
 * Source: Bishop, Pattern Recognition and Machine Learning (2006), sections 4.3.4 and 5.3; Goodfellow et al., Deep Learning (2016), section 6.5.
 */
import { hadamard, matVec, outer, subtract, transposedMatVec } from "./linear.ts";
import type { Matrix, Vector } from "./shapes.ts";
import { requireShapes } from "./shapes.ts";
import { crossEntropy, softmax } from "./softmax.ts";

/** What the loss is compared with: `yhat = softmax(o)` and the labels, both [K]. */
export interface Predicted {
  readonly yhat: Vector;
  readonly y: Vector;
}

/** `sigmoid(z) = 1 / (1 + exp(-z))` without overflow on either side. Source: Bishop, section 4.2, eq. 4.59; Goodfellow et al., section 3.10. */
export function sigmoid(z: number): number {
  const power = Math.exp(-Math.abs(z));
  return z >= 0 ? 1 / (1 + power) : power / (1 + power);
}

/** `dh/dz = h (1 - h)` where `h = sigmoid(z)`. Source: Bishop, section 4.3.2, eq. 4.88. */
export function sigmoidDerivative(h: number): number {
  return h * (1 - h);
}

/** Forward pass of the linear classifier: `o = W^T x`, `yhat = softmax(o)`. */
export function forwardLinear({ x, W }: { readonly x: Vector; readonly W: Matrix }): { readonly o: Vector; readonly yhat: Vector } {
  requireShapes("forwardLinear", ["x", x, "D"], ["W", W, "D", "K"]);
  const o = transposedMatVec(W, x);
  return { o, yhat: softmax(o) };
}

/** Forward pass of the perceptron: `z = W1^T x`, `h = sigmoid(z)`, `o = W2^T h`, `yhat = softmax(o)`. */
export function forwardMlp({ x, W1, W2 }: { readonly x: Vector; readonly W1: Matrix; readonly W2: Matrix }): { readonly z: Vector; readonly h: Vector; readonly o: Vector; readonly yhat: Vector } {
  requireShapes("forwardMlp", ["x", x, "D"], ["W1", W1, "D", "H"], ["W2", W2, "H", "K"]);
  const z = transposedMatVec(W1, x);
  const h = z.map(sigmoid);
  const o = transposedMatVec(W2, h);
  return { z, h, o, yhat: softmax(o) };
}

/** Loss of the linear classifier, `l(softmax(W^T x), y)`, nats. */
export function linearLoss({ x, W, y }: { readonly x: Vector; readonly W: Matrix; readonly y: Vector }): number {
  requireShapes("linearLoss", ["x", x, "D"], ["W", W, "D", "K"], ["y", y, "K"]);
  return crossEntropy(forwardLinear({ x, W }).o, y);
}

/** Loss of the perceptron, `l(softmax(W2^T sigmoid(W1^T x)), y)`, nats. */
export function mlpLoss({ x, W1, W2, y }: { readonly x: Vector; readonly W1: Matrix; readonly W2: Matrix; readonly y: Vector }): number {
  requireShapes("mlpLoss", ["x", x, "D"], ["W1", W1, "D", "H"], ["W2", W2, "H", "K"], ["y", y, "K"]);
  return crossEntropy(forwardMlp({ x, W1, W2 }).o, y);
}

/** The same loss as a function of the hidden layer's input, `l(softmax(W2^T sigmoid(z)), y)`, nats: what dl/dz differentiates. */
export function lossFromHiddenInput({ z, W2, y }: { readonly z: Vector; readonly W2: Matrix; readonly y: Vector }): number {
  requireShapes("lossFromHiddenInput", ["z", z, "H"], ["W2", W2, "H", "K"], ["y", y, "K"]);
  return crossEntropy(transposedMatVec(W2, z.map(sigmoid)), y);
}

/** `dl/do = yhat - y` [K]. Source: Bishop, section 4.3.4, eq. 4.109 (inner factor); Goodfellow et al., section 6.2.2.3. */
export function gradientByLogits({ yhat, y }: Predicted): Vector {
  requireShapes("gradientByLogits", ["yhat", yhat, "K"], ["y", y, "K"]);
  return subtract(yhat, y);
}

/** `dl/dW = x (yhat - y)^T` [D, K]. Source: Bishop, section 4.3.4, eq. 4.109; Goodfellow et al., section 6.5.4, algorithm 6.4. */
export function gradientByWeights({ x, yhat, y }: Predicted & { readonly x: Vector }): Matrix {
  requireShapes("gradientByWeights", ["x", x, "D"], ["yhat", yhat, "K"], ["y", y, "K"]);
  return outer(x, subtract(yhat, y));
}

/** `dl/dx = W (yhat - y)` [D]. Source: the chain rule, Goodfellow et al., section 6.5.2, eq. 6.46. */
export function gradientByInput({ W, yhat, y }: Predicted & { readonly W: Matrix }): Vector {
  requireShapes("gradientByInput", ["W", W, "D", "K"], ["yhat", yhat, "K"], ["y", y, "K"]);
  return matVec(W, subtract(yhat, y));
}

/** `dl/dz = h .* (1 - h) .* (W2 (yhat - y))` [H]. Source: Bishop, section 5.3.1, eq. 5.56 (backpropagation of the deltas). */
export function gradientByHiddenInput({ h, W2, yhat, y }: Predicted & { readonly h: Vector; readonly W2: Matrix }): Vector {
  requireShapes("gradientByHiddenInput", ["h", h, "H"], ["W2", W2, "H", "K"], ["yhat", yhat, "K"], ["y", y, "K"]);
  return hadamard(h.map(sigmoidDerivative), matVec(W2, subtract(yhat, y)));
}

/** `dl/dW1 = x [h .* (1 - h) .* (W2 (yhat - y))]^T` [D, H]. Source: Bishop, section 5.3.1, eq. 5.53 and 5.56. */
export function gradientByFirstWeights({ x, h, W2, yhat, y }: Predicted & { readonly x: Vector; readonly h: Vector; readonly W2: Matrix }): Matrix {
  requireShapes("gradientByFirstWeights", ["x", x, "D"], ["h", h, "H"], ["W2", W2, "H", "K"], ["yhat", yhat, "K"], ["y", y, "K"]);
  return outer(x, gradientByHiddenInput({ h, W2, yhat, y }));
}

/** `dl/dW2 = h (yhat - y)^T` [H, K]: the linear classifier's gradient with h for x. Source: Bishop, section 5.3.1, eq. 5.53. */
export function gradientBySecondWeights({ h, yhat, y }: Predicted & { readonly h: Vector }): Matrix {
  requireShapes("gradientBySecondWeights", ["h", h, "H"], ["yhat", yhat, "K"], ["y", y, "K"]);
  return gradientByWeights({ x: h, yhat, y });
}
