/** Inputs of a student's function as fast-check draws them: sizes first, then the values of the independent letters. */
import type fastCheck from "fast-check";
import type { FastCheck } from "../maths/formula/sample-arbitrary.ts";
import { domainArbitrary } from "../maths/formula/sample-arbitrary.ts";
import type { Base, VariableTable } from "../maths/formula/variables.ts";
import { concrete } from "../maths/formula/variables.ts";
import type { Value } from "../maths/formula/value.ts";

export interface DrawnInput {
  readonly sizes: ReadonlyMap<string, number>;
  readonly values: Readonly<Record<string, Value>>;
}

const LARGEST = 8;
/** Inputs to choose from, because some have no gradient to speak of: zeros, or a softmax that is sure and right. */
const ALTERNATIVES = 4;
/** Longer than anybody unrolls a loop. */
const VERY_LARGE = 23;

/** Sizes from 1 on, but a one-hot or a probability vector of one entry says nothing. */
export function leastSize(table: VariableTable, name: string): number {
  return table.base.some(({ shape, domain }) => (domain === "one-hot" || domain === "probability") && shape.at(-1) === name) ? 2 : 1;
}

/** `stretch` makes real numbers extreme: logits of a thousand, saturated sigmoids, ties and zeros. */
export function inputArbitrary(table: VariableTable, fc: FastCheck, stretch: boolean): fastCheck.Arbitrary<DrawnInput> {
  const names = table.sizes;
  const sizes = fc.tuple(...names.map((name) => fc.integer({ min: leastSize(table, name), max: LARGEST })));
  return sizes.chain((drawn) => ofSizes(table, new Map(names.map((name, position) => [name, drawn[position] ?? 2])), fc, stretch));
}

/** What must not be left to chance: each class the true one, ties and zeros throughout, and one case of many entries. Of each group the one that tells most is tried. */
export function certainInputs(table: VariableTable, fc: FastCheck, seed: number): readonly (readonly DrawnInput[])[] {
  const drawnOf = (size: (position: number) => number, count: number): readonly (readonly DrawnInput[])[] => {
    const all = fc.sample(ofSizes(table, new Map(table.sizes.map((name, position) => [name, size(position)])), fc, false), { seed, numRuns: count * ALTERNATIVES });
    return Array.from({ length: count }, (_, group) => all.slice(group * ALTERNATIVES, (group + 1) * ALTERNATIVES));
  };
  const hot = table.base.filter(({ domain, shape }) => domain === "one-hot" && shape.length === 1);
  const count = Math.max(hot.length === 0 ? 0 : LARGEST, 2);
  // All dimensions differ but for that of the classes, all of which are to come.
  const several = drawnOf((position) => (hot.some(({ shape }) => shape[0] === table.sizes[position]) ? LARGEST : 2 + (position % (LARGEST - 2))), count).map((group, place) => group.map((input) => withClass(input, hot, place)));
  const even = several.slice(0, 2).map((group, place) => group.slice(0, 1).map((input) => withAll(input, table, place)));
  return [...several, ...even, ...drawnOf((position) => VERY_LARGE + 2 * position, 1)];
}

function ofSizes(table: VariableTable, sizes: ReadonlyMap<string, number>, fc: FastCheck, stretch: boolean): fastCheck.Arbitrary<DrawnInput> {
  const values = table.base.map((variable) => {
    const shape = concrete(variable.shape, sizes);
    const drawn = stretch && isFree(variable) ? stretched(shape, fc) : domainArbitrary({ shape, domain: variable.domain, range: variable.range }, fc);
    return drawn.map((value): readonly [string, Value] => [variable.name, isFree(variable) ? rounded(value) : value]);
  });
  return fc.tuple(...values).map((entries) => ({ sizes, values: Object.fromEntries(entries) }));
}

const isFree = ({ domain, range }: Base): boolean => domain === "real" && range === null;

function withClass({ sizes, values }: DrawnInput, hot: readonly Base[], place: number): DrawnInput {
  const ones = hot.map(({ name, shape }): readonly [string, Value] => {
    const length = concrete(shape, sizes)[0] ?? 1;
    return [name, { shape: [length], data: Float64Array.from({ length }, (_, at) => (at === place % length ? 1 : 0)) }];
  });
  return { sizes, values: { ...values, ...Object.fromEntries(ones) } };
}

/** All real numbers one and the same. */
function withAll({ sizes, values }: DrawnInput, { base }: VariableTable, entry: number): DrawnInput {
  const free = base.filter(isFree).map(({ name }): readonly [string, Value] => [name, mapped(values[name] ?? NaN, () => entry)]);
  return { sizes, values: { ...values, ...Object.fromEntries(free) } };
}

/** Numbers that people can read, and none whose products are too small to be held. */
const rounded = (value: Value): Value => mapped(value, (entry) => (Math.abs(entry) < 1e-7 ? 0 : Number(entry.toPrecision(5))));

const mapped = (value: Value, change: (entry: number) => number): Value => (typeof value === "number" ? change(value) : { shape: value.shape, data: value.data.map((entry) => change(entry)) });

/** Entries a thousand times too large for a careless exponential, beside ordinary ones. */
function stretched(shape: readonly number[], fc: FastCheck): fastCheck.Arbitrary<Value> {
  const entry = fc.oneof(fc.constantFrom(0, 1, -1), fc.constantFrom(1000, -1000), fc.constantFrom(40, -40));
  if (shape.length === 0) return entry;
  const count = shape.reduce((product, size) => product * size, 1);
  return fc.array(entry, { minLength: count, maxLength: count }).map((data): Value => ({ shape, data: Float64Array.from(data) }));
}
