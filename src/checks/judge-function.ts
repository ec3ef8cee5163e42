/** Judges a student's function: first at the points of formulas, then as a property on drawn inputs, extreme ones last. */
import { USUAL_POINTS } from "../maths/formula/sample.ts";
import type { Value } from "../maths/formula/value.ts";
import { shareOf } from "../maths/share.ts";
import type { Callable, Finding, Judgement, Outcome } from "../model.ts";
import { close, entriesOf } from "./close.ts";
import { explainValues } from "./function-explain.ts";
import { casesOf } from "./function-cases.ts";
import type { Failure } from "./function-failure.ts";
import { example, withoutValue } from "./function-findings.ts";
import type { FormulaRule } from "./formula-rule.ts";
import type { Trial, Trials } from "./function-trials.ts";
import { tryPoints } from "./function-trials.ts";
import type { Due } from "./function-value.ts";
import { valuesAt } from "./function-value.ts";
import { whereRight } from "./function-where.ts";
import { correct, placed, undecided, verdictOf, wrong } from "./judgements.ts";
import { judgeFunctionUpTo } from "./judge-function-up-to.ts";
import { Property } from "./property.ts";
import { wasStopped } from "../student-code.ts";

/** Fewer cases show a counterexample of a function that is known to fail. */
const CASES_FOR_EXAMPLE = 60;
/** Of the ordinary cases: what overflows does so nearly everywhere out there. */
const EXTREME_SHARE = 1 / 4;
/** Inputs that are tried a second time. */
const TRIED_AGAIN = 10;

export async function judgeFunction(given: Callable, rule: FormulaRule): Promise<Judgement> {
  const changed = new Set<string>();
  const answer = noting(given, changed);
  const judged = rule.options.upTo === undefined ? await judgeTrials(answer, tryPoints(answer, rule), rule) : judgeFunctionUpTo(answer, rule);
  const notes: readonly Finding[] = [...[...changed].map((parameter): Finding => ({ code: "changes-its-input", parameter })), ...(given.remarks?.() ?? [])];
  return { ...judged, findings: [...judged.findings, ...notes.map((finding) => placed(finding, given.place))] };
}

/** Each call has an input of its own, so a function that changes it does no harm; the student is told. */
function noting(answer: Callable, changed: Set<string>): Callable {
  const note = (outcome: Outcome): Outcome => {
    if (outcome.is === "returned") for (const name of outcome.changedKeys ?? []) changed.add(name);
    return outcome;
  };
  return { ...answer, call: (args) => note(answer.call(args)), callMany: (cases) => (answer.callMany?.(cases) ?? cases.map((args) => answer.call(args))).map(note) };
}

async function judgeTrials(answer: Callable, tried: Trials, rule: FormulaRule): Promise<Judgement> {
  if (tried.is === "no-reference") return undecided([placed({ code: "grader-fault", what: "the reference has no value" }, answer.place)]);
  const { default: fc } = await import("fast-check");
  const property = new Property(answer, casesOf(rule, fc));
  if (tried.is === "no-value") return withoutValue(answer, smallerOf(tried, property));
  const { trials } = tried;
  if (trials.length < USUAL_POINTS / 2) return undecided([placed({ code: "too-few-points", finite: trials.length, needed: USUAL_POINTS / 2 }, answer.place)]);
  if (!trials.every(({ right }) => right)) return refused(answer, trials, property, rule);
  const failure = ordinaryFailure(answer, property, rule.cases);
  if (failure !== undefined) return unrepeatable(answer, failure, rule) ?? failed(answer, failure, property);
  if (property.evidence < rule.cases / 2) return undecided([placed({ code: "too-few-points", finite: property.evidence, needed: Math.ceil(rule.cases / 2) }, answer.place)]);
  const unsteadiness = unsteady(answer, trials, rule);
  if (unsteadiness !== undefined) return unsteadiness;
  const extreme = rule.extreme === undefined ? undefined : property.failure(Math.ceil(rule.cases * EXTREME_SHARE), true);
  return extreme === undefined ? correct() : overflowing(answer, extreme, rule);
}

/** The second half meets a function that remembers nothing of the first. */
function ordinaryFailure(answer: Callable, property: Property, cases: number): Failure | undefined {
  const half = Math.ceil(cases / 2);
  const first = property.failure(half, false) ?? property.certainFailure();
  if (first !== undefined) return first;
  answer.fresh?.();
  return property.failure(cases - half, false, 1);
}

