/** Hostile programs as hand-ins of one batch, a good one after every third. */
import { join } from "node:path";
import { expect } from "vitest";
import { gradeAll } from "../../src/batch/grade-all.ts";
import type { SandboxMode } from "../../src/batch/lane.ts";
import { submissionsIn } from "../../src/intake/submissions.ts";
import { loadAssignment } from "../../src/files/assignment.ts";
import type { Report } from "../../src/model.ts";
import { writeFiles } from "../files/grading.ts";
import { run } from "../cli/run.ts";
import type { Hostile } from "../sandbox/cases.ts";

const CONFIG = `assignment: hostile
title: { zh: 敌意, en: hostile }
seed: 1
limits: { call_ticks: 300, load_ticks: 300 }
variables: { letters: { a: { shape: [] } } }
questions:
  - { id: q1, kind: formula, points: 1, title: { zh: 一, en: one }, variables: letters, expected: { formula: 3 * a + 41 } }
  - { id: q2, kind: formula, points: 1, title: { zh: 二, en: two }, variables: letters, expected: { formula: "7" } }
`;
const GOOD = "export default { q1: ({ a }: { a: number }) => 3 * a + 41, q2: () => 7 };\n";

export async function gradeHostile(folder: string, programs: readonly Hostile[], sandbox: SandboxMode): Promise<void> {
  const files = Object.fromEntries(programs.flatMap(({ name, source }, place) => [[`${name.slice(0, -3)}/answers.ts`, source], ...(place % 3 === 0 ? [[`${name.slice(0, -3)}-good.ts`, GOOD]] : [])]));
  writeFiles(join(folder, "in"), files);
  writeFiles(folder, { "grader.config.yaml": CONFIG, "reference/index.ts": "export const references = {};\n" });
  const config = join(folder, "grader.config.yaml");
  const { assignment } = await loadAssignment(config);
  const reports = new Map<string, Report>();
  for await (const report of gradeAll(submissionsIn(join(folder, "in")), { assignment, config, seed: null, jobs: 2, silence: 2_000, sandbox })) reports.set(report.submission, report);
  expect(reports.size).toBe(Object.keys(files).length);
  const seen = [...reports].map(([name, { results }]) => [name, results.map(({ verdict }) => verdict).join()]);
  const due = (name: string): readonly string[] => (name.endsWith("-good") ? ["correct,correct"] : wanted(programs.find((program) => program.name === `${name}.ts`)));
  expect(seen.filter(([name = "", verdicts = ""]) => !due(name).includes(verdicts))).toEqual([]);
  expect("pwned" in globalThis || "polluted" in {} || "toJSON" in []).toBe(false);
  expect((await run(["check", "answers/examples/real.yaml"])).out).toContain("q2.3.total");
}

const STOPPED = /killed|timed-out|out-of-memory|stack-overflow/u;

/** What breaks while it is loaded can be mended; what had to be stopped is for a person; whatever else it tries, the other answer counts and the hostile one does not. */
function wanted(program: Hostile | undefined): readonly string[] {
  const { expect: header = "", tries = "" } = program ?? {};
  const atLoad = header.startsWith("load") || (header === "killed" && tries.endsWith("at load"));
  if (atLoad) return [STOPPED.test(header) ? "undecided,undecided" : "unreadable,unreadable"];
  if (header.startsWith("misfit")) return ["unreadable,correct"];
  return header.split(" or ").map((one) => (STOPPED.test(one) ? "undecided,correct" : "wrong,correct"));
}
