/** `grader autograde`: what a packed Gradescope autograder runs for each hand-in. Late marks and deadlines are left to Gradescope. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../batch/draft.ts";
import { gradeAll } from "../batch/grade-all.ts";
import { oneSubmission } from "../intake/submissions.ts";
import type { AutograderSettings } from "../export/autograder-settings.ts";
import { readSettings, SETTINGS } from "../export/autograder-settings.ts";
import { gradedOf } from "../export/graded-of.ts";
import { gradescopeResults } from "../export/gradescope.ts";
import { loadAssignment } from "../files/assignment.ts";
import { packageRoot } from "../files/package-root.ts";
import type { Assignment, Report } from "../model.ts";
import type { Console, ExitCode } from "./console.ts";
import { readNamed } from "./export.ts";

export interface AutogradeOptions {
  /** Where Gradescope puts the hand-in and looks for the results. */
  readonly root: string;
  /** Only load the assignment: what the image is built by must work. */
  readonly try?: boolean;
}

export async function autograde({ root, try: only }: AutogradeOptions, io: Console): Promise<ExitCode> {
  const began = performance.now();
  const source = join(packageRoot, "..");
  const settings = await readSettings(readNamed(join(source, SETTINGS)).toString("utf8"));
  const { assignment, path } = await loadAssignment(join(source, settings.config), settings.seed ?? undefined);
  if (only === true) {
    io.out(`${assignment.id}: ${assignment.questions.length}\n`);
    return 0;
  }
  const report = await gradeHandIn(root, path, assignment, settings);
  const titles = new Map(assignment.questions.map(({ id, title }) => [id, title[settings.language]]));
  const results = gradescopeResults(await gradedOf(report), { ...settings, titles, executionTime: Math.round(performance.now() - began) / 1000 });
  const folder = join(root, "results");
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, "results.json"), `${JSON.stringify(results, null, 2)}\n`);
  return 0;
}

/** In a worker of its own, whatever the hand-in is: the report comes even where its code does not come back. */
async function gradeHandIn(root: string, config: string, assignment: Assignment, { seed }: AutograderSettings): Promise<Report> {
  const { path, isCode } = oneSubmission(join(root, "submission"));
  const name = await submitter(join(root, "submission_metadata.json"));
  for await (const report of gradeAll([{ path, isCode, name }], { assignment, config, seed, jobs: 1 })) return report;
  throw new Error("the submission was not graded");
}

/** The names of those who handed in together; Gradescope may leave its facts out. */
async function submitter(file: string): Promise<string> {
  const unknown = "submission";
  if (!existsSync(file)) return unknown;
  const z = await import("zod");
  const schema = z.object({ users: z.array(z.object({ name: z.string() })) });
  try {
    const { users } = schema.parse(JSON.parse(readFileSync(file, "utf8")));
    return users.map(({ name }) => name).join(", ") || unknown;
  } catch {
    return unknown;
  }
}
