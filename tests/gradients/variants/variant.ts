/** A function that somebody might hand in for a gradient, as text. */
export interface Variant {
  readonly source: string;
  /** What is done right or wrong in it. */
  readonly why: string;
}

/** One question with the function that the variants are made from. */
export interface Subject {
  readonly question: string;
  /** Written in loops over `i`, `j` and `k`, so that operators find their places. */
  readonly base: string;
  readonly gives: "vector" | "matrix";
  /** The one-hot letter that names the class; a question without classes has none. */
  readonly label: "y" | null;
  /** A vector among the letters, whose length is the dimension that is counted. */
  readonly counted: string;
  readonly right: readonly Variant[];
  readonly wrong: readonly Variant[];
}

/** What stands above the answers in every file. */
export const PRELUDE = `
const minus = (a, b) => a.map((v, i) => v - b[i]);
const plus = (a, b) => a.map((v, i) => v + b[i]);
const times = (a, b) => a.map((v, i) => v * b[i]);
const dot = (a, b) => a.reduce((s, v, i) => s + v * b[i], 0);
const mul = (m, v) => m.map((row) => dot(row, v));
const matmul = (a, b) => a.map((row) => b[0].map((_, j) => row.reduce((s, v, k) => s + v * b[k][j], 0)));
const T = (m) => m[0].map((_, j) => m.map((row) => row[j]));
const outer = (a, b) => a.map((v) => b.map((w) => v * w));
const column = (v) => v.map((e) => [e]);
const softmax = (o) => { const top = Math.max(...o); const e = o.map((v) => Math.exp(v - top)); const s = e.reduce((a, b) => a + b, 0); return e.map((v) => v / s); };
const careless = (o) => { const e = o.map(Math.exp); const s = e.reduce((a, b) => a + b, 0); return e.map((v) => v / s); };
const sigmoid = (z) => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));
const each = (r, f) => r.map((v) => (Array.isArray(v) ? v.map(f) : f(v)));
const kahan = (values) => { let s = 0, c = 0; for (const v of values) { const y = v - c; const t = s + y; c = t - s - y; s = t; } return s; };
const entropy = (o, y) => { const top = Math.max(...o); return top + Math.log(o.reduce((s, v) => s + Math.exp(v - top), 0)) - dot(o, y); };
const slope = (f, v, i) => { const d = 1e-4; const at = (s) => f(v.map((e, k) => (k === i ? e + s : e))); return (8 * (at(d) - at(-d)) - (at(2 * d) - at(-2 * d))) / (12 * d); };
let calls = 0, kept = null;
`;
