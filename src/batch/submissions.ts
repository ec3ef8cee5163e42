/** Which submissions lie in a folder: each file or sub-folder is one. */
import type { Dirent } from "node:fs";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { isAnswerName, locateAnswers, submissionName } from "../files/find-answers.ts";

export interface SubmissionPath {
  readonly path: string;
  /** Unique in the folder: two files of one name keep their endings. */
  readonly name: string;
  /** Whether its answers are code, which is graded under a watchdog of its own. */
  readonly isCode: boolean;
}

/** In the order of their names, the same on every machine. `except` is left out: the results of an earlier run. */
export function submissionsIn(folder: string, except?: string): readonly SubmissionPath[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => isSubmission(entry) && (except === undefined || resolve(folder, entry.name) !== resolve(except)))
    .map((entry) => ({ file: entry.name, stem: submissionName(entry.name, entry.isDirectory()) }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const files = new Set(entries.map(({ file }) => file));
  const times = new Map<string, number>();
  for (const { stem } of entries) times.set(stem, (times.get(stem) ?? 0) + 1);
  // A short name must be nobody else's short name, and nobody else's whole name.
  const isClear = (file: string, stem: string): boolean => times.get(stem) === 1 && (stem === file || !files.has(stem));
  return entries.map(({ file, stem }) => {
    const path = join(folder, file);
    return { path, name: isClear(file, stem) ? stem : file, isCode: isCode(path) };
  });
}

/** Hidden files are the system's, and `x.files` belongs to the submission `x.yaml`. */
function isSubmission(entry: Dirent): boolean {
  if (entry.isDirectory()) return !entry.name.startsWith(".") && !entry.name.endsWith(".files") && entry.name !== "__MACOSX";
  return !entry.name.startsWith(".") || isAnswerName(entry.name);
}

function isCode(path: string): boolean {
  const located = locateAnswers(path);
  return located.is === "file" && located.language === "code";
}

export function oneSubmission(path: string): SubmissionPath {
  const located = locateAnswers(path);
  return { path, name: submissionName(resolve(path), located.is === "file" ? located.path !== path : true), isCode: located.is === "file" && located.language === "code" };
}
