/** The words of `--help` of the commands that read result folders, in both languages. */
import type { Language } from "../model.ts";

const en = {
  help: "print help",
  export: "write results as other systems want them",
  exportExamples: `
Examples:
  grader export csv marks --bom --out for-excel.csv
  grader export moodle marks --worksheet grades.csv --out filled.csv
  grader export canvas marks --gradebook export.csv --column "Homework 2" --out filled.csv
  grader export gradescope --config . --out autograder.zip
  grader export junit marks --out results.xml`,
  results: "the folder that grader grade --out wrote",
  out: "write to a file instead of the terminal",
  bom: "with a byte order mark, for Chinese Excel",
  csv: "the gradebook as CSV",
  junit: "JUnit XML: a suite for each submission, a case for each question",
  junitExamples: `
Wrong, partial and unreadable answers are failures, faults
of the grader are errors; unanswered ones and those that
await review are skipped.

Example:
  grader export junit marks --out results.xml`,
  showExpected: "also say what would have been right (for the TA)",
  gradescope: "results.json of one report, or an autograder zip that makes one for each hand-in",
  gradescopeExamples: `
Examples:
  grader export gradescope --config . --out autograder.zip
  grader export gradescope marks --student zhang --out results.json

The right answers are never in the output. With a hidden or
delayed test Gradescope shows students no total.`,
  student: "the hand-in by its name, or the student number",
  visibility: "when students see the tests",
  hide: "questions that students never see",
  node: "a Node archive for Linux (node-v22…-linux-x64.tar.xz) to pack, so that no network is needed",
  seed: "seed of the random inputs instead of the assignment's",
  canvas: "a Canvas gradebook as downloaded, with the column of the assignment filled in",
  canvasExamples: `
Students are found by ID, SIS User ID, SIS Login ID, then
name. EX and the cells of students without a hand-in stay.
Exit code: 0 all written, 1 somebody was left out (it says
who and why), 2 the files are at fault.

Example:
  grader export canvas marks --gradebook export.csv --column "Homework 2 (4711)" --out filled.csv`,
  moodle: "a Moodle grading worksheet as downloaded, with grades and comments filled in",
  moodleExamples: `
Rows that Moodle would skip stay as they are: above the
maximum, locked, graded there already (--overwrite). Headers
in other languages are recognised, and never changed.
Exit code: 0 all written, 1 somebody was left out (it says
who and why), 2 the files are at fault.

Example:
  grader export moodle marks --worksheet Grades-HW2.csv --out filled.csv`,
  downloaded: "the file as it was downloaded",
  column: "the assignment: its title, its id, or the whole header",
  gradeColumn: "the header of the column of grades, if it is not recognised",
  feedbackColumn: "the header of the column of comments, if it is not recognised",
  noFeedback: "leave the comments as they are",
  scale: "convert points to the maximum of the gradebook",
  completeOnly: "leave students whose points await review",
  overwrite: "replace grades and comments that are there already",
  diff: "compare two result folders: who gains and loses how much, on which question, and why",
  diffExamples: `
Exit code: 0 no difference, 1 some, 2 a folder is at fault.

Examples:
  grader diff marks marks-new
  grader diff marks marks-new --format csv --out changes.csv`,
  before: "the folder of the old results",
  after: "the folder of the new results",
  format: "how the differences are printed",
  regrade: "grade again after a change of the key; show who gains and loses what before anything is written",
  regradeExamples: `
Writes only with --yes; the old results then stay in
RESULTS/earlier/NUMBER. Students whose hand-in is not among
the submissions keep their results.
Exit code: 0 nothing changes, or it was written; 1 something
would change; 2 something is at fault.

Examples:
  grader regrade marks submissions --config new-key
  grader regrade marks submissions --config new-key --keep-higher --yes`,
  submissions: "folders of submissions",
  dryRun: "only show what would change (as without --yes)",
  yes: "write the new results",
  roster: "a CSV of all students: hand-ins get their numbers, missing ones a row",
  keep: "which of several attempts of a student count",
  keepHigher: "no student loses: where the old total is higher, the whole old report stays",
  overrides: "points and verdicts that a person decided (default: overrides.yaml beside the submissions)",
  extensions: "CSV of later due times: student, until or days or hours, reason",
  jobs: "how many submissions are graded at a time",
  sandbox: "where student code runs: in a thread, or in a process of its own under bubblewrap (Linux)",
  autograde: "grade the hand-in of a Gradescope autograder; the packed run_autograder calls it",
  root: "the folder that Gradescope prepares",
  try: "only load the assignment",
};