/** Some of the same inputs again, in another order, after everything else and in a world of their own: nothing may have changed. */
function unsteady(answer: Callable, trials: readonly Trial[], rule: FormulaRule): Judgement | undefined {
  answer.fresh?.();
  const step = Math.max(1, Math.floor(trials.length / TRIED_AGAIN));
  return changed(answer, trials.toReversed().filter((_, place) => place % step === 0), rule);
}

/** An example that the student cannot see again helps nobody. */
function unrepeatable(answer: Callable, failure: Failure, rule: FormulaRule): Judgement | undefined {
  return failure.is === "no-value" ? undefined : changed(answer, [failure, failure], rule);
}

/** What follows if the function no longer gives what it gave before. */
function changed(answer: Callable, before: readonly (Due & { readonly got: Value })[], { elementwise }: FormulaRule): Judgement | undefined {
  for (const [place, called] of valuesAt(answer, before, elementwise).entries()) {
    const then = before[place];
    if (then === undefined || (called.is === "value" && isSame(called.value, then.got))) continue;
    // Stopped the second time, perhaps because the hand-in as a whole had used up its time.
    if (called.is === "no-value" && wasStopped(called.outcome)) return withoutValue(answer, { is: "no-value", outcome: called.outcome, input: then.input, want: then.want });
    return wrong([placed({ code: "not-deterministic" }, answer.place)]);
  }
  return undefined;
}

/** A smaller input that fails in the same way, if there is one. */
function smallerOf(failure: Extract<Trials, { is: "no-value" }>, property: Property): Extract<Failure, { is: "no-value" }> {
  // What runs until it is stopped is not worth sixty more such runs.
  if (wasStopped(failure.outcome) && failure.outcome.is !== "stack-overflow") return failure;
  const smaller = property.exampleLike(failure.drawn, CASES_FOR_EXAMPLE);
  return smaller?.is === "no-value" && smaller.outcome.is === failure.outcome.is ? smaller : failure;
}

function failed(answer: Callable, failure: Failure, property: Property): Judgement {
  if (failure.is === "no-value" && wasStopped(failure.outcome)) return withoutValue(answer, failure);
  const where = whereRight(property);
  const also = where === null ? [] : [placed(where, answer.place)];
  if (failure.is === "no-value") {
    const judged = withoutValue(answer, failure);
    return { ...judged, findings: [...judged.findings, ...also] };
  }
  return wrong([...example(failure).map((finding) => placed(finding, answer.place)), ...also]);
}

/** Right on every ordinary input: the credit for what fails only on extreme ones is the author's. */
function overflowing(answer: Callable, failure: Failure, { extreme = 0 }: FormulaRule): Judgement {
  const credit = shareOf(extreme);
  if (failure.is === "no-value" && wasStopped(failure.outcome)) return { ...withoutValue(answer, failure), proposed: credit };
  const findings: readonly Finding[] = [{ code: "overflows", input: failure.input }, ...(failure.is === "no-value" ? [] : example(failure))];
  return { verdict: verdictOf(credit), credit, findings: findings.map((finding) => placed(finding, answer.place)) };
}

function refused(answer: Callable, trials: readonly Trial[], property: Property, rule: FormulaRule): Judgement {
  const known = rule.mistakes.find((_, position) => trials.every(({ got, mistaken }) => isClose(got, mistaken[position] ?? null)));
  const findings: Finding[] = known === undefined ? [] : [{ code: "known-mistake", mistake: known.mistake, feedback: known.feedback }];
  const first = trials.find(({ right }) => !right);
  const smallest = first === undefined ? undefined : property.exampleLike(first.drawn, CASES_FOR_EXAMPLE);
  const changing = smallest === undefined ? undefined : unrepeatable(answer, smallest, rule);
  if (changing?.verdict === "wrong") return changing;
  const shown = smallest === undefined || smallest.is === "no-value" ? first : smallest;
  if (shown !== undefined) findings.push(...example({ is: "wrong", ...shown }));
  if (known === undefined) {
    const why = explainValues(trials, rule) ?? (unsteady(answer, trials, rule)?.verdict === "wrong" ? ({ code: "not-deterministic" } as const) : whereRight(property));
    const broken = property.brokenIdentity();
    findings.push(...[why, broken].filter((finding) => finding !== null));
  }
  const credit = shareOf(known?.credit ?? 0);
  return { verdict: verdictOf(credit), credit, findings: findings.map((finding) => placed(finding, answer.place)) };
}

const isSame = (left: Value, right: Value): boolean => {
  const [ours, theirs] = [entriesOf(left), entriesOf(right)];
  return ours.length === theirs.length && ours.every((entry, at) => Object.is(entry, theirs[at]));
};

const isClose = (got: Value, want: Value | null): boolean => want !== null && close(got, want);
