/** `grader grade --queue`: what is needed to grade on other machines. */
import { identityOf } from "../batch/identity.ts";
import type { Lane } from "../batch/lane.ts";
import type { PoolOptions } from "../batch/pool.ts";
import { laneFor } from "../batch/pool.ts";
import type { SubmissionPath } from "../intake/submissions.ts";
import type { LoadedAssignment } from "../files/assignment.ts";
import type { Language } from "../model.ts";
import { queueAddress } from "../queue/address.ts";
import { FED, queueLane } from "../queue/lane.ts";
import type { Console } from "./console.ts";
import { newsOfQueue } from "./queue-words.ts";

export interface OnQueueOptions extends PoolOptions {
  readonly language: Language;
  readonly io: Console;
  /** How many tasks workers are kept busy with. */
  readonly fed?: number;
}

export async function onQueue(queue: string, submissions: readonly SubmissionPath[], loaded: LoadedAssignment, options: OnQueueOptions): Promise<{ readonly lane: Lane; readonly jobs: number }> {
  const { language, io, fed = FED } = options;
  // Most batches have nothing that has to stay here.
  let local: Promise<Lane> | undefined;
  const here: Lane = {
    run: async (task) => (await (local ??= laneFor(submissions, options))).run(task),
    destroy: async () => (await local)?.destroy(),
  };
  const lane = await queueLane({
    address: queueAddress(queue, io.env.GRADER_REDIS_PASSWORD),
    assignment: loaded.assignment,
    identity: identityOf(loaded),
    here,
    tell: (news) => io.err(`${io.isErrTerminal ? "\r\u001B[K" : ""}${newsOfQueue(news, language)}\n`),
  });
  return { lane, jobs: fed };
}
