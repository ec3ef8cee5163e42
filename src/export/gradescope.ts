/** Gradescope: `results.json` for one hand-in, a test for each question. */
import type { Language } from "../model.ts";
import { words } from "../report/words.ts";
import type { Graded, GradedResult } from "./graded.ts";
import { awaitingOf, possibleOf, totalOf } from "./graded.ts";
import { shortPoints, signed } from "./points.ts";
import { tellAll } from "./told.ts";
import type { Visibility } from "./visibility.ts";

export interface GradescopeOptions {
  readonly language: Language;
  /** Of every question that `hidden` does not name. */
  readonly visibility?: Visibility;
  /** Questions that the student never sees; with any of them Gradescope shows no total either. */
  readonly hidden?: readonly string[];
  readonly titles?: ReadonlyMap<string, string>;
  /** Seconds. */
  readonly executionTime?: number;
}

export interface GradescopeTest {
  readonly score: number;
  readonly max_score: number;
  readonly status?: "passed" | "failed";
  readonly name: string;
  readonly number: string;
  readonly output: string;
  readonly visibility: Visibility;
  readonly tags: readonly string[];
}

export interface GradescopeResults {
  readonly score: number;
  readonly execution_time?: number;
  readonly output: string;
  readonly output_format: "text";
  readonly test_output_format: "text";
  readonly test_name_format: "text";
  readonly visibility: "visible";
  readonly stdout_visibility: "hidden";
  readonly extra_data: Readonly<Record<string, string | number>>;
  readonly tests: readonly GradescopeTest[];
}

/** Nothing in it tells the right answer: Gradescope publishes hidden tests at the click of a button. */
export function gradescopeResults(graded: Graded, options: GradescopeOptions): GradescopeResults {
  const { language, executionTime } = options;
  const { total, confirmed, colon, awaits } = words[language];
  const head = `${total}${colon}${shortPoints(totalOf(graded))} / ${shortPoints(possibleOf(graded))} ${confirmed}`;
  const open = awaitingOf(graded) > 0 ? [awaits(shortPoints(awaitingOf(graded)))] : [];
  const rules = (graded.marks?.lines ?? []).map(({ code, points, message }) => `${signed(points)}${colon}${message ?? code}`);
  return {
    score: totalOf(graded),
    ...(executionTime === undefined ? {} : { execution_time: executionTime }),
    output: [head, ...open, ...rules, ...tellAll(graded.findings, graded.messages, { language, reveal: false })].join("\n"),
    output_format: "text",
    test_output_format: "text",
    test_name_format: "text",
    visibility: "visible",
    stdout_visibility: "hidden",
    extra_data: { assignment: graded.assignment, submission: graded.submission, awaiting: awaitingOf(graded) },
    tests: graded.results.map((result, position) => testOf(result, position, options)),
  };
}

function testOf(result: GradedResult, position: number, { language, visibility = "visible", hidden = [], titles }: GradescopeOptions): GradescopeTest {
  const { question, verdict, earned, points, findings, messages } = result;
  const title = titles?.get(question);
  const text = words[language];
  return {
    score: earned,
    max_score: points,
    // What awaits review has neither passed nor failed.
    ...(verdict === "undecided" ? {} : { status: verdict === "correct" ? "passed" : "failed" }),
    name: title === undefined ? question : `${question} ${title}`,
    number: numberOf(question) ?? String(position + 1),
    output: [text.verdicts[verdict], ...tellAll(findings, messages, { language, reveal: false })].join("\n"),
    visibility: hidden.includes(question) ? "hidden" : visibility,
    tags: [verdict],
  };
}

/** Gradescope sorts by it: `q3.1.entropy` is 3.1. */
function numberOf(question: string): string | undefined {
  return /^[A-Za-z]*(\d+(?:\.\d+)*)(?:$|[.\-_])/u.exec(question)?.[1];
}

/** Whether a student sees the total at once. */
export function hidesTotal({ visibility = "visible", hidden = [] }: Pick<GradescopeOptions, "visibility" | "hidden">): boolean {
  return visibility !== "visible" || hidden.length > 0;
}
