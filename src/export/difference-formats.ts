/** A comparison for programs, spreadsheets and Markdown. */
import { stringify } from "csv-stringify/sync";
import type { Language } from "../model.ts";
import { BOM, FORMAT } from "../report/csv.ts";
import { escapeMarkdown } from "../report/markdown.ts";
import { words } from "../report/words.ts";
import type { Change, ResultSide } from "./change.ts";
import { difference, gainOf } from "./change.ts";
import type { Difference } from "./difference.ts";
import { differenceWords } from "./difference-words.ts";
import { onlyRemarks, said } from "./difference-text.ts";
import { shortPoints, signed } from "./points.ts";

export function differenceJson({ both, same, gain, lose, points, questions, changes }: Difference, language: Language): string {
  const whole = (result: ResultSide | undefined): object | null =>
    result === undefined ? null : { earned: result.earned, points: result.points, awaiting: result.awaiting, verdict: result.verdict, findings: result.findings, messages: said(result, language) };
  const list = changes.map((change) => ({
    submission: change.submission,
    is: change.is,
    before: change.before ?? null,
    after: change.after ?? null,
    change: gainOf(change),
    questions: change.questions.map((one) => ({ question: one.question, before: whole(one.before), after: whole(one.after), onlyRemarks: one.onlyRemarks })),
    ...(change.linesGone.length + change.linesNew.length === 0 ? {} : { linesGone: change.linesGone, linesNew: change.linesNew }),
    ...(change.remarks ? { otherRemarks: true } : {}),
  }));
  return `${JSON.stringify({ both, same, gain, lose, points, questions, changes: list }, null, 2)}\n`;
}

/** A row for each student and question that changed; a student's own row has no question. Its header does not depend on the language. */
export function differenceCsv({ changes }: Difference, language: Language, { bom = false } = {}): string {
  const header = ["submission", "question", "before", "after", "change", "verdict_before", "verdict_after", "why_before", "why_after"];
  const rows = changes.flatMap((change) => {
    const { submission, is, before, after, questions } = change;
    const own = [submission, "", before?.total ?? "", after?.total ?? "", is === "changed" ? gainOf(change) : "", is === "changed" ? "" : is, "", "", ""];
    return [
      own,
      ...questions.map(({ question, before: old, after: fresh }) => [
        submission,
        question,
        old?.earned ?? "",
        fresh?.earned ?? "",
        difference(fresh?.earned ?? 0, old?.earned ?? 0),
        old?.verdict ?? "",
        fresh?.verdict ?? "",
        said(old, language).join(" "),
        said(fresh, language).join(" "),
      ]),
    ];
  });
  return (bom ? BOM : "") + stringify([header, ...rows], FORMAT);
}

export function differenceMarkdown(compared: Difference, language: Language): string {
  const text = differenceWords[language];
  const { both, gain, lose, points, questions, changes } = compared;
  if (changes.length === 0) return `${text.same(both)}\n`;
  const count = (is: Change["is"]): number => changes.filter((change) => change.is === is).length;
  const shown = changes.filter((change) => !onlyRemarks(change));
  const lines = [
    text.students(both, count("new"), count("gone")),
    "",
    `**${text.sums(gain, lose, signed(points))}**`,
    "",
    ...(questions.length === 0 ? [] : [row([text.question, text.gain, text.lose, text.points]), row(["---", "---:", "---:", "---:"]), ...questions.map((one) => row([one.question, String(one.gain), String(one.lose), signed(one.points)])), ""]),
    ...(shown.length === 0 ? [] : [row([text.student, text.question, text.before, text.after, text.change, text.why]), row(["---", "---", "---:", "---:", "---:", "---"]), ...shown.flatMap((change) => markdownRows(change, language)), ""]),
    ...(shown.length < changes.length ? [text.remarks(changes.length - shown.length), ""] : []),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

const side = (points: number | undefined): string => (points === undefined ? "" : shortPoints(points));

function markdownRows(change: Change, language: Language): readonly string[] {
  const text = differenceWords[language];
  const name = `**${escapeMarkdown(change.submission)}**`;
  const own = row([name, "", side(change.before?.total), side(change.after?.total), change.is === "changed" ? signed(gainOf(change)) : "", change.is === "changed" ? "" : change.is === "new" ? text.isNew : text.isGone]);
  const questions = change.questions.filter((one) => !one.onlyRemarks).map(({ question, before, after }) => {
    const verdict = (result: ResultSide | undefined): string => (result === undefined ? text.notAsked : words[language].verdicts[result.verdict]);
    const [old, fresh] = [said(before, language), said(after, language)];
    const gone = old.filter((sentence) => !fresh.includes(sentence)).map((sentence) => `− ${escapeMarkdown(sentence)}`);
    const came = fresh.filter((sentence) => !old.includes(sentence)).map((sentence) => `+ ${escapeMarkdown(sentence)}`);
    return row(["", question, side(before?.earned), side(after?.earned), signed(difference(after?.earned ?? 0, before?.earned ?? 0)), [`${verdict(before)} → ${verdict(after)}`, ...gone, ...came].join("<br>")]);
  });
  return [own, ...questions];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll(/\r?\n/gu, " ")).join(" | ")} |`;
}
