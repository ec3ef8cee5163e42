/** What became of a job, as the batch believes it. */
import { Lost } from "../batch/lane.ts";
import { receivedReports } from "../batch/received.ts";
import type { Assignment } from "../model.ts";
import { MOST_WORKERS_LOST } from "./names.ts";
import { answer } from "./order.ts";

export type Outcome = { readonly is: "completed"; readonly value: unknown } | { readonly is: "failed"; readonly why: string };

/** BullMQ's words for a job that lost its worker too often. */
const STALLED = /stalled more than/u;

/** The lines of reports of the hand-ins of these names; throws `Lost` where there are none. */
export function linesOf(outcome: Outcome, asked: Assignment, names: readonly string[]): readonly string[] {
  if (outcome.is === "failed") throw new Lost(STALLED.test(outcome.why) ? `it brought down ${MOST_WORKERS_LOST + 1} workers, one after the other` : outcome.why);
  const said = answer.safeParse(outcome.value);
  if (!said.success) throw new Lost("what the worker sent is no report");
  if (said.data.is === "lost") throw new Lost(said.data.why, said.data.running);
  // Anybody who can write to the server could have sent it.
  if (receivedReports(said.data.lines, asked, names) === undefined) throw new Lost("what the worker sent is no report");
  return said.data.lines;
}
