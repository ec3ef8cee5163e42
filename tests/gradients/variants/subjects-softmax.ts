/** dl/do, dl/dW and dl/dx of softmax regression. */
import type { Subject } from "./variant.ts";

const byLogits: Subject = {
  question: "q4.1",
  base: "({ o, y, yhat }) => { const g = []; for (let k = 0; k < y.length; k++) g[k] = (yhat[k] - y[k]); return g; }",
  gives: "vector",
  label: "y",
  counted: "y",
  right: [
    { why: "from the logits alone", source: "({ o, y }) => minus(softmax(o), y)" },
    { why: "one taken off at the true class", source: "({ yhat, y }) => { const g = [...yhat]; g[y.indexOf(1)] -= 1; return g; }" },
    { why: "as -(y - yhat)", source: "({ yhat, y }) => minus(y, yhat).map((v) => -v)" },
    { why: "the chain rule through the Jacobian", source: "({ yhat, y }) => yhat.map((p, i) => yhat.reduce((s, q, k) => s + y[k] * (p - (i === k ? 1 : 0)), 0))" },
    { why: "each probability by its differences of logits", source: "({ o, y }) => o.map((v, i) => 1 / o.reduce((s, w) => s + Math.exp(w - v), 0) - y[i])" },
    { why: "with compensated sums", source: "({ o, y }) => { const top = Math.max(...o); const e = o.map((v) => Math.exp(v - top)); const s = kahan(e); return e.map((v, i) => v / s - y[i]); }" },
    { why: "by log-sum-exp", source: "({ o, y }) => { const m = Math.max(...o); const l = m + Math.log(o.reduce((s, v) => s + Math.exp(v - m), 0)); return o.map((v, i) => Math.exp(v - l) - y[i]); }" },
    { why: "a reduce over entries", source: "({ yhat, y }) => yhat.reduce((g, p, i) => [...g, p - y[i]], [])" },
  ],
  wrong: [
    { why: "an unstable softmax", source: "({ o, y }) => minus(careless(o), y)" },
    { why: "softmax of the probabilities", source: "({ yhat, y }) => minus(softmax(yhat), y)" },
    { why: "the loss", source: "({ yhat, y }) => yhat.map((p, i) => -y[i] * Math.log(p))" },
    { why: "y over yhat", source: "({ yhat, y }) => y.map((v, i) => -v / yhat[i])" },
    { why: "a sigmoid of each logit", source: "({ o, y }) => o.map((v, i) => sigmoid(v) - y[i])" },
    { why: "a sigmoid, right for two classes only", source: "({ o, y }) => o.length === 2 ? [sigmoid(o[0] - o[1]) - y[0], sigmoid(o[1] - o[0]) - y[1]] : o.map((v, i) => sigmoid(v) - y[i])" },
    { why: "written out for three classes", source: "({ yhat, y }) => [yhat[0] - y[0], yhat[1] - y[1], yhat[2] - y[2]]" },
    { why: "divided by the largest logit", source: "({ o, y }) => { const m = Math.max(...o); return minus(softmax(o.map((v) => v / m)), y); }" },
    { why: "only the true class", source: "({ yhat, y }) => yhat.map((p, i) => y[i] * (p - 1))" },
    { why: "all but the true class", source: "({ yhat, y }) => yhat.map((p, i) => (1 - y[i]) * p)" },
    { why: "the argument changed and the wrong one returned", source: "({ yhat, y }) => { for (let i = 0; i < y.length; i++) yhat[i] -= y[i]; return y; }" },
  ],
};

