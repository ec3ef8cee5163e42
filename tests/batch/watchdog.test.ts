import { spawn } from "node:child_process";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ofProcess } from "../../src/batch/processor-time.ts";
import { watch } from "../../src/batch/watchdog.ts";

/** Seconds after which it is noticed that nobody beats any more, at so much processor time a second; `beat` is how many there were. */
function noticed(atWork: (seconds: number) => number | undefined, beat = 1): number | undefined {
  const start = Date.now();
  let found: number | undefined;
  const dog = watch(() => beat, 10_000, () => atWork((Date.now() - start) / 1_000), () => (found ??= Math.round((Date.now() - start) / 1_000)));
  vi.advanceTimersByTime(200_000);
  dog.stop();
  return found;
}

describe("the watchdog", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("notices a loop after the time allowed", () => expect(noticed((seconds) => 1_000 * seconds)).toBe(10));
  it("gives a machine that does ten things at once the time it needs", () => expect(noticed((seconds) => 100 * seconds)).toBe(80));
  it("does not wait for ever for somebody who does nothing", () => expect(noticed(() => 0)).toBe(120));
  it("goes by the clock where the system does not tell who works", () => expect(noticed(() => undefined)).toBe(10));
  it("does not count before the first beat", () => expect(noticed((seconds) => 1_000 * seconds, 0)).toBeUndefined());

  it("does not take a machine that slept for a loop", () => {
    let found = false;
    const dog = watch(() => 1, 10_000, () => Date.now(), () => (found = true));
    vi.advanceTimersByTime(2_000);
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(1_000);
    expect(found).toBe(false);
    dog.stop();
  });
});

describe.skipIf(process.platform !== "linux")("the processor time of a process", () => {
  it("counts what it started, and is not known of one that is gone", async () => {
    const child = spawn("/bin/sh", ["-c", "while :; do :; done & wait"], { stdio: "ignore", detached: true });
    const { pid = 0 } = child;
    await vi.waitFor(() => expect(ofProcess(pid)).toBeGreaterThan(50), { timeout: 20_000 });
    process.kill(-pid, "SIGKILL");
    await vi.waitFor(() => expect(ofProcess(pid)).toBeUndefined(), { timeout: 20_000 });
  });
});
