/** `grader regrade`: grades again after a change of the key, shows who gains and loses how much and why, and writes only when told to. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { JOURNAL_FOLDER } from "../batch/journal.ts";
import type { SandboxMode } from "../batch/lane.ts";
import { Locked, takeLock } from "../batch/lock.ts";
import { Interrupted } from "../batch/pool.ts";
import type { Keep } from "../intake/intake.ts";
import type { Console, ExitCode } from "./console.ts";
import type { DiffOptions } from "./diff.ts";
import { showDifference } from "./diff.ts";
import { notGraded } from "./grade-failure.ts";
import { INTERRUPTED } from "./interrupt.ts";
import { studentsOf } from "./grade.ts";
import { gradeAgain } from "./grade-again.ts";
import type { MarkingOptions } from "./marking.ts";
import { takenIn } from "./take-in.ts";

export interface RegradeOptions extends DiffOptions, Pick<MarkingOptions, "overrides" | "extensions"> {
  readonly jobs?: number;
  readonly sandbox?: SandboxMode;
  readonly roster?: string;
  readonly keep?: Keep;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly keepHigher?: boolean;
}

const say = {
  en: {
    both: "grader: --dry-run writes nothing and --yes writes; choose one",
    empty: "grader: there are no submissions there",
    kept: (count: number) => `${count} ${count === 1 ? "student was" : "students were"} not graded again and ${count === 1 ? "keeps the old result" : "keep their old results"}.`,
    higher: (count: number) => `${count} ${count === 1 ? "student keeps" : "students keep"} the old result, which is higher.`,
    interrupted: "Interrupted; nothing was written.",
    dry: "Nothing was written; the same command with --yes writes it.",
    written: (folder: string, old: string) => `Written to ${folder}; the old results are in ${old}`,
    faults: (count: number) => `${count} could not be graded whole; see the column "status" of grades.csv`,
  },
  zh: {
    both: "grader: --dry-run 不写入，--yes 写入；请只选其一",
    empty: "grader: 其中没有提交",
    kept: (count: number) => `${count} 名学生未重新评阅，保留原来的结果。`,
    higher: (count: number) => `${count} 名学生原来的结果更高，予以保留。`,
    interrupted: "已中断；尚未写入。",
    dry: "尚未写入；加上 --yes 再运行即写入。",
    written: (folder: string, old: string) => `已写入 ${folder}；原来的结果在 ${old}`,
    faults: (count: number) => `${count} 份未能完整评阅；见 grades.csv 的 status 列`,
  },
} as const;

export async function regrade(results: string, paths: readonly string[], options: RegradeOptions, io: Console): Promise<ExitCode> {
  const text = say[options.lang ?? "en"];
  const { resultsFile, submissionNames } = await import("../export/read-results.ts");
  const old = realpathSync(dirname(resultsFile(results)));
  if (options.yes === true && options.dryRun === true) {
    io.err(`${text.both}\n`);
    return 2;
  }
  const beside = options.yes === true ? `${old}.regrade-` : join(tmpdir(), `${basename(old)}.regrade-`);
  const place = mkdtempSync(beside);
  // Nobody else may write what is about to be replaced.
  let giveBack: (() => void) | undefined;
  let total = 0;
  const intake = await takenIn(paths, { keep: options.keep ?? "last", scratch: place, except: old, ...(options.roster === undefined ? {} : { roster: options.roster }) }, options.lang ?? "en", io);
  try {
    if (intake === undefined) return 2;
    if (intake.groups.length === 0) {
      io.err(`${text.empty}\n`);
      return 2;
    }
    total = intake.handIns.length;
    if (options.yes === true) giveBack = takeLockOf(old);
    const fresh = join(place, "new");
    mkdirSync(fresh);
    // Overrides may speak of students who are not graded again.
    const names = new Set([...(await submissionNames(old)), ...studentsOf(intake).map(({ id }) => id)]);
    const batch = { students: [...names].map((id) => ({ id })), path: paths[0] ?? "." };
    const graded = await gradeAgain(intake, old, batch, { ...options, out: fresh, bom: hasMark(join(old, "grades.csv")), pages: hasPages(join(old, "reports")) }, io);
    if (graded === undefined) return 2;
    const { faults } = graded;
    const { mergeResults } = await import("../export/merge-results.ts");
    const merged = await mergeResults(old, fresh, join(place, "merged"), { keepHigher: options.keepHigher === true });
    if (merged !== undefined) cpSync(join(fresh, JOURNAL_FOLDER), join(place, "merged", JOURNAL_FOLDER), { recursive: true });
    const whole = merged === undefined ? fresh : join(place, "merged");
    const { compareResults } = await import("../export/difference.ts");
    const difference = await compareResults(old, whole);
    await showDifference(difference, options, io);
    const notes = [...(merged === undefined || merged.notAgain === 0 ? [] : [text.kept(merged.notAgain)]), ...(merged === undefined || merged.higher === 0 ? [] : [text.higher(merged.higher)]), ...(faults === 0 ? [] : [text.faults(faults)])];
    if (options.yes === true && difference.changes.length > 0) {
      const { EARLIER, swapResults } = await import("../export/swap.ts");
      const number = await swapResults(old, whole);
      notes.push(text.written(results, join(results, EARLIER, String(number))));
    } else if (difference.changes.length > 0) notes.push(text.dry);
    if (notes.length > 0) io.err(`${notes.join("\n")}\n`);
    if (faults > 0) return 2;
    return difference.changes.length > 0 && options.yes !== true ? 1 : 0;
  } catch (error) {
    if (error instanceof Interrupted) {
      io.err(`${text.interrupted}\n`);
      return INTERRUPTED;
    }
    if (error instanceof Locked) return notGraded(error, { done: 0, total, out: results, command: "" }, options.lang ?? "en", io);
    throw error;
  } finally {
    giveBack?.();
    await intake?.close();
    await rm(place, { recursive: true, force: true });
  }
}

function takeLockOf(results: string): () => void {
  mkdirSync(join(results, JOURNAL_FOLDER), { recursive: true });
  return takeLock(join(results, JOURNAL_FOLDER, "lock"));
}

/** Whoever had pages has pages again. */
function hasPages(reports: string): boolean {
  return existsSync(reports) && readdirSync(reports).some((name) => name.endsWith(".html"));
}

/** Chinese Excel stays able to read what it could read. */
function hasMark(file: string): boolean {
  return existsSync(file) && readFileSync(file).subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
}
