/** A report in Markdown, one file for each student. */
import type { Marked } from "../marked.ts";
import type { Language, Report, Result } from "../model.ts";
import type { Wording } from "./catalogue.ts";
import { sentencesOf, sentenceWithPlace } from "./findings.ts";
import { awaitingSentences, markRows } from "./marks.ts";
import { exactPoints, pointsText } from "./points.ts";
import { visible } from "./sentences/values.ts";
import { countsLine, verdictText } from "./text.ts";
import { words } from "./words.ts";

export interface MarkdownOptions extends Wording {
  readonly language: Language;
  /** The rules of the course, applied to the same report. */
  readonly marked?: Marked | undefined;
}

export function markdownOf(report: Report, options: MarkdownOptions): string {
  const { language } = options;
  const text = words[language];
  const spoken = new Set(report.findings.map(({ finding }) => finding));
  const lines = [
    `# ${cell(report.submission)}`,
    "",
    escapeMarkdown(report.title[language]),
    "",
    ...totalLines(report, options),
    `${countsLine(report, options)}${text.comma}${text.seed} ${report.seed}`,
    "",
    ...report.findings.flatMap((placed) => item(sentenceWithPlace(placed, language, options))),
    ...(report.findings.length > 0 ? [""] : []),
    `| ${text.question} | ${text.points} | ${text.verdict} |`,
    "| --- | --- | --- |",
    ...report.results.map((result) => `| ${result.question} ${cell(result.title[language])} | ${pointsText(result.earned)} / ${pointsText(result.points)} | ${verdictText(result, options)} |`),
    "",
    ...report.results.flatMap((result) => section(result, spoken, options)),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function totalLines(report: Report, { language, marked }: MarkdownOptions): readonly string[] {
  const text = words[language];
  const sum = (points: string, possible: string): readonly string[] => [`**${text.total}${text.colon}${points} / ${possible}** ${text.confirmed}`, ""];
  if (marked !== undefined) {
    const rows = markRows(marked, language).map(([points, sentence]) => `| ${cell(sentence)} | ${points} |`);
    const table = rows.length === 0 ? [] : [`| ${text.rule} | ${text.points} |`, "| --- | ---: |", ...rows, ""];
    return [...sum(exactPoints(marked.total), exactPoints(marked.possible)), ...table, ...awaitingSentences(marked, language).flatMap((sentence) => [sentence, ""])];
  }
  const open = report.awaiting[0] === 0 ? [] : [text.awaiting(pointsText(report.awaiting), pointsText(report.proposed)), ""];
  return [...sum(pointsText(report.earned), pointsText(report.possible)), ...open];
}

function section(result: Result, spoken: ReadonlySet<object>, options: MarkdownOptions): readonly string[] {
  const findings = result.findings.filter(({ finding }) => !spoken.has(finding));
  if (findings.length === 0) return [];
  const { language } = options;
  const place = result.place === undefined ? "" : ` (${escapeMarkdown(result.place.file)}:${result.place.line})`;
  return [
    `## ${result.question} ${escapeMarkdown(result.title[language])}${words[language].colon}${verdictText(result, options)}${words[language].comma}${pointsText(result.earned)} / ${pointsText(result.points)}${place}`,
    "",
    ...sentencesOf(findings, language, options, result.place).flatMap(item),
    "",
  ];
}

/** Frames with carets become code, so that their spaces stay. */
function item(text: string): readonly string[] {
  const [first = "", ...frame] = text.split("\n");
  return [`- ${escapeMarkdown(first)}`, ...(frame.length === 0 ? [] : ["", "  ```text", ...frame.map((line) => `  ${line.replaceAll("```", "'''")}`), "  ```", ""])];
}

/** What a student wrote must not become markup. */
export function escapeMarkdown(text: string): string {
  return visible(text).replaceAll(/[\\`*_[\]<>#|$~]/gu, (character) => `\\${character}`);
}

function cell(text: string): string {
  return escapeMarkdown(text).replaceAll(/\r?\n/gu, " ");
}
