/** The quick way of `grader check`: a hand-in that was checked before and did not change. Loads nothing that judges. */
import { existsSync } from "node:fs";
import { markdownOf } from "../report/markdown.ts";
import { prettyJsonOf } from "../report/json.ts";
import type { Marked } from "../marked.ts";
import type { Report } from "../model.ts";
import { isToMend, statusOf } from "../report/status.ts";
import { textOf } from "../report/text.ts";
import type { Console, ExitCode } from "./console.ts";
import { knownReport } from "./known-report.ts";
import type { CheckOptions } from "./options.ts";
import { paintFor } from "./paint.ts";

/** Undefined where the hand-in has to be judged. */
export function checkKnown(path: string, options: CheckOptions, io: Console): ExitCode | undefined {
  if (options.format === "html" || !existsSync(path)) return undefined;
  const report = knownReport(path, options)?.report;
  if (report === undefined) return undefined;
  io.out(reportText(report, undefined, options, io));
  return exitCode(report);
}

/** In any format but a page. */
export function reportText(report: Report, marked: Marked | undefined, options: CheckOptions, io: Console): string {
  const wording = { language: options.lang ?? "en", reveal: options.showExpected === true, marked };
  if (options.format === "json") return `${prettyJsonOf(report, wording)}\n`;
  if (options.format === "markdown") return markdownOf(report, wording);
  return textOf(report, { ...wording, columns: io.columns, paint: paintFor(io, options.color !== false) });
}

export function exitCode(report: Report): ExitCode {
  if (statusOf(report) === "fault") return 2;
  return report.findings.length > 0 || report.results.some(isToMend) ? 1 : 0;
}
