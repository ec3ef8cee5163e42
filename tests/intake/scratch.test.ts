import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { openScratch } from "../../src/intake/scratch.ts";
import { takeIn } from "../../src/intake/take-in.ts";
import { program, root } from "../cli/run.ts";
import { rawZip, zipOf } from "./archives.ts";
import { folder, put } from "./taking.ts";

const right = "q2.3.total: 61470\n";

describe("what was unpacked", () => {
  it("lies in a folder that only its owner may open, and is gone afterwards", async () => {
    const intake = await takeIn([put("x.zip", await zipOf({ "a.yaml": right, "b.yaml": right }))]);
    const own = intake.handIns[0]?.root ?? "";
    expect(statSync(own).mode & 0o777).toBe(0o700);
    expect(statSync(intake.handIns[0]?.path ?? "").mode & 0o777).toBe(0o600);
    await intake.close();
    expect(existsSync(own)).toBe(false);
  });

  it("is gone after a failure", async () => {
    const scratch = join(folder, "failing");
    mkdirSync(scratch);
    const good = put("x.zip", await zipOf({ "a.yaml": right, "b.yaml": right }));
    const bad = put("y.zip", Buffer.from("no zip"));
    process.env.TMPDIR = scratch;
    try {
      await expect(takeIn([good, bad])).rejects.toThrow("truncated");
    } finally {
      delete process.env.TMPDIR;
    }
    expect(readdirSync(scratch)).toEqual([]);
  });

  it("makes way when the next grader comes and its own was killed", () => {
    const scratch = openScratch();
    const own = dirname(scratch.room(1, 1));
    const left = own.replace(/grader-intake-\d+-.*$/u, "grader-intake-999999999-left");
    const alive = own.replace(/grader-intake-\d+-.*$/u, `grader-intake-${process.ppid}-alive`);
    mkdirSync(left);
    mkdirSync(alive);
    scratch.close();
    const next = openScratch();
    next.room(1, 1);
    next.close();
    expect([existsSync(left), existsSync(alive)]).toEqual([false, true]);
    rmSync(alive, { recursive: true });
  });

  it("is gone after Ctrl-C", async () => {
    const scratch = join(folder, "stopped");
    mkdirSync(scratch);
    // A hand-in that runs until somebody stops it.
    const endless = 'export default { "q4.1": () => Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1) };\n';
    const path = put("x.zip", rawZip([{ name: "a.ts", content: endless }, { name: "b.ts", content: endless }]));
    const child = spawn(process.execPath, [program, "grade", path, "--out", join(folder, "stopped-out")], { cwd: root, env: { ...process.env, TMPDIR: scratch }, stdio: "ignore" });
    while (readdirSync(scratch).length === 0 && child.exitCode === null) await new Promise((resolve) => void setTimeout(resolve, 20));
    expect(readdirSync(scratch)).toEqual([expect.stringMatching(/^grader-intake-/u)]);
    child.kill("SIGINT");
    await once(child, "exit");
    expect(readdirSync(scratch)).toEqual([]);
  });
});

