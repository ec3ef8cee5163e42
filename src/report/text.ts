/** A report for a terminal: question by question, what is wrong and where, then the total. */
import type { Language, Placed, Report, Result, Verdict } from "../model.ts";
import { NOTHING } from "../maths/share.ts";
import type { Wording } from "./catalogue.ts";
import { sentence, sentenceWithPlace } from "./findings.ts";
import { pointsText } from "./points.ts";
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
  readonly columns: number;
  readonly paint: Paint;
}

export const plain: Paint = { verdict: (_verdict, text) => text, strong: (text) => text, faint: (text) => text };

const MARKS: Readonly<Record<Verdict, string>> = { correct: "✓", partial: "~", wrong: "✗", unanswered: "·", unreadable: "!", undecided: "?" };

export function textOf(report: Report, options: TextOptions): string {
  const { language, paint } = options;
  const spoken = new Set(report.findings.map(({ finding }) => finding));
  const lines = [paint.strong(`${report.submission} — ${report.title[language]}`), ""];
  for (const placed of report.findings) lines.push(...bullet(sentenceWithPlace(placed, language, options), "", options));
  if (report.findings.length > 0) lines.push("");
  const width = Math.max(...report.results.map((result) => displayWidth(result.question)));
  for (const result of report.results) lines.push(...resultLines(result, width, spoken, options));
  lines.push("", totalLine(report, options), paint.faint(countsLine(report, options)));
  return `${lines.join("\n")}\n`;
}

function resultLines(result: Result, width: number, spoken: ReadonlySet<object>, options: TextOptions): readonly string[] {
  const { language, paint } = options;
  const { verdict } = result;
  const head = [
    paint.verdict(verdict, MARKS[verdict]),
    result.question.padEnd(width),
    `${pointsText(result.earned)}/${pointsText(result.points)}`.padStart(7),
    ` ${paint.verdict(verdict, words[language].verdicts[verdict])}`,
  ].join(" ");
  const title = verdict === "correct" ? [] : bullet(result.title[language], "  ", { ...options, paint: { ...paint, strong: paint.faint } }, true);
  const findings = result.findings.filter(({ finding }) => !spoken.has(finding));
  return [head, ...title, ...findings.flatMap((placed) => bullet(messageOf(placed, result, options), "    ", options))];
}

/** The place of a finding is said only where it differs from the place of the answer. */
function messageOf(placed: Placed, result: Result, options: TextOptions): string {
  const same = placed.place?.line === result.place?.line;
  return same ? sentence(placed.finding, options.language, options) : sentenceWithPlace(placed, options.language, options);
}

function bullet(text: string, indent: string, { columns, paint }: TextOptions, faint = false): readonly string[] {
  // Lines behind the first are frames with carets: they are never wrapped.
  const [first = "", ...frame] = text.split("\n");
  const lines = wrap(first, Math.max(20, columns - indent.length)).map((line, position) => indent + (position === 0 || indent === "" ? "" : "  ") + line);
  return [...lines, ...frame.map((line) => indent + line)].map((line) => (faint ? paint.faint(line) : line));
}

function totalLine(report: Report, { language, paint }: TextOptions): string {
  const { total, confirmed, awaiting } = words[language];
  const open = report.awaiting[0] === NOTHING[0] ? "" : `; ${awaiting(pointsText(report.awaiting), pointsText(report.proposed))}`;
  return `${paint.strong(`${total}: ${pointsText(report.earned)} / ${pointsText(report.possible)}`)} ${confirmed}${open}`;
}

export function countsLine(report: Report, { language }: { readonly language: Language }): string {
  const verdicts: readonly Verdict[] = ["correct", "partial", "wrong", "unreadable", "unanswered", "undecided"];
  return verdicts
    .map((verdict) => ({ verdict, count: report.results.filter((result) => result.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => words[language].counts(count, verdict))
    .join(", ");
}
