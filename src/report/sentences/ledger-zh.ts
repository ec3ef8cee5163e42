/** What is wrong with a file of overrides or extensions, in Chinese. */
import type { TimeFault } from "../../marks/time.ts";
import { exactPoints } from "../points.ts";
import type { LedgerCatalogue } from "./mark-catalogue.ts";

const WANTED = {
  student: "学号或姓名",
  question: "题号",
  points: "不小于 0 的分数",
  verdict: "correct 或 wrong（只给部分分数时写 points: 2.5）",
  add: "要加的分数，减分写负数",
  reason: "文字说明的理由",
  who: "姓名",
  when: "日期",
  days: "天数，不超过十年",
  hours: "小时数，精确到秒，不超过十年",
} as const;
const maybe = (nearest: string | undefined): string => (nearest === undefined ? "。" : `；是否指“${nearest}”？`);

export function timeFaultZh(fault: TimeFault): string {
  switch (fault.code) {
    case "no-time":
      return `“${fault.got}”不是日期和时间；请按年、月、日的顺序书写：2024-05-02 23:59。`;
    case "no-clock-time":
      return `“${fault.got}”没有时刻；请写明，例如 ${fault.got} 23:59。`;
    case "no-zone":
      return `“${fault.got}”是当地时间，但没有说明时区；请加上时差（${fault.got} +08:00），或在配置中写 timezone: Asia/Shanghai。`;
    case "no-such-date":
      return `没有“${fault.got}”这一日期或时刻。`;
    case "skipped-by-clock-change":
      return `${fault.zone} 没有“${fault.got}”这一时刻：调整时钟时跳过了它。请换一个时间。`;
    case "twice-by-clock-change":
      return `“${fault.got}”在 ${fault.zone} 出现两次（时钟回拨）；请写明时差。`;
    case "unknown-zone":
      return `没有时区“${fault.got}”；请写 IANA 名称（如 Asia/Shanghai）或时差（如 +08:00）。`;
  }
}

export const ledgerZh: LedgerCatalogue = {
  "no-such-file": () => "没有这个文件。",
  "no-text": () => "不是 UTF-8 文本；请另存为 UTF-8。",
  syntax: ({ what }) => `格式有误：${what}`,
  "not-a-list": () => "此处应为改分列表，每条以连字符开头：- { student: ..., question: ..., points: ..., reason: ..., who: ..., when: ... }",
  "unknown-key": ({ key, nearest }) => `此处没有“${key}”这个键${maybe(nearest)}`,
  "missing-key": ({ key }) => `缺少“${key}”：${WANTED[key]}。`,
  "bad-value": ({ key, got }) => `“${key}”不能是“${got}”；应为：${WANTED[key]}。`,
  "not-one-change": ({ count }) => `${count === 0 ? "没有写明改什么" : "只能改一项"}：请写 points、verdict、add 之一。`,
  "verdict-of-total": () => "总分没有判定：请写明 question，或改用 points。",
  "unknown-question": ({ got, nearest }) => `没有题目“${got}”${maybe(nearest)}`,
  "too-many-points": ({ got, most, question }) => `${exactPoints(got)} 分超过了${question === undefined ? "总分上限" : `“${question}”的满分`}（${exactPoints(most)} 分）。`,
  "same-time": ({ line }) => `与第 ${line} 行改的是同一处且时间相同；以最后一次为准，请写不同的时间。`,
  "unknown-student": ({ got, nearest }) => `没有学生“${got}”的提交${maybe(nearest)}`,
  "several-students": ({ got, ids }) => `有多名学生叫“${got}”；请写学号：${ids.join("、")}。`,
  time: ({ fault }) => timeFaultZh(fault),
  "missing-columns": () => "第一行应为列名：student，以及 until、days、hours 之一，可加 reason。",
  "not-one-span": ({ count }) => `${count === 0 ? "没有写明延期多久" : "延期只能写一种"}：请填 until、days、hours 之一。`,
  "before-due": ({ due }) => `延期不能早于截止时间（${due}）。`,
  "no-due": () => "没有可延长的截止时间：配置中没有 due（在 marks 之下）。",
};
