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
import { valueAt, valuesAt } from "./function-value.ts";
import { whereRight } from "./function-where.ts";
import { correct, placed, undecided, verdictOf, wrong } from "./judgements.ts";
import { judgeFunctionUpTo } from "./judge-function-up-to.ts";
import { Property } from "./property.ts";

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
  if (failure !== undefined) return isRepeatable(answer, failure, rule) ? failed(answer, failure, property) : unsteady(answer);
  if (property.evidence < rule.cases / 2) return undecided([placed({ code: "too-few-points", finite: property.evidence, needed: Math.ceil(rule.cases / 2) }, answer.place)]);
  if (isUnsteady(answer, trials, rule)) return unsteady(answer);
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
function isUnsteady(answer: Callable, trials: readonly Trial[], { elementwise }: FormulaRule): boolean {
  answer.fresh?.();
  const step = Math.max(1, Math.floor(trials.length / TRIED_AGAIN));
  const again = trials.toReversed().filter((_, place) => place % step === 0);
  return valuesAt(answer, again, elementwise).some((called, place) => {
    const before = again[place];
    return called.is === "no-value" || before === undefined || !isSame(called.value, before.got);
  });
}

/** An example that the student cannot see again helps nobody. */
function isRepeatable(answer: Callable, failure: Failure, { elementwise }: FormulaRule): boolean {
  if (failure.is === "no-value") return true;
  return [0, 1].every(() => {
    const again = valueAt(answer, failure, elementwise);
    return again.is === "value" && isSame(again.value, failure.got);
  });
}

/** A smaller input that fails in the same way, if there is one. */
function smallerOf(failure: Extract<Trials, { is: "no-value" }>, property: Property): Extract<Failure, { is: "no-value" }> {
  // What runs until it is stopped is not worth sixty more such runs.
  if (failure.outcome.is === "timed-out" || failure.outcome.is === "out-of-memory") return failure;
  const smaller = property.exampleLike(failure.drawn, CASES_FOR_EXAMPLE);
  return smaller?.is === "no-value" && smaller.outcome.is === failure.outcome.is ? smaller : failure;
}

function failed(answer: Callable, failure: Failure, property: Property): Judgement {
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
  const findings: readonly Finding[] = [{ code: "overflows", input: failure.input }, ...(failure.is === "no-value" ? [] : example(failure))];
  return { verdict: verdictOf(credit), credit, findings: findings.map((finding) => placed(finding, answer.place)) };
}

function refused(answer: Callable, trials: readonly Trial[], property: Property, rule: FormulaRule): Judgement {
  const known = rule.mistakes.find((_, position) => trials.every(({ got, mistaken }) => isClose(got, mistaken[position] ?? null)));
  const findings: Finding[] = known === undefined ? [] : [{ code: "known-mistake", mistake: known.mistake, feedback: known.feedback }];
  const first = trials.find(({ right }) => !right);
  const smallest = first === undefined ? undefined : property.exampleLike(first.drawn, CASES_FOR_EXAMPLE);
  if (smallest !== undefined && !isRepeatable(answer, smallest, rule)) return unsteady(answer);
  const shown = smallest === undefined || smallest.is === "no-value" ? first : smallest;
  if (shown !== undefined) findings.push(...example({ is: "wrong", ...shown }));
  if (known === undefined) {
    const why = explainValues(trials, rule) ?? (isUnsteady(answer, trials, rule) ? ({ code: "not-deterministic" } as const) : whereRight(property));
    const broken = property.brokenIdentity();
    findings.push(...[why, broken].filter((finding) => finding !== null));
  }
  const credit = shareOf(known?.credit ?? 0);
  return { verdict: verdictOf(credit), credit, findings: findings.map((finding) => placed(finding, answer.place)) };
}

const unsteady = ({ place }: Callable): Judgement => wrong([placed({ code: "not-deterministic" }, place)]);

const isSame = (left: Value, right: Value): boolean => {
  const [ours, theirs] = [entriesOf(left), entriesOf(right)];
  return ours.length === theirs.length && ours.every((entry, at) => Object.is(entry, theirs[at]));
};

const isClose = (got: Value, want: Value | null): boolean => want !== null && close(got, want);
