/** The rules of the course, its extensions and its overrides, made ready for a batch. */
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { LoadedAssignment } from "../files/assignment.ts";
import type { LedgerProblem } from "../files/ledger.ts";
import { studentProblems } from "../files/ledger.ts";
import type { Handed, Marked, Student } from "../marked.ts";
import type { Language, Report } from "../model.ts";
import { ledgerSentence } from "../report/ledger.ts";
import type { Console } from "./console.ts";

export const OVERRIDES_NAME = "overrides.yaml";

export interface MarkingOptions {
  readonly lang?: Language;
  readonly overrides?: string;
  readonly extensions?: string;
}

/** `plain`: nothing is said beyond the points of the questions. `refused`: the problems were told. */
export type Marking = { readonly is: "plain" | "refused" } | { readonly is: "marks"; mark(report: Report, handed?: Handed): Marked; /** The same without being counted, to compare attempts. */ tried(report: Report, handed?: Handed): Marked; /** What to tell the TA when all are marked. */ remarks(): readonly string[] };

const say = {
  en: {
    overrides: (count: number, file: string) => `${count} ${count === 1 ? "override" : "overrides"} in ${file}`,
    extensions: (count: number, file: string) => `${count} ${count === 1 ? "extension" : "extensions"} in ${file}`,
    unknown: (count: number) => `It is not known whether ${count} ${count === 1 ? "submission was" : "submissions were"} late; nothing was deducted there`,
  },
  zh: {
    overrides: (count: number, file: string) => `${file} 中有 ${count} 条改分`,
    extensions: (count: number, file: string) => `${file} 中有 ${count} 条延期`,
    unknown: (count: number) => `${count} 份提交不知是否迟交；未扣分`,
  },
} as const;

/** Who handed in, and which folder or archive: `overrides.yaml` is looked for beside it, not beside the config, which students get. */
export interface Batch {
  readonly students: readonly Student[];
  readonly path: string;
}

export async function markingFor({ assignment, hasRules, policy: compile, extensions: named }: LoadedAssignment, options: MarkingOptions, { students, path }: Batch, io: Console): Promise<Marking> {
  const language = options.lang ?? "en";
  const beside = join(dirname(resolve(path)), OVERRIDES_NAME);
  const overridesFile = options.overrides ?? (existsSync(beside) ? beside : undefined);
  const extensionsFile = options.extensions ?? named;
  if (!hasRules && overridesFile === undefined && extensionsFile === undefined) return { is: "plain" };
  const policy = await compile();
  const overrides = overridesFile === undefined ? undefined : (await import("../files/overrides.ts")).readOverrides(overridesFile, shown(overridesFile), { questions: assignment.questions, policy });
  const extensions = extensionsFile === undefined ? undefined : await (await import("../files/extensions.ts")).readExtensions(extensionsFile, shown(extensionsFile), policy);
  const strangers = extensions === undefined ? [] : studentProblems(extensions, students);
  const problems = [
    ...(overrides === undefined ? [] : [...overrides.problems, ...studentProblems(overrides, students)]),
    ...(extensions?.problems ?? []),
    ...strangers.filter(({ fault }) => fault.code !== "unknown-student"),
  ];
  for (const problem of problems.toSorted(byPlace)) io.err(`${told(problem, language)}\n${problem.frame === "" ? "" : `${problem.frame}\n`}`);
  if (problems.length > 0) return { is: "refused" };
  // Whoever has more time need not have handed in yet.
  for (const problem of strangers) io.err(`${told(problem, language)}\n`);
  const counted = [[overrides, overridesFile, say[language].overrides] as const, [extensions, extensionsFile, say[language].extensions] as const];
  for (const [ledger, file = "", text] of counted) if (ledger !== undefined && ledger.rows.length > 0) io.err(`${text(ledger.rows.length, shown(file))}\n`);
  const [{ mark }, { rulesOf }] = await Promise.all([import("../marks/mark.ts"), import("../marks/rules.ts")]);
  const rules = rulesOf(policy, extensions?.rows, overrides?.rows);
  let unknown = 0;
  return {
    is: "marks",
    mark(report, handed) {
      const marked = mark(report, handed, rules);
      if (marked.lines.some(({ code }) => code === "lateness-unknown")) unknown += 1;
      return marked;
    },
    tried: (report, handed) => mark(report, handed, rules),
    remarks: () => (unknown === 0 ? [] : [say[language].unknown(unknown)]),
  };
}

function shown(path: string): string {
  return relative(process.cwd(), resolve(path)) || path;
}

function told({ place: { file, line, column }, fault }: LedgerProblem, language: Language): string {
  return `${file}:${line}:${column}: ${ledgerSentence(fault, language)}`;
}

/** The order of each file; the files keep theirs. */
function byPlace({ place: a }: LedgerProblem, { place: b }: LedgerProblem): number {
  return a.file === b.file ? a.line - b.line || a.column - b.column : 0;
}
