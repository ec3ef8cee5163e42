/** Rounding of exact points to a step, such as 0.5. */
import type { Rounding } from "../marked.ts";
import type { Share } from "../model.ts";
import { multiplyShares } from "../maths/share.ts";

export const ROUNDINGS = ["half-up", "half-even", "half-down", "up", "down"] as const satisfies readonly Rounding[];

/** The multiple of a positive step that the rule chooses; points are not negative. */
export function roundTo(points: Share, step: Share, how: Rounding): Share {
  const [got, of] = multiplyShares(points, [step[1], step[0]]).map(BigInt);
  if (got === undefined || of === undefined) return points;
  const whole = got / of;
  const rest = 2n * (got % of);
  return multiplyShares([Number(isUp(how, whole, rest, of) ? whole + 1n : whole), 1], step);
}

/** `twice` is double the rest, so that it is compared with `of` at the half. */
function isUp(how: Rounding, whole: bigint, twice: bigint, of: bigint): boolean {
  if (twice === 0n || how === "down") return false;
  if (how === "up" || twice > of) return true;
  return twice === of && (how === "half-up" || (how === "half-even" && whole % 2n === 1n));
}
