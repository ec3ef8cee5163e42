/** dh/dz, dl/dz and dl/dW1 of the perceptron with one hidden layer. */
import type { Subject } from "./variant.ts";

const ofSigmoid: Subject = {
  question: "q4.3.1",
  base: "({ z, h }) => { const g = []; for (let i = 0; i < h.length; i++) g[i] = h[i] * (1 - h[i]); return g; }",
  gives: "vector",
  label: null,
  counted: "h",
  right: [
    { why: "one number at a time", source: "({ h }) => h * (1 - h)" },
    { why: "one number at a time by its index", source: "({ h_i }) => h_i * (1 - h_i)" },
    { why: "from z alone", source: "({ z }) => z.map((v) => sigmoid(v) * sigmoid(-v))" },
    { why: "by the hyperbolic cosine", source: "({ z }) => z.map((v) => 1 / (4 * Math.cosh(v / 2) ** 2))" },
    { why: "by the hyperbolic tangent", source: "({ h }) => h.map((v) => v - v * v)" },
    { why: "an element by exponentials", source: "({ z }) => { const e = Math.exp(-Math.abs(z)); return e / (1 + e) ** 2; }" },
  ],
  wrong: [
    { why: "the derivative of the hyperbolic tangent", source: "({ h }) => h.map((v) => 1 - v * v)" },
    { why: "z for h", source: "({ z }) => z.map((v) => v * (1 - v))" },
    { why: "the sigmoid of h", source: "({ h }) => h.map((v) => sigmoid(v) * (1 - sigmoid(v)))" },
    { why: "a unit step", source: "({ z }) => z.map((v) => (v > 0 ? 1 : 0))" },
    { why: "the sigmoid itself", source: "({ z }) => z.map(sigmoid)" },
    { why: "a number for all", source: "({ h }) => h[0] * (1 - h[0])" },
    { why: "one element, doubled", source: "({ h_i }) => 2 * h_i * (1 - h_i)" },
    { why: "a Jacobian", source: "({ h }) => h.map((v, i) => h.map((w, k) => (i === k ? v * (1 - v) : 0)))" },
    { why: "of the neighbour", source: "({ h }) => h.map((_, i) => { const v = h[(i + 1) % h.length]; return v * (1 - v) + 1e-4; })" },
    { why: "the logarithm of it", source: "({ h }) => h.map((v) => Math.log(v * (1 - v)))" },
  ],
};

const byHidden: Subject = {
  question: "q4.3.2",
  base: "({ x, W1, z, h, W2, o, y, yhat }) => { const g = []; for (let i = 0; i < h.length; i++) { let s = 0; for (let k = 0; k < y.length; k++) s += W2[i][k] * (yhat[k] - y[k]); g[i] = h[i] * (1 - h[i]) * s; } return g; }",
  gives: "vector",
  label: "y",
  counted: "h",
  right: [
    { why: "products", source: "({ h, W2, yhat, y }) => times(times(h, h.map((v) => 1 - v)), mul(W2, minus(yhat, y)))" },
    { why: "from z alone", source: "({ z, W2, y }) => { const h = z.map(sigmoid); return times(h.map((v) => v - v * v), mul(W2, minus(softmax(mul(T(W2), h)), y))); }" },
    { why: "a diagonal matrix", source: "({ h, W2, yhat, y }) => mul(h.map((v, i) => h.map((_, k) => (i === k ? v * (1 - v) : 0))), mul(W2, minus(yhat, y)))" },
    { why: "multiplied out", source: "({ h, W2, yhat, y }) => { const d = mul(W2, minus(yhat, y)); return minus(times(h, d), times(times(h, h), d)); }" },
    { why: "class by class", source: "({ h, W2, yhat, y }) => h.map((v, i) => v * (1 - v) * kahan(y.map((t, k) => W2[i][k] * (yhat[k] - t))))" },
    { why: "from x and the weights alone", source: "({ x, W1, W2, y }) => { const h = mul(T(W1), x).map(sigmoid); return times(h.map((v) => v * (1 - v)), mul(W2, minus(softmax(mul(T(W2), h)), y))); }" },
  ],
  wrong: [
    { why: "an unstable softmax", source: "({ h, W2, y }) => times(h.map((v) => v * (1 - v)), mul(W2, minus(careless(mul(T(W2), h)), y)))" },
    { why: "dl/dh", source: "({ W2, yhat, y }) => mul(W2, minus(yhat, y))" },
    { why: "W1 for W2", source: "({ h, W1, yhat, y }) => times(h.map((v) => v * (1 - v)), mul(T(W1), minus(yhat, y)))" },
    { why: "the sigmoid taken twice", source: "({ h, W2, yhat, y }) => times(h.map((v) => sigmoid(v) * (1 - sigmoid(v))), mul(W2, minus(yhat, y)))" },
    { why: "added instead of multiplied", source: "({ h, W2, yhat, y }) => plus(h.map((v) => v * (1 - v)), mul(W2, minus(yhat, y)))" },
  ],
};

