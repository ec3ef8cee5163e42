/** `grader grade`: submissions in, gradebook and reports out. */
import { existsSync, mkdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { gradeAll } from "../batch/grade-all.ts";
import type { Attempts } from "../batch/hand-ins.ts";
import { collect, gradable } from "../batch/hand-ins.ts";
import { Journal } from "../batch/journal.ts";
import type { SandboxMode } from "../batch/lane.ts";
import type { PoolOptions } from "../batch/pool.ts";
import { eraOf } from "../batch/reuse.ts";
import type { Written } from "../batch/write-results.ts";
import { writeResults } from "../batch/write-results.ts";
import type { LoadedAssignment } from "../files/assignment.ts";
import { loadAssignment } from "../files/assignment.ts";
import type { Intake } from "../intake/intake.ts";
import type { SubmissionPath } from "../intake/submissions.ts";
import type { Handed, Student } from "../marked.ts";
import type { Console, ExitCode } from "./console.ts";
import type { Marking, MarkingOptions } from "./marking.ts";
import { markingFor } from "./marking.ts";
import { notGraded } from "./grade-failure.ts";
import { commandOf, onInterrupt } from "./interrupt.ts";
import type { ProgressMode, Shared } from "./options.ts";
import { configPath } from "./options.ts";
import { progress } from "./progress.ts";
import { takenIn } from "./take-in.ts";

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
  readonly roster?: string;
  readonly keep?: Attempts["keep"];
}

const say = {
  en: {
    empty: (folder: string) => `grader: there are no submissions in ${folder}`,
    done: (count: number, out: string) => `Graded ${count} ${count === 1 ? "submission" : "submissions"}; results in ${out}`,
    kept: (count: number) => ` (${count} known from an earlier run)`,
    inside: (out: string) => `grader: the results (${out}) cannot go where the submissions are; choose another --out`,
    notFolder: (out: string) => `grader: ${out} is a file; --out is a folder`,
    faults: (count: number) => `${count} could not be graded whole; see the column "status" of grades.csv`,
    ending: "Ending; what is graded is kept. Ctrl-C again ends at once.",
  },
  zh: {
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
export async function gradePaths(paths: readonly string[], options: GradeOptions, io: Console): Promise<ExitCode> {
  const language = options.lang ?? "en";
  const refused = paths.map((path) => refusal(path, options.out, say[language])).find((one) => one !== undefined);
  if (refused !== undefined) {
    io.err(`${refused}\n`);
    return 2;
  }
  const loaded = await loadAssignment(configPath(options), options.seed);
  const intake = await takenIn(paths, { keep: options.keep ?? "last", scratch: options.out, except: options.out, ...(options.roster === undefined ? {} : { roster: options.roster }) }, language, io);
  if (intake === undefined) return 2;
  try {
    return await gradeTaken(intake, paths, loaded, options, io);
  } finally {
    await intake.close();
  }
}

async function gradeTaken(intake: Intake, paths: readonly string[], loaded: LoadedAssignment, options: GradeOptions, io: Console): Promise<ExitCode> {
  const text = say[options.lang ?? "en"];
  if (intake.groups.length + intake.missing.length === 0) {
    io.err(`${text.empty(paths.join(", "))}\n`);
    return 2;
  }
  const marking = await markingFor(loaded, options, { students: studentsOf(intake), path: paths[0] ?? "." }, io);
  if (marking.is === "refused") return 2;
  const tally: Tally = { total: gradable(intake).length, done: 0, kept: 0 };
  let written: Written;
  try {
    written = await gradeIntake(intake, loaded, tally, options, io, marking);
  } catch (error) {
    return notGraded(error, { ...tally, out: options.out, command: commandOf(options.argv ?? ["grade", ...paths, "--out", options.out]) }, options.lang ?? "en", io);
  }
  io.out(`${text.done(written.count, options.out)}${tally.kept === 0 ? "" : text.kept(tally.kept)}\n`);
  if (marking.is === "marks") for (const remark of marking.remarks()) io.err(`${remark}\n`);
  if (written.faults === 0) return 0;
  io.err(`${text.faults(written.faults)}\n`);
  return 2;
}

/** As the roster or the system knows them, and as their hand-ins are called. */
export const studentsOf = ({ groups }: Intake): readonly Student[] => groups.flatMap(({ name, handIns: [first] }) => [{ id: name }, ...(first?.handed === undefined ? [] : [first.handed.student])]);

/** How far a batch came. */
export interface Tally {
  readonly total: number;
  /** On the disk for good. */
  done: number;
  kept: number;
}

/** Grades into `options.out` with its journal and writes the files; also the step that `grader regrade` repeats elsewhere. */
export async function gradeIntake(intake: Intake, loaded: LoadedAssignment, tally: Tally, options: GradeOptions, io: Console, marking: Marking): Promise<Written> {
  const { assignment, path, keys } = loaded;
  const language = options.lang ?? "en";
  const line = progress(tally.total, language, io, options.progress);
  const interruption = onInterrupt(() => io.err(`${io.isErrTerminal ? "\r\u001B[K" : ""}${say[language].ending}\n`));
  const answers = keys(options.verify === "train");
  mkdirSync(options.out, { recursive: true });
  const journal = await Journal.open(options.out, eraOf(answers)).catch((error: unknown) => {
    interruption.forget();
    throw error;
  });
  const pool: PoolOptions = { assignment, config: path, seed: options.seed ?? null, jobs: options.jobs ?? availableParallelism(), sandbox: options.sandbox ?? "thread" };
  try {
    const submissions = gradable(intake);
    const handedBy = new Map<SubmissionPath, Handed | undefined>(submissions.map((handIn) => [handIn, handIn.handed]));
    const all = gradeAll(submissions, {
      ...pool,
      retrain: options.verify === "train",
      ...(options.queue === undefined ? {} : await (await import("./queue-lane.ts")).onQueue(options.queue, submissions, loaded, { ...pool, language, io, ...(options.jobs === undefined ? {} : { fed: options.jobs }) })),
      keeping: { journal, keys: answers },
      rendering: marking.is === "marks" ? undefined : { language, handedOf: (submission) => handedBy.get(submission) },
      signal: interruption.signal,
      onFinished(report, kept) {
        tally.done += 1;
        if (kept) tally.kept += 1;
        line.step(report, kept);
      },
    });
    const [worth, mark] = marking.is === "marks" ? [marking.tried, marking.mark] : [];
    const { reports, handedOf } = collect(intake, assignment, { keep: options.keep ?? "last", worth }, all);
    const also = options.pages === true ? (await import("../batch/write-pages.ts")).pagesIn(join(options.out, "reports"), language) : undefined;
    return await writeResults(reports, assignment, options.out, language, { also, handedOf, mark: mark === undefined ? undefined : (report) => mark(report, handedOf(report)), bom: options.bom === true, missing: intake.missing });
  } finally {
    line.end();
    await journal.close();
    interruption.forget();
  }
}

function refusal(path: string, out: string, text: (typeof say)["en" | "zh"]): string | undefined {
  if (liesAmongSubmissions(out, path)) return text.inside(out);
  return existsSync(out) && !statSync(out).isDirectory() ? text.notFolder(out) : undefined;
}

/** A sub-folder of its own is left out of the grading; anything else would be graded next time, or lie in a hand-in. */
function liesAmongSubmissions(out: string, folder: string): boolean {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return false;
  const inside = relative(resolve(folder), resolve(out));
  return inside === "" || (!inside.startsWith("..") && !isAbsolute(inside) && inside.includes(sep));
}
