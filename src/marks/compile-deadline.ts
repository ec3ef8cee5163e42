/** The due time, its grace, and what lateness costs. */
import { compareShares } from "../maths/share.ts";
import { amountOf } from "./amount.ts";
import type { Complain } from "./compile.ts";
import type { Duration } from "./duration.ts";
import { after, readDuration } from "./duration.ts";
import type { Deadline, LateRule } from "./policy.ts";
import type { MarksSpec } from "./schema.ts";
import type { Clock } from "./time.ts";
import { clockOf } from "./time.ts";
import { timeFaultEn } from "./time-words.ts";

const NONE: Duration = { days: 0, seconds: 0 };
const UTC = "UTC";

export async function compileDeadline(spec: MarksSpec, complain: Complain): Promise<{ readonly clock: Clock; readonly deadline?: Deadline }> {
  const written = await writtenClock(spec.timezone, complain);
  const [due, clock] = await readDue(spec.due, written, complain);
  if (spec.due === undefined) {
    for (const key of ["grace", "late", "extensions"] as const) if (spec[key] !== undefined) complain([key], `"${key}" needs a time from which to count: "due" is missing.`);
  }
  const grace = spec.grace === undefined ? NONE : readDuration(spec.grace);
  if (grace === undefined) complain(["grace"], `"${spec.grace}" is no span of time; write it as 15 minutes, 2 hours or 1 day.`);
  if (due === undefined) return { clock };
  const late = spec.late === undefined ? undefined : compileLate(spec.late, { due, grace: grace ?? NONE }, clock, complain);
  return { clock, deadline: { due, grace: grace ?? NONE, ...(late === undefined ? {} : { late }) } };
}

/** Without a time zone every time has to carry its offset. */
async function writtenClock(zone: string | undefined, complain: Complain): Promise<Clock> {
  const clock = zone === undefined ? await clockOf(UTC, false) : await clockOf(zone);
  if (!("code" in clock)) return clock;
  complain(["timezone"], timeFaultEn(clock));
  const utc = await clockOf(UTC);
  if ("code" in utc) throw new Error("There is no UTC.");
  return utc;
}

/** Where no time zone is named, times are shown and days counted by the offset of the due time. */
async function readDue(text: string | undefined, clock: Clock, complain: Complain): Promise<readonly [due: number | undefined, clock: Clock]> {
  if (text === undefined) return [undefined, clock];
  const read = clock.read(text);
  if (read.is === "fault") {
    complain(["due"], timeFaultEn(read.fault));
    return [undefined, clock];
  }
  const own = clock.readsLocal || read.offset === undefined ? clock : await clockOf(read.offset, false);
  return [read.at, "code" in own ? clock : own];
}

function compileLate(spec: NonNullable<MarksSpec["late"]>, deadline: Deadline, clock: Clock, complain: Complain): LateRule {
  const [deduct, limit, afterCutOff] = [spec.deduct, spec.at_most, spec.after_cut_off].map((written) => (written === undefined ? undefined : amountOf(written)));
  for (const [key, amount] of [["deduct", deduct], ["at_most", limit], ["after_cut_off", afterCutOff]] as const) {
    if (amount?.is === "percent" && compareShares(amount.percent, [100, 1]) > 0) complain(["late", key], "More than 100 percent cannot be taken or counted.");
  }
  if (spec.of !== undefined && deduct?.is === "points" && limit?.is !== "percent") complain(["late", "of"], '"of" says of what a percentage is taken; there is none here.');
  if (spec.after_cut_off !== undefined && spec.cut_off === undefined) complain(["late", "after_cut_off"], '"after_cut_off" needs "cut_off".');
  const cutOff = spec.cut_off === undefined ? undefined : readCutOff(spec.cut_off, deadline, clock, complain);
  return {
    deduct: deduct ?? amountOf(spec.deduct),
    per: spec.per,
    of: spec.of ?? "earned",
    started: spec.count !== "full",
    ...(limit === undefined ? {} : { limit }),
    ...(cutOff === undefined ? {} : { cutOff }),
    ...(afterCutOff === undefined ? {} : { afterCutOff }),
    ...(spec.without_time === undefined ? {} : { withoutTime: spec.without_time }),
  };
}

/** A span after the due time, or a date. */
function readCutOff(text: string, { due, grace }: Deadline, clock: Clock, complain: Complain): Duration | number | undefined {
  const span = readDuration(text);
  const read = clock.read(text);
  if (span === undefined && read.is === "fault") {
    complain(["late", "cut_off"], /^\s*\d{4}\D/u.test(text) ? timeFaultEn(read.fault) : `"${text}" is neither a span of time such as 3 days nor a date with a time.`);
    return undefined;
  }
  const at = span === undefined ? (read.is === "instant" ? read.at : due) : after(due, span, clock);
  if (at < after(due, grace, clock)) complain(["late", "cut_off"], "The cut-off lies before the end of the time that is granted (due and grace).");
  return span ?? at;
}
