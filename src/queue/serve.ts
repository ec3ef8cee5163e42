/** A worker: takes the jobs of one assignment from the queue, as long as it is let. Retries, locks and the return of what a dead worker had are BullMQ's. */
import type { Job } from "bullmq";
import { CHANGED, identityOf } from "../batch/identity.ts";
import type { SandboxMode } from "../batch/lane.ts";
import type { LoadedAssignment } from "../files/assignment.ts";
import type { QueueAddress } from "./address.ts";
import type { ConnectionNews } from "./connect.ts";
import { connect, loadPackages } from "./connect.ts";
import { MOST_WORKERS_LOST, PREFIX, connectionName, isOtherVersion, present, queueName } from "./names.ts";
import type { Answer } from "./order.ts";
import { order } from "./order.ts";
import { Slots } from "./slots.ts";

export type WorkerNews = ConnectionNews | { readonly is: "serving"; readonly queue: string } | { readonly is: "other-version"; readonly queue: string; readonly asked: string } | { readonly is: "changed" };

export interface ServeOptions {
  readonly address: QueueAddress;
  readonly loaded: LoadedAssignment;
  readonly seed: number | null;
  readonly jobs: number;
  readonly sandbox: SandboxMode;
  /** Seconds after which the jobs of a worker that shows no sign of life are given to others. */
  readonly lease: number;
  /** Ends the work: what is in hand is finished, or given back when that takes long. */
  readonly signal: AbortSignal;
  readonly tell: (news: WorkerNews) => void;
}

export interface Served {
  readonly jobs: number;
  readonly handIns: number;
  /** The assignment on the disk is no longer the one that was served. */
  readonly changed: boolean;
}

/** Milliseconds for finishing what is in hand. */
const GRACE = 20_000;
const ROLL_CALL = 3_000;

export async function serve({ address, loaded, seed, jobs, sandbox, lease, signal, tell }: ServeOptions): Promise<Served> {
  const packages = await loadPackages();
  const identity = identityOf(loaded);
  const name = queueName(loaded.assignment.id, identity);
  const slots = await Slots.open({ config: loaded.path, assignment: loaded.assignment, seed, identity, sandbox, jobs });
  const tally = { jobs: 0, handIns: 0, changed: false };
  try {
    const redis = await connect(packages, address, connectionName("worker", name), tell);
    const ended = new AbortController();
    let isGivingBack = false;
    async function work(job: Job, token: string | undefined): Promise<Answer> {
      const asked = order.safeParse(job.data);
      if (!asked.success) throw new packages.bullmq.UnrecoverableError("this is no job of the grader");
      const answer = await slots.grade(asked.data);
      const isChanged = answer.is === "lost" && answer.why.includes(CHANGED);
      if (isChanged || (isGivingBack && answer.is === "lost")) {
        if (isChanged) tally.changed = true;
        ended.abort();
        await job.moveToWait(token);
        throw new packages.bullmq.WaitingError();
      }
      tally.jobs += 1;
      tally.handIns += asked.data.handIns.length;
      return answer;
    }
    const worker = new packages.bullmq.Worker(name, work, {
      connection: redis,
      prefix: PREFIX,
      concurrency: jobs,
      lockDuration: lease * 1000,
      lockRenewTime: lease * 250,
      stalledInterval: lease * 500,
      maxStalledCount: MOST_WORKERS_LOST,
      runRetryDelay: 1_000,
      drainDelay: 2,
    });
    // What goes wrong with the connection is told by the connection; what goes wrong with a job is in the job.
    worker.on("error", () => {});
    const told = new Set<string>();
    const callRoll = async (): Promise<void> => {
      if (redis.status !== "ready") return;
      for (const asked of (await present(redis, "batch")) ?? []) {
        if (!isOtherVersion(asked, name) || told.has(asked)) continue;
        told.add(asked);
        tell({ is: "other-version", queue: name, asked });
      }
    };
    const timer = setInterval(() => void callRoll(), ROLL_CALL);
    await worker.waitUntilReady();
    tell({ is: "serving", queue: name });
    void callRoll();
    await Promise.race([aborted(signal), aborted(ended.signal)]);
    clearInterval(timer);
    if (tally.changed) tell({ is: "changed" });
    const grace = setTimeout(() => {
      isGivingBack = true;
      void slots.stop();
    }, GRACE);
    // Without the server nothing can be given back: others take it over when the lease is over.
    await (redis.status === "ready" ? worker.close() : worker.close(true));
    clearTimeout(grace);
    redis.disconnect();
    return tally;
  } finally {
    await slots.close();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((go) => signal.addEventListener("abort", () => go(), { once: true }));
}
