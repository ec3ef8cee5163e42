/** Connections to Redis: found within seconds or not at all; later lost ones are sought for again as long as it takes. */
import type * as BullMQ from "bullmq";
import type { Redis } from "ioredis";
import type { QueueAddress } from "./address.ts";
import type { QueueProblem } from "./problem.ts";
import { QueueUnavailable } from "./problem.ts";

/** Milliseconds in which the server must be found at first; it may be starting just now. */
const PATIENCE = 5_000;
/** Milliseconds without a connection after which it is spoken of. */
const NOTICED = 3_000;
const LONGEST_PAUSE = 5_000;

export interface ConnectionNews {
  readonly is: "away" | "back";
  readonly address: string;
}

export interface Packages {
  readonly bullmq: typeof BullMQ;
  readonly Redis: typeof Redis;
}

/** Throws `QueueUnavailable` where they are not installed. */
export async function loadPackages(): Promise<Packages> {
  try {
    const [bullmq, ioredis] = await Promise.all([import("bullmq"), import("ioredis")]);
    return { bullmq, Redis: ioredis.Redis };
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ERR_MODULE_NOT_FOUND" || error.code === "MODULE_NOT_FOUND")) throw new QueueUnavailable({ is: "no-packages" });
    throw error;
  }
}

/** What was told before and is told again when it changes. */
type Tell = (news: ConnectionNews) => void;

export async function connect(packages: Packages, { options, shown }: QueueAddress, connectionName: string, tell: Tell): Promise<Redis> {
  const redis = new packages.Redis({
    ...options,
    connectionName,
    lazyConnect: true,
    connectTimeout: PATIENCE,
    // Commands wait until the server is back.
    maxRetriesPerRequest: null,
    retryStrategy: (times: number) => Math.min(50 * 2 ** times, LONGEST_PAUSE),
  });
  try {
    await found(redis, shown);
  } catch (error) {
    redis.disconnect();
    throw error;
  }
  watch(redis, shown, tell);
  return redis;
}

function found(redis: Redis, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let why = "ETIMEDOUT";
    const timer = setTimeout(() => reject(new QueueUnavailable({ is: "unreachable", address, why })), PATIENCE);
    redis.once("ready", () => {
      clearTimeout(timer);
      resolve();
    });
    // Stays: without a listener an error would end the process.
    redis.on("error", (error: Error) => {
      why = reasonOf(error);
      if (!isHopeless(why)) return;
      clearTimeout(timer);
      reject(new QueueUnavailable(problemOf(address, why)));
    });
    redis.connect().catch(() => {
      // Told by the events.
    });
  });
}

function problemOf(address: string, why: string): QueueProblem {
  if (why.startsWith("NOAUTH")) return { is: "no-password", address };
  if (why.startsWith("WRONGPASS")) return { is: "wrong-password", address };
  return { is: HOSTS.test(why) ? "unreachable" : "refused", address, why };
}

const HOSTS = /^(?:ENOTFOUND|EAI_AGAIN)/u;

/** The server is no other one after a while. */
const isHopeless = (why: string): boolean => HOSTS.test(why) || /^(?:NOAUTH|WRONGPASS|NOPERM|ERR )/u.test(why);

/** The system's word, or the server's sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.message : String(error);
}

function watch(redis: Redis, address: string, tell: Tell): void {
  let timer: NodeJS.Timeout | undefined;
  let isAway = false;
  redis.on("close", () => {
    timer ??= setTimeout(() => {
      isAway = true;
      tell({ is: "away", address });
    }, NOTICED);
    timer.unref();
  });
  redis.on("ready", () => {
    clearTimeout(timer);
    timer = undefined;
    if (isAway) tell({ is: "back", address });
    isAway = false;
  });
  redis.on("end", () => clearTimeout(timer));
}
