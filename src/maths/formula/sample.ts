/** Seeded points: a few small readable ones first, then others of several sizes and signs; the same for everybody. */
import type { Domain } from "./variables.ts";
import { generator, hashOf } from "./random.ts";

/** What is drawn, with its sizes known. */
export interface Drawn {
  readonly name: string;
  readonly shape: readonly number[];
  readonly domain: Domain;
  readonly range: readonly [number, number] | null;
  /** Its rank among the variables, so that no two of them are the same number at a readable point. */
  readonly position: number;
}

export type Regime = "readable-positive" | "readable" | "positive" | "mixed" | "near-one" | "small" | "large" | "steps" | "whole";

const FIRST: readonly Regime[] = ["readable-positive", "readable", "readable", "readable", "positive", "mixed", "positive", "mixed", "near-one", "small", "steps", "mixed", "large", "positive", "mixed", "positive", "small", "mixed", "positive", "mixed"];
const LATER: readonly Regime[] = ["near-one", "steps", "small", "positive", "steps", "mixed", "large", "whole"];

/** How many points there are before those that are only tried when too many had no value. */
export const USUAL_POINTS = FIRST.length;
export const READABLE_POINTS = 4;

export function regimeOf(point: number): Regime {
  return FIRST[point] ?? LATER[point % LATER.length] ?? "mixed";
}

const READABLE: readonly number[] = [2, -1, 3, 0.5, -2, 1, -0.5, 4, -3, 1.5];
const READABLE_POSITIVE: readonly number[] = [2, 3, 0.5, 1.5, 4, 1, 5, 2.5, 0.25, 6];
const READABLE_WHOLE: readonly number[] = [2, 3, 1, 4, 5, 6, 7];
const READABLE_SHARES: readonly number[] = [0.25, 0.6, 0.5, 0.8, 0.2, 0.75, 0.4, 0.1, 0.9, 0.3];

const kept = new Map<string, Float64Array>();
const MOST_KEPT = 500;

/** Room for the numbers that a scalar has at the usual points, NaN where none was drawn yet: they are the same for every answer. */
export function keptNumbers({ name, domain, range, position }: Drawn, seed: number): Float64Array {
  const key = `${seed} ${position} ${domain} ${range?.join() ?? ""} ${name}`;
  let numbers = kept.get(key);
  if (numbers === undefined) {
    if (kept.size >= MOST_KEPT) kept.clear();
    numbers = new Float64Array(USUAL_POINTS).fill(NaN);
    kept.set(key, numbers);
  }
  return numbers;
}

export function draw(variable: Drawn, seed: number, point: number, regime: Regime = regimeOf(point)): number | Float64Array {
  const random = generator(Math.imul(hashOf(variable.name) ^ seed, 0x9e3779b1) + Math.imul(point, 0x85ebca6b));
  const { shape } = variable;
  if (shape.length === 0) return entry(variable, regime, random, variable.position + 3 * point);
  const length = shape[shape.length - 1] ?? 1;
  const entries = shape.reduce((product, size) => product * size, 1);
  if (variable.domain === "one-hot") return rowByRow(entries, length, () => oneHot(length, random));
  if (variable.domain === "probability") return rowByRow(entries, length, () => distribution(length, regime, random));
  const offset = Math.floor(random() * 10);
  return Float64Array.from({ length: entries }, (_, place) => entry(variable, regime, random, offset + 3 * place));
}

function rowByRow(entries: number, length: number, row: () => Float64Array): Float64Array {
  const data = new Float64Array(entries);
  for (let start = 0; start < entries; start += length) data.set(row(), start);
  return data;
}

function oneHot(length: number, random: () => number): Float64Array {
  const data = new Float64Array(length);
  data[Math.floor(random() * length)] = 1;
  return data;
}

/** Weights that differ, divided by their sum. */
function distribution(length: number, regime: Regime, random: () => number): Float64Array {
  const offset = Math.floor(random() * 10);
  const readable = regime.startsWith("readable");
  const weights = Float64Array.from({ length }, (_, place) => (readable ? 1 + ((offset + 3 * place) % 10) : 0.05 + random()));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function entry({ domain, range }: Drawn, regime: Regime, random: () => number, position: number): number {
  const readable = regime === "readable" || regime === "readable-positive";
  const whole = domain === "integer" || domain === "positive-integer" || regime === "whole";
  if (range !== null) {
    const [least, most] = range;
    return whole ? least + Math.floor(random() * (most - least + 1)) : least + (readable ? pick(READABLE_SHARES, position) : random()) * (most - least);
  }
  if (domain === "probability" || domain === "sigmoid") return readable ? pick(READABLE_SHARES, position) : 0.02 + 0.96 * random();
  if (whole) return wholeNumber(domain, regime, random, position);
  const value = real(regime, random, position);
  return domain === "positive" || domain === "nonnegative" ? Math.abs(value) : value;
}

function pick(values: readonly number[], position: number): number {
  return values[position % values.length] ?? 1;
}

function wholeNumber(domain: Domain, regime: Regime, random: () => number, position: number): number {
  const size = regime.startsWith("readable") ? pick(READABLE_WHOLE, position) : 1 + Math.floor(random() * 9);
  const negative = domain === "integer" && regime !== "readable-positive" && random() < 0.4;
  return negative ? -size : size;
}

function real(regime: Regime, random: () => number, position: number): number {
  switch (regime) {
    case "readable-positive":
      return pick(READABLE_POSITIVE, position);
    case "readable":
      return pick(READABLE, position);
    case "positive":
      return 0.2 + 2.8 * random();
    case "near-one":
      return 0.9 + 0.2 * random();
    case "small":
      return sign(random) * (0.02 + 0.3 * random());
    case "large":
      return sign(random) * (3 + 27 * random());
    case "steps":
      return (position % 7) + 1 + 0.06 * (random() - 0.5);
    case "whole":
    case "mixed":
      return sign(random) * (0.2 + 2.8 * random());
  }
}

function sign(random: () => number): number {
  return random() < 0.5 ? -1 : 1;
}
