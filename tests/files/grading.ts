/** Hand-ins of a test: written to a folder of their own, graded against homework 2. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { gradePath } from "../../src/batch/grade-path.ts";
import { loadAssignment } from "../../src/files/assignment.ts";
import type { Language, Report, Result } from "../../src/model.ts";
import { sentence } from "../../src/report/findings.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

export const { assignment } = await loadAssignment("grader.config.yaml");

/** A folder that is gone after the tests of the file. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "grader-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

export const gradeAt = (path: string): Promise<Report> => gradePath(assignment, path, "hand-in");

export function resultOf(report: Report, question: string): Result {
  const result = report.results.find((one) => one.question === question);
  if (result === undefined) throw new Error(`no question ${question}`);
  return result;
}

export const codesOf = ({ findings }: Report | Result): readonly string[] => findings.map(({ finding }) => finding.code);

/** Everything that a report says, as a student reads it. */
export function said(report: Report, language: Language): string {
  return [...report.findings, ...report.results.flatMap(({ findings }) => findings)].map(({ finding }) => sentence(finding, language, { reveal: false })).join("\n");
}
