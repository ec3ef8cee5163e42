/** One round of all variants of a question: what was accepted, what was refused, and how small the examples are. */
import { loadAssignment } from "../../src/files/assignment.ts";
import type { Assignment, Data } from "../../src/model.ts";
import { judgeAll } from "./run-variants.ts";
import { otherManners, spoilt } from "./variants/around.ts";
import { slips } from "./variants/operators.ts";
import type { Subject, Variant } from "./variants/variant.ts";

export interface Round {
  readonly right: number;
  readonly wrong: number;
  /** Right variants that were not accepted, and wrong ones that were. */
  readonly mistakes: readonly string[];
  readonly examples: number;
  readonly small: number;
  /** Wrong variants of which it was said what is wrong. */
  readonly explained: number;
  readonly large: readonly string[];
  readonly unexplained: readonly string[];
}

export const rightOnes = (subject: Subject): readonly Variant[] => [{ why: "the base", source: subject.base }, ...subject.right, ...otherManners(subject)];
export const wrongOnes = (subject: Subject): readonly Variant[] => [...subject.wrong, ...slips(subject.base), ...spoilt(subject)];

let last: { readonly seed: number; readonly assignment: Promise<Assignment> } | undefined;

/** Compiled once for all questions of a round. */
function assignmentWith(seed: number): Promise<Assignment> {
  if (last?.seed !== seed) last = { seed, assignment: loadAssignment("grader.config.yaml", seed).then(({ assignment }) => assignment) };
  return last.assignment;
}

/** Letters of the second homework that are drawn; the others follow from them. */
const INDEPENDENT: Readonly<Record<string, readonly string[]>> = { "q4.1": ["o"], "q4.2.1": ["x", "W"], "q4.2.2": ["x", "W"], "q4.3.1": ["z"], "q4.3.2": ["z", "W2"], "q4.3.3": ["x", "W1", "W2"] };

/** `of` takes only each so many variants, beginning with the one at `from`. */
export async function roundOf(subject: Subject, seed: number, { from, of }: { readonly from: number; readonly of: number } = { from: 0, of: 1 }): Promise<Round> {
  const assignment = await assignmentWith(seed);
  const some = (variants: readonly Variant[]): readonly Variant[] => variants.filter((_, place) => place % of === from);
  const right = await judgeAll(assignment, subject.question, some(rightOnes(subject)));
  const wrong = await judgeAll(assignment, subject.question, some(wrongOnes(subject)));
  const mistakes = [...right.filter(({ judgement }) => judgement.verdict !== "correct"), ...wrong.filter(({ judgement }) => judgement.verdict === "correct" || judgement.verdict === "undecided")];
  const examples = wrong.flatMap(({ variant, judgement }) => judgement.findings.flatMap(({ finding }) => (finding.code === "counterexample" || finding.code === "on-input" ? [{ variant, input: finding.input }] : [])));
  const large = examples.filter(({ input }) => !isSmall(input, INDEPENDENT[subject.question] ?? []));
  const isExplained = new Set(["transformation", "known-mistake", "overflows", "not-deterministic", "wrong-shape", "threw", "misbehaved"]);
  const unexplained = wrong.filter(({ judgement }) => !judgement.findings.some(({ finding }) => isExplained.has(finding.code)));
  return {
    right: right.length,
    wrong: wrong.length,
    mistakes: mistakes.map(({ variant, judgement }) => `${judgement.verdict}: ${variant.why}: ${JSON.stringify(judgement.findings)}`),
    examples: examples.length,
    small: examples.length - large.length,
    explained: wrong.length - unexplained.length,
    large: large.map(({ variant, input }) => `${variant.why}: ${JSON.stringify(input)}`),
    unexplained: unexplained.map(({ variant }) => variant.why),
  };
}

/** No dimension above two and nothing but 0, 1 and -1 among what was drawn. */
function isSmall(input: Readonly<Record<string, Data>>, independent: readonly string[]): boolean {
  const plain = independent.every((name) => numbersIn(input[name] ?? null).every((entry) => entry === 0 || Math.abs(entry) === 1));
  return plain && Object.values(input).every((data) => lengthsOf(data).every((length) => length <= 2));
}

const numbersIn = (data: Data): readonly number[] => (typeof data === "number" ? [data] : Array.isArray(data) ? data.flatMap(numbersIn) : []);
const lengthsOf = (data: Data): readonly number[] => (Array.isArray(data) ? [data.length, ...data.flatMap(lengthsOf)] : []);
