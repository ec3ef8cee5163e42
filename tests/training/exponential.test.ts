import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Arithmetic } from "../../reference/training/arithmetic.ts";
import { double, single } from "../../reference/training/arithmetic.ts";
import { constantsOf, exponential, logarithm } from "../../reference/training/exponential.ts";
import { each, i32, moduleOf, routine } from "../../reference/training/wasm.ts";

const MOST = 65_536 / 16;

/** A module that has nothing but the exponential. */
function expOf(real: Arithmetic): (values: readonly number[]) => readonly number[] {
  const module = moduleOf([routine("run", ["i32"], (scope, end) => {
    const [place, power] = [scope.local("i32"), scope.local("v128")];
    const exp = exponential(scope, real);
    return [each(place, i32.of(0), end, 16, [...exp(power, real.vector.read(place)), real.vector.write(place, power)])];
  })], 1);
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1 });
  const { run } = new WebAssembly.Instance(new WebAssembly.Module(module), { env: { memory } }).exports;
  if (typeof run !== "function") throw new Error("no function");
  const numbers = real.size === 4 ? new Float32Array(memory.buffer) : new Float64Array(memory.buffer);
  return (values) => {
    numbers.fill(0);
    numbers.set(values);
    Reflect.apply(run, undefined, [MOST]);
    return Array.from(numbers.subarray(0, values.length));
  };
}

/** Units in the last place between two numbers of the precision. */
const ulps = (got: number, want: number, { mantissa }: Arithmetic): number => Math.abs(got - want) / (2 ** (Math.floor(Math.log2(Math.abs(want))) - mantissa));

describe.each([["double", double, 1.5], ["single", single, 1.5]] as const)("the exponential in %s precision", (_, real, most) => {
  const exp = expOf(real);
  const { largest } = constantsOf(real);
  const rounded = (value: number): number => (real.size === 4 ? Math.fround(value) : value);

  it(`is within ${most} units in the last place of Math.exp`, () => {
    const sound = fc.double({ min: -largest, max: largest, noNaN: true });
    let worst = 0;
    fc.assert(fc.property(fc.array(sound, { minLength: 100, maxLength: 128 }), (drawn) => {
      const values = drawn.map(rounded);
      exp(values).forEach((got, position) => {
        const want = Math.exp(values[position] ?? NaN);
        if (want > 1e-37 || real.size === 8) worst = Math.max(worst, ulps(got, want, real));
      });
    }), { seed: 6, numRuns: 400 });
    expect(worst).toBeLessThan(most);
    expect(worst).toBeGreaterThan(0.3);
  });

  it("is exact at zero, rises, and stays where it is far out; NaN stays NaN", () => {
    expect(exp([0, -0])).toEqual([1, 1]);
    const steps = exp(Array.from({ length: 300 }, (_, step) => (step - 150) / 100));
    for (const [position, value] of steps.slice(1).entries()) expect(value).toBeGreaterThan(steps[position] ?? NaN);
    const [low = NaN, lower = NaN, high = NaN, higher = NaN] = exp([-largest, -Infinity, largest, Infinity]);
    expect(lower).toBe(low);
    expect(higher).toBe(high);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(Infinity);
    expect(exp([NaN, 1]).map(Number.isNaN)).toEqual([true, false]);
  });
});

describe("the logarithm", () => {
  it("is within two units in the last place of Math.log", () => {
    fc.assert(fc.property(fc.oneof(fc.double({ min: 1, max: 256, noNaN: true }), fc.double({ min: 1e-9, max: 1, noNaN: true, minExcluded: true })), (x) => {
      const want = Math.log(x);
      expect(Math.abs(logarithm(x) - want)).toBeLessThanOrEqual(2 * 2 ** -52 * Math.max(Math.abs(want), 2 ** -20));
    }), { seed: 6, numRuns: 3000 });
  });

  it("is 0 at 1 and no number where there is none", () => {
    expect(logarithm(1)).toBe(0);
    expect([0, -1, NaN, Infinity].map(logarithm).every(Number.isNaN)).toBe(true);
  });
});
