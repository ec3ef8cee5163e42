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

/** The seed of the noise, and the units that long decimals are shifted by. */
type Run = readonly [seed: number, shift: number];

const SHIFTS: readonly Run[] = [[0, 1], [0, -1]];

const RUNS: readonly Run[] = [[1, 0], [2, 0], [3, 0], [4, 0]];

export function shaker(): Shaker {
  let random = generator(0);
  let still = false;
  /** Never by nothing: a run in which the last bit stays says nothing. */
  const jolt = (value: number): number => {
    if (still) return value;
    const draw = 2 * random() - 1;
    return value + value * (draw < 0 ? 0.75 * draw - 0.25 : 0.75 * draw + 0.25) * FOUR_ULP;
  };
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

export function trustOf(program: Program, noise: Shaker, frame: Frame, plain: number | Float64Array, derive: () => void, hasLongDecimals: boolean): Trust {
  const centre = typeof plain === "number" ? Float64Array.of(plain) : plain;
  const furthest = (some: readonly Run[]): Float64Array => {
    const most = new Float64Array(centre.length);
    for (const [run, shift] of some) {
      noise.restart(run, shift);
      derive();
      frame.budget = LIMITS.work;
      const moved = program.run(frame);
      const entries = typeof moved === "number" ? [moved] : moved;
      entries.forEach((entry, place) => (most[place] = Math.max(most[place] ?? NaN, Math.abs(entry - (centre[place] ?? NaN)))));
    }
    return most;
  };
  return { noise: furthest(RUNS), slack: hasLongDecimals ? furthest(SHIFTS) : new Float64Array(centre.length) };
}