const zh: typeof en = {
  help: "显示帮助",
  export: "按其他系统的格式导出结果",
  exportExamples: `
示例：
  grader export csv marks --bom --out for-excel.csv
  grader export moodle marks --worksheet grades.csv --out filled.csv
  grader export canvas marks --gradebook export.csv --column "Homework 2" --out filled.csv
  grader export gradescope --config . --out autograder.zip
  grader export junit marks --out results.xml`,
  results: "grader grade --out 写出的文件夹",
  out: "写入文件而不是终端",
  bom: "带字节序标记（BOM），供中文 Excel 打开",
  csv: "成绩表，CSV 格式",
  junit: "JUnit XML：每份提交一个 testsuite，每题一个 testcase",
  junitExamples: `
错误、部分正确和无法读取的答案为 failure，评分程序的问题为
error；未作答和待人工评阅的为 skipped。

示例：
  grader export junit marks --out results.xml`,
  showExpected: "同时给出正确答案（供助教使用）",
  gradescope: "一份报告的 results.json，或逐份评阅的自动评分程序 zip",
  gradescopeExamples: `
示例：
  grader export gradescope --config . --out autograder.zip
  grader export gradescope marks --student zhang --out results.json

输出中从不包含正确答案。有隐藏或延后显示的测试时，
Gradescope 不向学生显示总分。`,
  student: "提交的名称或学号",
  visibility: "学生何时能看到测试",
  hide: "学生始终看不到的题目",
  node: "一并打包的 Linux 版 Node（node-v22…-linux-x64.tar.xz），从而无需联网",
  seed: "随机输入的种子，代替作业中的设定",
  canvas: "在下载的 Canvas 成绩册中填写作业的分数列",
  canvasExamples: `
依次按 ID、SIS User ID、SIS Login ID、姓名查找学生。
EX 以及没有提交的学生的单元格保持原样。
退出码：0 全部写入，1 有人未写入（会说明是谁、为什么），
2 文件有问题。

示例：
  grader export canvas marks --gradebook export.csv --column "Homework 2 (4711)" --out filled.csv`,
  moodle: "在下载的 Moodle 离线评分表中填写成绩和评语",
  moodleExamples: `
Moodle 会跳过的行保持原样：超过最高分、已锁定、已有成绩
（可用 --overwrite 覆盖）。能识别其他语言的表头，从不改动。
退出码：0 全部写入，1 有人未写入（会说明是谁、为什么），
2 文件有问题。

示例：
  grader export moodle marks --worksheet Grades-HW2.csv --out filled.csv`,
  downloaded: "原样下载的文件",
  column: "作业：标题、编号或完整的表头",
  gradeColumn: "成绩列的表头（无法识别时指定）",
  feedbackColumn: "评语列的表头（无法识别时指定）",
  noFeedback: "不改动评语",
  scale: "按成绩册的满分换算分数",
  completeOnly: "跳过尚有分数待评阅的学生",
  overwrite: "覆盖已有的成绩和评语",
  diff: "比较两个结果文件夹：谁加分、谁减分、哪一题、为什么",
  diffExamples: `
退出码：0 没有差别，1 有差别，2 文件夹有问题。

示例：
  grader diff marks marks-new
  grader diff marks marks-new --format csv --out changes.csv`,
  before: "原来结果的文件夹",
  after: "新结果的文件夹",
  format: "差别的输出格式",
  regrade: "更改答案后重新评阅；写入之前先显示谁加分、谁减分、为什么",
  regradeExamples: `
只有加上 --yes 才写入；原来的结果保留在
RESULTS/earlier/编号 中。
提交不在其中的学生保留原来的结果。
退出码：0 没有变化或已写入，1 将有变化，2 有问题。

示例：
  grader regrade marks submissions --config new-key
  grader regrade marks submissions --config new-key --keep-higher --yes`,
  submissions: "存放提交的文件夹",
  dryRun: "只显示将有的变化（与不加 --yes 相同）",
  yes: "写入新结果",
  roster: "全体学生的 CSV 名单：提交按学号归入，缺交者也有一行",
  keep: "同一学生多次提交时以哪次为准",
  keepHigher: "不让任何学生减分：原来总分更高时保留整份原报告",
  overrides: "人工改分（默认：提交旁边的 overrides.yaml）",
  extensions: "延期的 CSV：student，until、days 或 hours，reason",
  jobs: "同时评阅的份数",
  sandbox: "学生代码在何处运行：线程，或 bubblewrap 中的独立进程（Linux）",
  autograde: "评阅 Gradescope 自动评分环境中的提交；由打包的 run_autograder 调用",
  root: "Gradescope 准备的文件夹",
  try: "只加载作业",
};

export const resultHelp: Readonly<Record<Language, typeof en>> = { zh, en };
