/** Numerical gradients of a scalar loss: central differences, extrapolated, with an estimate of their error. */
import type { Value } from "./value.ts";

export type Loss = (point: Readonly<Record<string, Value>>) => number;

export interface Gradient {
  /** Of the shape of the variable. */
  readonly value: Value;
  /** How far an entry may be off at most, by the spread of the extrapolations; infinite at a kink. */
  readonly error: number;
}

const LEVELS = 6;
const FIRST_STEP = 0.05;
const OTHER_STEP = 0.037;

/** Null where the variable is not in the point. */
export function gradientOf(loss: Loss, point: Readonly<Record<string, Value>>, variable: string): Gradient | null {
  const value = Object.hasOwn(point, variable) ? point[variable] : undefined;
  if (value === undefined) return null;
  if (typeof value === "number") {
    const { slope, error } = slopeOf((x) => loss({ ...point, [variable]: x }), value);
    return { value: slope, error };
  }
  let error = 0;
  const data = value.data.map((entry, place) => {
    const along = (x: number): number => loss({ ...point, [variable]: { shape: value.shape, data: value.data.map((other, at) => (at === place ? x : other)) } });
    const found = slopeOf(along, entry);
    error = Math.max(error, found.error);
    return found.slope;
  });
  return { value: { shape: value.shape, data }, error };
}

interface Slope {
  readonly slope: number;
  readonly error: number;
}

/** Two sequences of steps that have no step in common: one alone may agree with itself by chance. */
export function slopeOf(along: (x: number) => number, at: number): Slope {
  const [first, second] = [extrapolated(along, at, FIRST_STEP), extrapolated(along, at, OTHER_STEP)];
  const best = first.error <= second.error ? first : second;
  const error = Math.max(first.error, second.error, Math.abs(first.slope - second.slope));
  return { slope: best.slope, error: isKink(along, at, { slope: best.slope, error }) ? Infinity : error };
}

/** Ridders' method: halve the step and extrapolate to zero, keep the estimate that its neighbours agree with best. */
function extrapolated(along: (x: number) => number, at: number, firstStep: number): Slope {
  const central = (step: number): number => {
    const [right, left] = [at + step, at - step];
    return (along(right) - along(left)) / (right - left);
  };
  let step = firstStep * Math.max(1, Math.abs(at));
  let row = [central(step)];
  let best = { slope: row[0] ?? NaN, error: Infinity };
  for (let level = 1; level < LEVELS; level += 1) {
    step /= 2;
    const next = [central(step)];
    for (let order = 1; order <= level; order += 1) {
      const [finer, coarser] = [next[order - 1] ?? NaN, row[order - 1] ?? NaN];
      const slope = finer + (finer - coarser) / (4 ** order - 1);
      next.push(slope);
      const error = Math.max(Math.abs(slope - finer), Math.abs(slope - coarser));
      if (error < best.error) best = { slope, error };
    }
    row = next;
  }
  return best;
}

/** One-sided slopes that stay apart, however small the step. */
function isKink(along: (x: number) => number, at: number, { slope, error }: Slope): boolean {
  const step = 1e-6 * Math.max(1, Math.abs(at));
  const middle = along(at);
  const [right, left] = [(along(at + step) - middle) / step, (middle - along(at - step)) / step];
  return Math.abs(right - left) > 1e-3 * Math.max(1, Math.abs(slope)) + 10 * error;
}
