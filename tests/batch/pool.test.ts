import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gradeAll } from "../../src/batch/grade-all.ts";
import type { SubmissionPath } from "../../src/intake/submissions.ts";
import { oneSubmission, submissionsIn } from "../../src/intake/submissions.ts";
import { writeResults } from "../../src/batch/write-results.ts";
import { loadAssignment } from "../../src/files/assignment.ts";
import type { Report } from "../../src/model.ts";
import { statusOf } from "../../src/report/status.ts";
import { assignment, codesOf, newFolder, writeFiles } from "../files/grading.ts";

const folder = newFolder();
const right = "q2.3.total: 61470\n";

/** A worker in which the names of hand-ins say what becomes of the thread. */
const workerFile = join(folder, "worker.mjs");
writeFileSync(
  workerFile,
  `export default async function work({ submissions, note }) {
  const { default: real } = await import(${JSON.stringify(join(process.cwd(), "dist/worker.mjs"))});
  for (const { name } of submissions) {
    if (name.startsWith("exits")) process.exit(1);
    if (name.startsWith("fails")) throw new Error("no luck");
    if (name.startsWith("hangs")) { Atomics.add(new Int32Array(note, 0, 2), 1, 1); for (;;); }
    if (name.startsWith("greedy")) { const all = []; for (;;) all.push(new Array(1e6).fill(name)); }
    if (name.startsWith("silent")) return { is: "done", lines: [] };
    if (name.startsWith("stumbles")) {
      const path = Buffer.from('["q4.1"]');
      new Uint8Array(note, 8).set(path);
      Atomics.store(new Int32Array(note, 0, 2), 0, path.length);
      return { is: "failed", why: "no luck" };
    }
  }
  return real({ config: "grader.config.yaml", seed: null, submissions, killed: [], note });
}
`,
);

async function reportsOf(submissions: readonly SubmissionPath[], more: { readonly silence?: number } = {}): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for await (const report of gradeAll(submissions, { assignment, config: "grader.config.yaml", seed: null, jobs: 2, workerFile, ...more })) reports.push(report);
  return reports;
}

describe("a worker that a hand-in brings down", () => {
  it("costs only that hand-in, which waits for a person", async () => {
    const input = join(folder, "input");
    writeFiles(input, Object.fromEntries(["a", "exits", "fails", "hangs", "silent", "stumbles", "z"].map((name) => [`${name}.yaml`, right])));
    const reports = await reportsOf(submissionsIn(input), { silence: 700 });
    expect(reports.map(({ submission }) => submission)).toEqual(["a", "exits", "fails", "hangs", "silent", "stumbles", "z"]);
    for (const report of reports) {
      const healthy = report.submission === "a" || report.submission === "z";
      expect([report.submission, statusOf(report)]).toEqual([report.submission, healthy ? "complete" : "fault"]);
      if (healthy) continue;
      expect(codesOf(report)).toEqual(["grader-fault"]);
      expect(report.results.every(({ verdict }) => verdict === "undecided")).toBe(true);
      expect(report.awaiting).toEqual(report.possible);
    }
  });

  it("is counted by whoever writes the results", async () => {
    writeFiles(folder, { "fails.yaml": right, "fine.yaml": right });
    const out = join(folder, "out");
    const reports = gradeAll([oneSubmission(join(folder, "fails.yaml")), oneSubmission(join(folder, "fine.yaml"))], { assignment, config: "grader.config.yaml", seed: null, jobs: 1, workerFile });
    expect(await writeResults(reports, assignment, out, "en")).toEqual({ count: 2, faults: 1 });
  });
});

describe("a function that only the end of its thread stops", () => {
  const nine = "Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)";

  it("while the file is loaded: the file cannot be run", async () => {
    writeFiles(folder, { "load.ts": `const x = ${nine};\nexport default { x };\n` });
    const reports = gradeAll([oneSubmission(join(folder, "load.ts"))], { assignment, config: "grader.config.yaml", seed: null, jobs: 1, silence: 1_200 });
    const first = await reports.next();
    await reports.return(undefined);
    expect(first.done === true ? [] : codesOf(first.value)).toEqual(["code-failed"]);
  });

  it("again and again: each costs its own question, and after as many as the config allows no function is called any more", async () => {
    const asked = ["f1", "f2", "f3", "f4"].map((id) => `{ id: ${id}, kind: formula, points: 1, title: { zh: 问, en: q }, variables: letters, expected: { formula: 2 * a } }`);
    const config = `assignment: hangs\ntitle: { zh: 挂起, en: hangs }\nseed: 1\nlimits: { silence_seconds: 2, hung_seconds: 4, call_ticks: 300, load_ticks: 300 }\nvariables: { letters: { a: { shape: [] } } }\nquestions:\n${asked.map((line) => `  - ${line}\n`).join("")}  - { id: n, kind: formula, points: 1, title: { zh: 问, en: q }, variables: letters, expected: { formula: "7" } }\n`;
    writeFiles(folder, { "hangs/grader.config.yaml": config, "hangs/reference/index.ts": "export const references = {};\n" });
    const path = join(folder, "hangs/grader.config.yaml");
    const { assignment: small } = await loadAssignment(path);
    const verdictsOf = async (name: string, answers: string): Promise<readonly string[]> => {
      writeFiles(folder, { [name]: `const hang = () => ${nine};\nexport default { ${answers}, n: "7" };\n` });
      const reports = gradeAll([oneSubmission(join(folder, name))], { assignment: small, config: path, seed: null, jobs: 1 });
      const first = await reports.next();
      await reports.return(undefined);
      return first.done === true ? [] : first.value.results.map(({ verdict }) => verdict);
    };
    expect(await verdictsOf("two.ts", "f1: hang, f2: ({ a }) => a + a, f3: hang, f4: ({ a }) => a")).toEqual(["undecided", "correct", "undecided", "wrong", "correct"]);
    expect(await verdictsOf("four.ts", "f1: hang, f2: hang, f3: hang, f4: hang")).toEqual(["undecided", "undecided", "undecided", "undecided", "correct"]);
  });
});

// oxlint-disable-next-line require-yield
async function* breaks(): AsyncGenerator<Report> {
  throw new Error("power cut");
}

describe("results", () => {
  it("leave nothing behind when the grading breaks off", async () => {
    const out = join(folder, "broken-off");
    await expect(writeResults(breaks(), assignment, out, "en")).rejects.toThrow("power cut");
    expect(readdirSync(out)).toEqual(["reports"]);
  });

  it("say when they cannot be written", async () => {
    const out = join(folder, "taken");
    writeFiles(out, { "grades.csv.part/inner": "x" });
    const none = gradeAll([], { assignment, config: "grader.config.yaml", seed: null, jobs: 1, workerFile });
    await expect(writeResults(none, assignment, out, "en")).rejects.toThrow("EISDIR");
    expect(existsSync(join(out, "grades.csv"))).toBe(false);
  });
});
