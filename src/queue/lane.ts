/**
 * The lane of other machines: tasks become jobs of a BullMQ queue, which keeps them until a worker has done them. A job is named by all that is in
 * it, so that a batch that is started again finds what was finished, and waits for what is being done, instead of asking twice.
 */
import { createHash } from "node:crypto";
import type { Job, Queue, QueueEvents } from "bullmq";
import type { Redis } from "ioredis";
import { partOf } from "../batch/grade-path.ts";
import type { Lane, Task } from "../batch/lane.ts";
import { Lost } from "../batch/lane.ts";
import type { Assignment } from "../model.ts";
import type { QueueAddress } from "./address.ts";
import type { ConnectionNews } from "./connect.ts";
import { connect, loadPackages, reasonOf } from "./connect.ts";
import type { Load } from "./loads.ts";
import { loadsOf } from "./loads.ts";
import { PREFIX, connectionName, isOtherVersion, present, queueName } from "./names.ts";
import type { Order } from "./order.ts";
import type { Outcome } from "./outcome.ts";
import { linesOf } from "./outcome.ts";
import { QueueUnavailable } from "./problem.ts";
import { Room } from "./room.ts";

export type BatchNews = ConnectionNews | { readonly is: "no-worker"; readonly queue: string; readonly others: readonly string[] } | { readonly is: "worker"; readonly queue: string };

export interface QueueLaneOptions {
  readonly address: QueueAddress;
  readonly assignment: Assignment;
  readonly identity: string;
  /** Grades here what cannot be sent. */
  readonly here: Lane;
  readonly tell: (news: BatchNews) => void;
}

/** How many tasks workers are kept busy with, however many workers there are. */
export const FED = 32;
/** Bytes of hand-ins that are in the queue at a time. */
const MOST_UNDERWAY = 256 * 1024 * 1024;
/** Milliseconds between two looks at what was missed, and at who is there. */
const LOOK = 2_000;
const ROLL_CALL = 3_000;
/** Jobs that are done stay in the queue until so many others are: by then the journal has them. */
const KEPT = 128;
/** Seconds after which a result that nobody fetched is forgotten. */
const RESULT_AGE = 7 * 24 * 3600;
const FAILURE_AGE = 24 * 3600;
/** A worker whose disk is full or the like: another one may do better. */
const RETRIES = { attempts: 4, backoff: { type: "exponential", delay: 500 }, removeOnComplete: { age: RESULT_AGE }, removeOnFail: { age: FAILURE_AGE }, stackTraceLimit: 1 } as const;
/** Milliseconds for taking leave of a server that may be gone. */
const FAREWELL = 2_000;

export async function queueLane({ address, assignment, identity, here, tell }: QueueLaneOptions): Promise<Lane> {
  const packages = await loadPackages();
  const queueIs = queueName(assignment.id, identity);
  const redis = await connect(packages, address, connectionName("batch", queueIs), tell);
  const listening = redis.duplicate({ connectionName: `${connectionName("batch", queueIs)}:events` });
  const queue = new packages.bullmq.Queue(queueIs, { connection: redis, prefix: PREFIX, streams: { events: { maxLen: 200 } } });
  const events = new packages.bullmq.QueueEvents(queueIs, { connection: listening, prefix: PREFIX });
  // Told by the connection.
  listening.on("error", () => {});
  queue.on("error", () => {});
  events.on("error", () => {});
  return new QueueLane({ redis, listening, queue, events, address: address.shown, assignment, here, tell });
}

interface Parts extends Pick<QueueLaneOptions, "assignment" | "here" | "tell"> {
  readonly redis: Redis;
  /** Waits for events, and so can do nothing else. */
  readonly listening: Redis;
  readonly queue: Queue;
  readonly events: QueueEvents;
  readonly address: string;
}

class QueueLane implements Lane {
  readonly #redis: Redis;
  readonly #listening: Redis;
  readonly #queue: Queue;
  readonly #events: QueueEvents;
  readonly #address: string;
  readonly #assignment: Assignment;
  readonly #here: Lane;
  readonly #tell: QueueLaneOptions["tell"];
  readonly #open = new Map<string, { readonly order: Order; readonly settle: (outcome: Outcome) => void }>();
  readonly #room = new Room(MOST_UNDERWAY);
  readonly #done: string[] = [];
  readonly #timers: readonly NodeJS.Timeout[];
  readonly #left: Promise<never>;
  #leave: () => void = () => {};
  #hasWorker: boolean | undefined;

