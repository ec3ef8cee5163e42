/** How far a computed value can be trusted: run again with the last bits shaken, and see what moves. */
import { LIMITS } from "./evaluate-code.ts";
import type { Frame, Noise } from "./evaluate-code.ts";
import type { Program } from "./evaluate.ts";
import { generator } from "./random.ts";

export interface Shaker extends Noise {
  /** Starts a new run. */
  restart(run: number, numeralShift: number): void;
}

const FOUR_ULP = 2 ** -50;
const RUNS = 4;

export function shaker(): Shaker {
  let random = generator(0);
  let still = false;
  const jolt = (value: number): number => (still ? value : value + value * (2 * random() - 1) * FOUR_ULP);
  return {
    numeralShift: 0,
    jolt,
    /** Whole numbers are exact and stay. */
    shake: (value) => (Number.isInteger(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : jolt(value)),
    restart(run, numeralShift) {
      random = generator(run);
      this.numeralShift = numeralShift;
      still = numeralShift !== 0;
    },
  };
}

/** Changes nothing and sees whether something on the way became infinite. */
export function watcher(): Noise & { readonly sawInfinity: boolean } {
  const watch = {
    sawInfinity: false,
    numeralShift: 0,
    jolt: (value: number): number => see(value),
    shake: (value: number): number => see(value),
  };
  const see = (value: number): number => {
    if (value === Infinity || value === -Infinity) watch.sawInfinity = true;
    return value;
  };
  return watch;
}

/** For each entry how far it moved at most; NaN where a run had no value. `slack` is what loose last digits of long decimals allow. */
export interface Trust {
  readonly noise: Float64Array;
  readonly slack: Float64Array;
}

export function trustOf(program: Program, noise: Shaker, frame: Frame, plain: number | Float64Array, derive: () => void): Trust {
  const centre = typeof plain === "number" ? Float64Array.of(plain) : plain;
  const furthest = (runs: readonly (readonly [number, number])[]): Float64Array => {
    const most = new Float64Array(centre.length);
    for (const [run, shift] of runs) {
      noise.restart(run, shift);
      derive();
      frame.budget = LIMITS.work;
      const moved = program.run(frame);
      const entries = typeof moved === "number" ? [moved] : moved;
      entries.forEach((entry, place) => (most[place] = Math.max(most[place] ?? NaN, Math.abs(entry - (centre[place] ?? NaN)))));
    }
    return most;
  };
  return { noise: furthest(Array.from({ length: RUNS }, (_, run) => [run + 1, 0] as const)), slack: furthest([[0, 1], [0, -1]]) };
}
