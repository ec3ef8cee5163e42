/** Writes a batch's files: gradebook, one report a line, a readable report for each student, and a summary. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileNames } from "../files/file-names.ts";
import type { Handed, Marked, Student } from "../marked.ts";
import { possiblePoints } from "../maths/share.ts";
import type { Assignment, Language, Report } from "../model.ts";
import { BOM, csvHeader, csvMissing, csvRow } from "../report/csv.ts";
import { countedOf, Summary } from "../report/summary.ts";
import { openDraft, writeWhole } from "./draft.ts";
import { rendered, renderedOf } from "./rendered.ts";
import type { AlsoWritten } from "./write-pages.ts";

export interface Written {
  readonly count: number;
  /** Submissions in which something went wrong that is not the student's fault. */
  readonly faults: number;
}

export interface WriteOptions {
  /** Applies the rules of the course, where it has any. */
  readonly mark?: ((report: Report) => Marked) | undefined;
  /** What is known of a hand-in beside its content. */
  readonly handedOf?: ((report: Report) => Handed | undefined) | undefined;
  readonly also?: AlsoWritten | undefined;
  /** Chinese Excel reads UTF-8 only behind a byte order mark. */
  readonly bom?: boolean;
  /** Of whom there is no hand-in: they have a row in the gradebook alone. */
  readonly missing?: readonly Student[];
}

/** The tables and the summary appear under their names only when they are complete. */
export async function writeResults(
  reports: AsyncIterable<Report>,
  assignment: Assignment,
  folder: string,
  language: Language,
  { mark, handedOf, also, bom = false, missing = [] }: WriteOptions = {},
): Promise<Written> {
  const readable = join(folder, "reports");
  mkdirSync(readable, { recursive: true });
  const grades = await openDraft(join(folder, "grades.csv"));
  const results = await openDraft(join(folder, "results.ndjson"));
  const nameOf = fileNames();
  const summary = new Summary();
  let count = 0;
  let faults = 0;
  let last: Pick<Marked, "possible"> | undefined = mark === undefined ? undefined : { possible: possiblePoints(assignment.questions) };
  try {
    await grades.write((bom ? BOM : "") + csvHeader(assignment, mark !== undefined));
    for await (const graded of reports) {
      const marked = mark?.(graded);
      const report = marked?.report ?? graded;
      last = marked ?? last;
      const wording = { language, reveal: true, marked, handed: handedOf?.(graded) };
      const words = (marked === undefined ? renderedOf(report) : undefined) ?? rendered(report, wording);
      await results.write(words.json);
      const name = nameOf(report.submission);
      writeWhole(join(readable, `${name}.md`), words.markdown);
      await also?.add(report, name, marked);
      await grades.write(csvRow(report, marked));
      const counted = countedOf(report, language, marked);
      summary.add(counted);
      count += 1;
      if (counted.status === "fault") faults += 1;
    }
    await also?.finish();
    for (const { id } of missing) await grades.write(csvMissing(id, assignment, last));
    await Promise.all([grades.finish(), results.finish()]);
    writeWhole(join(folder, "summary.json"), `${JSON.stringify(summary, null, 2)}\n`);
  } catch (error) {
    await Promise.allSettled([grades.abandon(), results.abandon()]);
    throw error;
  }
  return { count, faults };
}
