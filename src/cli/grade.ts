/** `grader grade`: a folder of submissions in, gradebook and reports out. */
import { existsSync, mkdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { gradeAll } from "../batch/grade-all.ts";
import { Journal } from "../batch/journal.ts";
import type { SandboxMode } from "../batch/lane.ts";
import type { PoolOptions } from "../batch/pool.ts";
import { eraOf } from "../batch/reuse.ts";
import type { SubmissionPath } from "../batch/submissions.ts";
import { submissionsIn } from "../batch/submissions.ts";
import type { WriteOptions, Written } from "../batch/write-results.ts";
import { writeResults } from "../batch/write-results.ts";
import type { LoadedAssignment } from "../files/assignment.ts";
import { loadAssignment } from "../files/assignment.ts";
import type { Console, ExitCode } from "./console.ts";
import type { MarkingOptions } from "./marking.ts";
import { markingFor } from "./marking.ts";
import { notGraded } from "./grade-failure.ts";
import { commandOf, onInterrupt } from "./interrupt.ts";
import type { ProgressMode, Shared } from "./options.ts";
import { configPath } from "./options.ts";
import { progress } from "./progress.ts";

export interface GradeOptions extends Shared, Pick<MarkingOptions, "overrides" | "extensions"> {
  readonly out: string;
  readonly jobs?: number;
  /** Where other machines grade, instead of here. */
  readonly queue?: string;
  readonly sandbox?: SandboxMode;
  readonly pages?: boolean;
  readonly progress?: ProgressMode;
  /** What was typed, to say how to go on. */
  readonly argv?: readonly string[];
  readonly verify?: "train";
  readonly bom?: boolean;
}

const say = {
  en: {
    noFolder: (folder: string) => `grader: there is no folder ${folder}; for one file use "grader check"`,
    empty: (folder: string) => `grader: there are no submissions in ${folder}`,
    done: (count: number, out: string) => `Graded ${count} ${count === 1 ? "submission" : "submissions"}; results in ${out}`,
    kept: (count: number) => ` (${count} known from an earlier run)`,
    inside: (out: string) => `grader: the results (${out}) cannot go where the submissions are; choose another --out`,
    notFolder: (out: string) => `grader: ${out} is a file; --out is a folder`,
    faults: (count: number) => `${count} could not be graded whole; see the column "status" of grades.csv`,
    ending: "Ending; what is graded is kept. Ctrl-C again ends at once.",
  },
  zh: {
    noFolder: (folder: string) => `grader: 没有文件夹 ${folder}；单个文件请用 grader check`,
    empty: (folder: string) => `grader: ${folder} 中没有提交`,
    done: (count: number, out: string) => `已评阅 ${count} 份提交；结果在 ${out}`,
    kept: (count: number) => `（其中 ${count} 份沿用此前的评阅）`,
    inside: (out: string) => `grader: 结果（${out}）不能写进存放提交的文件夹；请另选 --out`,
    notFolder: (out: string) => `grader: ${out} 是文件；--out 应为文件夹`,
    faults: (count: number) => `${count} 份未能完整评阅；见 grades.csv 的 status 列`,
    ending: "正在结束；已评阅的都会保留。再按一次 Ctrl-C 立即退出。",
  },
} as const;

/** Intake, then grading with the journal, then the files. */
export async function gradeFolder(folder: string, options: GradeOptions, io: Console): Promise<ExitCode> {
  const text = say[options.lang ?? "en"];
  const refused = refusal(folder, options.out, text);
  if (refused !== undefined) {
    io.err(`${refused}\n`);
    return 2;
  }
  const loaded = await loadAssignment(configPath(options), options.seed);
  const submissions = submissionsIn(folder, options.out);
  if (submissions.length === 0) {
    io.err(`${text.empty(folder)}\n`);
    return 2;
  }
  const marking = await markingFor(loaded, options, { students: submissions.map(({ name }) => ({ id: name })), path: folder }, io);
  if (marking.is === "refused") return 2;
  const tally: Tally = { total: submissions.length, done: 0, kept: 0 };
  let written: Written;
  try {
    written = await gradeSubmissions(submissions, loaded, tally, options, io, marking.is === "marks" ? marking.mark : undefined);
  } catch (error) {
    return notGraded(error, { ...tally, out: options.out, command: commandOf(options.argv ?? ["grade", folder, "--out", options.out]) }, options.lang ?? "en", io);
  }
  io.out(`${text.done(written.count, options.out)}${tally.kept === 0 ? "" : text.kept(tally.kept)}\n`);
  if (marking.is === "marks") for (const remark of marking.remarks()) io.err(`${remark}\n`);
  if (written.faults === 0) return 0;
  io.err(`${text.faults(written.faults)}\n`);
  return 2;
}

/** How far a batch came. */
export interface Tally {
  readonly total: number;
  /** On the disk for good. */
  done: number;
  kept: number;
}

/** Grades into `options.out` with its journal and writes the files; also the step that `grader regrade` repeats elsewhere. */
export async function gradeSubmissions(submissions: readonly SubmissionPath[], loaded: LoadedAssignment, tally: Tally, options: GradeOptions, io: Console, mark: WriteOptions["mark"]): Promise<Written> {
  const { assignment, path, keys } = loaded;
  const language = options.lang ?? "en";
  const line = progress(submissions.length, language, io, options.progress);
  const interruption = onInterrupt(() => io.err(`${io.isErrTerminal ? "\r\u001B[K" : ""}${say[language].ending}\n`));
  const answers = keys(options.verify === "train");
  mkdirSync(options.out, { recursive: true });
  const journal = await Journal.open(options.out, eraOf(answers)).catch((error: unknown) => {
    interruption.forget();
    throw error;
  });
  const pool: PoolOptions = { assignment, config: path, seed: options.seed ?? null, jobs: options.jobs ?? availableParallelism(), sandbox: options.sandbox ?? "thread" };
  try {
    const reports = gradeAll(submissions, {
      ...pool,
      retrain: options.verify === "train",
      ...(options.queue === undefined ? {} : await (await import("./queue-lane.ts")).onQueue(options.queue, submissions, loaded, { ...pool, language, io, ...(options.jobs === undefined ? {} : { fed: options.jobs }) })),
      keeping: { journal, keys: answers },
      signal: interruption.signal,
      onFinished(report, kept) {
        tally.done += 1;
        if (kept) tally.kept += 1;
        line.step(report, kept);
      },
    });
    const also = options.pages === true ? (await import("../batch/write-pages.ts")).pagesIn(join(options.out, "reports"), language) : undefined;
    return await writeResults(reports, assignment, options.out, language, { also, mark, bom: options.bom === true });
  } finally {
    line.end();
    await journal.close();
    interruption.forget();
  }
}

function refusal(folder: string, out: string, text: (typeof say)["en" | "zh"]): string | undefined {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return text.noFolder(folder);
  if (liesAmongSubmissions(out, folder)) return text.inside(out);
  return existsSync(out) && !statSync(out).isDirectory() ? text.notFolder(out) : undefined;
}

/** A sub-folder of its own is left out of the grading; anything else would be graded next time, or lie in a hand-in. */
function liesAmongSubmissions(out: string, folder: string): boolean {
  const inside = relative(resolve(folder), resolve(out));
  return inside === "" || (!inside.startsWith("..") && !isAbsolute(inside) && inside.includes(sep));
}
