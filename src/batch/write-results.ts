/** Writes a batch's files: gradebook, one report a line, and a readable report for each student. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Marked } from "../marked.ts";
import type { Assignment, Language, Report } from "../model.ts";
import { csvHeader, csvRow } from "../report/csv.ts";
import { jsonOf } from "../report/json.ts";
import { markdownOf } from "../report/markdown.ts";
import { statusOf } from "../report/status.ts";
import { openDraft, writeWhole } from "./draft.ts";
import { fileNames } from "./file-names.ts";
import type { AlsoWritten } from "./write-pages.ts";

export interface Written {
  readonly count: number;
  /** Submissions in which something went wrong that is not the student's fault. */
  readonly faults: number;
}

export interface WriteOptions {
  /** Applies the rules of the course, where it has any. */
  readonly mark?: ((report: Report) => Marked) | undefined;
  readonly also?: AlsoWritten | undefined;
}

/** The two tables appear under their names only when they are complete. */
export async function writeResults(
  reports: AsyncIterable<Report>,
  assignment: Assignment,
  folder: string,
  language: Language,
  { mark, also }: WriteOptions = {},
): Promise<Written> {
  const readable = join(folder, "reports");
  mkdirSync(readable, { recursive: true });
  const grades = await openDraft(join(folder, "grades.csv"));
  const results = await openDraft(join(folder, "results.ndjson"));
  const nameOf = fileNames();
  let count = 0;
  let faults = 0;
  try {
    await grades.write(csvHeader(assignment, mark !== undefined));
    for await (const graded of reports) {
      const marked = mark?.(graded);
      const report = marked?.report ?? graded;
      const wording = { language, reveal: true, marked };
      await results.write(`${jsonOf(report, wording)}\n`);
      const name = nameOf(report.submission);
      writeWhole(join(readable, `${name}.md`), markdownOf(report, wording));
      await also?.add(report, name, marked);
      await grades.write(csvRow(report, marked));
      count += 1;
      if (statusOf(report) === "fault") faults += 1;
    }
    await also?.finish();
    await Promise.all([grades.finish(), results.finish()]);
  } catch (error) {
    await Promise.allSettled([grades.abandon(), results.abandon()]);
    throw error;
  }
  return { count, faults };
}
