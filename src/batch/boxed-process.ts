/** One process in a box, which answers one task after the other until it is killed. */
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { boxFilter, withFilter } from "./box-filter.ts";
import { Lost } from "./lane.ts";
import { ofProcess } from "./processor-time.ts";
import { watch } from "./watchdog.ts";
import { decodeLine, encodeLine, lineReader } from "./wire.ts";

/** Characters of one message; the reports of a bundle are a hundredth of it. */
const LONGEST = 64 * 1024 * 1024;
/** Milliseconds that a task may take though it shows signs of life: whoever broke out could go on showing them. */
const LONGEST_TASK = 600_000;
const KEPT_ERRORS = 2_000;

interface Asked {
  resolve(reports: unknown): void;
  reject(error: Lost): void;
  running: string | undefined;
}

export class BoxedProcess {
  /** Milliseconds spent on tasks. */
  worked = 0;
  isAlive = true;
  readonly #child: ChildProcess;
  #asked: Asked | undefined;
  #beats = 0;
  #errors = "";

  constructor([program, argv]: readonly [program: string, argv: readonly string[]]) {
    // A group of its own, so that nothing that the box started outlives it.
    const filter = boxFilter(process.arch) ?? Buffer.alloc(0);
    const child = withFilter(filter, (file) => spawn(program, argv, { stdio: ["pipe", "ignore", "pipe", "pipe", file], detached: true }));
    this.#child = child;
    const read = lineReader(LONGEST, (line) => this.#hear(line), () => this.#lose("the boxed process sent a message without end"));
    const pipe = child.stdio[3];
    if (pipe instanceof Readable) pipe.on("data", read).on("error", () => {});
    child.stderr?.setEncoding("utf8").on("data", (text: string) => void (this.#errors = (this.#errors + text).slice(-KEPT_ERRORS)));
    child.stdin?.on("error", () => {
      // It is gone; its end is reported below.
    });
    child.on("error", (error) => this.#lose(error.message));
    child.on("close", (code, signal) => this.#lose(`the boxed process ended (${signal ?? code}) ${this.#errors.trim().split("\n").at(-1) ?? ""}`.trim()));
  }

  /** What it sends back, unchecked. */
  async ask(job: object, silence: number): Promise<unknown> {
    const began = performance.now();
    this.#beats = 0;
    const watchdog = watch(() => this.#beats, silence, () => this.#worked(), () => this.#lose("the boxed process showed no sign of life"));
    const longest = setTimeout(() => this.#lose("the boxed process did not come to an end"), LONGEST_TASK);
    try {
      return await new Promise<unknown>((resolve, reject) => {
        this.#asked = { resolve, reject, running: undefined };
        if (this.isAlive) this.#child.stdin?.write(encodeLine(job));
        else this.#lose("the boxed process has ended");
      });
    } finally {
      clearTimeout(longest);
      watchdog.stop();
      this.#asked = undefined;
      this.worked += performance.now() - began;
    }
  }

  #worked(): number | undefined {
    const { pid } = this.#child;
    return pid === undefined ? undefined : ofProcess(pid);
  }

  kill(): void {
    this.isAlive = false;
    const { pid } = this.#child;
    if (pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }

  /** Kills it and waits until it is gone. */
  async end(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#child;
    const gone = pid === undefined || exitCode !== null || signalCode !== null ? undefined : once(this.#child, "exit");
    this.kill();
    await gone;
  }

  #lose(why: string): void {
    this.kill();
    this.#asked?.reject(new Lost(why, this.#asked.running));
  }

  #hear(line: string): void {
    let message: unknown;
    try {
      message = decodeLine(line);
    } catch {
      return this.#lose("the boxed process sent no JSON");
    }
    if (typeof message !== "object" || message === null || !("is" in message)) return this.#lose("the boxed process sent no message");
    if (message.is === "beat") this.#beats += 1;
    else if (message.is === "running" && "path" in message && typeof message.path === "string" && this.#asked !== undefined) {
      this.#beats += 1;
      this.#asked.running = message.path;
    } else if (message.is === "done" && "reports" in message) this.#asked?.resolve(message.reports);
    // It says so itself: no function had to be stopped.
    else if (message.is === "failed" && "why" in message) this.#asked?.reject(new Lost(String(message.why)));
    else if (message.is !== "ready") this.#lose("the boxed process sent an unknown message");
  }
}
