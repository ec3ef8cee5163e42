/** Which submissions lie in a folder: each file or sub-folder is one. */
import { readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { locateAnswers, submissionName } from "../files/find-answers.ts";

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
    .filter((entry) => !entry.name.startsWith(".") && !(entry.isDirectory() && entry.name.endsWith(".files")))
    .filter((entry) => except === undefined || resolve(folder, entry.name) !== resolve(except))
    .map((entry) => ({ path: join(folder, entry.name), name: submissionName(entry.name, entry.isDirectory()) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const times = new Map<string, number>();
  for (const { name } of entries) times.set(name, (times.get(name) ?? 0) + 1);
  return entries.map(({ path, name }) => ({ path, name: (times.get(name) ?? 0) > 1 ? basename(path) : name, isCode: isCode(path) }));
}

function isCode(path: string): boolean {
  const located = locateAnswers(path);
  return located.is === "file" && located.language === "code";
}

export function oneSubmission(path: string): SubmissionPath {
  const located = locateAnswers(path);
  return { path, name: submissionName(path, located.is === "file" ? located.path !== path : true), isCode: located.is === "file" && located.language === "code" };
}
