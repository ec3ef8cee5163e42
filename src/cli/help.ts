/** The words of `--help` in both languages. */
import type { Language } from "../model.ts";

const en = {
  about: "Grades homework: numbers, formulas, gradients, trees, text. Computes the right answers itself and says what is wrong with the others.",
  version: "print the version",
  help: "print help",
  examples: `
Examples:
  grader check my-answers.yaml            check one hand-in before submitting it
  grader grade submissions --out marks    grade a folder, a file or sub-folder for each student
  grader template > answers.yaml          an empty answer file to fill in
  grader questions                        what is asked, ids and points`,
  check: "grade one hand-in and print, question by question, what is wrong and where",
  checkPath: "an answer file (YAML or TypeScript) or a folder that has one",
  checkExamples: `
Exit code: 0 nothing to mend, 1 something to mend,
2 the assignment or the grader is at fault.

Examples:
  grader check answers.yaml --lang zh
  grader check my-folder --format json | jq .earned
  grader check my-folder --format html > report.html
  grader check answers.ts --types`,
  grade: "grade each file or sub-folder of a folder as one submission",
  gradeFolder: "the folder of submissions",
  gradeExamples: `
Writes grades.csv (a row a student), results.ndjson
(a report a line), summary.json and reports/NAME.md.
What is graded is kept in a journal: after Ctrl-C, a crash
or a full disk the same command goes on where it stopped,
and later it grades only what changed.
Exit code: 0 all graded, 2 the assignment is at fault or
a submission could not be graded, 130 interrupted.

Example:
  grader grade submissions --out marks --jobs 4`,
  template: "print an answer file to fill in, made from the assignment",
  templateExamples: `
Examples:
  grader template > answers.yaml
  grader template --format ts --out answers.ts
  grader template --format types --out grader.d.ts`,
  data: "print the data sets of the assignment: whether they are there, sizes, classes, hashes, how to get the others",
  dataExamples: `
A relative file or folder is looked for beside the config,
in the folders of GRADER_DATASETS (separated as in PATH)
and in /usr/share/datasets.
Exit code: 0, or 2 when a data set cannot be used.

Examples:
  grader data
  grader data --format json`,
  reference: "what the right answers are made from",
  train: "run the reference trainings of the config and keep their results, from which bands of credit follow",
  trainExamples: `
What is already in the lock file of the config is not run
again unless the config, the data or the trainer changed.
Exit code: 0 done, 2 a result is missing or differs.

Examples:
  grader reference train
  grader reference train --check`,
  trainCheck: "only verify the kept results: all by their hashes, the cheapest (or those of --only) by training again",
  trainAgain: "run all trainings again",
  trainOnly: "only these settings of the config",
  verify: "train: also run reported trainings again with the student's settings, and compare (takes seconds a hand-in)",
  questions: "print what is asked: ids, points, kinds",
  judge: "judge answers from other tools: NDJSON from standard input, a verdict a line to standard output",
  judgeExamples: `
Example:
  echo '{"id":1,"kind":"formula","reference":"(x+1)^2","answer":"x^2+2x+1"}' | grader judge`,
  config: "the assignment: a grader.config.yaml or a folder that has one (default: here, else homework 2)",
  lang: "language of messages",
  noColor: "no colours",
  format: "how the report is printed",
  seed: "seed of the random inputs instead of the assignment's",
  showExpected: "also say what would have been right (for the TA)",
  out: "the folder for the results",
  bom: "grades.csv with a byte order mark, for Chinese Excel",
  jobs: "how many submissions are graded at a time",
  queue: "grade on other machines: the Redis of their workers, redis://host:port",
  worker: "take hand-ins from a queue and grade them, for grader grade --queue on any machine",
  workerExamples: `
Needs the same assignment and the same version of the grader
as "grader grade"; others have queues of their own.
SIGTERM or Ctrl-C: finishes or gives back what is in hand.
The password of the server may stand in the address or in
GRADER_REDIS_PASSWORD. More in docs/queue.md.

Examples:
  grader worker --queue redis://10.0.0.5:6379 --jobs 4
  grader grade submissions --out marks --queue redis://10.0.0.5:6379`,
  queueToServe: "the Redis of the queue: redis://host:port, rediss:// with TLS, unix:///socket",
  lease: "seconds after which the work of a worker that died is given to another one",
  progress: "how far it is: a bar on a terminal and lines elsewhere, lines, JSON lines, or nothing",
  sandbox: "where student code runs: in a thread, or in a process of its own under bubblewrap (Linux)",
  overrides: "points and verdicts that a person decided (default: overrides.yaml beside the submissions)",
  extensions: "CSV of later due times: student, until or days or hours, reason",
  submitted: "when it is handed in: also shows what lateness costs",
  pages: "also write reports/NAME.html with pictures: loss curve, accuracies, confusion matrix, place in the class",
  types: "only check the types of a TypeScript file against the assignment (needs TypeScript)",
  templateFormat: 'the language of the answer file; "types" is the module "grader" for an editor',
  templateOut: "write to a file instead of the terminal",
};

