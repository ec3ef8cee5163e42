/** When a hand-in came, against the student's own due time. */
import type { Handed, Lateness, MarkLine } from "../marked.ts";
import { NOTHING } from "../maths/share.ts";
import { after } from "./duration.ts";
import type { Deadline, Extension } from "./policy.ts";
import type { Clock } from "./time.ts";

export type Timing =
  | { readonly is: "in-time" }
  | { readonly is: "unknown"; readonly marked: boolean }
  | { readonly is: "late"; readonly due: number; readonly submitted: number; readonly inGrace: boolean };

/** The student's own due time: an extension never makes it earlier. */
export function dueOf({ due }: Deadline, extension: Extension | undefined): number {
  return Math.max(due, extension?.until ?? due);
}

/** Seconds are whole: a fraction of one is not late. */
export function timingOf(deadline: Deadline, extension: Extension | undefined, handed: Handed | undefined, clock: Clock): Timing {
  const submitted = submittedAt(deadline, handed);
  if (submitted === undefined) return handed?.late === 0 ? { is: "in-time" } : { is: "unknown", marked: handed?.late === null };
  const due = dueOf(deadline, extension);
  return submitted <= due ? { is: "in-time" } : { is: "late", due, submitted, inGrace: submitted <= after(due, deadline.grace, clock) };
}

/** By the system's clock, else by how late it says that the hand-in was. */
function submittedAt({ due }: Deadline, handed: Handed | undefined): number | undefined {
  const at = Math.floor(Date.parse(handed?.submitted ?? "") / 1000);
  if (Number.isFinite(at)) return at;
  return typeof handed?.late === "number" && handed.late > 0 ? due + Math.floor(handed.late) : undefined;
}

/** Said where it matters: the hand-in came after the time that the others had, or nobody knows when. */
export function extensionLine(deadline: Deadline, extension: Extension | undefined, handed: Handed | undefined, clock: Clock): readonly MarkLine[] {
  if (extension === undefined || handed?.late === 0) return [];
  const submitted = submittedAt(deadline, handed);
  if (submitted !== undefined && submitted <= deadline.due) return [];
  return [{ code: "extension", points: NOTHING, until: clock.show(dueOf(deadline, extension)), ...(extension.reason === undefined ? {} : { reason: extension.reason }) }];
}

export function latenessOf({ due, submitted }: Extract<Timing, { is: "late" }>, clock: Clock): Lateness {
  return { due: clock.show(due), submitted: clock.show(submitted), zone: clock.zone, by: submitted - due };
}

/** How many days or hours count. Days are days of the calendar: a day on which the clocks change has 23 or 25 hours. */
export function unitsOf(due: number, submitted: number, { per, started }: { readonly per: "day" | "hour"; readonly started: boolean }, clock: Clock): number {
  const by = submitted - due;
  if (per === "hour") return started ? Math.ceil(by / 3_600) : Math.floor(by / 3_600);
  let full = Math.floor(by / 86_400);
  while (clock.addDays(due, full + 1) <= submitted) full += 1;
  while (full > 0 && clock.addDays(due, full) > submitted) full -= 1;
  return started && clock.addDays(due, full) < submitted ? full + 1 : full;
}
