/** What is said of paths, archives and rosters on the console. */
import type { IntakeNote } from "../intake/intake.ts";
import type { IntakeProblem } from "../intake/intake-error.ts";
import type { System } from "../intake/layouts/layout.ts";
import type { Student } from "../marked.ts";
import type { Language } from "../model.ts";
import { sentence } from "../report/findings.ts";
import { pathEn } from "../report/sentences/reasons-en.ts";
import { pathZh } from "../report/sentences/reasons-zh.ts";
import { megabytes } from "../report/sentences/values.ts";

type Problem<Is extends IntakeProblem["is"]> = Extract<IntakeProblem, { is: Is }>;
type ProblemWords = { readonly [Is in IntakeProblem["is"]]: (problem: Problem<Is>) => string };

const BROKEN = {
  en: { truncated: "its end is missing; download it again", damaged: "it is damaged; download it again", empty: "there is nothing in it" },
  zh: { truncated: "末尾缺失，请重新下载", damaged: "文件已损坏，请重新下载", empty: "其中没有任何文件" },
} as const;

const problems: Readonly<Record<Language, ProblemWords>> = {
  en: {
    "no-path": ({ path }) => `there is no ${path}`,
    unreadable: ({ path, why }) => `${path} cannot be opened: ${pathEn(why)}`,
    broken: ({ path, why }) => `${path} cannot be opened: ${BROKEN.en[why]}`,
    unsupported: ({ path, kind }) => `${path} is an archive of the kind ${kind}; unpack it and name the folder, or pack it as .zip or .tar.gz`,
    "too-large": ({ path, bytes, limit }) => `${path} unpacks to ${megabytes(bytes)} or more; at most ${megabytes(limit)} are unpacked. Is it what the system gave?`,
    "too-many": ({ path, limit }) => `${path} has more than ${limit} entries. Is it what the system gave?`,
    "no-space": ({ folder, bytes }) => `there is no room on the disk to unpack the hand-ins${folder === "" ? "" : ` (${folder})`}${bytes === undefined ? "" : `: ${megabytes(bytes)} are needed`}; make room, or set TMPDIR to a larger disk`,
    metadata: ({ path, line, column, why }) => `${path}:${line}:${column}: Gradescope's list of submissions cannot be read (${why}); export it again`,
    roster: (problem) => `${problem.path}:${problem.line}:${problem.column}: ${rosterEn(problem)}`,
  },
  zh: {
    "no-path": ({ path }) => `找不到 ${path}`,
    unreadable: ({ path, why }) => `${path} 无法打开：${pathZh(why)}`,
    broken: ({ path, why }) => `${path} 无法打开：${BROKEN.zh[why]}`,
    unsupported: ({ path, kind }) => `${path} 是 ${kind} 格式的压缩包；请解压后给出文件夹，或改用 .zip、.tar.gz`,
    "too-large": ({ path, bytes, limit }) => `${path} 解压后不少于 ${megabytes(bytes)}，上限为 ${megabytes(limit)}。它确实是从教学平台下载的吗？`,
    "too-many": ({ path, limit }) => `${path} 中的条目超过 ${limit} 个。它确实是从教学平台下载的吗？`,
    "no-space": ({ folder, bytes }) => `磁盘空间不足，无法解压提交${folder === "" ? "" : `（${folder}）`}${bytes === undefined ? "" : `：需要 ${megabytes(bytes)}`}；请腾出空间，或把 TMPDIR 设到更大的磁盘`,
    metadata: ({ path, line, column, why }) => `${path}:${line}:${column}：Gradescope 的提交清单无法读取（${why}）；请重新导出`,
    roster: (problem) => `${problem.path}:${problem.line}:${problem.column}：${rosterZh(problem)}`,
  },
};

