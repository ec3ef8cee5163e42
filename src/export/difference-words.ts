/** The fixed words of a comparison. */
import type { Language } from "../model.ts";

interface DifferenceWords {
  readonly same: (count: number) => string;
  readonly students: (both: number, fresh: number, gone: number) => string;
  readonly sums: (gain: number, lose: number, points: string) => string;
  readonly remarks: (count: number) => string;
  readonly isNew: string;
  readonly isGone: string;
  readonly notAsked: string;
  readonly awaiting: string;
  readonly question: string;
  readonly gain: string;
  readonly lose: string;
  readonly points: string;
  readonly student: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly why: string;
  readonly whole: string;
}

const en: DifferenceWords = {
  same: (count) => `No difference: ${count} ${count === 1 ? "student" : "students"} the same.`,
  students: (both, fresh, gone) => `${both} ${both === 1 ? "student" : "students"} in both, ${fresh} new, ${gone} gone`,
  sums: (gain, lose, points) => `${gain} gain, ${lose} lose; together ${points}`,
  remarks: (count) => `${count} ${count === 1 ? "student has" : "students have"} other remarks and the same points (--format json shows them)`,
  isNew: "new",
  isGone: "gone",
  notAsked: "not asked",
  awaiting: "awaiting",
  question: "question",
  gain: "gain",
  lose: "lose",
  points: "points",
  student: "student",
  before: "before",
  after: "after",
  change: "change",
  why: "why",
  whole: "other remarks on the hand-in as a whole",
};

const zh: DifferenceWords = {
  same: (count) => `没有差别：${count} 名学生的结果相同。`,
  students: (both, fresh, gone) => `两边都有的学生 ${both} 名，新增 ${fresh} 名，缺少 ${gone} 名`,
  sums: (gain, lose, points) => `${gain} 名加分，${lose} 名减分；合计 ${points}`,
  remarks: (count) => `${count} 名学生只是评语不同，分数相同（用 --format json 查看）`,
  isNew: "新增",
  isGone: "缺少",
  notAsked: "无此题",
  awaiting: "待评阅",
  question: "题目",
  gain: "加分",
  lose: "减分",
  points: "分数",
  student: "学生",
  before: "原来",
  after: "现在",
  change: "变化",
  why: "原因",
  whole: "对整份提交的评语不同",
};

export const differenceWords: Readonly<Record<Language, DifferenceWords>> = { zh, en };
