/** Where a function of one number is zero or ends, found on a grid that is fine near zero and reaches far out. */

export interface Break {
  readonly at: number;
  /** How far the true place may be away. */
  readonly within: number;
  /** The sign changes through infinity. */
  readonly pole: boolean;
}

export type Line = (t: number) => number;

const STEPS = 90;

/** Symmetric around zero, from a thousandth to some hundred thousands, without round numbers, and the small whole numbers besides. */
export const GRID: Float64Array = (() => {
  const positive: number[] = [];
  let t = 0.00137;
  for (let step = 0; step < STEPS; step += 1) {
    positive.push(t);
    t *= 1.237;
  }
  const whole = Array.from({ length: 12 }, (_, n) => n + 1);
  return Float64Array.of(...positive.map((x) => -x), ...whole.map((x) => -x), 0, ...whole, ...positive).toSorted((left, right) => left - right);
})();

/** The root of a straight line, told by three points of it; null where the line is not straight, or has no root. */
export function straightRoot(line: Line): number | null {
  const [a, b, c] = [line(1), line(2), line(4)];
  const slope = b - a;
  const root = 1 - a / slope;
  const isStraight = Math.abs(c - b - 2 * slope) <= 1e-12 * (Math.abs(b) + Math.abs(c));
  return isStraight && Number.isFinite(root) && slope !== 0 ? root : null;
}

export function breaksOf(line: Line): readonly Break[] {
  const values = GRID.map(line);
  const breaks: Break[] = [];
  const add = (at: number, precision: number, pole = false): void => {
    breaks.push({ at, within: precision * Math.max(Math.abs(at), 1e-3), pole });
  };
  for (let step = 0; step < GRID.length; step += 1) {
    const [t, v] = [GRID[step] ?? NaN, values[step] ?? NaN];
    const [after, w] = [GRID[step + 1] ?? NaN, values[step + 1] ?? NaN];
    if (v === 0) add(t, 1e-9);
    else if (v * w < 0 || (Number.isNaN(v) !== Number.isNaN(w) && Number.isFinite(after))) {
      const at = bisect(line, t, after, Number.isNaN(v) || Number.isNaN(w) ? (x) => Number.isNaN(x) === Number.isNaN(v) : (x) => x * v > 0);
      const largest = Math.max(Math.abs(v) || 0, Math.abs(w) || 0);
      add(at, Number.isNaN(v * w) ? 1e-7 : 1e-9, !(Math.abs(line(at)) <= largest));
    }
    const before = GRID[step - 1];
    const u = values[step - 1] ?? NaN;
    if (before === undefined || Number.isNaN(after) || !(u * v > 0 && v * w > 0) || Math.abs(v) > Math.abs(u) || Math.abs(v) > Math.abs(w)) continue;
    const least = lowest(line, before, after);
    if (Math.abs(line(least)) <= 1e-11 * Math.max(Math.abs(u), Math.abs(w))) add(least, 1e-6);
  }
  return breaks;
}

/** The end of what belongs to the left side. */
function bisect(line: Line, from: number, to: number, belongs: (value: number) => boolean): number {
  let [left, right] = [from, to];
  for (let step = 0; step < 60; step += 1) {
    const middle = (left + right) / 2;
    if (middle === left || middle === right) break;
    const value = line(middle);
    if (value === 0) return middle;
    if (belongs(value)) left = middle;
    else right = middle;
  }
  return Math.abs(line(left)) <= Math.abs(line(right)) ? left : right;
}

const GOLDEN = 0.6180339887498949;

/** The place between two others where the function is nearest to zero: a root that is only touched. */
function lowest(line: Line, from: number, to: number): number {
  let [left, right] = [from, to];
  let [a, b] = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)];
  let [fa, fb] = [Math.abs(line(a)), Math.abs(line(b))];
  for (let step = 0; step < 50; step += 1) {
    if (fa <= fb) {
      [right, b, fb] = [b, a, fa];
      a = right - GOLDEN * (right - left);
      fa = Math.abs(line(a));
    } else {
      [left, a, fa] = [a, b, fb];
      b = left + GOLDEN * (right - left);
      fb = Math.abs(line(b));
    }
  }
  return fa <= fb ? a : b;
}
