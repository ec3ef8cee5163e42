/** Names in Redis: each assignment has a queue of its own, so that nobody grades by another one; who is there is read from the names of connections. */
import type { Redis } from "ioredis";

/** Before the names of all keys. */
export const PREFIX = "grader";

/** How often a job may lose its worker before it is called poison: twice is bad luck. */
export const MOST_WORKERS_LOST = 2;

/** `hw2-0123456789ab`: for people the assignment, then what it is exactly. */
export function queueName(assignment: string, identity: string): string {
  return `${plain(assignment)}-${identity.slice(0, 12)}`;
}

const plain = (assignment: string): string => assignment.replaceAll(/[^\w.-]+/gu, "_").slice(0, 60);

export type Role = "batch" | "worker";

/** The name of a connection. */
export function connectionName(role: Role, queue: string): string {
  return `grader-${role}:${queue}`;
}

/** The queues that somebody in this role is there for; undefined where the server does not tell. */
export async function present(redis: Redis, role: Role): Promise<ReadonlySet<string> | undefined> {
  let clients: unknown;
  try {
    clients = await redis.client("LIST");
  } catch {
    return undefined;
  }
  if (typeof clients !== "string") return undefined;
  const named = new RegExp(` name=grader-${role}:(\\S+)`, "gu");
  return new Set([...clients.matchAll(named)].map(([, queue = ""]) => queue));
}

/** Whether a queue is one of this assignment in another version. */
export function isOtherVersion(queue: string, own: string): boolean {
  return queue !== own && queue.slice(0, -12) === own.slice(0, -12);
}
