/**
 * What a second queue worker brings, and what the queue costs over the same batch without it: varied hand-ins of homework 2, one thread a worker, a Redis of its own.
 * `npm run bench queue` (1,000 YAML, 200 TypeScript; minutes), `npm run bench queue -- --quick` (a fifth of it).
 */
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { variedCode, variedYaml } from "../tests/batch/varied.ts";

const GOAL = 1.8;
const program = join(process.cwd(), "dist/grader.js");
const root = mkdtempSync(join(tmpdir(), "bench-queue-"));
const address = `unix://${join(root, "redis.sock")}`;
const running = new Set<ChildProcess>();

/** Resolves when it has said this on the way that `stream` names. */
async function started(command: string, argv: readonly string[], stream: "stdout" | "stderr", ready: string): Promise<ChildProcess> {
  const child = spawn(command, [...argv], { stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  let said = "";
  child[stream === "stdout" ? "stderr" : "stdout"].resume();
  await new Promise<void>((resolve, reject) => {
    child[stream].on("data", (bytes: Buffer) => {
      said += bytes.toString("utf8");
      if (said.includes(ready)) resolve();
    });
    child.on("exit", () => reject(new Error(`${command} ended: ${said}`)));
  });
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
  running.delete(child);
}

async function seconds(input: string, more: readonly string[]): Promise<number> {
  const out = join(root, "out");
  rmSync(out, { recursive: true, force: true });
  const began = performance.now();
  const child = spawn(process.execPath, [program, "grade", input, "--out", out, "--progress", "none", ...more], { stdio: ["ignore", "ignore", "inherit"] });
  await once(child, "close");
  if (child.exitCode !== 0) throw new Error(`the grader ended with ${child.exitCode}`);
  return (performance.now() - began) / 1000;
}

async function withWorkers(count: number, input: string): Promise<number> {
  const workers = await Promise.all(Array.from({ length: count }, () => started(process.execPath, [program, "worker", "--queue", address, "--jobs", "1", "--lang", "en"], "stderr", "Waiting for hand-ins")));
  const spent = await seconds(input, ["--queue", address]);
  await Promise.all(workers.map(end));
  return spent;
}

async function main(): Promise<void> {
  if (!existsSync(program)) throw new Error("build first: npm run build");
  const part = process.argv.includes("--quick") ? 5 : 1;
  await started("redis-server", ["--port", "0", "--unixsocket", join(root, "redis.sock"), "--save", "", "--dir", root], "stdout", "eady to accept connections");
  for (const [kind, count, ending, write] of [["YAML", 1_000 / part, "yaml", variedYaml], ["TypeScript", 200 / part, "ts", variedCode]] as const) {
    const input = join(root, kind);
    mkdirSync(input);
    for (let number = 0; number < count; number += 1) writeFileSync(join(input, `s${String(number).padStart(6, "0")}.${ending}`), write(number));
    const here = await seconds(input, ["--jobs", "1"]);
    const [one, two] = [await withWorkers(1, input), await withWorkers(2, input)];
    console.log(`${kind}, ${count} hand-ins: ${here.toFixed(2)} s with one thread here, ${one.toFixed(2)} s with one queue worker, ${two.toFixed(2)} s with two`);
    console.log(`  2 queue workers over 1: ${(one / two).toFixed(2)} times as fast (goal ${GOAL}); the queue costs ${((one / here - 1) * 100).toFixed(0)} % over one thread here`);
  }
}

try {
  await main();
} finally {
  for (const child of running) child.kill("SIGKILL");
  rmSync(root, { recursive: true, force: true });
}
