/** What is different between two reports of one student. */
import type { Verdict } from "../model.ts";
import type { Graded, GradedFinding, GradedLine, GradedResult } from "./graded.ts";
import { awaitingOf, possibleOf, totalOf } from "./graded.ts";

export interface Standing {
  readonly total: number;
  readonly awaiting: number;
  readonly possible: number;
}

export interface ResultSide {
  readonly earned: number;
  readonly points: number;
  readonly awaiting: number;
  readonly verdict: Verdict;
  readonly findings: readonly GradedFinding[];
  readonly messages: readonly string[];
}

export interface QuestionChange {
  readonly question: string;
  /** Undefined where the question was not asked. */
  readonly before?: ResultSide;
  readonly after?: ResultSide;
  /** Only what is said of the answer is different. */
  readonly onlyRemarks: boolean;
}

export interface Change {
  readonly submission: string;
  readonly is: "changed" | "new" | "gone";
  readonly before?: Standing;
  readonly after?: Standing;
  readonly questions: readonly QuestionChange[];
  /** Lines below the questions (late, overrides, rounding) that came or went. */
  readonly linesGone: readonly GradedLine[];
  readonly linesNew: readonly GradedLine[];
  /** What is said of the hand-in as a whole is different. */
  readonly remarks: boolean;
}

/** What a student's total changes by, exact to the four decimals of reports; nothing of those who are new or gone. */
export function gainOf({ before, after }: Change): number {
  return before === undefined || after === undefined ? 0 : difference(after.total, before.total);
}

export function difference(left: number, right: number): number {
  return (Math.round(left * 10_000) - Math.round(right * 10_000)) / 10_000;
}

/** Undefined where nothing that matters is different: languages and seeds do not. */
export function changeOf(before: Graded | undefined, after: Graded | undefined): Change | undefined {
  const submission = after?.submission ?? before?.submission ?? "";
  const sides = { ...(before === undefined ? {} : { before: standing(before) }), ...(after === undefined ? {} : { after: standing(after) }) };
  if (before === undefined || after === undefined) return { submission, is: before === undefined ? "new" : "gone", ...sides, questions: [], linesGone: [], linesNew: [], remarks: false };
  const old = new Map(before.results.map((result) => [result.question, result]));
  const fresh = new Map(after.results.map((result) => [result.question, result]));
  const ids = [...new Set([...fresh.keys(), ...old.keys()])];
  const questions = ids.flatMap((id) => questionChange(id, old.get(id), fresh.get(id)) ?? []);
  const [linesBefore, linesAfter] = [before.marks?.lines ?? [], after.marks?.lines ?? []];
  const change: Change = {
    submission,
    is: "changed",
    ...sides,
    questions,
    linesGone: linesWithout(linesBefore, linesAfter),
    linesNew: linesWithout(linesAfter, linesBefore),
    remarks: !same(before.findings, after.findings),
  };
  const standings = same(standing(before), standing(after));
  return standings && questions.length === 0 && change.linesGone.length === 0 && change.linesNew.length === 0 && !change.remarks ? undefined : change;
}

function standing(graded: Graded): Standing {
  return { total: totalOf(graded), awaiting: awaitingOf(graded), possible: possibleOf(graded) };
}

const judged = ({ earned, points, awaiting, verdict }: GradedResult): readonly unknown[] => [earned, points, awaiting, verdict];

function questionChange(question: string, before: GradedResult | undefined, after: GradedResult | undefined): QuestionChange | undefined {
  const sides = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  if (before === undefined || after === undefined) return { question, ...sides, onlyRemarks: false };
  const onlyRemarks = same(judged(before), judged(after));
  return onlyRemarks && same(before.findings, after.findings) ? undefined : { question, ...sides, onlyRemarks };
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

const facts = ({ message: _message, ...line }: GradedLine): object => line;

/** A line says the same in any language. */
function linesWithout(all: readonly GradedLine[], others: readonly GradedLine[]): readonly GradedLine[] {
  return all.filter((one) => !others.some((other) => same(facts(one), facts(other))));
}
