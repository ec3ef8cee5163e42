/** The fixed words of reports. */
import type { Language, Verdict } from "../model.ts";

interface Words {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly total: string;
  readonly confirmed: string;
  readonly awaiting: (points: string, proposed: string) => string;
  /** The same with the rules of the course applied. */
  readonly awaitingAfterRules: (points: string, proposed: string) => string;
  readonly awaitingNothing: string;
  /** The sum of the questions as they were graded. */
  readonly graded: string;
  /** Beside a verdict that a person decided. */
  readonly byHand: string;
  readonly aside: (text: string, aside: string) => string;
  readonly rule: string;
  /** Where it is nobody's business what is proposed. */
  readonly awaits: (points: string) => string;
  readonly submission: string;
  readonly question: string;
  readonly verdict: string;
  readonly points: string;
  readonly remarks: string;
  readonly seed: string;
  readonly counts: (count: number, verdict: Verdict) => string;
  /** Before a sentence that speaks of a line. */
  readonly line: (line: number) => string;
  readonly colon: string;
  readonly comma: string;
}

const en: Words = {
  verdicts: { correct: "correct", partial: "partial", wrong: "wrong", unanswered: "unanswered", unreadable: "unreadable", undecided: "awaits review" },
  total: "Total",
  confirmed: "confirmed",
  awaiting: (points, proposed) => `Up to ${points} more await review (proposed: ${proposed})`,
  awaitingAfterRules: (points, proposed) => `With the rules above that is up to ${points} more in the total (proposed: ${proposed})`,
  awaitingNothing: "With the rules above that does not change the total",
  graded: "Graded",
  byHand: "by hand",
  aside: (text, aside) => `${text} (${aside})`,
  rule: "Rule",
  awaits: (points) => `up to ${points} more await review`,
  submission: "Submission",
  question: "Question",
  verdict: "Verdict",
  points: "Points",
  remarks: "Remarks",
  seed: "seed",
  counts: (count, verdict) => `${count} ${verdict === "undecided" ? "awaiting review" : en.verdicts[verdict]}`,
  line: (line) => `Line ${line}: `,
  colon: ": ",
  comma: ", ",
};

const zh: Words = {
  verdicts: { correct: "正确", partial: "部分正确", wrong: "错误", unanswered: "未作答", unreadable: "无法读取", undecided: "待人工评阅" },
  total: "总分",
  confirmed: "已确认",
  awaiting: (points, proposed) => `另有至多 ${points} 分待评阅（建议给 ${proposed} 分）`,
  awaitingAfterRules: (points, proposed) => `按以上规则，总分至多再加 ${points} 分（建议 ${proposed} 分）`,
  awaitingNothing: "按以上规则，总分不会因此改变",
  graded: "题目得分",
  byHand: "人工评定",
  aside: (text, aside) => `${text}（${aside}）`,
  rule: "规则",
  awaits: (points) => `另有至多 ${points} 分待评阅`,
  submission: "提交",
  question: "题目",
  verdict: "判定",
  points: "得分",
  remarks: "说明",
  seed: "随机种子",
  counts: (count, verdict) => `${zh.verdicts[verdict]} ${count}`,
  line: (line) => `第 ${line} 行：`,
  colon: "：",
  comma: "，",
};

export const words: Readonly<Record<Language, Words>> = { zh, en };
