/** Functions that students might write for the formula questions of homework 2. */
import type { Finding, Verdict } from "../../src/model.ts";

type Code = Finding["code"];

interface RightFunction {
  readonly question: string;
  readonly source: string;
  readonly why: string;
  readonly finding?: Code;
}

interface WrongFunction {
  readonly question: string;
  readonly source: string;
  readonly why: string;
  readonly findings: readonly Code[];
  readonly mistake?: string;
  readonly verdict?: Verdict;
}

export const rightFunctions: readonly RightFunction[] = [
  { question: "q4.1", source: "({ yhat, y }) => minus(yhat, y)", why: "the usual form" },
  { question: "q4.1", source: "({ o, y }) => minus(softmax(o), y)", why: "from the logits alone" },
  { question: "q4.1", source: "({ yhat, y }) => { const g = []; for (let i = 0; i < y.length; i++) g.push(yhat[i] - y[i]); return g; }", why: "a loop" },
  { question: "q4.1", source: "({ yhat, y }) => Float64Array.from(yhat, (p, i) => p - y[i])", why: "a typed array" },
  { question: "q4.1", source: "({ yhat, y }) => minus(yhat, y).map((v) => [v])", why: "a column matrix" },
  { question: "q4.1", source: "({ yhat, y }) => { const k = y.indexOf(1); return yhat.map((p, i) => (i === k ? p - 1 : p)); }", why: "by the index of the true class" },
  { question: "q4.1", source: "({ yhat, y }) => { for (let i = 0; i < y.length; i++) yhat[i] -= y[i]; return yhat; }", why: "it changes its input", finding: "changes-its-input" },
  { question: "q4.1", source: "function ({ o, y }) { const e = 1e-5; const loss = (q) => { const m = Math.max(...q); return Math.log(q.reduce((s, v) => s + Math.exp(v - m), 0)) + m - dot(q, y); }; return o.map((_, i) => { const up = [...o], down = [...o]; up[i] += e; down[i] -= e; return y[i] === 1 || true ? softmax(o)[i] - y[i] + 0 * (loss(up) - loss(down)) : 0; }); }", why: "with much idle work" },
  { question: "q4.1", source: "({ o, y }) => { const d = 1e-6; const loss = (q) => { const m = Math.max(...q); return Math.log(q.reduce((s, v) => s + Math.exp(v - m), 0)) + m - dot(q, y); }; return o.map((_, i) => { const up = [...o]; up[i] += d; const down = [...o]; down[i] -= d; return (loss(up) - loss(down)) / (2 * d); }); }", why: "by differences" },
  { question: "q4.2.1", source: "({ x, yhat, y }) => outer(x, minus(yhat, y))", why: "the usual form" },
  { question: "q4.2.1", source: "({ x, W, y }) => outer(x, minus(softmax(mul(T(W), x)), y))", why: "from x and W alone" },
  { question: "q4.2.1", source: "({ x, yhat, y }) => T(outer(minus(yhat, y), x))", why: "transposed at the end" },
  { question: "q4.2.1", source: "({ x, yhat, y }) => x.map((v) => Float32Array.from(minus(yhat, y), (d) => d).length ? new Float64Array(minus(yhat, y).map((d) => v * d)) : [])", why: "rows of typed arrays" },
  { question: "q4.2.2", source: "({ W, yhat, y }) => mul(W, minus(yhat, y))", why: "the usual form" },
  { question: "q4.2.2", source: "({ W, yhat, y }) => { const g = new Array(W.length).fill(0); for (const i in W) for (const k in y) g[i] += W[i][k] * (yhat[k] - y[k]); return g; }", why: "two loops" },
  { question: "q4.2.2", source: "({ W, x, y }) => mul(W, minus(softmax(mul(T(W), x)), y)).map((v) => [v])", why: "from x and W alone, as a column" },
  { question: "q4.3.1", source: "({ h }) => h.map((v) => v * (1 - v))", why: "all elements" },
  { question: "q4.3.1", source: "({ z }) => z.map((v) => sigmoid(v) * (1 - sigmoid(v)))", why: "from z alone" },
  { question: "q4.3.1", source: "({ h }) => h * (1 - h)", why: "one element" },
  { question: "q4.3.1", source: "({ h_i }) => h_i * (1 - h_i)", why: "one element by its own name" },
  { question: "q4.3.1", source: "({ z }) => z.map((v) => { const e = Math.exp(-Math.abs(v)); return e / (1 + e) ** 2; })", why: "the stable form" },
  { question: "q4.3.2", source: "dz", why: "the usual form" },
  { question: "q4.3.2", source: "({ z, W2, y }) => { const h = z.map(sigmoid); return dz({ h, W2, yhat: softmax(mul(T(W2), h)), y }); }", why: "from z alone" },
  { question: "q4.3.2", source: "({ h, W2, yhat, y }) => times(minus(h, times(h, h)), minus(mul(W2, yhat), mul(W2, y)))", why: "multiplied out" },
  { question: "q4.3.2", source: "(given) => dz(given).map((v) => [v])", why: "a column matrix" },
  { question: "q4.3.3", source: "(given) => outer(given.x, dz(given))", why: "the usual form" },
  { question: "q4.3.3", source: "(given) => T(dz(given).map((v) => given.x.map((w) => v * w)))", why: "transposed at the end" },
  { question: "q4.3.3", source: "({ x, W1, W2, y }) => { const h = mul(T(W1), x).map(sigmoid); return outer(x, dz({ h, W2, yhat: softmax(mul(T(W2), h)), y })); }", why: "from the input and the weights alone" },
  {
    question: "q1.3.objective",
    source: "({ X, w, y, n, alpha, rho }) => { const r = minus(mul(X, w), y); return dot(r, r) / (2 * n) + alpha * rho * w.reduce((s, v) => s + Math.abs(v), 0) + (alpha * (1 - rho) / 2) * dot(w, w); }",
    why: "the objective of the textbook",
  },
  {
    question: "q1.3.objective",
    source: "({ X, w, y, alpha, rho }) => { const r = minus(y, mul(X, w)); return dot(r, r) + alpha * (rho * w.reduce((s, v) => s + Math.abs(v), 0) + 2 * (1 - rho) * dot(w, w)); }",
    why: "other constants before the terms",
  },
];

