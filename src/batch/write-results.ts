/** Writes a batch's files: gradebook, one report a line, and a readable report for each student. */
import { once } from "node:events";
import { createWriteStream, mkdirSync, renameSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Assignment, Language, Report } from "../model.ts";
import { csvHeader, csvRow, statusOf } from "../report/csv.ts";
import { jsonOf } from "../report/json.ts";
import { markdownOf } from "../report/markdown.ts";

export interface Written {
  readonly count: number;
  /** Submissions in which something went wrong that is not the student's fault. */
  readonly faults: number;
}

/** The two tables appear under their names only when they are complete. */
export async function writeResults(reports: AsyncIterable<Report>, assignment: Assignment, folder: string, language: Language, onReport: (report: Report) => void): Promise<Written> {
  const readable = join(folder, "reports");
  mkdirSync(readable, { recursive: true });
  const grades = openDraft(join(folder, "grades.csv"));
  const results = openDraft(join(folder, "results.ndjson"));
  const wording = { language, reveal: true };
  await grades.write(csvHeader(assignment));
  let count = 0;
  let faults = 0;
  for await (const report of reports) {
    await results.write(`${jsonOf(report, wording)}\n`);
    await writeFile(join(readable, `${fileName(report.submission)}.md`), markdownOf(report, wording));
    await grades.write(csvRow(report));
    count += 1;
    if (statusOf(report) === "fault") faults += 1;
    onReport(report);
  }
  await Promise.all([grades.finish(), results.finish()]);
  return { count, faults };
}

/** A name that every file system takes; submissions are named after files, so little is ever changed. */
export function fileName(submission: string): string {
  // oxlint-disable-next-line no-control-regex
  return submission.replaceAll(/[\u0000-\u001f<>:"/\\|?*]/gu, "_");
}

function openDraft(path: string): { write(text: string): Promise<void>; finish(): Promise<void> } {
  const draft = `${path}.part`;
  const stream = createWriteStream(draft);
  const failed = once(stream, "error").then(([error]) => {
    throw error instanceof Error ? error : new Error(String(error));
  });
  failed.catch(() => {
    // Awaited below by whoever writes next.
  });
  return {
    async write(text) {
      if (!stream.write(text)) await Promise.race([once(stream, "drain"), failed]);
    },
    async finish() {
      stream.end();
      await Promise.race([once(stream, "close"), failed]);
      renameSync(draft, path);
    },
  };
}
