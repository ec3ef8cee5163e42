/** A report for a terminal: question by question, what is wrong and where, then the total. */
import type { Marked } from "../marked.ts";
import type { Language, Report, Result, Verdict } from "../model.ts";
import { NOTHING } from "../maths/share.ts";
import type { Wording } from "./catalogue.ts";
import { sentencesOf, sentenceWithPlace } from "./findings.ts";
import { awaitingSentences, decidedByHand, markRows } from "./marks.ts";
import { exactPoints, pointsText } from "./points.ts";
import { visible } from "./sentences/values.ts";
import { displayWidth, wrap } from "./width.ts";
import { words } from "./words.ts";

/** Colours by verdict; plain text where there are none. */
export interface Paint {
  readonly verdict: (verdict: Verdict, text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

export interface TextOptions extends Wording {
  readonly language: Language;
  /** The rules of the course, applied to the same report. */
  readonly marked?: Marked | undefined;
  readonly columns: number;
  readonly paint: Paint;
}

export const plain: Paint = { verdict: (_verdict, text) => text, strong: (text) => text, faint: (text) => text };

const MARKS: Readonly<Record<Verdict, string>> = { correct: "✓", partial: "~", wrong: "✗", unanswered: "·", unreadable: "!", undecided: "?" };
const NARROWEST = 24;

export function textOf(report: Report, options: TextOptions): string {
  const { language, paint } = options;
  const spoken = new Set(report.findings.map(({ finding }) => finding));
  const lines = [...wrapped(visible(`${report.submission} — ${report.title[language]}`), options).map(paint.strong), ""];
  for (const placed of report.findings) lines.push(...bullet(sentenceWithPlace(placed, language, options), "", options));
  if (report.findings.length > 0) lines.push("");
  const width = Math.max(...report.results.map((result) => displayWidth(result.question)));
  const questions = isSilent(report, spoken) ? [] : report.results.flatMap((result) => resultLines(result, width, spoken, options));
  lines.push(...questions, ...(questions.length === 0 ? [] : [""]), ...totalLines(report, options), ...wrapped(countsLine(report, options), options).map(paint.faint));
  return `${lines.join("\n")}\n`;
}

/** What is wrong with the file as a whole need not be said again for each question. */
function isSilent(report: Report, spoken: ReadonlySet<object>): boolean {
  const silent = ({ verdict, findings }: Result): boolean => (verdict === "unanswered" || verdict === "unreadable") && findings.every(({ finding }) => spoken.has(finding));
  return report.findings.length > 0 && report.results.every(silent);
}

function resultLines(result: Result, width: number, spoken: ReadonlySet<object>, options: TextOptions): readonly string[] {
  const { language, paint } = options;
  const { verdict, place } = result;
  const head = [
    paint.verdict(verdict, MARKS[verdict]),
    result.question.padEnd(width),
    `${pointsText(result.earned)}/${pointsText(result.points)}`.padStart(7),
    ` ${paint.verdict(verdict, verdictText(result, options))}`,
  ].join(" ");
  const findings = result.findings.filter(({ finding }) => !spoken.has(finding));
  const where = place === undefined || findings.length === 0 ? "" : visible(` (${place.file}:${place.line}:${place.column})`);
  const title = verdict === "correct" && findings.length === 0 ? [] : bullet(result.title[language] + where, "  ", options).map(paint.faint);
  return [head, ...title, ...sentencesOf(findings, language, options, place).flatMap((sentence) => bullet(sentence, "    ", options))];
}

/** The verdict, with a word where it is not the grader's. */
export function verdictText({ question, verdict }: Result, { language, marked }: { readonly language: Language; readonly marked?: Marked | undefined }): string {
  const text = words[language];
  return marked !== undefined && decidedByHand(marked).has(question) ? text.aside(text.verdicts[verdict], text.byHand) : text.verdicts[verdict];
}

function wrapped(text: string, { columns }: TextOptions): readonly string[] {
  return wrap(text, Math.max(NARROWEST, columns));
}

function bullet(text: string, indent: string, { columns }: TextOptions): readonly string[] {
  // Lines behind the first are frames with carets: they are never wrapped.
  const [first = "", ...frame] = text.split("\n");
  const hanging = indent === "" ? "" : "  ";
  const lines = wrap(first, Math.max(NARROWEST, columns - indent.length - hanging.length));
  return [...lines.map((line, position) => indent + (position === 0 ? "" : hanging) + line), ...frame.map((line) => indent + line)];
}

function totalLines(report: Report, options: TextOptions): readonly string[] {
  if (options.marked !== undefined) return markedLines(options.marked, options);
  const { total, confirmed, awaiting, colon } = words[options.language];
  const open = report.awaiting[0] === NOTHING[0] ? [] : wrapped(awaiting(pointsText(report.awaiting), pointsText(report.proposed)), options);
  return [`${options.paint.strong(`${total}${colon}${pointsText(report.earned)} / ${pointsText(report.possible)}`)} ${confirmed}`, ...open];
}

/** What was graded, a line for each rule, and the total. */
function markedLines(marked: Marked, options: TextOptions): readonly string[] {
  const { total, confirmed, colon } = words[options.language];
  const rows = markRows(marked, options.language);
  const width = Math.max(...rows.map(([points]) => points.length)) + 2;
  const shown = rows.flatMap(([points, text]) => {
    const lines = wrap(text, Math.max(NARROWEST, options.columns - width - 2));
    return lines.map((line, position) => `${(position === 0 ? points : "").padStart(width)}  ${line}`);
  });
  const sum = `${options.paint.strong(`${total}${colon}${exactPoints(marked.total)} / ${exactPoints(marked.possible)}`)} ${confirmed}`;
  return [...shown, ...(rows.length === 0 ? [] : [""]), sum, ...awaitingSentences(marked, options.language).flatMap((sentence) => wrapped(sentence, options))];
}

export function countsLine(report: Report, { language }: { readonly language: Language }): string {
  const verdicts: readonly Verdict[] = ["correct", "partial", "wrong", "unreadable", "unanswered", "undecided"];
  return verdicts
    .map((verdict) => ({ verdict, count: report.results.filter((result) => result.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => words[language].counts(count, verdict))
    .join(words[language].comma);
}
