import type { Data, Outcome } from "../model.ts";
import type { Engine, Reply } from "./engine.ts";
import type { Limits } from "./limits.ts";
import { encode } from "./marshal.ts";
import { outcomeOf } from "./outcome.ts";
import type { Program } from "./program.ts";

/** One hand-in's code, evaluated and ready to be called. Nothing here throws for what student code does. */
export interface Sandbox {
  /** Calls the exported function at `path`; a function that once ran out of time is not run again. */
  call(path: readonly string[], args: readonly Data[]): Outcome;
  /** The same function on many lists of arguments, in order. */
  callMany(path: readonly string[], cases: readonly (readonly Data[])[]): Outcome[];
  /** Evaluates the hand-in anew before the next call, so that nothing is left of earlier ones; not if that alone would use up its time. */
  fresh(): void;
  /** What the code printed, once for loading and once for each call. */
  output(): { readonly text: string; readonly cut: boolean };
  /** Whether the code asked for chance or time, both of which stand still here. */
  used(): { readonly random: boolean; readonly clock: boolean };
  /** What is new of both since it was last asked. */
  news(): { readonly text: string; readonly random: boolean; readonly clock: boolean };
  close(): void;
}

const housekeepingTicks = 1_000;
/** An honest hand-in that computes for long while it is loaded must not pay for that again and again. */
const CHEAP_LOAD = 20;

/** The calls of one hand-in on one engine. */
export class Calls implements Sandbox {
  private left: number;
  private stale = false;
  private loadTicks = 0;
  private readonly finished = new Map<string, Outcome>();
  private readonly printed = { text: "", cut: false };
  private readonly seen = { random: false, clock: false };
  private readonly latest = { told: 0, random: false, clock: false };
  private engine: Engine | undefined;

  constructor(
    engine: Engine,
    private readonly program: Program,
    private readonly entry: string,
    private readonly limits: Limits,
  ) {
    this.engine = engine;
    this.left = limits.submissionTicks;
  }

  /** Evaluates the files; the reply describes the default export or what went wrong. */
  load(): Reply {
    if (this.engine === undefined) return { is: "timed-out" };
    const reply = this.engine.load(this.entry, this.program, Math.min(this.left, this.limits.loadTicks));
    this.loadTicks = this.engine.spent();
    this.left -= this.loadTicks;
    this.stale = false;
    this.drain(reply);
    return reply;
  }

  call(path: readonly string[], args: readonly Data[]): Outcome {
    const key = path.map((step) => JSON.stringify(step)).join(",");
    const before = this.finished.get(key);
    if (before !== undefined) return before;
    if (this.engine === undefined || this.left <= 0 || !this.renew(this.engine)) return { is: "timed-out" };
    const reply = this.engine.ask("call", `${key}\n${encode(args, this.engine.boxes().given)}`, Math.min(this.left, this.limits.callTicks));
    this.left -= this.engine.spent();
    const outcome = outcomeOf(reply, this.program, this.engine.boxes().said);
    if (reply.is !== "said") {
      // Cut short in the middle of something: what the realm holds can no longer be trusted.
      this.drain(reply);
      this.stale = true;
      if (reply.is === "timed-out" || (reply.is === "stack-overflow" && reply.broken)) this.finished.set(key, outcome);
    }
    return outcome;
  }

  callMany(path: readonly string[], cases: readonly (readonly Data[])[]): Outcome[] {
    return cases.map((args) => this.call(path, args));
  }

  fresh(): void {
    if (this.loadTicks > CHEAP_LOAD) return;
    if (!this.stale) this.drain({ is: "said", text: "" });
    this.stale = true;
  }

  output(): { readonly text: string; readonly cut: boolean } {
    if (!this.stale) this.drain({ is: "said", text: "" });
    return { ...this.printed };
  }

  used(): { readonly random: boolean; readonly clock: boolean } {
    if (!this.stale) this.drain({ is: "said", text: "" });
    return { ...this.seen };
  }

  news(): { readonly text: string; readonly random: boolean; readonly clock: boolean } {
    if (!this.stale) this.drain({ is: "said", text: "" });
    const { random, clock, told } = this.latest;
    Object.assign(this.latest, { told: this.printed.text.length, random: false, clock: false });
    return { text: this.printed.text.slice(told), random, clock };
  }

  close(): void {
    if (!this.stale) this.drain({ is: "said", text: "" });
    this.engine?.close();
    this.engine = undefined;
  }

  /** A new realm if the last one is used up; false if not even loading is affordable any more. */
  private renew(engine: Engine): boolean {
    if (!this.stale) return true;
    engine.reset();
    const reply = engine.load(this.entry, this.program, Math.min(this.left, this.limits.loadTicks));
    this.left -= engine.spent();
    this.stale = false;
    // What loading prints was kept the first time.
    engine.ask("drain", "", housekeepingTicks);
    return reply.is === "said" && this.left > 0;
  }

  private drain(after: Reply): void {
    if (after.is === "stack-overflow" && after.broken) return;
    const reply = this.engine?.ask("drain", "", housekeepingTicks);
    if (reply?.is !== "said" || !reply.text.startsWith("D")) return;
    const [text, cut, random, clock] = JSON.parse(reply.text.slice(1)) as [string, boolean, boolean, boolean];
    const room = this.limits.outputCharacters - this.printed.text.length;
    this.printed.text += text.slice(0, room);
    this.printed.cut ||= cut || text.length > room;
    this.seen.random ||= random;
    this.seen.clock ||= clock;
    this.latest.random ||= random;
    this.latest.clock ||= clock;
  }
}