const byFirstWeights: Subject = {
  question: "q4.3.3",
  base: "({ x, W1, z, h, W2, o, y, yhat }) => { const g = []; for (let j = 0; j < x.length; j++) { g[j] = []; for (let i = 0; i < h.length; i++) { let s = 0; for (let k = 0; k < y.length; k++) s += W2[i][k] * (yhat[k] - y[k]); g[j][i] = x[j] * h[i] * (1 - h[i]) * s; } } return g; }",
  gives: "matrix",
  label: "y",
  counted: "h",
  right: [
    { why: "an outer product", source: "({ x, h, W2, yhat, y }) => outer(x, times(h.map((v) => v * (1 - v)), mul(W2, minus(yhat, y))))" },
    { why: "from x and the weights alone", source: "({ x, W1, W2, y }) => { const h = mul(T(W1), x).map(sigmoid); return outer(x, times(h.map((v) => v * (1 - v)), mul(W2, minus(softmax(mul(T(W2), h)), y)))); }" },
    { why: "a product of column and row", source: "({ x, h, W2, yhat, y }) => matmul(column(x), [times(h.map((v) => v - v * v), mul(W2, minus(yhat, y)))])" },
    { why: "the hidden layer first", source: "({ x, h, W2, yhat, y }) => { const d = mul(W2, minus(yhat, y)).map((v, i) => v * h[i] * (1 - h[i])); return T(d.map((v) => x.map((w) => v * w))); }" },
    { why: "along the shape of W1", source: "({ x, W1, h, W2, yhat, y }) => W1.map((row, j) => row.map((_, i) => x[j] * h[i] * (1 - h[i]) * dot(W2[i], minus(yhat, y))))" },
    { why: "an object of helpers", source: "(given) => { const net = { delta() { return given.h.map((v, i) => v * (1 - v) * dot(given.W2[i], minus(given.yhat, given.y))); }, gradient() { return outer(given.x, this.delta()); } }; return net.gradient(); }" },
  ],
  wrong: [
    { why: "an unstable softmax", source: "({ x, h, W2, y }) => outer(x, times(h.map((v) => v * (1 - v)), mul(W2, minus(careless(mul(T(W2), h)), y))))" },
    { why: "the derivative of the sigmoid left out", source: "({ x, W2, yhat, y }) => outer(x, mul(W2, minus(yhat, y)))" },
    { why: "dl/dz", source: "({ h, W2, yhat, y }) => times(h.map((v) => v * (1 - v)), mul(W2, minus(yhat, y)))" },
    { why: "dl/dW2", source: "({ h, yhat, y }) => outer(h, minus(yhat, y))" },
    { why: "h for x", source: "({ h, W2, yhat, y }) => outer(h, times(h.map((v) => v * (1 - v)), mul(W2, minus(yhat, y))))" },
  ],
};

export const networkSubjects: readonly Subject[] = [ofSigmoid, byHidden, byFirstWeights];
