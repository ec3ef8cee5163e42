/** Variants that put something around a right function, whatever it computes. */
import type { Subject, Variant } from "./variant.ts";

const around = (base: string, body: string): string => `(given) => { const f = ${base}; const r = f(given); ${body} }`;
const made = (base: string, rows: readonly (readonly [why: string, body: string])[]): readonly Variant[] => rows.map(([why, body]) => ({ why, source: around(base, body) }));

/** The same values handed over in another way. */
export function otherManners({ base, gives }: Subject): readonly Variant[] {
  return [
    ...made(base, [
      ["built by a generator", "return [...(function* () { yield* r; })()];"],
      ["kept in a Map", "const m = new Map(r.map((v, i) => [i, v])); return r.map((_, i) => m.get(i));"],
      ["collected by recursion", "const go = (i) => (i === r.length ? [] : [r[i], ...go(i + 1)]); return go(0);"],
      ["copied by JSON", "return JSON.parse(JSON.stringify(r));"],
      ["frozen", "return Object.freeze(r.map((v) => (Array.isArray(v) ? Object.freeze(v) : v)));"],
      ["negated twice", "return each(each(r, (v) => -v), (v) => -v);"],
      ["rounded by a detour over one", "return each(r, (v) => v + 1 - 1);"],
      ["doubled and halved", "return each(r, (v) => (v * 2) / 2);"],
      ["in single precision", "return each(r, Math.fround);"],
      ["written down on the way", "console.log(r); return r;"],
      ["of a copy of its input", "return f(structuredClone(given));"],
      ["remembered by what it was given", "const key = JSON.stringify(given); kept ??= new Map(); if (!kept.has(key)) kept.set(key, r); return kept.get(key);"],
      ["in a class", "class Answer { #g; constructor(g) { this.#g = g; } get value() { return f(this.#g); } } return new Answer(given).value;"],
      ["its argument changed afterwards", "for (const key of Object.keys(given)) if (Array.isArray(given[key])) given[key].fill(0); return r;"],
    ]),
    ...(gives === "vector"
      ? made(base, [
          ["a typed array", "return Float64Array.from(r);"],
          ["a column matrix", "return column(r);"],
          ["a column of typed arrays", "return r.map((v) => Float64Array.of(v));"],
          ["filled from behind", "const g = []; for (let i = r.length - 1; i >= 0; i--) g[i] = r[i]; return g;"],
        ])
      : made(base, [
          ["rows of typed arrays", "return r.map((row) => Float64Array.from(row));"],
          ["transposed twice", "return T(T(r));"],
          ["cut from a flat list", "const flat = r.flat(); return r.map((row, i) => flat.slice(i * row.length, (i + 1) * row.length));"],
          ["a Set of its rows", "return new Set(r);"],
        ])),
  ];
}

/** Right values spoilt on the way out. */
export function spoilt({ base, gives, label, counted }: Subject): readonly Variant[] {
  const size = `given.${counted}.length`;
  return [
    ...made(base, [
      ["the sign is flipped", "return each(r, (v) => -v);"],
      ["twice the value", "return each(r, (v) => 2 * v);"],
      ["half the value", "return each(r, (v) => v / 2);"],
      ["a mean over the dimension", `return each(r, (v) => v / ${size});`],
      ["times the dimension", `return each(r, (v) => v * ${size});`],
      ["a thousandth too much", "return each(r, (v) => v * 1.001);"],
      ["a constant added", "return each(r, (v) => v + 0.01);"],
      ["rounded to three decimals", "return each(r, (v) => Math.round(v * 1000) / 1000);"],
      ["clipped to a half", "return each(r, (v) => Math.max(-0.05, Math.min(0.05, v)));"],
      ["small values swept away", "return each(r, (v) => (Math.abs(v) < 1e-3 ? 0 : v));"],
      ["one entry short", "return r.slice(1);"],
      ["one entry too many", "return [...r, r[0]];"],
      ["a row around it", "return [r];"],
      ["its sum", "return r.flat().reduce((s, v) => s + v, 0);"],
      ["texts", "return each(r, String);"],
      ["nothing", "void r;"],
      ["a promise", "return Promise.resolve(r);"],
      ["not a number for ties", "const all = Object.values(given).flat(2); return each(r, (v) => (new Set(all).size < all.length ? NaN : v));"],
      ["right up to three entries", "return r.length > 3 ? each(r, (v) => v * 0.9) : r;"],
      ["right up to eight entries", "return r.length > 8 ? each(r, (v) => v * 0.9) : r;"],
      ["right from two entries on", "return r.length < 3 ? each(r, (v) => v / 2) : r;"],
      ["throws for more than five entries", "if (r.length > 5) throw new Error('too long'); return r;"],
      ["every second call", "calls += 1; return calls % 2 === 0 ? r : each(r, (v) => v + 1);"],
      ["the first result for all of its size", "kept ??= {}; kept[r.length] ??= r; return kept[r.length];"],
      ["the result of the call before", "const last = kept ?? r; kept = r; return last;"],
      ["at random a little off", "return each(r, (v) => v + Math.random() / 1000);"],
      ["now and then wrong", "return Math.random() < 0.05 ? each(r, (v) => -v) : r;"],
      ["its input, changed", `given.${counted}.fill(0); return given.${counted};`],
    ]),
    ...(label === null
      ? []
      : made(base, [
          ["right for the first class only", "return given.y[0] === 1 ? r : each(r, (v) => v / 2);"],
          ["wrong for the first class", "return given.y[0] === 1 ? each(r, (v) => v / 2) : r;"],
          ["wrong for the eighth class", "return given.y[7] === 1 ? each(r, (v) => v / 2) : r;"],
          ["without signs", "return each(r, Math.abs);"],
          ["negative values cut off", "return each(r, (v) => Math.max(v, 0));"],
          ["wrong for the last class", "return given.y.at(-1) === 1 ? each(r, (v) => v / 2) : r;"],
        ])),
    ...(gives === "vector"
      ? made(base, [
          ["turned round", "return r.length > 1 ? r.toReversed() : [r[0] + 1];"],
          ["all the same entry", "return r.map(() => r[0]).concat().map((v, i) => (i === 0 ? v : v + 1e-3));"],
          ["running sums", "let s = 0; return r.map((v) => (s += v) + 1e-4);"],
        ])
      : made(base, [
          ["transposed", "return T(r);"],
          ["flat", "return r.flat();"],
          ["rows that share one array", "const row = new Array(r[0].length).fill(0); return r.map((values) => { values.forEach((v, k) => { row[k] = v; }); return row; });"],
          ["rows that add up in one array", "const row = new Array(r[0].length).fill(0); return r.map((values) => { values.forEach((v, k) => { row[k] += v; }); return row; });"],
          ["only its diagonal", "return r.map((row, i) => row.map((v, k) => (i === k ? v : 0)));"],
          ["its rows turned round", "return r.toReversed();"],
        ])),
  ];
}
