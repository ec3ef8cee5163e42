/** Motion in one and more dimensions, SI units. */

const G = 9.81;

/** `sqrt(2 h / g)`, the time of a free fall; `factor` makes the usual mistake. */
export function fallTime({ height, factor = 2 }: { readonly height: number; readonly factor?: number }): number {
  return Math.sqrt((factor * height) / G);
}

/** `sqrt(2 g h)`, the speed after a free fall. */
export function fallSpeed({ height }: { readonly height: number }): number {
  return Math.sqrt(2 * G * height);
}

/** `g t`. */
export function speedAfter({ time }: { readonly time: number }): number {
  return G * time;
}

/** `h - g t^2 / 2` at each time. */
export function heights({ from, times }: { readonly from: number; readonly times: readonly number[] }): readonly number[] {
  return times.map((time) => from - (G / 2) * time ** 2);
}

/** `v^2 sin(2 theta) / g`. */
export function range({ v, theta, g }: { readonly v: number; readonly theta: number; readonly g: number }): number {
  return (v ** 2 * Math.sin(2 * theta)) / g;
}

/** `m u'u / 2`. */
export function kineticEnergy({ m, u }: { readonly m: number; readonly u: readonly number[] }): number {
  return (m / 2) * u.reduce((sum, value) => sum + value ** 2, 0);
}

interface Fit {
  readonly A: readonly (readonly number[])[];
  readonly s: readonly number[];
  readonly b: readonly number[];
}

const residual = ({ A, s, b }: Fit): readonly number[] => A.map((row, i) => row.reduce((sum, value, j) => sum + value * (s[j] ?? NaN), -(b[i] ?? NaN)));

/** `|A s - b|^2 / 2`. */
export function squaredError(fit: Fit): number {
  return residual(fit).reduce((sum, value) => sum + value ** 2, 0) / 2;
}

/** `(A s - b) s'`. */
export function errorByMatrix(fit: Fit): readonly (readonly number[])[] {
  return residual(fit).map((value) => fit.s.map((entry) => value * entry));
}
