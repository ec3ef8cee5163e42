/** A submission by its path, and which of them lie in a plain folder. */
import { join, resolve } from "node:path";
import type { Located } from "../files/find-answers.ts";
import { locateAnswers, submissionName } from "../files/find-answers.ts";
import { diskFolder } from "./disk-tree.ts";
import { plain } from "./layouts/plain.ts";

export interface SubmissionPath {
  readonly path: string;
  /** Unique in the batch. */
  readonly name: string;
  /** Whether its answers are code, which is graded under a watchdog of its own. */
  readonly isCode: boolean;
  /** The folder that holds it and others; a boxed process that grades many of them sees it whole. */
  readonly root?: string;
}

export const isCode = (located: Located): boolean => located.is === "file" && located.language === "code";

/** In the order of their names, the same on every machine. `except` is left out: the results of an earlier run. */
export function submissionsIn(folder: string, except?: string): readonly SubmissionPath[] {
  return plain(diskFolder(folder, except).children()).map(({ name, parts }) => {
    const path = join(folder, parts[0]?.name ?? "");
    return { path, name, isCode: isCode(locateAnswers(path)) };
  });
}

export function oneSubmission(path: string): SubmissionPath {
  const located = locateAnswers(path);
  return { path, name: submissionName(resolve(path), located.is === "file" ? located.path !== path : true), isCode: isCode(located) };
}
