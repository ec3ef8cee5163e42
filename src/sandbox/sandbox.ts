import type { Data, Outcome } from "../model.ts";
import type { Engine, Reply } from "./engine.ts";
import type { Limits } from "./limits.ts";
import type { Box } from "./marshal.ts";
import { encode } from "./marshal.ts";
import { outcomeIn } from "./outcome.ts";
import type { Program } from "./program.ts";

/** One hand-in's code, evaluated and ready to be called. Nothing here throws for what student code does. */
export interface Sandbox {
  /** Calls the exported function at `path`; a function that once ran out of time is not run again. */
  call(path: readonly string[], args: readonly Data[]): Outcome;
  /** The same function on many lists of arguments, in order, up to the first on which time, memory or stack came to an end. Each time that the engine is entered it is said before. */
  callMany(path: readonly string[], cases: readonly (readonly Data[])[], beforeErrand?: () => void): Outcome[];
  /** The next call finds everything as it was after loading, so that nothing is left of earlier ones. */
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
/** Calls in one errand: as many as this once twice as few cost little. */
const MOST_AT_ONCE = 64;
/** Ticks and milliseconds of an errand, far below what a single call may take. Native code uses no ticks, but whoever watches waits for a sign of life. */
const LITTLE = { ticks: 20, milliseconds: 100 };

/** The calls of one hand-in on one engine. */
export class Calls implements Sandbox {
  private left: number;
  private stale = false;
  private readonly finished = new Map<string, Outcome>();
  /** How many calls of a function go into one errand. */
  private readonly paces = new Map<string, number>();
  /** Functions that were cut short in company are called alone from then on. */
  private readonly alone = new Set<string>();
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
    this.left -= this.engine.spent();
    this.drain(reply);
    if (reply.is === "said" && reply.text.startsWith("A")) this.engine.checkpoint();
    return reply;
  }

  call(path: readonly string[], args: readonly Data[]): Outcome {
    return this.callMany(path, [args])[0] ?? { is: "timed-out" };
  }

  callMany(path: readonly string[], cases: readonly (readonly Data[])[], beforeErrand: () => void = () => {}): Outcome[] {
    const key = path.map((step) => JSON.stringify(step)).join(",");
    const outcomes: Outcome[] = [];
    while (outcomes.length < cases.length && !isEnd(outcomes.at(-1))) {
      beforeErrand();
      outcomes.push(...this.next(key, cases, outcomes.length));
    }
    return outcomes;
  }

  /** The outcomes of the next few cases; none where they have to be tried alone. */
  private next(key: string, cases: readonly (readonly Data[])[], from: number): readonly Outcome[] {
    const before = this.finished.get(key);
    if (before !== undefined) return [before];
    const { engine } = this;
    if (engine === undefined || this.left <= 0) return [{ is: "timed-out" }];
    if (this.stale) engine.rewind();
    this.stale = false;
    const pace = this.paces.get(key) ?? 1;
    const lines = linesOf(cases.slice(from, from + pace), engine.boxes().given);
    const began = performance.now();
    const reply = engine.ask("call", `${key}\n${lines.join("\n")}`, Math.min(this.left, this.limits.callTicks));
    const spent = engine.spent();
    this.left -= spent;
    // How many go together changes nothing in what they say, so a clock may have a word in it.
    const isCalm = spent <= LITTLE.ticks && performance.now() - began <= LITTLE.milliseconds && !this.alone.has(key);
    this.paces.set(key, isCalm ? Math.min(MOST_AT_ONCE, Math.max(pace, 2 * lines.length)) : 1);
    if (reply.is === "said") {
      const said = { numbers: engine.boxes().said, used: 0 };
      const outcomes = reply.text.split("\n").map((line) => outcomeIn(line, this.program, said));
      if (isEnd(outcomes.at(-1))) this.cut(reply);
      return outcomes;
    }
    this.cut(reply);
    if (lines.length > 1) {
      // Which of them it was shows when each is called alone.
      this.alone.add(key);
      this.paces.set(key, 1);
      return [];
    }
    const outcome: Outcome = reply.is === "stack-overflow" ? { is: "stack-overflow" } : reply;
    if (reply.is === "timed-out" || (reply.is === "stack-overflow" && reply.broken)) this.finished.set(key, outcome);
    return [outcome];
  }

  /** Cut short in the middle of something: what the realm holds can no longer be trusted. */
  private cut(reply: Reply): void {
    this.drain(reply);
    this.stale = true;
  }

  fresh(): void {
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

/** Arguments as lines, as many as the box has room for; the first one always, in the box or not. */
function linesOf(cases: readonly (readonly Data[])[], given: Float64Array): readonly string[] {
  const box: Box = { numbers: given, used: 0 };
  const lines: string[] = [];
  for (const args of cases) {
    const line = encode(args, box);
    if (line.startsWith("t") && lines.length > 0) break;
    lines.push(line);
    if (line.startsWith("t")) break;
  }
  return lines;
}

/** Nothing is gained by calling a function once more that came to such an end. */
const isEnd = (outcome: Outcome | undefined): boolean => outcome !== undefined && (outcome.is === "timed-out" || outcome.is === "out-of-memory" || outcome.is === "stack-overflow");
