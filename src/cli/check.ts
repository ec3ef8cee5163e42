/** `grader check`: one hand-in, for the student before submitting and for the TA with a question. */
import { existsSync } from "node:fs";
import { oneSubmission } from "../batch/submissions.ts";
import { gradePath } from "../batch/grade-path.ts";
import type { SandboxMode } from "../batch/lane.ts";
import { loadAssignment } from "../files/assignment.ts";
import type { Report, Verdict } from "../model.ts";
import { statusOf } from "../report/status.ts";
import type { Console, ExitCode } from "./console.ts";
import type { Format, Shared } from "./options.ts";
import { configPath } from "./options.ts";

export interface CheckOptions extends Shared {
  readonly format: Format;
  readonly showExpected?: boolean;
  readonly sandbox?: SandboxMode;
  readonly types?: boolean;
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
  const { assignment } = await loadAssignment(config, options.seed);
  const submission = oneSubmission(path);
  let report: Report;
  if (submission.isCode || options.sandbox === "hardened") {
    // Student code runs in a thread or process that can be ended from outside.
    const { gradeAll } = await import("../batch/grade-all.ts");
    const reports = gradeAll([submission], { assignment, config, seed: options.seed ?? null, jobs: 1, sandbox: options.sandbox ?? "thread" });
    const first = await reports.next();
    if (first.done === true) throw new Error("the submission was not graded");
    report = first.value;
    await reports.return(undefined);
  } else report = await gradePath(assignment, path, submission.name);
  io.out(await rendered(report, options, io));
  return exitCode(report);
}

async function rendered(report: Report, options: CheckOptions, io: Console): Promise<string> {
  const wording = { language: options.lang ?? "en", reveal: options.showExpected === true };
  if (options.format === "json") return `${(await import("../report/json.ts")).prettyJsonOf(report, wording)}\n`;
  if (options.format === "markdown") return (await import("../report/markdown.ts")).markdownOf(report, wording);
  const [{ textOf }, { paintFor }] = await Promise.all([import("../report/text.ts"), import("./paint.ts")]);
  return textOf(report, { ...wording, columns: io.columns, paint: paintFor(io, options.color !== false) });
}

const TO_MEND: ReadonlySet<Verdict> = new Set(["partial", "wrong", "unreadable"]);

function exitCode(report: Report): ExitCode {
  if (statusOf(report) === "fault") return 2;
  return report.findings.length > 0 || report.results.some(({ verdict }) => TO_MEND.has(verdict)) ? 1 : 0;
}