  constructor({ redis, listening, queue, events, address, assignment, here, tell }: Parts) {
    [this.#redis, this.#listening, this.#queue, this.#events] = [redis, listening, queue, events];
    [this.#address, this.#assignment, this.#here, this.#tell] = [address, assignment, here, tell];
    events.on("completed", ({ jobId, returnvalue }) => this.#open.get(jobId)?.settle({ is: "completed", value: returnvalue }));
    events.on("failed", ({ jobId, failedReason }) => this.#open.get(jobId)?.settle({ is: "failed", why: failedReason }));
    this.#timers = [setInterval(() => void this.#look().catch(() => {}), LOOK), setInterval(() => void this.#callRoll(), ROLL_CALL)];
    this.#left = new Promise((_resolve, reject) => void (this.#leave = () => reject(new Lost("the queue was left"))));
    this.#left.catch(() => {});
    void this.#callRoll();
  }

  async run(task: Task): Promise<readonly string[]> {
    const asked = task.questions === undefined ? this.#assignment : partOf(this.#assignment, new Set(task.questions));
    const lines = await Promise.all(loadsOf(task).map((load) => (load.is === "here" ? this.#here.run(load.task) : Promise.race([this.#send(load, asked), this.#left]))));
    return lines.flat();
  }

  async destroy(): Promise<void> {
    this.#leave();
    for (const timer of this.#timers) clearInterval(timer);
    const farewell = this.#redis.status === "ready" ? this.#forget(0).then(() => this.#queue.trimEvents(0)).then(() => Promise.all([this.#events.close(), this.#queue.close()])) : undefined;
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([farewell?.catch(() => {}), new Promise((go) => void (timer = setTimeout(go, FAREWELL)))]);
    clearTimeout(timer);
    this.#redis.disconnect();
    this.#listening.disconnect();
    await this.#here.destroy();
  }

  async #send(load: Extract<Load, { is: "order" }>, asked: Assignment): Promise<readonly string[]> {
    await this.#room.take(load.bytes);
    try {
      const order = load.pack();
      if (order === undefined) return await this.#here.run(load.task);
      const outcome = await this.#outcomeOf(order);
      return linesOf(outcome, asked, load.task.submissions.map(({ name }) => name));
    } finally {
      this.#room.giveBack(load.bytes);
    }
  }

  async #outcomeOf(order: Order): Promise<Outcome> {
    const id = `j${createHash("sha256").update(JSON.stringify(order)).digest("hex").slice(0, 40)}`;
    const outcome = new Promise<Outcome>((settle) => void this.#open.set(id, { order, settle }));
    try {
      await this.#ask(id, order, true);
      return await outcome;
    } finally {
      this.#open.delete(id);
      this.#done.push(id);
      void this.#forget(KEPT).catch(() => {});
    }
  }

  /** Adding what is there already changes nothing; what failed in an earlier run gets another chance. */
  async #ask(id: string, order: Order, isNew: boolean): Promise<void> {
    try {
      await this.#queue.add("grade", order, { ...RETRIES, jobId: id });
      if (isNew && (await this.#queue.getJobState(id)) === "failed") {
        await this.#queue.remove(id);
        await this.#queue.add("grade", order, { ...RETRIES, jobId: id });
      }
    } catch (error) {
      throw new QueueUnavailable({ is: "refused", address: this.#address, why: reasonOf(error) });
    }
    if (isNew) await this.#lookAt(id);
  }

  /** Events that were missed while the connection was away, and jobs that a server without a memory forgot. */
  async #look(): Promise<void> {
    if (this.#redis.status === "ready") for (const id of this.#open.keys()) await this.#lookAt(id);
  }

  async #lookAt(id: string): Promise<void> {
    const state = await this.#queue.getJobState(id);
    const open = this.#open.get(id);
    if (open === undefined) return;
    if (state === "unknown") return this.#ask(id, open.order, false);
    if (state !== "completed" && state !== "failed") return;
    const job: Job | undefined = await this.#queue.getJob(id);
    if (job !== undefined) open.settle(state === "completed" ? { is: "completed", value: job.returnvalue } : { is: "failed", why: job.failedReason });
  }

  /** Removes what was fetched, but for the last ones. */
  async #forget(but: number): Promise<void> {
    const old = this.#done.splice(0, Math.max(0, this.#done.length - but));
    await Promise.all(old.map((id) => this.#queue.remove(id)));
  }

  async #callRoll(): Promise<void> {
    if (this.#redis.status !== "ready") return;
    const workers = await present(this.#redis, "worker");
    const hasWorker = workers?.has(this.#queue.name);
    if (workers === undefined || hasWorker === this.#hasWorker) return;
    const isFirst = this.#hasWorker === undefined;
    this.#hasWorker = hasWorker;
    if (hasWorker === false) this.#tell({ is: "no-worker", queue: this.#queue.name, others: [...workers].filter((queue) => isOtherVersion(queue, this.#queue.name)) });
    else if (!isFirst) this.#tell({ is: "worker", queue: this.#queue.name });
  }
}
