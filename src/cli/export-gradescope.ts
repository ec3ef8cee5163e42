/** `grader export gradescope`: results.json of one report, or with a config an autograder that makes one for each hand-in. */
import { nearestName } from "../checks/names.ts";
import type { Graded } from "../export/graded.ts";
import { ExportError } from "../export/problem.ts";
import type { Visibility } from "../export/visibility.ts";
import { loadAssignment } from "../files/assignment.ts";
import type { Assignment, Language } from "../model.ts";
import type { Console, ExitCode } from "./console.ts";
import type { ToFile } from "./export.ts";
import { emit, readNamed } from "./export.ts";

export interface GradescopeCommand extends ToFile {
  readonly student?: string;
  readonly visibility: Visibility;
  readonly hide?: readonly string[];
  readonly node?: string;
}

const say = {
  en: {
    both: 'grader: name a result folder for results.json, or --config and --out for an autograder zip; see "grader export gradescope --help"',
    noOut: "grader: an autograder is a zip; say where it goes with --out autograder.zip",
    unknown: (ids: readonly string[]) => `grader: --hide names what is no question: ${ids.join(", ")}`,
    total: "grader: with hidden or delayed tests Gradescope does not show students their total",
    done: (out: string, size: string) => `${out} (${size} MB): upload it under "Configure Autograder"`,
  },
  zh: {
    both: "grader: 生成 results.json 请指定结果文件夹；打包自动评分程序请给出 --config 与 --out；见 grader export gradescope --help",
    noOut: "grader: 自动评分程序是一个 zip；请用 --out autograder.zip 指定位置",
    unknown: (ids: readonly string[]) => `grader: --hide 中不是题号：${ids.join("、")}`,
    total: "grader: 有隐藏或延后显示的测试时，Gradescope 不向学生显示总分",
    done: (out: string, size: string) => `${out}（${size} MB）：请在 “Configure Autograder” 处上传`,
  },
} as const;

export async function exportGradescope(folder: string | undefined, options: GradescopeCommand, io: Console): Promise<ExitCode> {
  const language = options.lang ?? "en";
  const { hidesTotal } = await import("../export/gradescope.ts");
  if (folder === undefined && options.config === undefined) {
    io.err(`${say[language].both}\n`);
    return 2;
  }
  const loaded = options.config === undefined ? undefined : await loadAssignment(options.config, options.seed);
  const unknown = (options.hide ?? []).filter((id) => loaded !== undefined && !loaded.assignment.questions.some((question) => question.id === id));
  if (unknown.length > 0) {
    io.err(`${say[language].unknown(unknown)}\n`);
    return 2;
  }
  if (hidesTotal({ visibility: options.visibility, hidden: options.hide ?? [] })) io.err(`${say[language].total}\n`);
  return folder === undefined && loaded !== undefined ? pack(loaded.path, options, language, io) : results(folder ?? "", loaded?.assignment, options, io);
}

async function results(folder: string, assignment: Assignment | undefined, options: GradescopeCommand, io: Console): Promise<ExitCode> {
  const language = options.lang ?? "en";
  const { gradescopeResults } = await import("../export/gradescope.ts");
  const titles = assignment === undefined ? {} : { titles: new Map(assignment.questions.map(({ id, title }) => [id, title[language]])) };
  const graded = await oneReport(folder, options.student);
  const found = gradescopeResults(graded, { language, visibility: options.visibility, hidden: options.hide ?? [], ...titles });
  await emit([`${JSON.stringify(found, null, 2)}\n`], options.out, io);
  return 0;
}

/** The only report of a folder, or the one of a student by the name of the hand-in or the student number. */
async function oneReport(folder: string, student: string | undefined): Promise<Graded> {
  const { readResults } = await import("../export/read-results.ts");
  const names: string[] = [];
  let [only, count]: [Graded | undefined, number] = [undefined, 0];
  for await (const graded of readResults(folder)) {
    if (student !== undefined && [graded.submission, graded.handed?.student.id].includes(student)) return graded;
    names.push(graded.submission);
    [only, count] = [graded, count + 1];
  }
  if (student !== undefined) {
    const nearest = nearestName(student, names);
    throw new ExportError({ is: "no-student", student, ...(nearest === undefined ? {} : { nearest }) });
  }
  if (only === undefined || count !== 1) throw new ExportError({ is: "which-student", count });
  return only;
}

async function pack(config: string, { out, visibility, hide = [], node, seed }: GradescopeCommand, language: Language, io: Console): Promise<ExitCode> {
  if (out === undefined) {
    io.err(`${say[language].noOut}\n`);
    return 2;
  }
  if (node !== undefined) readNamed(node);
  const [{ autograderEntries }, { writeZip }] = await Promise.all([import("../export/autograder-zip.ts"), import("../export/zip.ts")]);
  const entries = await autograderEntries({ config, language, visibility, hidden: hide, seed: seed ?? null, ...(node === undefined ? {} : { node }) });
  const bytes = await writeZip(entries, out);
  io.out(`${say[language].done(out, (bytes / 1_000_000).toFixed(1))}\n`);
  return 0;
}
