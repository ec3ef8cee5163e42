/** fast-check arbitraries for declared variables; fast-check itself is handed in, so that nothing here loads it. */
import type fastCheck from "fast-check";
import type { Domain } from "./variables.ts";
import type { Value } from "./value.ts";

export type FastCheck = typeof fastCheck;

/** Values of the given sizes inside the domain; shrinks towards small numbers. */
export function domainArbitrary(variable: { readonly shape: readonly number[]; readonly domain: Domain; readonly range: readonly [number, number] | null }, fc: FastCheck): fastCheck.Arbitrary<Value> {
  const { shape, domain } = variable;
  if (shape.length === 0) return numberIn(variable, fc);
  const entries = shape.reduce((product, size) => product * size, 1);
  const length = shape[shape.length - 1] ?? 1;
  const rows = entries / length;
  const whole = (data: fastCheck.Arbitrary<readonly number[]>): fastCheck.Arbitrary<Value> => data.map((numbers) => ({ shape, data: Float64Array.from(numbers) }));
  const each = (row: fastCheck.Arbitrary<readonly number[]>): fastCheck.Arbitrary<Value> => whole(fc.array(row, { minLength: rows, maxLength: rows }).map((all) => all.flat()));
  if (domain === "one-hot") return each(fc.nat({ max: length - 1 }).map((one) => Array.from({ length }, (_, place) => (place === one ? 1 : 0))));
  if (domain === "probability") return each(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: length, maxLength: length }).map(shares));
  return whole(fc.array(numberIn(variable, fc), { minLength: entries, maxLength: entries }));
}

function shares(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function numberIn({ domain, range }: { readonly domain: Domain; readonly range: readonly [number, number] | null }, fc: FastCheck): fastCheck.Arbitrary<number> {
  const between = (min: number, max: number): fastCheck.Arbitrary<number> => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
  const whole = domain === "integer" || domain === "positive-integer";
  if (range !== null) return whole ? fc.integer({ min: Math.ceil(range[0]), max: Math.floor(range[1]) }) : between(range[0], range[1]);
  switch (domain) {
    case "real":
      return everySize(fc, fc.integer({ min: -1, max: 1 }), fc.integer({ min: -9, max: 9 }), between(-5, 5));
    case "positive":
      return everySize(fc, fc.constant(1), fc.integer({ min: 1, max: 9 }), between(0.001, 5)).filter((value) => value > 0);
    case "nonnegative":
      return everySize(fc, fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 9 }), between(0, 5));
    case "probability":
    case "sigmoid":
      return between(1e-6, 1 - 1e-6);
    case "one-hot":
      return fc.integer({ min: 0, max: 1 });
    case "integer":
      return fc.integer({ min: -100, max: 100 });
    case "positive-integer":
      return fc.integer({ min: 1, max: 100 });
  }
}

/** Mostly small numbers, now and then one over ten orders of magnitude; whatever fails shrinks to the smallest integers that do. */
function everySize(fc: FastCheck, tiny: fastCheck.Arbitrary<number>, small: fastCheck.Arbitrary<number>, usual: fastCheck.Arbitrary<number>): fastCheck.Arbitrary<number> {
  const wide = fc.tuple(usual, fc.integer({ min: -5, max: 1 })).map(([value, power]) => value * 10 ** power);
  return fc.oneof({ withCrossShrink: true }, { arbitrary: tiny, weight: 3 }, { arbitrary: small, weight: 2 }, { arbitrary: usual, weight: 4 }, { arbitrary: wide, weight: 1 });
}