export const wrongFunctions: readonly WrongFunction[] = [
  { question: "q4.1", source: "({ yhat, y }) => minus(y, yhat)", why: "the sign is flipped", findings: ["counterexample", "transformation"] },
  { question: "q4.1", source: "({ yhat }) => yhat", why: "y left out", findings: ["known-mistake", "counterexample"], mistake: "label-left-out" },
  { question: "q4.1", source: "({ yhat, y }) => minus(yhat, y).map((v) => v / y.length)", why: "a batch mean, 1/K", findings: ["counterexample", "transformation"] },
  { question: "q4.1", source: "({ o, y }) => { const e = o.map(Math.exp); const s = e.reduce((a, b) => a + b); return e.map((v, i) => v / s - y[i]); }", why: "a softmax without the shift, right until it overflows", findings: ["overflows"], verdict: "partial" },
  { question: "q4.1", source: "({ yhat, y }) => [minus(yhat, y)]", why: "a row", findings: ["wrong-shape"] },
  { question: "q4.1", source: "({ yhat, y }) => minus(yhat, y).slice(1)", why: "one entry short", findings: ["wrong-shape"] },
  { question: "q4.1", source: "({ yhat, y }) => [...minus(yhat, y), 0]", why: "one entry too many", findings: ["wrong-shape"] },
  { question: "q4.1", source: "({ yhat, y }) => dot(minus(yhat, y), y)", why: "a number for a vector", findings: ["wrong-shape"] },
  { question: "q4.1", source: "({ yhat, y }) => minus(yhat, y).map((v) => v * 1.02)", why: "2 % off", findings: ["counterexample"] },
  { question: "q4.1", source: "({ yhat, y }) => minus(yhat, y).map((v) => v + 1e-4)", why: "a small constant too much", findings: ["counterexample"] },
  { question: "q4.1", source: "({ yhat, y }) => minus(yhat, y).map(() => NaN)", why: "NaN", findings: ["counterexample"] },
  { question: "q4.1", source: "({ yhat, y }) => minus(yhat, y).map(String)", why: "strings of the right numbers", findings: ["wrong-shape"] },
  { question: "q4.1", source: "() => 'yhat - y'", why: "a formula as a string", findings: ["wrong-shape"] },
  { question: "q4.1", source: "() => {}", why: "nothing", findings: ["misbehaved"] },
  { question: "q4.1", source: "() => null", why: "null", findings: ["wrong-shape"] },
  { question: "q4.1", source: "async ({ yhat, y }) => minus(yhat, y)", why: "a promise", findings: ["misbehaved"] },
  { question: "q4.1", source: "() => { throw new Error('not yet'); }", why: "it throws", findings: ["threw"] },
  { question: "q4.1", source: "({ yhat }) => yhat.minus(y)", why: "a name that is not there", findings: ["threw"] },
  { question: "q4.1", source: "() => { for (;;) {} }", why: "it never ends", findings: ["timed-out"], verdict: "undecided" },
  { question: "q4.1", source: "function again(given) { return again(given); }", why: "it calls itself for ever", findings: ["stack-overflow"], verdict: "undecided" },
  { question: "q4.1", source: "({ yhat, y }) => { const kept = []; for (;;) kept.push(new Float64Array(1e5)); }", why: "it takes all memory", findings: ["out-of-memory"], verdict: "undecided" },
  { question: "q4.1", source: "({ yhat, y }) => { if (y.length > 6) for (;;) {} return minus(yhat, y); }", why: "it never ends for many classes", findings: ["timed-out"], verdict: "undecided" },
  { question: "q1.3.objective", source: "() => { for (;;) {} }", why: "it never ends", findings: ["timed-out"], verdict: "undecided" },
  { question: "q4.1", source: "(yhat, y) => minus(yhat, y)", why: "two arguments where one object is given", findings: ["threw"] },
  { question: "q4.1", source: "({ yhat, y }) => (y[0] === 1 ? minus(yhat, y) : yhat)", why: "right for one class only", findings: ["counterexample"] },
  { question: "q4.1", source: "({ yhat, y }) => (y.length === 3 ? minus(yhat, y) : yhat)", why: "right for one size only", findings: ["counterexample"] },
  { question: "q4.2.1", source: "({ x, yhat, y }) => outer(minus(yhat, y), x)", why: "transposed", findings: ["known-mistake", "wrong-shape"], mistake: "transposed", verdict: "partial" },
  { question: "q4.2.1", source: "({ x, yhat }) => outer(x, yhat)", why: "y left out", findings: ["known-mistake"], mistake: "label-left-out" },
  { question: "q4.2.1", source: "({ x, yhat, y }) => outer(x, minus(y, yhat))", why: "the sign is flipped", findings: ["counterexample", "transformation"] },
  { question: "q4.2.1", source: "({ x, yhat, y }) => outer(x, minus(yhat, y)).flat()", why: "flattened", findings: ["wrong-shape"] },
  { question: "q4.2.1", source: "({ x, yhat, y }) => { const rows = outer(x, minus(yhat, y)); rows[0] = rows[0].slice(1); return rows; }", why: "rows of unequal length", findings: ["wrong-shape"] },
  { question: "q4.2.1", source: "({ x, yhat, y }) => outer(x, minus(yhat, y)).map((row) => row.map((v) => v / y.length))", why: "a stray 1/K", findings: ["counterexample", "transformation"] },
  { question: "q4.2.2", source: "({ W, yhat }) => mul(W, yhat)", why: "y left out", findings: ["known-mistake"], mistake: "label-left-out" },
  { question: "q4.2.2", source: "({ W, yhat, y }) => mul(T(W), minus(yhat, y))", why: "W transposed", findings: ["wrong-shape"] },
  { question: "q4.2.2", source: "({ W, yhat, y }) => mul(W, minus(y, yhat))", why: "the sign is flipped", findings: ["transformation"] },
  { question: "q4.3.1", source: "({ h }) => h.map((v) => 1 - v)", why: "the factor h left out", findings: ["known-mistake"], mistake: "factor-h-left-out" },
  { question: "q4.3.1", source: "({ h }) => h", why: "the factor 1 - h left out", findings: ["known-mistake"], mistake: "factor-one-minus-h-left-out" },
  { question: "q4.3.1", source: "({ z }) => z.map((v) => v * (1 - v))", why: "z in place of h", findings: ["counterexample"] },
  { question: "q4.3.1", source: "({ h_i }) => h_i * (1 + h_i)", why: "plus for minus, one element", findings: ["counterexample"] },
  { question: "q4.3.2", source: "({ W2, yhat, y }) => mul(W2, minus(yhat, y))", why: "dl/dh", findings: ["known-mistake"], mistake: "derivative-of-sigmoid-left-out", verdict: "partial" },
  { question: "q4.3.2", source: "({ h, W2, yhat, y }) => times(h, mul(W2, minus(yhat, y)))", why: "1 - h left out", findings: ["known-mistake"], mistake: "factor-one-minus-h-left-out" },
  { question: "q4.3.2", source: "({ z, W2, yhat, y }) => times(times(z, z.map((v) => 1 - v)), mul(W2, minus(yhat, y)))", why: "z in place of h", findings: ["counterexample"] },
  { question: "q4.3.3", source: "dz", why: "dl/dz for dl/dW1", findings: ["known-mistake"], mistake: "gradient-by-z", verdict: "partial" },
  { question: "q4.3.3", source: "(given) => outer(dz(given), given.x)", why: "transposed", findings: ["known-mistake"], mistake: "transposed", verdict: "partial" },
  { question: "q4.3.3", source: "(given) => outer(given.x, dz(given).map((v) => -v))", why: "the sign is flipped", findings: ["transformation"] },
  { question: "q4.3.3", source: "({ x, W2, yhat, y }) => outer(x, mul(W2, minus(yhat, y)))", why: "the derivative of the sigmoid left out", findings: ["counterexample"] },
  { question: "q1.3.objective", source: "({ X, w, y, n, alpha }) => { const r = minus(mul(X, w), y); return dot(r, r) / (2 * n) + (alpha / 2) * dot(w, w); }", why: "ridge regression", findings: ["known-mistake"], mistake: "ridge-only" },
  { question: "q1.3.objective", source: "({ X, w, y, alpha, rho }) => { const r = minus(y, mul(X, w)); return dot(r, r) + alpha * (rho * w.reduce((s, v) => s + v, 0) + (1 - rho) * dot(w, w)); }", why: "no absolute value in the L1 term", findings: ["not-equal-up-to"] },
  { question: "q1.3.objective", source: "({ X, w, y, alpha, rho }) => { const r = minus(y, mul(X, w)); return dot(r, r) - alpha * (rho * w.reduce((s, v) => s + Math.abs(v), 0) + (1 - rho) * dot(w, w)); }", why: "a penalty that rewards", findings: ["not-equal-up-to"] },
  { question: "q1.3.objective", source: "() => { throw new Error('not yet'); }", why: "it throws", findings: ["threw"] },
  { question: "q1.3.objective", source: "() => 'norm'", why: "a string", findings: ["misbehaved"] },
  { question: "q1.3.objective", source: "({ w }) => w", why: "a vector where a number is due", findings: ["wrong-shape"] },
];