const zh: typeof en = {
  about: "作业评分：数、公式、梯度、决策树、文字。自行计算正确答案，并指出其他答案错在哪里。",
  version: "显示版本",
  help: "显示帮助",
  examples: `
示例：
  grader check my-answers.yaml            提交前检查一份答案
  grader grade submissions --out marks    评阅整个文件夹，每个文件或子文件夹为一名学生
  grader template > answers.yaml          生成待填写的答案文件
  grader questions                        题目、题号与分值`,
  check: "评阅一份提交，逐题说明错在哪里",
  checkPath: "答案文件（YAML 或 TypeScript），或含有答案文件的文件夹",
  checkExamples: `
退出码：0 无需修改，1 有需要修改之处，
2 作业配置或评分程序有问题。

示例：
  grader check answers.yaml --lang zh
  grader check my-folder --format json | jq .earned
  grader check my-folder --format html > report.html
  grader check answers.ts --types`,
  grade: "评阅文件夹，每个文件或子文件夹为一份提交",
  gradeFolder: "存放提交的文件夹",
  gradeExamples: `
写出 grades.csv（每名学生一行）、results.ndjson
（每行一份报告）、summary.json（汇总）和 reports/姓名.md。
评阅结果记入日志：按 Ctrl-C、崩溃或磁盘写满之后，
同一命令会接着评阅；以后再运行也只评阅有变动的部分。
退出码：0 全部评完，2 作业配置有误或有提交无法评阅，
130 被中断。

示例：
  grader grade submissions --out marks --jobs 4`,
  template: "根据作业生成待填写的答案文件",
  templateExamples: `
示例：
  grader template > answers.yaml
  grader template --format ts --out answers.ts
  grader template --format types --out grader.d.ts`,
  data: "显示作业的数据集：是否存在、大小、类别、哈希值，以及如何获取其他数据集",
  dataExamples: `
相对路径依次在配置旁、GRADER_DATASETS 所列文件夹
（分隔方式同 PATH）和 /usr/share/datasets 中查找。
退出码：0 正常，2 有数据集无法使用。

示例：
  grader data
  grader data --format json`,
  reference: "正确答案的来源",
  train: "运行配置中的参考训练并保存结果，评分档由此得出",
  trainExamples: `
锁定文件中已有的结果不再重算，
除非配置、数据或训练程序有变。
退出码：0 完成，2 有结果缺失或不一致。

示例：
  grader reference train
  grader reference train --check`,
  trainCheck: "只核对已存结果：全部核对哈希，最省时的一项（或 --only 指定的）重新训练",
  trainAgain: "全部重新训练",
  trainOnly: "只处理配置中的这些设置",
  verify: "train：另按学生的设置重新训练并比较（每份需数秒）",
  questions: "显示题目：题号、分值、类型",
  judge: "为其他工具评判答案：从标准输入读 NDJSON，每行输出一个判定",
  judgeExamples: `
示例：
  echo '{"id":1,"kind":"formula","reference":"(x+1)^2","answer":"x^2+2x+1"}' | grader judge`,
  config: "作业：grader.config.yaml 或含有它的文件夹（默认：当前文件夹，否则为作业二）",
  lang: "消息的语言",
  noColor: "不使用颜色",
  format: "报告的格式",
  seed: "随机输入的种子，代替作业中的设定",
  showExpected: "同时给出正确答案（供助教使用）",
  out: "存放结果的文件夹",
  bom: "grades.csv 带字节序标记（BOM），供中文 Excel 打开",
  jobs: "同时评阅的份数",
  queue: "交由其他机器评阅：工作进程所连的 Redis，redis://主机:端口",
  worker: "从队列领取并评阅提交，供任意机器上的 grader grade --queue 使用",
  workerExamples: `
作业与评分程序的版本须与 grader grade 一致；
不一致者各用各的队列。
收到 SIGTERM 或按 Ctrl-C：评完或退还手上的提交再退出。
服务器密码可写在地址中，或放在环境变量
GRADER_REDIS_PASSWORD 中。详见 docs/queue.md。

示例：
  grader worker --queue redis://10.0.0.5:6379 --jobs 4
  grader grade submissions --out marks --queue redis://10.0.0.5:6379`,
  queueToServe: "队列所在的 Redis：redis://主机:端口，rediss:// 为 TLS，unix:///套接字",
  lease: "工作进程失去响应多少秒后，其手上的提交交给其他进程",
  progress: "进度：终端上为进度条、其他处为文字行，或始终文字行、JSON 行、不显示",
  sandbox: "学生代码在何处运行：线程，或 bubblewrap 中的独立进程（Linux）",
  overrides: "人工改分（默认：提交旁边的 overrides.yaml）",
  extensions: "延期的 CSV：student，until、days 或 hours，reason",
  submitted: "提交时间：同时显示迟交扣分",
  pages: "同时写出带图的 reports/姓名.html：损失曲线、准确率、混淆矩阵、在全班中的位置",
  types: "只按作业检查 TypeScript 文件的类型（需要 TypeScript）",
  templateFormat: '答案文件的语言；types 是供编辑器使用的 "grader" 模块',
  templateOut: "写入文件而不是终端",
};

export const help: Readonly<Record<Language, typeof en>> = { zh, en };
