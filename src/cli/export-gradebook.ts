/** `grader export canvas` and `grader export moodle`: the gradebook as it was downloaded, filled in. */
import { writeWhole } from "../batch/draft.ts";
import type { Filled, FillOptions } from "../export/fill.ts";
import type { Mark, System } from "../export/mark.ts";
import { ExportError } from "../export/problem.ts";
import type { Console, ExitCode } from "./console.ts";
import type { ToFile } from "./export.ts";
import { readNamed } from "./export.ts";
import { filledText } from "./filled-text.ts";

export interface GradebookOptions extends ToFile, FillOptions {
  readonly gradebook: string;
  readonly column?: string;
  readonly feedbackColumn?: string;
  readonly feedback?: boolean;
}

/** Ends with 1 where somebody has to look: a student without a row, a row that was left, another maximum. */
export async function exportGradebook(system: System, folder: string, options: GradebookOptions, io: Console): Promise<ExitCode> {
  const language = options.lang ?? "en";
  const { Table } = await import("../export/table.ts");
  const table = await Table.read(readNamed(options.gradebook), options.gradebook);
  if (table.encoding !== "utf-8" && options.out === undefined) throw new ExportError({ is: "needs-file", file: options.gradebook });
  const marks = await marksOf(system, folder, options);
  const filled = system === "canvas" ? (await import("../export/canvas.ts")).fillCanvas(table, options.gradebook, marks, options) : (await import("../export/moodle.ts")).fillMoodle(table, options.gradebook, marks, options);
  if (options.out === undefined) await io.write(filled.bytes.toString("utf8"));
  else writeWhole(options.out, filled.bytes);
  io.err(filledText(filled, options.gradebook, { language, columns: io.columns, ...(options.out === undefined ? {} : { out: options.out }) }));
  return isClean(filled) ? 0 : 1;
}

async function marksOf(system: System, folder: string, { feedback, lang = "en" }: GradebookOptions): Promise<readonly Mark[]> {
  const [{ readResults }, { markOf }, { feedbackHtml }] = await Promise.all([import("../export/read-results.ts"), import("../export/mark.ts"), import("../export/feedback.ts")]);
  const marks: Mark[] = [];
  for await (const graded of readResults(folder)) marks.push(markOf(graded, system, system === "moodle" && feedback !== false ? feedbackHtml(graded, lang) : undefined));
  return marks;
}

function isClean({ left, missing, scales, comments }: Filled): boolean {
  return left.every(({ why }) => why === "excused") && missing.length === 0 && scales === undefined && comments !== "not-in-encoding";
}
