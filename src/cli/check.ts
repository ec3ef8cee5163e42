/** `grader check`: one hand-in, for the student before submitting and for the TA with a question. */
import { existsSync } from "node:fs";
import { locateAnswers } from "../files/find-answers.ts";
import { kindByName } from "../intake/archive-kind.ts";
import type { HandIn } from "../intake/intake.ts";
import type { Marked } from "../marked.ts";
import type { Assignment, Language, Report } from "../model.ts";
import { checkKnown, exitCode, reportText } from "./check-known.ts";
import type { Console, ExitCode } from "./console.ts";
import { knownReport } from "./known-report.ts";
import type { CheckOptions } from "./options.ts";
import { configPath } from "./options.ts";

export async function check(path: string, options: CheckOptions, io: Console): Promise<ExitCode> {
  const language = options.lang ?? "en";
  if (!existsSync(path)) {
    io.err(language === "zh" ? `grader: 找不到 ${path}\n` : `grader: there is no ${path}\n`);
    return 2;
  }
  const known = checkKnown(path, options, io);
  if (known !== undefined) return known;
  const config = configPath(options);
  if (options.types === true) {
    const { checkTypes } = await import("./types.ts");
    return checkTypes(path, config, language, io);
  }
  return checkAnew(path, config, options, io);
}

async function checkAnew(path: string, config: string, options: CheckOptions, io: Console): Promise<ExitCode> {
  const { loadAssignment } = await import("../files/assignment.ts");
  const loaded = await loadAssignment(config, options.seed);
  const { assignment } = loaded;
  const marking = await (await import("./self-marking.ts")).selfMarking(loaded, options, io);
  if (marking.is === "refused") return 2;
  const known = knownReport(path, options);
  const taken = await takenOne(path);
  try {
    const report = await reportOn(taken.handIn, assignment, config, options);
    if (marking.is === "plain" && known?.assignment === loaded.hash) known.keep(report);
    const marked = marking.is === "marks" ? marking.mark(report) : undefined;
    io.out(options.format === "html" ? await pageOf(report, { language: options.lang ?? "en", reveal: options.showExpected === true, marked }) : reportText(report, marked, options, io));
    return exitCode(report);
  } finally {
    taken.close();
  }
}

/** Only an archive, or a folder without answers of its own, has to be taken in. */
async function takenOne(path: string): Promise<{ readonly handIn: HandIn; close(): void }> {
  const located = locateAnswers(path);
  if (kindByName(path) !== undefined || (located.is === "none" && located.finding.code === "no-answer-file")) return (await import("../intake/take-one.ts")).takeOne(path);
  return { handIn: { ...(await import("../intake/submissions.ts")).oneSubmission(path), findings: [], isRefused: false }, close: () => {} };
}

async function reportOn(handIn: HandIn, assignment: Assignment, config: string, options: CheckOptions): Promise<Report> {
  if (handIn.isRefused) return (await import("../batch/hand-ins.ts")).refusal(handIn, assignment);
  const report = await graded(handIn, assignment, config, options);
  return handIn.findings.length === 0 ? report : (await import("../batch/hand-ins.ts")).withFindings(report, handIn);
}

async function graded(handIn: HandIn, assignment: Assignment, config: string, options: CheckOptions): Promise<Report> {
  if (!handIn.isCode && options.sandbox !== "hardened") return (await import("../batch/grade-path.ts")).gradePath(assignment, handIn.path, handIn.name, { retraining: options.verify === "train" ? { alive() {} } : undefined });
  // Student code runs in a thread or process that can be ended from outside.
  const { gradeAll } = await import("../batch/grade-all.ts");
  const reports = gradeAll([handIn], { assignment, config, seed: options.seed ?? null, jobs: 1, sandbox: options.sandbox ?? "thread", retrain: options.verify === "train" });
  const first = await reports.next();
  if (first.done === true) throw new Error("the submission was not graded");
  await reports.return(undefined);
  return first.value;
}

async function pageOf(report: Report, wording: { readonly language: Language; readonly reveal: boolean; readonly marked: Marked | undefined }): Promise<string> {
  const { htmlOf, withClass } = await import("../report/html.ts");
  return withClass(await htmlOf(report, wording), undefined);
}
