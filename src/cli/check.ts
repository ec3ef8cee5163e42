/** `grader check`: one hand-in, for the student before submitting and for the TA with a question. */
import { existsSync } from "node:fs";
import { gradePath } from "../batch/grade-path.ts";
import type { SandboxMode } from "../batch/lane.ts";
import { loadAssignment } from "../files/assignment.ts";
import { locateAnswers } from "../files/find-answers.ts";
import { kindByName } from "../intake/archive-kind.ts";
import type { HandIn } from "../intake/intake.ts";
import { oneSubmission } from "../intake/submissions.ts";
import type { Marked } from "../marked.ts";
import type { Assignment, Language, Report } from "../model.ts";
import { isToMend, statusOf } from "../report/status.ts";
import type { Console, ExitCode } from "./console.ts";
import type { ReportFormat, Shared } from "./options.ts";
import { configPath } from "./options.ts";
import { selfMarking } from "./self-marking.ts";

export interface CheckOptions extends Shared {
  readonly format: ReportFormat;
  readonly showExpected?: boolean;
  readonly sandbox?: SandboxMode;
  readonly types?: boolean;
  readonly submitted?: string;
  readonly verify?: "train";
}

export async function check(path: string, options: CheckOptions, io: Console): Promise<ExitCode> {
  const language = options.lang ?? "en";
  if (!existsSync(path)) {
    io.err(language === "zh" ? `grader: 找不到 ${path}\n` : `grader: there is no ${path}\n`);
    return 2;
  }
  const config = configPath(options);
  if (options.types === true) {
    const { checkTypes } = await import("./types.ts");
    return checkTypes(path, config, language, io);
  }
  const loaded = await loadAssignment(config, options.seed);
  const { assignment } = loaded;
  const marking = await selfMarking(loaded, options, io);
  if (marking.is === "refused") return 2;
  const taken = await takenOne(path);
  try {
    const report = await reportOn(taken.handIn, assignment, config, options);
    io.out(await rendered(report, marking.is === "marks" ? marking.mark(report) : undefined, options, io));
    return exitCode(report);
  } finally {
    taken.close();
  }
}

/** Only an archive, or a folder without answers of its own, has to be taken in. */
async function takenOne(path: string): Promise<{ readonly handIn: HandIn; close(): void }> {
  const located = locateAnswers(path);
  if (kindByName(path) !== undefined || (located.is === "none" && located.finding.code === "no-answer-file")) return (await import("../intake/take-one.ts")).takeOne(path);
  return { handIn: { ...oneSubmission(path), findings: [], isRefused: false }, close: () => {} };
}

async function reportOn(handIn: HandIn, assignment: Assignment, config: string, options: CheckOptions): Promise<Report> {
  if (handIn.isRefused) return (await import("../batch/hand-ins.ts")).refusal(handIn, assignment);
  const report = await graded(handIn, assignment, config, options);
  return handIn.findings.length === 0 ? report : (await import("../batch/hand-ins.ts")).withFindings(report, handIn);
}

async function graded(handIn: HandIn, assignment: Assignment, config: string, options: CheckOptions): Promise<Report> {
  if (!handIn.isCode && options.sandbox !== "hardened") return gradePath(assignment, handIn.path, handIn.name, { retraining: options.verify === "train" ? { alive() {} } : undefined });
  // Student code runs in a thread or process that can be ended from outside.
  const { gradeAll } = await import("../batch/grade-all.ts");
  const reports = gradeAll([handIn], { assignment, config, seed: options.seed ?? null, jobs: 1, sandbox: options.sandbox ?? "thread", retrain: options.verify === "train" });
  const first = await reports.next();
  if (first.done === true) throw new Error("the submission was not graded");
  await reports.return(undefined);
  return first.value;
}

async function rendered(report: Report, marked: Marked | undefined, options: CheckOptions, io: Console): Promise<string> {
  const wording = { language: options.lang ?? "en", reveal: options.showExpected === true, marked };
  if (options.format === "json") return `${(await import("../report/json.ts")).prettyJsonOf(report, wording)}\n`;
  if (options.format === "markdown") return (await import("../report/markdown.ts")).markdownOf(report, wording);
  if (options.format === "html") return pageOf(report, wording);
  const [{ textOf }, { paintFor }] = await Promise.all([import("../report/text.ts"), import("./paint.ts")]);
  return textOf(report, { ...wording, columns: io.columns, paint: paintFor(io, options.color !== false) });
}

async function pageOf(report: Report, wording: { readonly language: Language; readonly reveal: boolean; readonly marked: Marked | undefined }): Promise<string> {
  const { htmlOf, withClass } = await import("../report/html.ts");
  return withClass(await htmlOf(report, wording), undefined);
}

function exitCode(report: Report): ExitCode {
  if (statusOf(report) === "fault") return 2;
  return report.findings.length > 0 || report.results.some(isToMend) ? 1 : 0;
}
