/** Inputs of a student's function as fast-check draws and shrinks them: sizes first, then the values of the independent letters. */
import type fastCheck from "fast-check";
import type { FastCheck } from "../maths/formula/sample-arbitrary.ts";
import { domainArbitrary } from "../maths/formula/sample-arbitrary.ts";
import type { VariableTable } from "../maths/formula/variables.ts";
import { concrete } from "../maths/formula/variables.ts";
import type { Value } from "../maths/formula/value.ts";

export interface DrawnInput {
  readonly sizes: ReadonlyMap<string, number>;
  readonly values: Readonly<Record<string, Value>>;
}

/** Sizes from 1 on, but a one-hot or a probability vector of one entry says nothing. */
const LARGEST = 8;

/** `stretch` makes real numbers extreme: logits of a thousand, saturated sigmoids, ties and zeros. */
export function inputArbitrary(table: VariableTable, fc: FastCheck, stretch: boolean): fastCheck.Arbitrary<DrawnInput> {
  const names = table.sizes;
  const least = (name: string): number => (table.base.some(({ shape, domain }) => (domain === "one-hot" || domain === "probability") && shape.at(-1) === name) ? 2 : 1);
  const sizes = fc.tuple(...names.map((name) => fc.integer({ min: least(name), max: LARGEST })));
  return sizes.chain((drawn) => {
    const bySize = new Map(names.map((name, position) => [name, drawn[position] ?? 2]));
    const values = table.base.map(({ name, shape, domain, range }) => {
      const variable = { shape: concrete(shape, bySize), domain, range };
      const arbitrary = domainArbitrary(variable, fc);
      const isFree = domain === "real" && range === null;
      return (stretch && isFree ? stretched(variable.shape, fc) : arbitrary).map((value): readonly [string, Value] => [name, value]);
    });
    return fc.tuple(...values).map((entries) => ({ sizes: bySize, values: Object.fromEntries(entries) }));
  });
}

/** Entries a thousand times too large for a careless exponential, beside ordinary ones. */
function stretched(shape: readonly number[], fc: FastCheck): fastCheck.Arbitrary<Value> {
  const entry = fc.oneof(fc.constantFrom(0, 1, -1), fc.constantFrom(1000, -1000), fc.constantFrom(40, -40));
  if (shape.length === 0) return entry;
  const count = shape.reduce((product, size) => product * size, 1);
  return fc.array(entry, { minLength: count, maxLength: count }).map((data): Value => ({ shape, data: Float64Array.from(data) }));
}
