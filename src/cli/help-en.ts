/** The words of `--help` in English; the Chinese ones have the same names. */

export const en = {
  about: "Grades homework: numbers, formulas, gradients, trees, text. Computes the right answers itself and says what is wrong with the others.",
  version: "print the version",
  help: "print help",
  examples: `
Examples:
  grader check my-answers.yaml            check one hand-in before submitting it
  grader grade submissions --out marks    grade a folder, or the zip of Moodle, Canvas or Gradescope
  grader template > answers.yaml          an empty answer file to fill in
  grader questions                        what is asked, ids and points`,
  check: "grade one hand-in and print, question by question, what is wrong and where",
  checkPath: "an answer file (YAML or TypeScript), or a folder, zip or tar that has one",
  checkExamples: `
Exit code: 0 nothing to mend, 1 something to mend,
2 the assignment or the grader is at fault.

Examples:
  grader check answers.yaml --lang zh
  grader check my-folder --format json | jq .earned
  grader check my-folder --format html > report.html
  grader check answers.ts --types`,
  grade: "grade all hand-ins: each file or sub-folder of a folder, or what Moodle, Canvas or Gradescope give",
  gradePaths: "folders, files, zips or tars of hand-ins",
  gradeExamples: `
Writes grades.csv (a row a student), results.ndjson
(a report a line), summary.json and reports/NAME.md.
What is graded is kept in a journal: after Ctrl-C, a crash
or a full disk the same command goes on where it stopped,
and later it grades only what changed.
Exit code: 0 all graded, 2 the assignment is at fault or
a submission could not be graded, 130 interrupted.

Examples:
  grader grade submissions --out marks --jobs 4
  grader grade hw2.zip --roster students.csv --out marks`,
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
  completion: "print a script that completes commands, options and their values on the Tab key",
  completionShell: "your shell",
  completionExamples: `
In the start-up file of your shell:
  source <(grader completion bash)                      # ~/.bashrc, with the package bash-completion; the same with zsh in ~/.zshrc
  grader completion fish | source                       # ~/.config/fish/config.fish
  grader completion powershell | Out-String | Invoke-Expression    # $PROFILE`,
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
  roster: "a CSV of all students: hand-ins get their numbers, missing ones a row",
  keep: "which of several attempts of a student count",
  sandbox: "where student code runs: in a thread, or in a process of its own under bubblewrap (Linux)",
  overrides: "points and verdicts that a person decided (default: overrides.yaml beside the submissions)",
  extensions: "CSV of later due times: student, until or days or hours, reason",
  submitted: "when it is handed in: also shows what lateness costs",
  pages: "also write reports/NAME.html with pictures: loss curve, accuracies, confusion matrix, place in the class",
  types: "only check the types of a TypeScript file against the assignment (needs TypeScript)",
  templateFormat: 'the language of the answer file; "types" is the module "grader" for an editor',
  templateOut: "write to a file instead of the terminal",
};
