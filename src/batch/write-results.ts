/** Writes a batch's files: gradebook, one report a line, and a readable report for each student. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Assignment, Language, Report } from "../model.ts";
import { csvHeader, csvRow } from "../report/csv.ts";
import { jsonOf } from "../report/json.ts";
import { markdownOf } from "../report/markdown.ts";
import { statusOf } from "../report/status.ts";
import { openDraft, writeWhole } from "./draft.ts";
import { fileNames } from "./file-names.ts";

export interface Written {
  readonly count: number;
  /** Submissions in which something went wrong that is not the student's fault. */
  readonly faults: number;
}

/** The two tables appear under their names only when they are complete. */
export async function writeResults(reports: AsyncIterable<Report>, assignment: Assignment, folder: string, language: Language): Promise<Written> {
  const readable = join(folder, "reports");
  mkdirSync(readable, { recursive: true });
  const grades = await openDraft(join(folder, "grades.csv"));
  const results = await openDraft(join(folder, "results.ndjson"));
  const nameOf = fileNames();
  const wording = { language, reveal: true };
  let count = 0;
  let faults = 0;
  try {
    await grades.write(csvHeader(assignment));
    for await (const report of reports) {
      await results.write(`${jsonOf(report, wording)}\n`);
      writeWhole(join(readable, `${nameOf(report.submission)}.md`), markdownOf(report, wording));
      await grades.write(csvRow(report));
      count += 1;
      if (statusOf(report) === "fault") faults += 1;
    }
    await Promise.all([grades.finish(), results.finish()]);
  } catch (error) {
    await Promise.allSettled([grades.abandon(), results.abandon()]);
    throw error;
  }
  return { count, faults };
}
