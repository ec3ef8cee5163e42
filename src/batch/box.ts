/** The boxed process: tasks come in on standard input, signs of life and reports go out on a pipe of their own. */
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { decodeLine, encodeLine } from "./wire.ts";
import type { Job } from "./work.ts";
import { workOn } from "./work.ts";

const OUT = 3;
/** Milliseconds between two signs of life; each is a call of the system. */
const SELDOM = 100;

/** Student code holds up everything else: what is said must be out before it runs. */
function say(message: object): void {
  const bytes = Buffer.from(encodeLine(message));
  for (let from = 0; from < bytes.length; from += writeSync(OUT, bytes, from));
}

let last = 0;
function beat(): void {
  const now = performance.now();
  if (now - last < SELDOM) return;
  last = now;
  say({ is: "beat" });
}

say({ is: "ready" });
for await (const line of createInterface({ input: process.stdin })) {
  // Only the lane writes here.
  const job = decodeLine(line) as Job;
  last = 0;
  try {
    say({ is: "done", reports: (await workOn(job, { beat, running: (path) => say({ is: "running", path }) })).lines });
  } catch (error) {
    say({ is: "failed", why: error instanceof Error ? error.message : String(error) });
  }
}
