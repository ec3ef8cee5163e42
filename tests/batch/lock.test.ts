import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Locked, takeLock } from "../../src/batch/lock.ts";
import { newFolder } from "../files/grading.ts";

const folder = newFolder();
let count = 0;
const path = (): string => join(folder, `lock ${(count += 1)}`);
/** Of a process that has ended. */
const { pid: dead } = spawnSync(process.execPath, ["--version"]);

function refusal(lock: string): Locked {
  try {
    takeLock(lock);
  } catch (error) {
    if (error instanceof Locked) return error;
    throw error;
  }
  throw new Error("the lock was taken");
}

describe("the lock of a folder of results", () => {
  it("is held by one, who is named to the others, until it is given back", () => {
    const lock = path();
    const giveBack = takeLock(lock);
    expect(refusal(lock).holder).toMatchObject({ pid: process.pid, host: hostname() });
    giveBack();
    takeLock(lock)();
    expect(existsSync(lock)).toBe(false);
  });

  const HELD: readonly (readonly [why: string, text: string, age: number, isTaken: boolean])[] = [
    ["its process has ended", JSON.stringify({ pid: dead, host: hostname() }), 0, true],
    ["its process lives", JSON.stringify({ pid: process.pid, host: hostname() }), 9_999, false],
    ["another process has its number", JSON.stringify({ pid: process.pid, host: hostname(), began: "0" }), 0, process.platform === "linux"],
    ["its process is on another machine, of which nothing is known here", JSON.stringify({ pid: dead, host: `${hostname()}-2` }), 9_999, false],
    ["it is being written", "", 0, false],
    ["it was never written to its end", '{"pid":', 60, true],
    ["it says nonsense", '{"pid":-1,"host":"x"}', 60, true],
    ["it names no process", "[]", 60, true],
  ];
  it.each(HELD)("when %s (%s, %d s old): taken over %s", (_why, text, age, isTaken) => {
    const lock = path();
    writeFileSync(lock, text);
    const then = Date.now() / 1000 - age;
    utimesSync(lock, then, then);
    if (isTaken) {
      const giveBack = takeLock(lock);
      expect(JSON.parse(readFileSync(lock, "utf8"))).toMatchObject({ pid: process.pid });
      giveBack();
    } else {
      expect(refusal(lock).path).toBe(lock);
      expect(readFileSync(lock, "utf8")).toBe(text);
    }
    expect(readdirSync(folder).filter((name) => /lock \d+\./u.test(name))).toEqual([]);
  });
});
