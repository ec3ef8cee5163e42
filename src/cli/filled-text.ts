/** What was written into a gradebook, what was not, and why. */
import type { Filled, Left, LeftWhy } from "../export/fill.ts";
import { shortPoints } from "../export/points.ts";
import type { Language } from "../model.ts";
import { visible } from "../report/sentences/values.ts";
import { wrap } from "../report/width.ts";

export interface FilledTextOptions {
  readonly language: Language;
  readonly columns: number;
  readonly out?: string;
}

const en = {
  filled: (filled: number, changed: number, column: string) => `${filled} ${filled === 1 ? "student has" : "students have"} points in "${column}", ${changed} of them new or changed.`,
  without: (count: number) => `${count} ${count === 1 ? "row has" : "rows have"} no hand-in and ${count === 1 ? "stays as it is" : "stay as they are"}.`,
  open: (points: string) => `Up to ${points} points still await review; the confirmed ones were written (--complete-only leaves such students out).`,
  scales: (here: string, there: string) => `The results are out of ${here}, the gradebook out of ${there}: points were written as they are (--scale converts them).`,
  missing: (count: number) => `${count} ${count === 1 ? "hand-in has" : "hand-ins have"} no row:`,
  left: (count: number) => `${count} ${count === 1 ? "row was" : "rows were"} left as ${count === 1 ? "it is" : "they are"}:`,
  noColumn: "There is no column of comments; the comments were not written.",
  encoding: "Some comments have letters that a GBK file has no room for; save the file as UTF-8 for them.",
  more: (count: number) => `… and ${count} more`,
  written: (out: string) => `Written: ${out}`,
  points: (points: string) => ` (${points})`,
  why: {
    excused: () => "excused",
    locked: () => "locked: the grade cannot be changed there",
    "above-maximum": () => "above the maximum grade",
    "below-zero": () => "below zero",
    "no-maximum": () => "graded by a scale, not by points",
    "graded-there": ({ there = "" }: Left) => `graded ${there} there already (--overwrite replaces it)`,
    awaiting: () => "points await review",
    ambiguous: () => "more than one student may be meant",
  } satisfies Record<LeftWhy, (left: Left) => string>,
};

const zh: typeof en = {
  filled: (filled, changed, column) => `“${column}”列中 ${filled} 名学生已有分数，其中 ${changed} 个是新填或改动的。`,
  without: (count) => `${count} 行没有提交，保持原样。`,
  open: (points) => `另有至多 ${points} 分待评阅；已写入确认的分数（--complete-only 则跳过这些学生）。`,
  scales: (here, there) => `结果满分 ${here}，成绩册满分 ${there}：分数按原值写入（--scale 则按比例换算）。`,
  missing: (count) => `${count} 份提交在成绩册中没有对应的行：`,
  left: (count) => `${count} 行保持原样：`,
  noColumn: "没有评语列；未写入评语。",
  encoding: "部分评语含有 GBK 文件无法写入的字符；需要评语请将文件另存为 UTF-8。",
  more: (count) => `……另有 ${count} 个`,
  written: (out) => `已写入：${out}`,
  points: (points) => `（${points}）`,
  why: {
    excused: () => "免评",
    locked: () => "已锁定，不能更改成绩",
    "above-maximum": () => "超过最高分",
    "below-zero": () => "低于零分",
    "no-maximum": () => "按等级而不是分数评定",
    "graded-there": ({ there = "" }) => `已有成绩 ${there}（--overwrite 则覆盖）`,
    awaiting: () => "有分数待评阅",
    ambiguous: () => "可能对应多名学生",
  },
};

const MOST = 20;

export function filledText({ column, filled, changed, left, missing, without, open, scales, comments }: Filled, file: string, { language, columns, out }: FilledTextOptions): string {
  const text = language === "zh" ? zh : en;
  const list = (items: readonly string[]): readonly string[] => [...items.slice(0, MOST).map((item) => `  ${item}`), ...(items.length > MOST ? [`  ${text.more(items.length - MOST)}`] : [])];
  const colon = language === "zh" ? "：" : ": ";
  const rows = left.map((one) => `${visible(one.row)} (${file}:${one.line})${colon}${text.why[one.why](one)}${one.points === undefined ? "" : text.points(shortPoints(one.points))}`);
  const lines = [
    text.filled(filled, changed, visible(column)),
    ...(without > 0 ? [text.without(without)] : []),
    ...(open > 0 ? [text.open(shortPoints(open))] : []),
    ...(scales === undefined ? [] : [text.scales(shortPoints(scales.here), shortPoints(scales.there))]),
    ...(left.length > 0 ? [text.left(left.length), ...list(rows)] : []),
    ...(missing.length > 0 ? [text.missing(missing.length), ...list(missing.map(visible))] : []),
    ...(comments === "no-column" ? [text.noColumn] : comments === "not-in-encoding" ? [text.encoding] : []),
    ...(out === undefined ? [] : [text.written(out)]),
  ];
  const hung = (line: string): readonly string[] => wrap(line, Math.max(24, columns - 4)).map((part, position) => (position === 0 ? part : `    ${part}`));
  return `${lines.flatMap(hung).join("\n")}\n`;
}
