/**
 * Submissions per second of the program as users run it, its memory, and what a second worker brings, on varied hand-ins of homework 2.
 * `npm run bench batch` (up to 10,000; minutes), `npm run bench batch -- --quick` (up to 1,000), `npm run bench batch -- --largest` (100,000 YAML).
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { variedCode, variedYaml } from "../tests/batch/varied.ts";

type Kind = "YAML" | "TypeScript" | "mixed";

interface Measured {
  readonly kind: Kind | "YAML, all known";
  readonly count: number;
  readonly jobs: number;
  readonly seconds: number;
  /** Of all threads. */
  readonly processorSeconds: number;
  readonly megabytes: number;
}

const GOALS = { YAML: 1_000, TypeScript: 60, megabytes: 500, growth: 1.1, speedUp: 1.8 } as const;
const program = join(process.cwd(), "dist/grader.js");
/** Told by the program itself when it ends: processor time and memory with all its threads. */
const TELLS = `data:text/javascript,${encodeURIComponent('import{writeSync}from"node:fs";import{isMainThread}from"node:worker_threads";if(isMainThread)process.on("exit",()=>writeSync(3,JSON.stringify(process.resourceUsage())))')}`;
const usage = z.object({ userCPUTime: z.number(), systemCPUTime: z.number(), maxRSS: z.number() });

/** A mixed class hands in TypeScript one time in ten. */
function write(folder: string, kind: Kind, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const isCode = kind === "TypeScript" || (kind === "mixed" && number % 10 === 0);
    writeFileSync(join(folder, `s${String(number).padStart(6, "0")}.${isCode ? "ts" : "yaml"}`), isCode ? variedCode(number) : variedYaml(number));
  }
}

async function measure(kind: Measured["kind"], folder: string, out: string, count: number, jobs: number): Promise<Measured> {
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", TELLS, program, "grade", folder, "--out", out, "--jobs", String(jobs), "--progress", "none"], { stdio: ["ignore", "ignore", "inherit", "pipe"] });
  let told = "";
  child.stdio[3]?.on("data", (bytes: Buffer) => void (told += bytes.toString("utf8")));
  await once(child, "close");
  const seconds = (performance.now() - began) / 1000;
  if (child.exitCode !== 0) throw new Error(`the grader ended with ${child.exitCode}`);
  const { userCPUTime, systemCPUTime, maxRSS } = usage.parse(JSON.parse(told));
  const measured: Measured = { kind, count, jobs, seconds, processorSeconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
  print(measured);
  return measured;
}

const line = (cells: readonly string[]): string => cells.map((cell, place) => (place === 0 ? cell.padEnd(18) : cell.padStart(12))).join("");
const perSecond = ({ count, seconds }: Measured): number => count / seconds;
const costEach = ({ count, processorSeconds }: Measured): number => (processorSeconds / count) * 1000;

function print(measured: Measured): void {
  const { kind, count, jobs, seconds, megabytes } = measured;
  console.log(line([kind, String(count), String(jobs), seconds.toFixed(2), perSecond(measured).toFixed(0), costEach(measured).toFixed(2), megabytes.toFixed(0)]));
}

/** All sizes of one kind with as many workers as there are processors; the last one also with one worker, and again with everything known. */
async function all(root: string, kind: Kind, sizes: readonly number[]): Promise<void> {
  const jobs = availableParallelism();
  const found: Measured[] = [];
  for (const count of sizes) {
    const folder = join(root, "in");
    const out = join(root, "out");
    rmSync(root, { recursive: true, force: true });
    write(folder, kind, count);
    found.push(await measure(kind, folder, out, count, jobs));
    if (count !== sizes.at(-1)) continue;
    if (kind === "YAML") await measure("YAML, all known", folder, out, count, jobs);
    const journal = statSync(join(out, ".journal", "reports.ndjson")).size / count / 1024;
    rmSync(out, { recursive: true });
    const alone = count > 10_000 ? undefined : await measure(kind, folder, out, count, 1);
    verdict(kind, found, alone, journal);
  }
}

function verdict(kind: Kind, found: readonly Measured[], alone: Measured | undefined, journal: number): void {
  const [smallest, largest] = [found[0], found.at(-1)];
  if (smallest === undefined || largest === undefined) return;
  const goal = kind === "mixed" ? "" : ` (goal ${GOALS[kind]})`;
  const growth = found.length < 2 ? [] : [`cost of one at ${largest.count} over ${smallest.count}: ${(costEach(largest) / costEach(smallest)).toFixed(2)} (goal at most ${GOALS.growth})`];
  const speedUp = alone === undefined || largest.jobs < 2 ? [] : [`${largest.jobs} workers over 1: ${(alone.seconds / largest.seconds).toFixed(2)} times as fast (goal ${GOALS.speedUp})`];
  console.log(`  ${[`${perSecond(largest).toFixed(0)} a second${goal}`, ...growth, ...speedUp, `${largest.megabytes.toFixed(0)} MB at most (goal ${GOALS.megabytes})`, `journal ${journal.toFixed(1)} kB each`].join("; ")}\n`);
}

const has = (flag: string): boolean => process.argv.includes(flag);

async function main(): Promise<void> {
  if (!existsSync(program)) throw new Error("build first: npm run build");
  const most = has("--quick") ? 1_000 : 10_000;
  const sizes = [100, 1_000, 10_000].filter((count) => count <= most);
  const root = mkdtempSync(join(tmpdir(), "bench-batch-"));
  console.log(line(["", "submissions", "workers", "seconds", "a second", "ms CPU each", "MB at most"]));
  try {
    if (has("--largest")) await all(join(root, "r"), "YAML", [1_000, 100_000]);
    else {
      await all(join(root, "r"), "YAML", sizes);
      await all(join(root, "r"), "TypeScript", sizes.filter((count) => count <= 1_000));
      await all(join(root, "r"), "mixed", sizes);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

await main();
