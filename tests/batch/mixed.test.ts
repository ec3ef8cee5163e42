import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { gradeAll } from "../../src/batch/grade-all.ts";
import { submissionsIn } from "../../src/intake/submissions.ts";
import { writeResults } from "../../src/batch/write-results.ts";
import type { Report } from "../../src/model.ts";
import { assignment, newFolder } from "../files/grading.ts";
import { writeHandIns } from "./hand-ins.ts";

const COUNT = 200;
const folder = newFolder();
const input = join(folder, "submissions");
const single = join(input, "results"); // inside the input on purpose
const double = join(folder, "double");
const seen: Record<string, number> = {};

async function grade(jobs: number, out: string): Promise<void> {
  // Short: one of the hand-ins hangs in a loop that nothing but the end of its thread stops.
  const reports = gradeAll(submissionsIn(input, out), { assignment, config: "grader.config.yaml", seed: null, jobs, silence: 2_500 });
  await writeResults(counted(reports, out), assignment, out, "zh");
}

async function* counted(reports: AsyncIterable<Report>, out: string): AsyncGenerator<Report> {
  for await (const report of reports) {
    yield report;
    seen[out] = (seen[out] ?? 0) + 1;
    // While it runs nothing is called finished.
    if (readdirSync(out).includes("grades.csv")) throw new Error("grades.csv is there too early");
  }
}

beforeAll(async () => {
  writeHandIns(input, COUNT);
  await grade(2, double);
  await grade(1, single);
}, 120_000);

const report = z.object({
  submission: z.string(),
  findings: z.array(z.object({ code: z.string() })),
  results: z.array(z.object({ question: z.string(), verdict: z.string(), findings: z.array(z.object({ code: z.string() })) })),
});
const rows = z.array(z.array(z.string()));

const names = (): readonly string[] => submissionsIn(input, single).map(({ name }) => name);
const gradebook = (): string[][] => rows.parse(parse(readFileSync(join(double, "grades.csv"), "utf8")));
const reports = (): z.infer<typeof report>[] =>
  readFileSync(join(double, "results.ndjson"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => report.parse(JSON.parse(line)));
const statusOf = (name: string): string | undefined => gradebook().find(([first]) => first === name || first === `'${name}`)?.at(-1);

/** The files below a folder. */
const filesIn = (out: string): readonly string[] => readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) => statSync(join(out, name)).isFile()).toSorted();

describe("a folder of 200 mixed hand-ins", () => {
  it("has every hand-in in the gradebook, in order and under a name of its own", () => {
    const [head, ...body] = gradebook();
    expect(head).toEqual(["submission", ...assignment.questions.map(({ id }) => id), "total", "awaiting", "possible", "status"]);
    expect(body).toHaveLength(COUNT);
    expect(body.map(([name]) => name?.replace(/^'/u, ""))).toEqual(names());
    expect(new Set(names()).size).toBe(COUNT);
    for (const row of body) expect(row).toHaveLength(assignment.questions.length + 5);
  });

  it("has every hand-in in results.ndjson, in the same order, and a Markdown report each", () => {
    expect(reports().map(({ submission }) => submission)).toEqual(names());
    expect(readdirSync(join(double, "reports"))).toHaveLength(COUNT);
    expect(seen).toEqual({ [single]: COUNT, [double]: COUNT });
  });

  it("gives the same bytes with one worker and with two", () => {
    expect(filesIn(single)).toEqual(filesIn(double));
    expect(filesIn(double).filter((name) => !readFileSync(join(single, name)).equals(readFileSync(join(double, name))))).toEqual([]);
  });

  it("leaves no half-written file", () => {
    expect(readdirSync(double).toSorted()).toEqual(["grades.csv", "reports", "results.ndjson", "summary.json"]);
    expect(readdirSync(join(double, "reports")).filter((name) => !name.endsWith(".md"))).toEqual([]);
  });

  const STATUS: readonly (readonly [name: string, status: string])[] = [
    ["student 032", "awaiting-review"],
    ["empty", "no-answers"],
    ["no-answers", "no-answers"],
    ["gbk", "unreadable"],
    ["photo", "unreadable"],
    ["several", "unreadable"],
    ["syntax", "unreadable"],
    ["link", "unreadable"],
    ["endless", "awaiting-review"],
    ["native", "awaiting-review"],
    ["throws", "complete"],
    ["perfect-code", "awaiting-review"],
    ["same.ts", "complete"],
    ["same", "complete"],
  ];
  it.each(STATUS)("says of %s that it is %s", (name, status) => expect(statusOf(name)).toBe(status));

  it.each(["endless", "native", "throws"])("grades the other answers of %s", (name) => {
    const found = reports().find(({ submission }) => submission === name);
    const verdicts = new Map(found?.results.map(({ question, verdict, findings }) => [question, [verdict, findings[0]?.code]]));
    expect(verdicts.get("q2.3.total")).toEqual(["correct", undefined]);
    expect(verdicts.get("q4.1")).toEqual(name === "throws" ? ["wrong", "threw"] : ["undecided", "timed-out"]);
  });

  it("gives right answers their points whatever stands around them", () => {
    const totals = new Map(gradebook().map((row) => [row[0]?.replace(/^'/u, ""), row.at(-4)]));
    expect(totals.get("perfect-code")).toBe("68");
    expect(totals.get("same.ts")).toBe("6");
    const ones = ["=1+1", "-dash", "@SUM(A1)", '张三, "作业 二"', "CON", "same", "same.yaml", "same.yaml.yml"];
    expect(ones.filter((name) => totals.get(name) !== "1")).toEqual([]);
  });

  it("lets no name run as a formula of a spreadsheet", () => {
    const cells = gradebook().map(([name = ""]) => name);
    for (const name of ["=1+1", "+41", "-dash", "@SUM(A1)"]) expect(cells).toContain(`'${name}`);
    expect(cells.filter((name) => /^[=+\-@\t\r]/u.test(name))).toEqual([]);
  });

  it("grades neither hidden files nor companions nor its own results", () => {
    for (const name of [".DS_Store", ".git", "张三.files", "__MACOSX", "results"]) expect(names()).not.toContain(name);
  });
});
