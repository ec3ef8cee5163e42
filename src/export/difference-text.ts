/** A comparison for a terminal: sums, question by question, then student by student with the reasons. */
import type { Language } from "../model.ts";
import type { Paint } from "../report/text.ts";
import { visible } from "../report/sentences/values.ts";
import { displayWidth, wrap } from "../report/width.ts";
import { words } from "../report/words.ts";
import type { Change, QuestionChange, ResultSide } from "./change.ts";
import { gainOf } from "./change.ts";
import type { Difference } from "./difference.ts";
import { differenceWords } from "./difference-words.ts";
import { shortPoints, signed } from "./points.ts";
import { tellAll } from "./told.ts";

export interface DifferenceTextOptions {
  readonly language: Language;
  readonly columns: number;
  readonly paint: Paint;
}

const NARROWEST = 24;

/** Piece by piece: a class may have much to say. */
export function* differenceText(difference: Difference, options: DifferenceTextOptions): Generator<string> {
  const { language, paint } = options;
  const text = differenceWords[language];
  const { changes, both, gain, lose, points } = difference;
  if (changes.length === 0) {
    yield `${text.same(both)}\n`;
    return;
  }
  const count = (is: Change["is"]): number => changes.filter((change) => change.is === is).length;
  yield lines([text.students(both, count("new"), count("gone")), text.sums(gain, lose, signed(points))].map(paint.strong), "", options);
  if (difference.questions.length > 0) yield `\n${tableOf(difference, options)}`;
  const shown = changes.filter((change) => !onlyRemarks(change));
  if (shown.length > 0) yield "\n";
  for (const change of shown) yield changeText(change, options);
  if (shown.length < changes.length) yield `\n${lines([text.remarks(changes.length - shown.length)], "", options)}`;
}

function tableOf({ questions }: Difference, { language }: DifferenceTextOptions): string {
  const text = differenceWords[language];
  const rows = [[text.question, text.gain, text.lose, text.points], ...questions.map(({ question, gain, lose, points }) => [question, String(gain), String(lose), signed(points)])];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
  const cell = (value: string, column: number): string => {
    const room = " ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(value)));
    return column === 0 ? value + room : room + value;
  };
  return rows.map((row) => `${row.map(cell).join("  ")}\n`).join("");
}

export function onlyRemarks({ is, questions, before, after, linesGone, linesNew }: Change): boolean {
  return is === "changed" && before?.total === after?.total && before?.awaiting === after?.awaiting && before?.possible === after?.possible && linesGone.length + linesNew.length === 0 && questions.every((question) => question.onlyRemarks);
}

function changeText(change: Change, options: DifferenceTextOptions): string {
  const { language, paint } = options;
  const text = differenceWords[language];
  const name = visible(change.submission);
  if (change.is !== "changed") {
    const total = change.after?.total ?? change.before?.total ?? 0;
    return lines([`${name}  ${shortPoints(total)}  ${change.is === "new" ? text.isNew : text.isGone}`], "", options);
  }
  const gain = gainOf(change);
  const head = `${name}  ${shortPoints(change.before?.total ?? 0)} → ${shortPoints(change.after?.total ?? 0)}  ${signed(gain)}`;
  const open = change.before?.awaiting === change.after?.awaiting ? [] : [`${text.awaiting} ${shortPoints(change.before?.awaiting ?? 0)} → ${shortPoints(change.after?.awaiting ?? 0)}`];
  return [
    lines([head], "", options, (line) => paint.verdict(gain > 0 ? "correct" : gain < 0 ? "wrong" : "undecided", line)),
    lines(open, "  ", options),
    ...change.questions.filter((question) => !question.onlyRemarks).map((question) => questionText(question, options)),
    lines(change.linesGone.map(({ code, points, message = code }) => `− ${signed(points)}  ${visible(message)}`), "  ", options),
    lines(change.linesNew.map(({ code, points, message = code }) => `+ ${signed(points)}  ${visible(message)}`), "  ", options),
    ...(change.remarks ? [lines([text.whole], "  ", options)] : []),
  ].join("");
}

function questionText({ question, before, after }: QuestionChange, options: DifferenceTextOptions): string {
  const { language, paint } = options;
  const text = differenceWords[language];
  const name = (side: ResultSide | undefined): string => (side === undefined ? text.notAsked : words[language].verdicts[side.verdict]);
  const verdicts = name(before) === name(after) ? name(after) : `${name(before)} → ${name(after)}`;
  const head = `${question}  ${shortPoints(before?.earned ?? 0)} → ${shortPoints(after?.earned ?? 0)}  ${verdicts}`;
  const [old, fresh] = [said(before, language), said(after, language)];
  return [
    lines([head], "  ", options),
    lines(old.filter((sentence) => !fresh.includes(sentence)).map((sentence) => `− ${sentence}`), "    ", options, paint.faint),
    lines(fresh.filter((sentence) => !old.includes(sentence)).map((sentence) => `+ ${sentence}`), "    ", options),
  ].join("");
}

/** A sentence a finding, without frames; its reader is a TA. */
export function said(side: ResultSide | undefined, language: Language): readonly string[] {
  return side === undefined ? [] : tellAll(side.findings, side.messages, { language, reveal: true }).map((sentence) => visible(sentence.split("\n")[0] ?? ""));
}

function lines(texts: readonly string[], indent: string, { columns }: DifferenceTextOptions, paint: (line: string) => string = (line) => line): string {
  const room = Math.max(NARROWEST, columns - indent.length - 2);
  return texts.flatMap((text) => wrap(text, room).map((line, position) => `${indent}${position === 0 ? "" : "  "}${paint(line)}\n`)).join("");
}
