/** A batch as users run it, in a process that can be killed; what it leaves, to compare. */
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { program, root } from "../cli/run.ts";
import { writeFiles } from "../files/grading.ts";
import { variedCode, variedYaml } from "./varied.ts";

export function writeVaried(folder: string, yaml: number, code: number): void {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < yaml; number += 1) writeFileSync(join(folder, `s${String(number).padStart(6, "0")}.yaml`), variedYaml(number));
  for (let number = 0; number < code; number += 1) writeFileSync(join(folder, `t${String(number).padStart(6, "0")}.ts`), variedCode(number));
}

/** A homework that is graded in no time, for batches that are started often. */
const SMALL = `assignment: small
title: { zh: 小, en: small }
seed: 1
variables: { letters: { a: { shape: [] } } }
questions:
  - { id: q1, kind: count, points: 2, title: { zh: 一, en: one }, expected: { reference: seven } }
  - { id: q2, kind: number, points: 1, title: { zh: 二, en: two }, expected: { reference: half }, tolerance: { absolute: 0.01 } }
  - { id: q3, kind: formula, points: 1, title: { zh: 三, en: three }, variables: letters, expected: { formula: 3 * a + 41 } }
`;

/** Writes the small homework and hand-ins for it, the last few in code; gives the options to grade by it. */
export function writeSmall(folder: string, count: number, code: number): readonly string[] {
  writeFiles(folder, { "small/grader.config.yaml": SMALL, "small/reference/index.ts": "export const references = { seven: () => 7, half: () => 0.5 };\n" });
  for (let number = 0; number < count; number += 1) {
    const [name, q1, q2] = [String(number).padStart(4, "0"), 5 + (number % 5), (number % 90) / 100];
    if (number >= count - code) writeFiles(folder, { [`in/s${name}.ts`]: `export default { q1: ${q1}, q2: ${q2}, q3: ({ a }: any) => 3 * a + ${40 + (number % 3)} };\n` });
    else writeFiles(folder, { [`in/s${name}.yaml`]: `q1: ${q1}\nq2: ${q2}\nq3: 3*a + ${40 + (number % 3)}\nq4: ${"x".repeat(number % 50)}\n` });
  }
  return ["--config", join(folder, "small"), "--progress", "none"];
}

export interface Batch {
  readonly child: ChildProcess;
  /** What was said, and the code or the signal that ended it. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null; readonly out: string; readonly err: string }>;
}

export function startBatch(input: string, out: string, ...more: readonly string[]): Batch {
  const child = spawn(process.execPath, [program, "grade", input, "--out", out, "--jobs", "2", ...more], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let [said, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => void (said += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (err += text));
  const ended = once(child, "close").then(() => ({ code: child.exitCode, signal: child.signalCode, out: said, err }));
  return { child, ended };
}

/** The files of a batch by their names; the journal is the grader's own. */
export function resultsIn(out: string): ReadonlyMap<string, string> {
  const names = existsSync(out) ? readdirSync(out, { recursive: true, encoding: "utf8" }) : [];
  const files = names.filter((name) => !name.startsWith(".journal") && statSync(join(out, name)).isFile()).toSorted();
  return new Map(files.map((name) => [name, readFileSync(join(out, name), "utf8")]));
}

export function journalBytes(out: string): number {
  return statSync(join(out, ".journal", "reports.ndjson"), { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Kills a batch so many times, each time a random moment after it began to grade, and lets it come to its end.
 * Gives how often it really was killed in its work.
 */
export async function killedBatch(input: string, out: string, more: readonly string[], kills: number, dice: () => number, longest: number): Promise<number> {
  rmSync(out, { recursive: true, force: true });
  let struck = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const before = journalBytes(out);
    const { child, ended } = startBatch(input, out, ...more);
    // Some before the first report is there, most behind it.
    const patience = Date.now() + dice() * 4_000;
    while (journalBytes(out) === before && Date.now() < patience && child.exitCode === null) await new Promise((go) => void setTimeout(go, 5));
    await new Promise((go) => void setTimeout(go, dice() * longest));
    child.kill("SIGKILL");
    if ((await ended).signal === "SIGKILL") struck += 1;
  }
  const { code, err } = await startBatch(input, out, ...more).ended;
  if (code !== 0) throw new Error(`the last run ended with ${code}: ${err}`);
  return struck;
}
