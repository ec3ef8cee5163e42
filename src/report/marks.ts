/** The rules of the course on a report: a line each, with what it adds or takes. */
import type { Amount, Marked, MarkLine } from "../marked.ts";
import { compareShares } from "../maths/share.ts";
import type { Language, Share } from "../model.ts";
import { exactPoints, roundedPoints, signedPoints } from "./points.ts";
import type { MarkCatalogue } from "./sentences/mark-catalogue.ts";
import { marksEn } from "./sentences/marks-en.ts";
import { marksZh } from "./sentences/marks-zh.ts";
import { oneLine, visible } from "./sentences/values.ts";
import { words } from "./words.ts";

const catalogues: Readonly<Record<Language, MarkCatalogue>> = { zh: marksZh, en: marksEn };

/** The sentence of a line, without its points. */
export function markSentence(line: MarkLine, language: Language): string {
  // Each entry of a catalogue takes the line of its own code; the compiler cannot follow that through an index.
  const say = catalogues[language][line.code] as (line: MarkLine) => string;
  return visible(oneLine(say(line)));
}

/** What stands between the questions and the total: points and sentence of each line, what was graded first. Empty where no rule did anything. */
export function markRows({ graded, lines }: Marked, language: Language): readonly (readonly [points: string, text: string])[] {
  if (lines.length === 0) return [];
  return [[exactPoints(graded), words[language].graded], ...lines.map((line) => [signedPoints(line.points), markSentence(line, language)] as const)];
}

/** What review may still bring, and what the rules would leave of it. */
export function awaitingSentences({ report, awaiting, proposed }: Marked, language: Language): readonly string[] {
  const text = words[language];
  if (report.awaiting[0] === 0) return [];
  const plain = text.awaiting(exactPoints(report.awaiting), exactPoints(report.proposed));
  if (compareShares(awaiting, report.awaiting) === 0 && compareShares(proposed, report.proposed) === 0) return [plain];
  return [plain, awaiting[0] === 0 ? text.awaitingNothing : text.awaitingAfterRules(exactPoints(awaiting), exactPoints(proposed))];
}

/** Questions whose points a person decided. */
export function decidedByHand({ lines }: Marked): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => (line.code === "override" && line.question !== undefined ? [line.question] : [])));
}

/** For other programs. */
export function marksObject(marked: Marked, language: Language) {
  return {
    graded: roundedPoints(marked.graded),
    total: roundedPoints(marked.total),
    possible: roundedPoints(marked.possible),
    awaiting: roundedPoints(marked.awaiting),
    proposed: roundedPoints(marked.proposed),
    lines: marked.lines.map((line) => ({ ...plainFacts(line), message: markSentence(line, language) })),
  };
}

/** The facts of a line as JSON: points are numbers, a percentage is text such as `10%`. */
function plainFacts(facts: object): object {
  return Object.fromEntries(Object.entries(facts).map(([name, value]: [string, unknown]) => [name, plainFact(value)]));
}

function plainFact(value: unknown): unknown {
  if (isShare(value)) return roundedPoints(value);
  if (isAmount(value)) return value.is === "points" ? roundedPoints(value.points) : `${roundedPoints(value.percent)}%`;
  return typeof value === "object" && value !== null && !Array.isArray(value) ? plainFacts(value) : value;
}

function isShare(value: unknown): value is Share {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "number");
}

function isAmount(value: unknown): value is Amount {
  return typeof value === "object" && value !== null && "is" in value && ((value.is === "points" && "points" in value) || (value.is === "percent" && "percent" in value));
}
