/** What lateness costs. */
import type { MarkLine } from "../marked.ts";
import { compareShares, multiplyShares, NOTHING, subtractShares } from "../maths/share.ts";
import type { Share } from "../model.ts";
import { pointsOf } from "./amount.ts";
import { after } from "./duration.ts";
import type { Deadline, LateRule, Policy } from "./policy.ts";
import type { Timing } from "./timing.ts";
import { latenessOf, unitsOf } from "./timing.ts";

const least = (...shares: readonly Share[]): Share => shares.reduce((low, share) => (compareShares(share, low) < 0 ? share : low));
const minus = (share: Share): Share => subtractShares(NOTHING, share);

/** The line for a hand-in that is late or of which nobody knows when it came. `earned` is what the questions give, all rules but this applied. */
export function lateLines(earned: Share, timing: Timing, deadline: Deadline, policy: Policy, isExtended: boolean): readonly MarkLine[] {
  const { clock } = policy;
  const { late } = deadline;
  if (timing.is === "in-time") return [];
  if (timing.is === "unknown") return [unknownLine(earned, timing.marked && !isExtended, timing.marked, late, policy)];
  const lateness = latenessOf(timing, clock);
  if (timing.inGrace) return [{ code: "within-grace", points: NOTHING, ...lateness }];
  if (late === undefined) return [{ code: "late", points: NOTHING, ...lateness }];
  const units = unitsOf(timing.due, timing.submitted, late, clock);
  const deducted = deductionOf(earned, units, late, policy.possible);
  const cutOff = cutOffOf(timing.due, late, policy);
  if (cutOff === undefined || timing.submitted <= cutOff) return [{ code: "late", points: minus(deducted), ...lateness, counted: countedOf(units, late) }];
  // What counts after the cut-off is never more than what counted the second before.
  const counts = late.afterCutOff === undefined ? NOTHING : pointsOf(late.afterCutOff, earned);
  const kept = least(subtractShares(earned, deducted), counts);
  return [{ code: "past-cut-off", points: subtractShares(kept, earned), ...lateness, cutOff: clock.show(cutOff), ...(late.afterCutOff === undefined ? {} : { counts: late.afterCutOff }) }];
}

/** Nobody loses points for a time that is not known, unless the config says what a bare mark of lateness costs. */
function unknownLine(earned: Share, isCounted: boolean, marked: boolean, late: LateRule | undefined, { possible }: Policy): MarkLine {
  const units = late?.withoutTime;
  if (!isCounted || late === undefined || units === undefined) return { code: "lateness-unknown", points: NOTHING, marked };
  return { code: "marked-late", points: minus(deductionOf(earned, units, late, possible)), ...countedOf(units, late) };
}

function deductionOf(earned: Share, units: number, { deduct, of, limit }: LateRule, possible: Share): Share {
  const whole = of === "possible" ? possible : earned;
  const asked = multiplyShares(pointsOf(deduct, whole), [units, 1]);
  return least(earned, asked, ...(limit === undefined ? [] : [pointsOf(limit, whole)]));
}

function countedOf(units: number, { per, deduct, of, limit }: LateRule) {
  return { units, per, deduct, of, ...(limit === undefined ? {} : { limit }) } as const;
}

/** A date that holds for all is moved only for whom it would come before the own due time and its grace. */
function cutOffOf(due: number, { cutOff }: LateRule, { clock, deadline }: Policy): number | undefined {
  if (cutOff === undefined) return undefined;
  if (typeof cutOff !== "number") return after(due, cutOff, clock);
  return Math.max(cutOff, deadline === undefined ? due : after(due, deadline.grace, clock));
}
