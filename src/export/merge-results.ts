/** Two result folders of the same students become one: for each student the old or the new report, whole. */
import type { FileHandle } from "node:fs/promises";
import { copyFile, mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { openDraft, writeWhole } from "../batch/draft.ts";
import { codeOf } from "../files/find-answers.ts";
import { fileNames } from "../files/file-names.ts";
import { Summary } from "../report/summary.ts";
import { countedOfGraded } from "./counted.ts";
import { totalOf } from "./graded.ts";
import { gradesCsv } from "./grades-csv.ts";
import type { Line } from "./lines.ts";
import { linesOf } from "./lines.ts";
import { lineParser, readResults, RESULTS, resultsFile } from "./read-results.ts";

export interface MergeOptions {
  /** Keeps a student's old report where its total is higher. */
  readonly keepHigher: boolean;
}

export interface Merged {
  /** Students who were not graded again, and keep their old report. */
  readonly notAgain: number;
  /** Students whose old report is the higher one. */
  readonly higher: number;
}

/** What a merge would keep of the old folder, or undefined where the new one stands as it is. */
export async function mergeResults(before: string, after: string, target: string, { keepHigher }: MergeOptions): Promise<Merged | undefined> {
  const totals = new Map<string, number>();
  const order: string[] = [];
  for await (const graded of readResults(after)) {
    totals.set(graded.submission, totalOf(graded));
    order.push(graded.submission);
  }
  const kept = new Map<string, Kept>();
  const oldOrder: string[] = [];
  const [parse, nameOf] = [await lineParser(resultsFile(before)), fileNames()];
  let [notAgain, higher] = [0, 0];
  for await (const line of linesOf(resultsFile(before))) {
    const graded = parse(line);
    const [name, report] = [graded.submission, nameOf(graded.submission)];
    oldOrder.push(name);
    const fresh = totals.get(name);
    if (fresh !== undefined && !(keepHigher && totalOf(graded) > fresh)) continue;
    kept.set(name, { from: line.from, length: line.bytes.length, number: line.number, report });
    if (fresh === undefined) notAgain += 1;
    else higher += 1;
  }
  if (kept.size === 0) return undefined;
  // Where everybody was graded again the new order stands, else new students follow the old ones.
  const known = new Set(oldOrder);
  const names = notAgain === 0 ? order : [...oldOrder, ...order.filter((name) => !known.has(name))];
  await writeMerged({ before, after, target, names, kept });
  return { notAgain, higher };
}

/** Where a report stands: lines are long, so only those that are written are read again. */
interface Kept {
  readonly from: number;
  readonly length: number;
  readonly number: number;
  /** The name of the readable report in its folder. */
  readonly report: string;
}

interface Parts {
  readonly before: string;
  readonly after: string;
  readonly target: string;
  readonly names: readonly string[];
  readonly kept: ReadonlyMap<string, Kept>;
}

async function writeMerged({ before, after, target, names, kept }: Parts): Promise<void> {
  await mkdir(join(target, "reports"), { recursive: true });
  const fresh = new Map<string, Kept>();
  const [parse, nameOf] = [await lineParser(resultsFile(after)), fileNames()];
  for await (const line of linesOf(resultsFile(after))) {
    const name = parse(line).submission;
    fresh.set(name, { from: line.from, length: line.bytes.length, number: line.number, report: nameOf(name) });
  }
  const summary = new Summary();
  const results = await openDraft(join(target, RESULTS));
  const targetName = fileNames();
  const files = { old: await open(resultsFile(before)), fresh: await open(resultsFile(after)) };
  try {
    for (const name of names) {
      const old = kept.get(name);
      const chosen = old ?? fresh.get(name);
      if (chosen === undefined) continue;
      const line = await lineAt(old === undefined ? files.fresh : files.old, chosen);
      await results.write(`${line.bytes.toString("utf8")}\n`);
      summary.add(countedOfGraded(parse(line)));
      const [from, to] = [join(old === undefined ? after : before, "reports", chosen.report), join(target, "reports", targetName(name))];
      for (const ending of [".md", ".html"]) await copyReport(from + ending, to + ending);
    }
    await results.finish();
  } finally {
    await Promise.all([files.old.close(), files.fresh.close()]);
  }
  const marked = (await readFile(join(after, "grades.csv"))).subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
  const grades = await openDraft(join(target, "grades.csv"));
  for await (const piece of gradesCsv(() => readResults(target), { bom: marked })) await grades.write(piece);
  await grades.finish();
  writeWhole(join(target, "summary.json"), `${JSON.stringify(summary, null, 2)}\n`);
}

async function lineAt(file: FileHandle, { from, length, number }: Kept): Promise<Line> {
  const bytes = Buffer.alloc(length);
  await file.read(bytes, 0, length, from);
  return { bytes, number, from };
}

/** Not everybody has pages, and reports may have been removed by hand; the others are none the worse. */
async function copyReport(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}
