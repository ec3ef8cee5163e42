/** What is wrong with what was to be exported, and the mend. */
import type { ColumnName, ExportProblem } from "../export/problem.ts";
import type { Language } from "../model.ts";

const COLUMNS: Readonly<Record<ColumnName, Readonly<Record<Language, string>>>> = {
  student: { en: '"Student" (the first one)', zh: "第一列 Student" },
  id: { en: '"ID" (behind the names)', zh: "姓名之后的 ID 列" },
  section: { en: '"Section"', zh: "Section 列" },
  assignment: { en: "of the assignment", zh: "作业的分数列" },
  identifier: { en: '"Identifier"', zh: "“标识符”列" },
  grade: { en: '"Grade"', zh: "“成绩”列" },
  "last-modified-grade": { en: '"Last modified (grade)"', zh: "“上次修改（评分）”列" },
  feedback: { en: "of comments", zh: "评语列" },
};

export function exportProblemText(problem: ExportProblem, language: Language): string {
  const en = language === "en";
  switch (problem.is) {
    case "no-results":
      return en ? `there is no results.ndjson in ${problem.folder}; name the folder that "grader grade --out" wrote` : `${problem.folder} 中没有 results.ndjson；请指定 grader grade --out 写出的文件夹`;
    case "broken-line": {
      const place = `${problem.file}:${problem.line}${problem.column === undefined ? "" : `:${problem.column}`}`;
      return en ? `${place}: this is no report (${problem.why}); grade again, or remove the line` : `${place}：这一行不是评阅报告（${problem.why}）；请重新评阅，或删去这一行`;
    }
    case "no-file":
      return en ? `${problem.file} cannot be read (${problem.why})` : `无法读取 ${problem.file}（${problem.why}）`;
    case "broken-table":
      return en ? `${problem.file}:${problem.line}: this is no CSV (${problem.why}); download it anew and do not edit it by hand` : `${problem.file}:${problem.line}：这不是有效的 CSV（${problem.why}）；请重新下载，不要手工修改`;
    case "not-utf8":
      return en ? `${problem.file} is neither UTF-8 nor GBK; save it as "CSV UTF-8"` : `${problem.file} 既不是 UTF-8 也不是 GBK；请另存为“CSV UTF-8”`;
    case "needs-file":
      return en ? `${problem.file} is in GBK, which standard output does not take; say where the filled file goes with --out` : `${problem.file} 是 GBK 编码，不能输出到终端；请用 --out 指定文件`;
    case "no-column":
    case "several-columns":
      return columnText(problem, language);
    case "no-student": {
      const near = problem.nearest === undefined ? "" : en ? `; did you mean "${problem.nearest}"?` : `；是否想写“${problem.nearest}”？`;
      return en ? `there is no report of "${problem.student}"${near}` : `没有“${problem.student}”的报告${near}`;
    }
    case "which-student":
      return en ? `there are ${problem.count} reports; name one with --student` : `共有 ${problem.count} 份报告；请用 --student 指定一份`;
    case "no-package":
      return en ? `the package ${problem.name} is not installed; run npm ci` : `没有安装 ${problem.name} 包；请运行 npm ci`;
  }
}

function columnText(problem: Extract<ExportProblem, { is: "no-column" | "several-columns" }>, language: Language): string {
  const what = COLUMNS[problem.what][language];
  const list = problem.columns.map((column) => `  ${column}`).join("\n");
  if (language === "en") {
    const mend = problem.option === undefined ? "is this the file as it was downloaded? Its columns:" : `name it with ${problem.option}. Columns:`;
    return `${problem.file}: ${problem.is === "no-column" ? `there is no column ${what}` : `several columns may be that ${what}`}; ${mend}\n${list}`;
  }
  const mend = problem.option === undefined ? "这是原样下载的文件吗？现有各列：" : `请用 ${problem.option} 指定。现有各列：`;
  return `${problem.file}：${problem.is === "no-column" ? `没有${what}` : `有多列可能是${what}`}；${mend}\n${list}`;
}
