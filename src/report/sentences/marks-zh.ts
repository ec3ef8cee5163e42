/** The lines between what was graded and the total, in Chinese. */
import type { Amount, Lateness, MarkLine, Rounding } from "../../marked.ts";
import { exactPoints } from "../points.ts";
import type { MarkCatalogue } from "./mark-catalogue.ts";
import { spanOf } from "./values.ts";

const UNITS = { day: "天", hour: "小时" } as const;
const HOW: Readonly<Record<Rounding, string>> = { "half-up": "恰为一半时进位", "half-even": "恰为一半时取偶", "half-down": "恰为一半时舍去", up: "一律进位", down: "一律舍去" };
const SPANS = { day: " 天", hour: " 小时", minute: " 分", second: " 秒" } as const;

const amount = (some: Amount, of: string): string => (some.is === "percent" ? `${of}的 ${exactPoints(some.percent)}%` : ` ${exactPoints(some.points)} 分`);
const whole = (of: "earned" | "possible"): string => (of === "earned" ? "所得分" : "满分");
const late = ({ submitted, due, zone, by }: Lateness): string => `${submitted} 提交，比截止时间（${due}，${zone}）晚 ${spanOf(by, SPANS)}`;
const group = (title: string | undefined, questions: readonly string[]): string => (title === undefined ? questions.join("、") : `“${title}”`);

type Counted = NonNullable<Extract<MarkLine, { code: "late" }>["counted"]>;
const cost = ({ units, per, deduct, of, limit }: Counted): string =>
  `按 ${units} ${UNITS[per]}计，每${UNITS[per]}扣${amount(deduct, whole(of))}${limit === undefined ? "" : `，最多扣${amount(limit, whole(of))}`}`;

export const marksZh: MarkCatalogue = {
  override: ({ question, change, before, after, reason, who, when }) => {
    const [from, to] = [exactPoints(before), exactPoints(after)];
    const did = change === "verdict" ? `判为${after[0] === 0 ? "错误" : "正确"}（自动评分 ${from}）` : change === "add" ? `由 ${from} 分改为 ${to} 分` : `改为 ${to} 分（原 ${from} 分）`;
    return `${question ?? "总分"}：由 ${who} 于 ${when} ${did}：${reason}`;
  },
  "extra-credit": ({ questions, earned }) => `附加题（不计入满分）：其中 ${exactPoints(earned)} 分来自 ${questions.join("、")}`,
  dropped: ({ title, questions, dropped }) => `${group(title?.zh, questions)}中得分最低的 ${dropped.length} 题不计分：${dropped.join("、")}`,
  capped: ({ at, group: some }) => `${some === undefined ? "所有题目" : group(some.title?.zh, some.questions)}合计至多计 ${exactPoints(at)} 分`,
  extension: ({ until, reason }) => `截止时间已延长至 ${until}${reason === undefined ? "" : `：${reason}`}`,
  "within-grace": (line) => `${late(line)}，在宽限时间内，不扣分`,
  late: ({ counted, ...line }) => `${late(line)}：${counted === undefined ? "不扣分" : cost(counted)}`,
  "past-cut-off": ({ cutOff, counts, ...line }) => `${late(line)}，且已过最后期限（${cutOff}）：${counts === undefined ? "不计分" : `至多计${amount(counts, whole("earned"))}`}`,
  "lateness-unknown": ({ marked }) => (marked ? "教学平台标记为迟交，但没有说明迟了多久：不扣分，需人工确认" : "提交时间未知：不因迟交扣分"),
  "marked-late": (line) => `教学平台标记为迟交，没有具体时间：${cost(line)}`,
  rounded: ({ to, how }) => `取整到 ${exactPoints(to)} 的倍数（${HOW[how]}）`,
};
