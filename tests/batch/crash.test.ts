import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { uniform } from "../../src/maths/random.ts";
import { program, root } from "../cli/run.ts";
import { newFolder } from "../files/grading.ts";
import { journalBytes, killedBatch, resultsIn, startBatch, writeSmall } from "./whole-batch.ts";

const folder = newFolder();
const input = join(folder, "in");
const undisturbed = join(folder, "undisturbed");
const COUNT = 600;
const small = writeSmall(folder, COUNT, 2);

beforeAll(async () => {
  const { code, err } = await startBatch(input, undisturbed, ...small).ended;
  if (code !== 0) throw new Error(err);
});

describe("a batch that is killed", () => {
  it("five times at random moments leaves the same files as one that is not", async () => {
    const out = join(folder, "killed");
    expect(await killedBatch(input, out, small, 5, uniform(5), 60)).toBeGreaterThan(1);
    expect(resultsIn(out)).toEqual(resultsIn(undisturbed));
  });

  it("has nothing to grade again when all was finished", async () => {
    const before = journalBytes(undisturbed);
    const { code, out } = await startBatch(input, undisturbed, ...small, "--lang", "zh").ended;
    expect([code, out]).toEqual([0, `已评阅 ${COUNT} 份提交；结果在 ${undisturbed}（其中 ${COUNT} 份沿用此前的评阅）\n`]);
    expect(journalBytes(undisturbed)).toBe(before);
    // Reports are in the language that is asked for, whoever graded them when.
    expect(resultsIn(undisturbed).get("reports/s0000.md")).toContain("总分");
    await startBatch(input, undisturbed, ...small).ended;
  });
});

describe("homework 2", () => {
  it("that was never loaded before gives the same keys to its questions as one that was found sound", () => {
    const out = join(folder, "first");
    const env = { ...process.env, XDG_CACHE_HOME: join(folder, "cache") };
    const grade = (): string => spawnSync(process.execPath, [program, "grade", "answers/examples", "--out", out, "--progress", "none"], { cwd: root, encoding: "utf8", env }).stdout;
    expect(grade()).not.toContain("earlier run");
    expect(grade()).toMatch(/^Graded (\d+) submissions; .* \(\1 known from an earlier run\)\n$/u);
  });
});

describe("a batch that is interrupted", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("by %s says how to go on, and that command does", async (signal) => {
    const out = join(folder, `it's ${signal}`);
    const { child, ended } = startBatch(input, out, ...small);
    while (journalBytes(out) < 4_000) await new Promise((go) => void setTimeout(go, 5));
    child.kill(signal);
    const { code, err } = await ended;
    expect(code).toBe(130);
    const [, done, command] = /^Ending; what is graded is kept.*\nInterrupted: (\d+) of 600 submissions are graded and kept\. To go on with the others:\n {2}grader (.*)\n$/u.exec(err) ?? [];
    expect(Number(done)).toBeGreaterThan(0);
    expect(existsSync(join(out, "grades.csv")) || existsSync(join(out, "grades.csv.part"))).toBe(false);
    expect(existsSync(join(out, ".journal", "lock"))).toBe(false);
    const again = spawnSync("sh", ["-c", `"${process.execPath}" dist/grader.js ${command}`], { cwd: root, encoding: "utf8" });
    expect([again.status, again.stderr]).toEqual([0, ""]);
    expect(Number(/\((\d+) known from an earlier run\)/u.exec(again.stdout)?.[1])).toBeGreaterThanOrEqual(Number(done));
    expect(resultsIn(out)).toEqual(resultsIn(undisturbed));
  });
});

describe("two graders for one folder of results", () => {
  it("the second one is refused and told who the first one is; a dead one's lock is taken over", async () => {
    const out = join(folder, "shared");
    mkdirSync(join(out, ".journal"), { recursive: true });
    const lock = join(out, ".journal", "lock");
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname() }));
    const refused = await startBatch(input, out, ...small).ended;
    expect(refused.code).toBe(2);
    expect(refused.err).toBe(`grader: process ${process.pid} on ${hostname()} is grading into ${out}; wait for it, or choose another --out\nIf you are sure that it is no longer running, delete ${lock}\n`);
    expect((await startBatch(input, out, ...small, "--lang", "zh").ended).err).toContain(`${hostname()} 上的进程 ${process.pid} 正在向 ${out} 写入结果`);
    expect(readFileSync(lock, "utf8")).toContain(String(process.pid));
    expect(existsSync(join(out, "grades.csv"))).toBe(false);
    const { pid } = spawnSync(process.execPath, ["--version"]);
    writeFileSync(lock, JSON.stringify({ pid, host: hostname() }));
    expect((await startBatch(input, out, ...small).ended).code).toBe(0);
    expect(resultsIn(out)).toEqual(resultsIn(undisturbed));
  });
});

/** A disk of a quarter of a megabyte, where mounting is allowed. */
const disk = join(folder, "disk");
mkdirSync(disk);
const mounted = process.platform === "linux" && spawnSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", disk]).status === 0;

describe.skipIf(!mounted)(`a disk that is full${mounted ? "" : " (left out: no tmpfs can be mounted here)"}`, () => {
  it("ends the batch with a word on how to go on, and after some room is made the same command does", async () => {
    const out = join(disk, "out");
    try {
      const { code, err } = await startBatch(input, out, ...small).ended;
      expect(code).toBe(2);
      const [, done, command] = /^grader: the disk of .* is full; (\d+) of 600 submissions are graded and kept\. Free some space, then go on:\n {2}grader (.*)\n$/u.exec(err) ?? [];
      expect(command).toContain(out);
      spawnSync("mount", ["-o", "remount,size=64m", disk]);
      const again = await startBatch(input, out, ...small).ended;
      expect([again.code, again.err]).toEqual([0, ""]);
      // Lines that were whole when the disk was full count as well.
      expect(Number(/\((\d+) known/u.exec(again.out)?.[1] ?? 0)).toBeGreaterThanOrEqual(Number(done));
      expect(resultsIn(out)).toEqual(resultsIn(undisturbed));
    } finally {
      spawnSync("umount", [disk]);
    }
  });
});
