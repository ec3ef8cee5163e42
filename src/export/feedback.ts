/** A short comment for a student in a gradebook: what points were lost for, never what would have been right. */
import type { Language } from "../model.ts";
import { words } from "../report/words.ts";
import type { Graded, GradedResult } from "./graded.ts";
import { awaitingOf, possibleOf, totalOf } from "./graded.ts";
import { shortPoints, signed } from "./points.ts";
import { tellAll } from "./told.ts";

/** Enough to see why; the whole report says the rest. */
const SENTENCES = 2;

/** HTML without attributes, as learning management systems take it. */
export function feedbackHtml(graded: Graded, language: Language): string {
  const text = words[language];
  const whole = tellAll(graded.findings, graded.messages, { language, reveal: false }).map((sentence) => `<p>${escapeHtml(firstLine(sentence))}</p>`);
  const items = graded.results.filter(({ verdict }) => verdict !== "correct").map((result) => `<li>${item(result, language)}</li>`);
  const rules = (graded.marks?.lines ?? []).map(({ code, points, message }) => `<li>${escapeHtml(`${signed(points)}${text.colon}${message ?? code}`)}</li>`);
  const open = awaitingOf(graded) > 0 ? `${text.comma}${escapeHtml(text.awaits(shortPoints(awaitingOf(graded))))}` : "";
  return [`<p>${text.total}${text.colon}${shortPoints(totalOf(graded))} / ${shortPoints(possibleOf(graded))}${open}</p>`, ...whole, ...(items.length + rules.length === 0 ? [] : [`<ul>${[...items, ...rules].join("")}</ul>`])].join("");
}

function item({ question, earned, points, verdict, findings, messages }: GradedResult, language: Language): string {
  const text = words[language];
  const told = tellAll(findings, messages, { language, reveal: false }).slice(0, SENTENCES).map(firstLine);
  const head = `${question} ${shortPoints(earned)}/${shortPoints(points)} ${text.verdicts[verdict]}`;
  return escapeHtml(told.length === 0 ? head : `${head}${text.colon}${told.join(language === "zh" ? "" : " ")}`);
}

/** Lines behind the first are frames with carets, which need letters of one width. */
function firstLine(sentence: string): string {
  return sentence.split("\n")[0] ?? "";
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
