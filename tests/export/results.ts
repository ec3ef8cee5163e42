/** Result folders as the grader writes them, made of few words. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Graded, GradedFinding, GradedResult } from "../../src/export/graded.ts";
import type { Verdict } from "../../src/model.ts";
import { sentence } from "../../src/report/findings.ts";
import { samples } from "../report/samples.ts";

/** Shared by the files that run in one process; gone when all tests are over. */
export const folder = mkdtempSync(join(tmpdir(), "grader-export-"));

export function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

export const found = (...codes: readonly (keyof typeof samples)[]): readonly GradedFinding[] => codes.map((code) => JSON.parse(JSON.stringify({ ...samples[code], place: { file: "a.yaml", line: 1, column: 1 } })));

/** `q1 0.5/2 partial`, with findings. */
export function result(text: string, ...codes: readonly (keyof typeof samples)[]): GradedResult {
  const [question = "", share = "", verdict = ""] = text.split(" ");
  const [earned = 0, points = 0] = share.split("/").map(Number);
  const known = (["correct", "partial", "wrong", "unanswered", "unreadable", "undecided"] satisfies Verdict[]).find((one) => one === verdict);
  if (known === undefined) throw new Error(`no verdict: ${text}`);
  return {
    question,
    points,
    earned,
    awaiting: known === "undecided" ? points - earned : 0,
    verdict: known,
    findings: [...found(...codes)],
    messages: codes.map((code) => sentence(samples[code], "en", { reveal: true })),
  };
}

export function graded(submission: string, results: readonly GradedResult[], more: Partial<Graded> = {}): Graded {
  const sum = (of: (one: GradedResult) => number): number => Math.round(results.reduce((total, one) => total + of(one), 0) * 10_000) / 10_000;
  return { assignment: "hw", submission, earned: sum(({ earned }) => earned), awaiting: sum(({ awaiting }) => awaiting), possible: sum(({ points }) => points), findings: [], messages: [], results: [...results], ...more };
}

/** One question worth a hundred. */
export const points = (submission: string, earned: number, more: Partial<Graded> = {}): Graded => graded(submission, [result(`q1 ${earned}/100 ${earned === 100 ? "correct" : "partial"}`)], more);

export function results(name: string, reports: readonly Graded[]): string {
  write(`${name}/results.ndjson`, reports.map((report) => `${JSON.stringify(report)}\n`).join(""));
  return join(folder, name);
}
