/** Curves too regular to have been measured: losses of a training never fall by the same step, or the same ratio, every time. */

const LEAST_VALUES = 8;
/** A step has to be so many units of the last digit for its evenness to mean anything. */
const UNITS = 5;

export function regularity(values: readonly number[], decimals: number): "same-steps" | "same-ratio" | undefined {
  const [first = NaN, last = NaN] = [values[0], values.at(-1)];
  if (values.length < LEAST_VALUES || !(last < first) || !(last > 0)) return undefined;
  const unit = 10 ** -Math.min(decimals, 12);
  const step = (first - last) / (values.length - 1);
  if (step >= UNITS * unit && eachPair(values, (before, after) => Math.abs(before - after - step) <= 2 * unit)) return "same-steps";
  const ratio = (last / first) ** (1 / (values.length - 1));
  const telling = (1 - ratio) * last >= UNITS * unit;
  return telling && eachPair(values, (before, after) => Math.abs(after - ratio * before) <= 2 * unit) ? "same-ratio" : undefined;
}

function eachPair(values: readonly number[], holds: (before: number, after: number) => boolean): boolean {
  return values.every((value, at) => at === 0 || holds(values[at - 1] ?? NaN, value));
}
