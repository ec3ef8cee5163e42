/** Intervals of numbers, with each end in or out. */
import type { Decimal } from "./decimal.ts";
import { exactDecimal } from "./decimal.ts";
import type { Exact } from "./exact.ts";

/** `[a, b]` with both ends in it, or with an end left out or missing. */
export type Interval =
  | readonly [from: Decimal, to: Decimal]
  | { readonly from?: Decimal; readonly to?: Decimal; readonly open?: "from" | "to" | "both" };

interface Ends {
  readonly from?: Decimal | undefined;
  readonly to?: Decimal | undefined;
  readonly isFromOpen: boolean;
  readonly isToOpen: boolean;
}

function endsOf(interval: Interval): Ends {
  if ("length" in interval) return { from: interval[0], to: interval[1], isFromOpen: false, isToOpen: false };
  const { from, to, open } = interval;
  return { from, to, isFromOpen: open === "from" || open === "both", isToOpen: open === "to" || open === "both" };
}

export function contains(interval: Interval, value: Exact): boolean {
  const { from, to, isFromOpen, isToOpen } = endsOf(interval);
  const above = from === undefined ? 1 : value.compare(exactDecimal(from));
  const below = to === undefined ? -1 : value.compare(exactDecimal(to));
  return (isFromOpen ? above > 0 : above >= 0) && (isToOpen ? below < 0 : below <= 0);
}

/** `[0, 1)`, as mathematicians write it. */
export function intervalText(interval: Interval): string {
  const { from, to, isFromOpen, isToOpen } = endsOf(interval);
  const left = from === undefined ? "(-∞" : `${isFromOpen ? "(" : "["}${from}`;
  const right = to === undefined ? "∞)" : `${to}${isToOpen ? ")" : "]"}`;
  return `${left}, ${right}`;
}
