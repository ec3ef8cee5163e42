/** How far a batch is: a bar on a terminal, plain lines or JSON now and then elsewhere. */
import type { Language, Report, Verdict } from "../model.ts";
import { displayWidth } from "../report/width.ts";
import { words } from "../report/words.ts";
import type { Console } from "./console.ts";
import type { ProgressMode } from "./options.ts";

export interface Progress {
  /** `kept`: known from an earlier run. */
  readonly step: (report: Report, kept?: boolean) => void;
  end(): void;
}

interface Facts {
  readonly done: number;
  readonly total: number;
  /** How many of them were known already. */
  readonly kept: number;
  /** Submissions graded a second, without what was kept. */
  readonly perSecond: number;
  readonly secondsLeft: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

type Show = (facts: Facts, columns: number) => string;

const EVERY = { bar: 100, plain: 5_000, json: 1_000 } as const;
const TO_START_OF_LINE = "\r\u001b[K";
const MARKS: readonly (readonly [verdict: Verdict, mark: string])[] = [["correct", "✓"], ["partial", "~"], ["wrong", "✗"], ["unreadable", "!"], ["unanswered", "·"], ["undecided", "?"]];

export function progress(total: number, language: Language, io: Console, mode: ProgressMode = "auto", clock: () => number = Date.now): Progress {
  if (mode === "none") return { step: () => {}, end: () => {} };
  const kind = mode === "json" ? "json" : mode === "auto" && io.isErrTerminal ? "bar" : "plain";
  const began = clock();
  const verdicts: Record<Verdict, number> = { correct: 0, partial: 0, wrong: 0, unanswered: 0, unreadable: 0, undecided: 0 };
  let [done, kept, shown] = [0, 0, began];
  const facts = (): Facts => {
    const perSecond = (done - kept) / Math.max(0.001, (clock() - began) / 1000);
    return { done, total, kept, perSecond, secondsLeft: perSecond === 0 ? 0 : Math.ceil((total - done) / perSecond), verdicts };
  };
  const show = (): void => {
    shown = clock();
    if (kind === "json") io.err(`${JSON.stringify({ ...facts(), perSecond: Number(facts().perSecond.toFixed(1)) })}\n`);
    else io.err(kind === "bar" ? TO_START_OF_LINE + bar[language](facts(), io.columns) : `${plain[language](facts(), io.columns)}\n`);
  };
  return {
    step(report, isKept = false) {
      done += 1;
      if (isKept) kept += 1;
      for (const { verdict } of report.results) verdicts[verdict] += 1;
      if (clock() - shown >= EVERY[kind]) show();
    },
    end() {
      if (kind === "bar") io.err(TO_START_OF_LINE);
      if (kind === "json") show();
    },
  };
}

const rateOf = ({ perSecond }: Facts): string => perSecond.toFixed(perSecond < 100 ? 1 : 0);

/** `1:05:09`, `2:05`. */
function clockOf(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, String(seconds % 60).padStart(2, "0")];
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}

/** The words of verdicts as reports have them. */
function countsOf({ verdicts }: Facts, language: Language): string {
  return MARKS.filter(([verdict]) => verdicts[verdict] > 0).map(([verdict]) => words[language].counts(verdicts[verdict], verdict)).join(words[language].comma);
}

const plain: Readonly<Record<Language, Show>> = {
  en: (facts) => `${facts.done}/${facts.total}, ${rateOf(facts)} a second, ${clockOf(facts.secondsLeft)} left${facts.kept === 0 ? "" : `, ${facts.kept} known already`}; answers: ${countsOf(facts, "en")}`,
  zh: (facts) => `${facts.done}/${facts.total}，每秒 ${rateOf(facts)} 份，剩余约 ${clockOf(facts.secondsLeft)}${facts.kept === 0 ? "" : `，其中 ${facts.kept} 份此前已评`}；各题：${countsOf(facts, "zh")}`,
};

const bar: Readonly<Record<Language, Show>> = {
  en: (facts, columns) => drawn(facts, columns, `${rateOf(facts)}/s, ${clockOf(facts.secondsLeft)} left`),
  zh: (facts, columns) => drawn(facts, columns, `${rateOf(facts)} 份/秒，剩余 ${clockOf(facts.secondsLeft)}`),
};

const WIDEST_BAR = 24;

/** What does not fit is left out from the right; the bar takes what is left over. */
function drawn(facts: Facts, columns: number, pace: string): string {
  const { done, total, verdicts } = facts;
  const counts = MARKS.filter(([verdict]) => verdicts[verdict] > 0).map(([verdict, mark]) => `${mark}${verdicts[verdict]}`).join(" ");
  const share = total === 0 ? 1 : done / total;
  let text = `${done}/${total} ${Math.floor(share * 100)}%`;
  for (const part of [pace, counts]) if (displayWidth(text) + displayWidth(part) + 3 <= columns) text += `  ${part}`;
    else break;
  const width = Math.min(WIDEST_BAR, columns - displayWidth(text) - 2);
  if (width < 5) return text;
  const full = Math.round(share * width);
  return `${"█".repeat(full)}${"░".repeat(width - full)} ${text}`;
}
