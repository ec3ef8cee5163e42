/** Grades submissions into a folder of its own: the step of `grader grade` that `grader regrade` repeats. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { SandboxMode } from "../batch/lane.ts";
import { gradeAll } from "../batch/grade-all.ts";
import type { SubmissionPath } from "../batch/submissions.ts";
import { submissionsIn } from "../batch/submissions.ts";
import type { Written } from "../batch/write-results.ts";
import { writeResults } from "../batch/write-results.ts";
import { loadAssignment } from "../files/assignment.ts";
import type { Console } from "./console.ts";
import type { Batch, MarkingOptions } from "./marking.ts";
import { markingFor } from "./marking.ts";
import type { Shared } from "./options.ts";
import { configPath } from "./options.ts";
import { progress } from "./progress.ts";

export interface AgainOptions extends Shared, Pick<MarkingOptions, "overrides" | "extensions"> {
  readonly jobs?: number;
  readonly sandbox?: SandboxMode;
  readonly bom?: boolean;
  readonly pages?: boolean;
}

/** Every submission of some folders; `except` is left out. */
export function submissionsOf(folders: readonly string[], except: string): readonly SubmissionPath[] {
  return folders.flatMap((folder) => submissionsIn(folder, except));
}

/** `batch` says who may be meant by overrides and extensions. Undefined where these are refused, which was then told. */
export async function gradeInto(out: string, submissions: readonly SubmissionPath[], batch: Batch, options: AgainOptions, io: Console): Promise<Written | undefined> {
  const language = options.lang ?? "en";
  const loaded = await loadAssignment(configPath(options), options.seed);
  const { assignment, path } = loaded;
  const marking = await markingFor(loaded, options, batch, io);
  if (marking.is === "refused") return undefined;
  const line = progress(submissions.length, language, io);
  const reports = gradeAll(submissions, {
    assignment,
    config: path,
    seed: options.seed ?? null,
    jobs: options.jobs ?? availableParallelism(),
    sandbox: options.sandbox ?? "thread",
    onFinished: line.step,
  });
  const also = options.pages === true ? (await import("../batch/write-pages.ts")).pagesIn(join(out, "reports"), language) : undefined;
  try {
    return await writeResults(reports, assignment, out, language, { also, bom: options.bom === true, ...(marking.is === "marks" ? { mark: marking.mark } : {}) });
  } finally {
    line.end();
    if (marking.is === "marks") for (const remark of marking.remarks()) io.err(`${remark}\n`);
  }
}
