/** A class in which one hand-in of twenty is hostile or broken, graded beside the same class without them. */
import { join } from "node:path";
import { expect } from "vitest";
import { gradeAll } from "../../src/batch/grade-all.ts";
import { submissionsIn } from "../../src/intake/submissions.ts";
import { jsonOf } from "../../src/report/json.ts";
import { statusOf } from "../../src/report/status.ts";
import type { Report } from "../../src/model.ts";
import type { Files } from "../files/grading.ts";
import { assignment, writeFiles } from "../files/grading.ts";
import { hostile } from "../sandbox/cases.ts";
import { variedCode, variedYaml } from "./varied.ts";

const FOLD = "a: &a [x, x, x, x, x, x, x, x]\n";
const BROKEN: readonly ((name: string) => Files)[] = [
  (name) => ({ [`${name}.yaml`]: "q1.1: [\nq2.3.total: 61470\n" }),
  (name) => ({ [`${name}.yaml`]: `${FOLD}${"bcdefghi".split("").map((key, at) => `${key}: &${key} [${Array.from({ length: 8 }, () => `*${"abcdefghi"[at]}`).join()}]\n`).join("")}q2.1: *i\n` }),
  (name) => ({ [`${name}.yaml`]: Uint8Array.from({ length: 3_000 }, (_, at) => (at * 7919) % 256) }),
  (name) => ({ [`${name}.yaml`]: `q2.1: ${"[".repeat(20_000)}\n` }),
  (name) => ({ [`${name}.yaml`]: `q4.1: '${"(".repeat(5_000)}'\nq4.2.2: '${"x^".repeat(3_000)}2'\n` }),
  (name) => ({ [`${name}/readme.txt`]: "later" }),
];

/** Gives how many were hostile or broken. */
export async function gradeChaos(folder: string, count: number, more: { readonly silence?: number }): Promise<number> {
  const good: Record<string, string> = {};
  let bad = 0;
  for (let number = 0; number < count; number += 1) {
    const name = `s${String(number).padStart(5, "0")}`;
    if (number % 20 !== 7) good[`${name}.${number % 20 === 3 ? "ts" : "yaml"}`] = number % 20 === 3 ? variedCode(number) : variedYaml(number);
    else {
      const program = hostile[((bad >> 1) * 5) % hostile.length];
      const files = bad % 2 === 0 ? BROKEN[(bad >> 1) % BROKEN.length]?.(`bad ${name}`) : { [`bad ${name}/answers.ts`]: program?.source.replaceAll("q1", '"q4.1"') ?? "" };
      writeFiles(join(folder, "chaos"), files ?? {});
      bad += 1;
    }
  }
  writeFiles(join(folder, "chaos"), good);
  writeFiles(join(folder, "calm"), good);
  const [chaos, calm] = [await reportsOf(join(folder, "chaos"), more), await reportsOf(join(folder, "calm"), more)];
  expect(chaos.size).toBe(count);
  expect(calm.size).toBe(count - bad);
  for (const [name, report] of calm) expect(text(chaos.get(name)), name).toBe(text(report));
  const faults = [...chaos.values()].filter((report) => statusOf(report) === "fault").map(({ submission }) => submission);
  expect(faults.filter((name) => !name.startsWith("bad"))).toEqual([]);
  return bad;
}

const text = (report: Report | undefined): string => (report === undefined ? "" : jsonOf(report, { language: "en", reveal: true }));

async function reportsOf(folder: string, more: { readonly silence?: number }): Promise<ReadonlyMap<string, Report>> {
  const reports = new Map<string, Report>();
  for await (const report of gradeAll(submissionsIn(folder), { assignment, config: "grader.config.yaml", seed: null, jobs: 2, ...more })) reports.set(report.submission, report);
  return reports;
}