const byWeights: Subject = {
  question: "q4.2.1",
  base: "({ x, W, o, y, yhat }) => { const g = []; for (let j = 0; j < x.length; j++) { g[j] = []; for (let k = 0; k < y.length; k++) g[j][k] = x[j] * (yhat[k] - y[k]); } return g; }",
  gives: "matrix",
  label: "y",
  counted: "y",
  right: [
    { why: "from x and W alone", source: "({ x, W, y }) => outer(x, minus(softmax(mul(T(W), x)), y))" },
    { why: "a matrix product of column and row", source: "({ x, yhat, y }) => matmul(column(x), [minus(yhat, y)])" },
    { why: "transposed at the end", source: "({ x, yhat, y }) => T(outer(minus(yhat, y), x))" },
    { why: "two outer products apart", source: "({ x, yhat, y }) => { const a = outer(x, yhat), b = outer(x, y); return a.map((row, i) => minus(row, b[i])); }" },
    { why: "along the shape of W", source: "({ x, W, yhat, y }) => W.map((row, i) => row.map((_, k) => x[i] * (yhat[k] - y[k])))" },
    { why: "classes first", source: "({ x, W, yhat, y }) => { const g = W.map((row) => row.map(() => 0)); for (const k in y) for (const i in x) g[i][k] += x[i] * (yhat[k] - y[k]); return g; }" },
    { why: "one taken off in the column of the true class", source: "({ x, yhat, y }) => { const k = y.indexOf(1); return x.map((v) => yhat.map((p, c) => v * p - (c === k ? v : 0))); }" },
  ],
  wrong: [
    { why: "an unstable softmax", source: "({ x, W, y }) => outer(x, minus(careless(mul(T(W), x)), y))" },
    { why: "W in the place of x", source: "({ W, yhat, y }) => W.map((row) => times(row, minus(yhat, y)))" },
    { why: "the weights added", source: "({ x, W, yhat, y }) => outer(x, minus(yhat, y)).map((row, i) => plus(row, W[i]))" },
    { why: "dl/do", source: "({ yhat, y }) => minus(yhat, y)" },
    { why: "dl/dx", source: "({ W, yhat, y }) => mul(W, minus(yhat, y))" },
    { why: "softmax over the other axis", source: "({ x, W, y }) => outer(x, minus(softmax(mul(W, minus(y, y))).concat(y).slice(0, y.length), y))" },
  ],
};

const byInput: Subject = {
  question: "q4.2.2",
  base: "({ x, W, o, y, yhat }) => { const g = []; for (let i = 0; i < W.length; i++) { let s = 0; for (let k = 0; k < y.length; k++) s += W[i][k] * (yhat[k] - y[k]); g[i] = s; } return g; }",
  gives: "vector",
  label: "y",
  counted: "x",
  right: [
    { why: "a product", source: "({ W, yhat, y }) => mul(W, minus(yhat, y))" },
    { why: "from x and W alone", source: "({ x, W, y }) => mul(W, minus(softmax(mul(T(W), x)), y))" },
    { why: "a row times the transpose", source: "({ W, yhat, y }) => matmul([minus(yhat, y)], T(W))[0]" },
    { why: "the mean column less the true one", source: "({ W, yhat, y }) => minus(mul(W, yhat), mul(W, y))" },
    { why: "with compensated sums", source: "({ W, yhat, y }) => W.map((row) => kahan(row.flatMap((w, k) => [w * yhat[k], -w * y[k]])))" },
    { why: "columns added up", source: "({ W, yhat, y }) => T(W).reduce((g, col, k) => plus(g, col.map((v) => v * (yhat[k] - y[k]))), W.map(() => 0))" },
  ],
  wrong: [
    { why: "an unstable softmax", source: "({ x, W, y }) => mul(W, minus(careless(mul(T(W), x)), y))" },
    { why: "W transposed where it fits", source: "({ W, yhat, y }) => mul(W.length === y.length ? T(W) : W.map((row) => row.map((v) => v * 2)), minus(yhat, y))" },
    { why: "the sum of the entries for each", source: "({ W, yhat, y }) => { const s = mul(W, minus(yhat, y)).reduce((a, b) => a + b, 0); return W.map(() => s + 0.001); }" },
    { why: "times x", source: "({ x, W, yhat, y }) => times(mul(W, minus(yhat, y)), x)" },
    { why: "plus x", source: "({ x, W, yhat, y }) => plus(mul(W, minus(yhat, y)), x)" },
    { why: "dl/do", source: "({ yhat, y }) => minus(yhat, y)" },
  ],
};

export const softmaxSubjects: readonly Subject[] = [byLogits, byWeights, byInput];
