/** The words of `--help` in Chinese. */
import type { en } from "./help-en.ts";

export const zh: typeof en = {
  about: "作业评分：数、公式、梯度、决策树、文字。自行计算正确答案，并指出其他答案错在哪里。",
  version: "显示版本",
  help: "显示帮助",
  examples: `
示例：
  grader check my-answers.yaml            提交前检查一份答案
  grader grade submissions --out marks    评阅整个文件夹，或 Moodle、Canvas、Gradescope 的压缩包
  grader template > answers.yaml          生成待填写的答案文件
  grader questions                        题目、题号与分值`,
  check: "评阅一份提交，逐题说明错在哪里",
  checkPath: "答案文件（YAML 或 TypeScript），或含有答案文件的文件夹、zip、tar",
  checkExamples: `
退出码：0 无需修改，1 有需要修改之处，
2 作业配置或评分程序有问题。

示例：
  grader check answers.yaml --lang zh
  grader check my-folder --format json | jq .earned
  grader check my-folder --format html > report.html
  grader check answers.ts --types`,
  grade: "评阅全部提交：文件夹中的每个文件或子文件夹，或从 Moodle、Canvas、Gradescope 下载的压缩包",
  gradePaths: "存放提交的文件夹、文件、zip 或 tar",
  gradeExamples: `
写出 grades.csv（每名学生一行）、results.ndjson
（每行一份报告）、summary.json（汇总）和 reports/姓名.md。
评阅结果记入日志：按 Ctrl-C、崩溃或磁盘写满之后，
同一命令会接着评阅；以后再运行也只评阅有变动的部分。
退出码：0 全部评完，2 作业配置有误或有提交无法评阅，
130 被中断。

示例：
  grader grade submissions --out marks --jobs 4
  grader grade hw2.zip --roster students.csv --out marks`,
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
  completion: "输出补全脚本：按 Tab 键补全命令、选项及其取值",
  completionShell: "所用的 shell",
  completionExamples: `
写入 shell 的启动文件：
  source <(grader completion bash)                      # ~/.bashrc，需 bash-completion 包；zsh 同理，写入 ~/.zshrc
  grader completion fish | source                       # ~/.config/fish/config.fish
  grader completion powershell | Out-String | Invoke-Expression    # $PROFILE`,
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
  roster: "全体学生的 CSV 名单：提交按学号归入，缺交者也有一行",
  keep: "同一学生多次提交时以哪次为准",
  sandbox: "学生代码在何处运行：线程，或 bubblewrap 中的独立进程（Linux）",
  overrides: "人工改分（默认：提交旁边的 overrides.yaml）",
  extensions: "延期的 CSV：student，until、days 或 hours，reason",
  submitted: "提交时间：同时显示迟交扣分",
  pages: "同时写出带图的 reports/姓名.html：损失曲线、准确率、混淆矩阵、在全班中的位置",
  types: "只按作业检查 TypeScript 文件的类型（需要 TypeScript）",
  templateFormat: '答案文件的语言；types 是供编辑器使用的 "grader" 模块',
  templateOut: "写入文件而不是终端",
};