function rosterEn(problem: Problem<"roster">): string {
  switch (problem.what) {
    case "unreadable":
      return problem.why === "encoding" ? "the roster is neither UTF-8 nor GBK; save it again as UTF-8" : `the roster cannot be opened: ${pathEn(problem.why)}`;
    case "no-rows":
      return "there are no students in the roster";
    case "no-column":
      return `no column says who the students are; call one "student id", "name" or "email" (found: ${problem.header.join(", ")})`;
    case "syntax":
      return `this is no CSV (${problem.why}); look for a quotation mark that is not closed`;
    case "blank":
      return "this row names nobody; give it a student number or remove it";
    case "duplicate":
      return `${problem.id} stands in the roster a second time (first in line ${problem.first}); keep one`;
  }
}

function rosterZh(problem: Problem<"roster">): string {
  switch (problem.what) {
    case "unreadable":
      return problem.why === "encoding" ? "名单既不是 UTF-8 也不是 GBK 编码；请另存为 UTF-8" : `名单无法打开：${pathZh(problem.why)}`;
    case "no-rows":
      return "名单中没有学生";
    case "no-column":
      return `没有一列说明学生是谁；请把一列命名为“学号”“姓名”或“邮箱”（现有：${problem.header.join("、")}）`;
    case "syntax":
      return `这不是 CSV（${problem.why}）；请检查是否有未闭合的引号`;
    case "blank":
      return "此行没有指明学生；请补上学号或删去此行";
    case "duplicate":
      return `${problem.id} 在名单中重复出现（首次在第 ${problem.first} 行）；请只保留一个`;
  }
}

export function problemIn(language: Language, problem: IntakeProblem): string {
  // Each entry takes the problem of its own kind; the compiler cannot follow that through an index.
  const say = problems[language][problem.is] as (problem: IntakeProblem) => string;
  return say(problem);
}

const SYSTEMS: Readonly<Record<System, string>> = { moodle: "Moodle", canvas: "Canvas", gradescope: "Gradescope", plain: "" };
const full = ({ id, name }: Student): string => (name === undefined || name === id ? id : `${id} ${name}`);

/** Undefined where there is nothing to say. */
export function noteIn(language: Language, note: IntakeNote): string | undefined {
  const isChinese = language === "zh";
  switch (note.code) {
    case "recognised":
      if (note.system === "plain") return undefined;
      return isChinese ? `${note.path}：${SYSTEMS[note.system]} 的下载，共 ${note.count} 份提交` : `${note.path}: a download from ${SYSTEMS[note.system]}, ${note.count} ${note.count === 1 ? "hand-in" : "hand-ins"}`;
    case "ambiguous": {
      const students = note.students.map(full);
      return isChinese ? `${note.name}：可能属于 ${students.join("、")}，未归入任何人；请在文件名中写上学号` : `${note.name}: could be of ${students.join(" or ")}, so it is nobody's; put the student number into its name`;
    }
    case "left-out":
      return isChinese ? `${note.name}：较早的 ${note.count} 次提交未评（--keep best 取最好的一次）` : `${note.name}: ${note.count} earlier ${note.count === 1 ? "attempt was" : "attempts were"} left out (--keep best takes the best one)`;
    case "finding":
      return isChinese ? `${note.name}：${sentence(note.finding, language, { reveal: true })}` : `${note.name}: ${sentence(note.finding, language, { reveal: true })}`;
  }
}

const MOST = 20;

function few(names: readonly string[], language: Language): string {
  const more = names.length - MOST;
  const shown = names.slice(0, MOST).join(language === "zh" ? "、" : ", ");
  return more <= 0 ? shown : language === "zh" ? `${shown} 等，另有 ${more} 个` : `${shown} and ${more} more`;
}

export function missingIn(language: Language, missing: readonly Student[]): string {
  return language === "zh" ? `没有提交（${missing.length} 人）：${few(missing.map(full), language)}` : `No hand-in from ${missing.length} in the roster: ${few(missing.map(full), language)}`;
}

/** All of them: nothing else names them. */
export function unknownIn(language: Language, unknown: readonly string[]): string {
  return language === "zh" ? `不在名单中的提交（${unknown.length} 份）：${unknown.join("、")}` : `Of nobody in the roster (${unknown.length}): ${unknown.join(", ")}`;
}
