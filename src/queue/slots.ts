/** Where a worker grades: so many lanes of one task each, each with a private folder for the hand-ins, so that ending one costs only its own job. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Lane, LaneOptions, SandboxMode } from "../batch/lane.ts";
import { Lost } from "../batch/lane.ts";
import type { Assignment } from "../model.ts";
import type { Answer, Order } from "./order.ts";
import { unpacked } from "./order.ts";

export interface SlotOptions extends Omit<LaneOptions, "jobs"> {
  readonly assignment: Assignment;
  readonly sandbox: SandboxMode;
  readonly jobs: number;
  /** Milliseconds that a job may take in all. */
  readonly longest?: number;
}

/** Forty hand-ins that each take all the time that they may. */
const LONGEST = 600_000;

export class Slots {
  readonly #root: string;
  readonly #options: SlotOptions;
  readonly #idle: Slot[] = [];
  readonly #all: readonly Slot[];

  private constructor(options: SlotOptions, root: string, slots: readonly Slot[]) {
    [this.#options, this.#root, this.#all] = [options, root, slots];
    this.#idle.push(...slots);
  }

  /** Throws `BoxUnavailable` where the box is asked for and cannot be built. */
  static async open(options: SlotOptions): Promise<Slots> {
    const root = mkdtempSync(join(tmpdir(), "grader-worker-"));
    chmodSync(root, 0o700);
    try {
      const slots: Slot[] = [];
      for (let number = 0; number < options.jobs; number += 1) {
        const folder = join(root, String(number));
        mkdirSync(folder, { mode: 0o700 });
        slots.push({ folder, lane: await laneOf(options, folder) });
      }
      return new Slots(options, root, slots);
    } catch (error) {
      rmSync(root, { recursive: true, force: true });
      throw error;
    }
  }

  /** Never more at a time than there are slots. What the job's hand-ins do to their lane is an answer; an error is this machine's. */
  async grade(order: Order): Promise<Answer> {
    const slot = this.#idle.pop();
    if (slot === undefined) throw new Error("there is no free slot");
    const { longest = LONGEST } = this.#options;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      void slot.lane.destroy();
    }, longest);
    try {
      const task = unpacked(order, slot.folder);
      return { is: "graded", lines: [...(await slot.lane.run(task))] };
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      return { is: "lost", why: isLate ? `it took longer than ${longest / 1000} seconds` : error.message, ...(error.running === undefined ? {} : { running: error.running }) };
    } finally {
      clearTimeout(timer);
      if (isLate) slot.lane = await laneOf(this.#options, slot.folder);
      for (const name of readdirSync(slot.folder)) rmSync(join(slot.folder, name), { recursive: true, force: true });
      this.#idle.push(slot);
    }
  }

  /** Ends what runs, which is then answered as lost. */
  async stop(): Promise<void> {
    await Promise.all(this.#all.map(({ lane }) => lane.destroy()));
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.#root, { recursive: true, force: true });
  }
}

interface Slot {
  readonly folder: string;
  lane: Lane;
}

async function laneOf({ sandbox, ...given }: SlotOptions, folder: string): Promise<Lane> {
  const silence = given.silence ?? given.assignment.limits?.silence;
  const options = { ...given, ...(silence === undefined ? {} : { silence }) };
  if (sandbox === "thread") return (await import("../batch/threads.ts")).threadLane({ ...options, jobs: 1 });
  return (await import("../batch/boxes.ts")).boxLane({ ...options, jobs: 1, visible: [folder] });
}
