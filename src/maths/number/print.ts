/** Numbers for messages: short, faithful decimals without binary noise. */
import type { Exact } from "./exact.ts";
import { nearestDouble } from "./exact.ts";

/** As many digits as a double is sure of: 0.1 + 0.2 prints as 0.3. */
const SURE = 15;

/** `significant` shortens further; integers are printed whole up to the digits that are sure. */
export function printNumber(value: number | Exact, significant: number = SURE): string {
  const double = typeof value === "number" ? value : nearestDouble(value);
  if (!Number.isFinite(double)) return String(double);
  if (Number.isSafeInteger(double)) return String(double === 0 ? 0 : double);
  return String(Number(double.toPrecision(significant)));
}
