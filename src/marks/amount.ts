/** Points and percentages of the config, exact. */
import { multiplyShares, shareOf } from "../maths/share.ts";
import type { Amount } from "../marked.ts";
import type { Share } from "../model.ts";

export const PERCENT = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/u;

/** `2` or `10%` as it was validated. */
export function amountOf(written: number | string): Amount {
  return typeof written === "number" ? { is: "points", points: shareOf(written) } : { is: "percent", percent: shareOf(Number(PERCENT.exec(written)?.[1] ?? 0)) };
}

/** In points; a percentage is taken of `whole`. */
export function pointsOf(amount: Amount, whole: Share): Share {
  return amount.is === "points" ? amount.points : multiplyShares(whole, multiplyShares(amount.percent, [1, 100]));
}
