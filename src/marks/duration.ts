/** Spans of time as an author writes them: `15 minutes`, `3 days`. */
import type { Clock } from "./time.ts";

/** Days are days of the calendar, which a clock change makes shorter or longer; the rest are seconds. */
export interface Duration {
  readonly days: number;
  readonly seconds: number;
}

const UNITS: Readonly<Record<string, number>> = { s: 1, second: 1, min: 60, minute: 60, h: 3_600, hour: 3_600, d: 86_400, day: 86_400 };
const LONGEST = 10 * 366 * 86_400;

/** Undefined where the text is no span of whole seconds up to ten years. */
export function readDuration(text: string): Duration | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/iu.exec(text.trim());
  const unit = match?.[2]?.toLowerCase() ?? "";
  const seconds = UNITS[unit] ?? UNITS[unit.replace(/(?<=..)s$/u, "")];
  return match === null || seconds === undefined ? undefined : spanOf(Number(match[1]), seconds);
}

/** So many units of some seconds each; whole days are days of the calendar. */
export function spanOf(count: number, unit: number): Duration | undefined {
  const seconds = Math.round(count * unit);
  if (!(seconds >= 0) || seconds > LONGEST || Math.abs(count * unit - seconds) > 1e-6) return undefined;
  return unit === UNITS.day && Number.isSafeInteger(count) ? { days: count, seconds: 0 } : { days: 0, seconds };
}

export function after(instant: number, { days, seconds }: Duration, clock: Clock): number {
  return (days === 0 ? instant : clock.addDays(instant, days)) + seconds;
}
