/** `grader grade`: a folder of submissions in, gradebook and reports out. */
import { existsSync, mkdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { writeResults } from "../batch/write-results.ts";
import type { SandboxMode } from "../batch/lane.ts";
import { gradeAll } from "../batch/pool.ts";
import { submissionsIn } from "../batch/submissions.ts";
import { loadAssignment } from "../files/assignment.ts";
import type { Console, ExitCode } from "./console.ts";
import type { MarkingOptions } from "./marking.ts";
import { markingFor } from "./marking.ts";
import type { Shared } from "./options.ts";
import { configPath } from "./options.ts";
import { progress } from "./progress.ts";

export interface GradeOptions extends Shared, Pick<MarkingOptions, "overrides" | "extensions"> {
  readonly out: string;
  readonly jobs?: number;
  readonly sandbox?: SandboxMode;
  readonly pages?: boolean;
  readonly bom?: boolean;
}

const say = {
  en: {
    noFolder: (folder: string) => `grader: there is no folder ${folder}; for one file use "grader check"`,
    empty: (folder: string) => `grader: there are no submissions in ${folder}`,
    done: (count: number, out: string) => `Graded ${count} ${count === 1 ? "submission" : "submissions"}; results in ${out}`,
    inside: (out: string) => `grader: the results (${out}) cannot go where the submissions are; choose another --out`,
    notFolder: (out: string) => `grader: ${out} is a file; --out is a folder`,
    faults: (count: number) => `${count} could not be graded whole; see the column "status" of grades.csv`,
  },
  zh: {
    noFolder: (folder: string) => `grader: 没有文件夹 ${folder}；单个文件请用 grader check`,
    empty: (folder: string) => `grader: ${folder} 中没有提交`,
    done: (count: number, out: string) => `已评阅 ${count} 份提交；结果在 ${out}`,
    inside: (out: string) => `grader: 结果（${out}）不能写进存放提交的文件夹；请另选 --out`,
    notFolder: (out: string) => `grader: ${out} 是文件；--out 应为文件夹`,
    faults: (count: number) => `${count} 份未能完整评阅；见 grades.csv 的 status 列`,
  },
} as const;

export async function gradeFolder(folder: string, options: GradeOptions, io: Console): Promise<ExitCode> {
  const language = options.lang ?? "en";
  const text = say[language];
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    io.err(`${text.noFolder(folder)}\n`);
    return 2;
  }
  if (liesAmongSubmissions(options.out, folder)) {
    io.err(`${text.inside(options.out)}\n`);
    return 2;
  }
  if (existsSync(options.out) && !statSync(options.out).isDirectory()) {
    io.err(`${text.notFolder(options.out)}\n`);
    return 2;
  }
  const config = configPath(options);
  const loaded = await loadAssignment(config, options.seed);
  const { assignment, path } = loaded;
  const submissions = submissionsIn(folder, options.out);
  if (submissions.length === 0) {
    io.err(`${text.empty(folder)}\n`);
    return 2;
  }
  const marking = await markingFor(loaded, options, { students: submissions.map(({ name }) => ({ id: name })), path: folder }, io);
  if (marking.is === "refused") return 2;
  mkdirSync(options.out, { recursive: true });
  const reports = gradeAll(submissions, { assignment, config: path, seed: options.seed ?? null, jobs: options.jobs ?? availableParallelism(), sandbox: options.sandbox ?? "thread" });
  const line = progress(submissions.length, language, io);
  const also = options.pages === true ? (await import("../batch/write-pages.ts")).pagesIn(join(options.out, "reports"), language) : undefined;
  const { faults } = await writeResults(reports, assignment, options.out, language, line.step, { also, bom: options.bom === true, ...(marking.is === "marks" ? { mark: marking.mark } : {}) });
  line.end();
  io.out(`${text.done(submissions.length, options.out)}\n`);
  if (marking.is === "marks") for (const remark of marking.remarks()) io.err(`${remark}\n`);
  if (faults === 0) return 0;
  io.err(`${text.faults(faults)}\n`);
  return 2;
}

/** A sub-folder of its own is left out of the grading; anything else would be graded next time, or lie in a hand-in. */
function liesAmongSubmissions(out: string, folder: string): boolean {
  const inside = relative(resolve(folder), resolve(out));
  return inside === "" || (!inside.startsWith("..") && !isAbsolute(inside) && inside.includes(sep));
}
