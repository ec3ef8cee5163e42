/** Grades hand-ins into a folder of its own, with what is known from the results that they may replace. */
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { gradable } from "../batch/hand-ins.ts";
import { JOURNAL_FOLDER } from "../batch/journal.ts";
import type { Written } from "../batch/write-results.ts";
import { codeOf } from "../files/find-answers.ts";
import { loadAssignment } from "../files/assignment.ts";
import type { Intake } from "../intake/intake.ts";
import type { Console } from "./console.ts";
import type { GradeOptions } from "./grade.ts";
import { gradeIntake } from "./grade.ts";
import type { Batch } from "./marking.ts";
import { markingFor } from "./marking.ts";
import { configPath } from "./options.ts";

/** `batch` says who may be meant by overrides and extensions. Undefined where these are refused, which was then told. */
export async function gradeAgain(intake: Intake, earlier: string, batch: Batch, options: GradeOptions, io: Console): Promise<Written | undefined> {
  const loaded = await loadAssignment(configPath(options), options.seed);
  const marking = await markingFor(loaded, options, batch, io);
  if (marking.is === "refused") return undefined;
  await takeJournal(earlier, options.out);
  const written = await gradeIntake(intake, loaded, { total: gradable(intake).length, done: 0, kept: 0 }, options, io, marking);
  if (marking.is === "marks") for (const remark of marking.remarks()) io.err(`${remark}\n`);
  return written;
}

/** So that only the questions that the change concerns are judged again. */
async function takeJournal(earlier: string, out: string): Promise<void> {
  const name = "reports.ndjson";
  await mkdir(join(out, JOURNAL_FOLDER), { recursive: true });
  try {
    await copyFile(join(earlier, JOURNAL_FOLDER, name), join(out, JOURNAL_FOLDER, name));
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}
