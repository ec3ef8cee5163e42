/** Judges a student's function: first at the points of formulas, then as a property on drawn inputs, extreme ones last. */
import { toData } from "../maths/formula/convert.ts";
import { nameOfShape } from "../maths/formula/equal-values.ts";
import { USUAL_POINTS } from "../maths/formula/sample.ts";
import { transformationOf } from "../maths/formula/transformations.ts";
import type { Value } from "../maths/formula/value.ts";
import { shareOf } from "../maths/share.ts";
import type { Callable, Data, Finding, Judgement, Outcome, Placed } from "../model.ts";
import { close, entriesOf, shapeOf } from "./close.ts";
import type { FormulaRule } from "./formula-rule.ts";
import type { Trial } from "./function-trials.ts";
import { tryPoints } from "./function-trials.ts";
import type { Input } from "./function-value.ts";
import { valueAt } from "./function-value.ts";
import { isJudgement, placed, undecided, verdictOf, wrong } from "./judgements.ts";
import { judgeFunctionUpTo } from "./judge-function-up-to.ts";
import { judgeOutcome } from "./outcomes.ts";
import type { Failure } from "./property.ts";
import { Property } from "./property.ts";

/** Fewer cases show a counterexample of a function that is known to fail. */
const CASES_FOR_EXAMPLE = 60;

export async function judgeFunction(given: Callable, rule: FormulaRule): Promise<Judgement> {
  if (rule.options.upTo !== undefined) return judgeFunctionUpTo(given, rule);
  const changed = new Set<string>();
  const answer = noting(given, changed);
  const tried = tryPoints(answer, rule);
  const judged = await judgeTrials(answer, tried, rule);
  const notes = [...changed].map((parameter) => placed({ code: "changes-its-input", parameter }, given.place));
  return { ...judged, findings: [...judged.findings, ...notes] };
}

/** Each call has an input of its own, so a function that changes it does no harm; the student is told. */
function noting(answer: Callable, changed: Set<string>): Callable {
  return {
    ...answer,
    call(args) {
      const outcome = answer.call(args);
      if (outcome.is === "returned") for (const name of outcome.changedKeys ?? []) changed.add(name);
      return outcome;
    },
  };
}

async function judgeTrials(answer: Callable, tried: ReturnType<typeof tryPoints>, rule: FormulaRule): Promise<Judgement> {
  if (tried.is === "no-reference") return undecided([placed({ code: "grader-fault", what: "the reference has no value" }, answer.place)]);
  if (tried.is === "no-value") return withoutValue(answer, tried.outcome, tried.want, tried.input);
  const { trials } = tried;
  if (trials.length < USUAL_POINTS / 2) return undecided([placed({ code: "too-few-points", finite: trials.length, needed: USUAL_POINTS / 2 }, answer.place)]);
  const { default: fc } = await import("fast-check");
  const property = new Property(answer, rule, fc);
  if (!trials.every(({ right }) => right)) return refused(answer, trials, property.failure(CASES_FOR_EXAMPLE, false), rule);
  const failure = property.failure(rule.cases, false);
  if (failure !== undefined) return failed(answer, failure);
  if (isUnsteady(answer, trials, rule)) return wrong([placed({ code: "not-deterministic" }, answer.place)]);
  const extreme = rule.extreme === undefined ? undefined : property.failure(rule.cases, true);
  return extreme === undefined ? { verdict: "correct", credit: [1, 1], findings: [] } : overflowing(answer, extreme, rule);
}

/** The same inputs again, in another order, after everything else: nothing may have changed. */
function isUnsteady(answer: Callable, trials: readonly Trial[], { elementwise }: FormulaRule): boolean {
  return trials.toReversed().some(({ input, got, want }) => {
    const again = valueAt(answer, input, want, elementwise);
    return again.is === "no-value" || entriesOf(again.value).some((entry, place) => !Object.is(entry, entriesOf(got)[place]));
  });
}

function withoutValue(answer: Callable, outcome: Outcome, want: Value, input: Input): Judgement {
  const value = judgeOutcome(outcome, answer.place);
  if (isJudgement(value)) return { ...value, findings: [...value.findings, placed({ code: "on-input", input }, answer.place)] };
  return wrong([placed({ code: "wrong-shape", got: shapeOfData(value.data), want: nameOfShape(shapeOf(want)) }, answer.place)]);
}

function failed(answer: Callable, failure: Failure): Judgement {
  if (failure.is === "no-value") return withoutValue(answer, failure.outcome, failure.want, failure.input);
  return wrong(example(failure).map((finding) => placed(finding, answer.place)));
}

/** Right on every ordinary input: the credit for what fails only on extreme ones is the author's. */
function overflowing(answer: Callable, failure: Failure, { extreme = 0 }: FormulaRule): Judgement {
  const credit = shareOf(extreme);
  const findings: Finding[] = [{ code: "overflows", input: failure.input }];
  if (failure.is !== "no-value") findings.push({ code: "counterexample", input: failure.input, got: toData(failure.got), want: toData(failure.want) });
  return { verdict: verdictOf(credit), credit, findings: findings.map((finding) => placed(finding, answer.place)) };
}

function example(failure: Exclude<Failure, { is: "no-value" }>): readonly Finding[] {
  const [got, want] = [shapeOf(failure.got), shapeOf(failure.want)];
  const shape: readonly Finding[] = got.join() === want.join() ? [] : [{ code: "wrong-shape", got: nameOfShape(got), want: nameOfShape(want) }];
  return [...shape, { code: "counterexample", input: failure.input, got: toData(failure.got), want: toData(failure.want) }];
}

function refused(answer: Callable, trials: readonly Trial[], smallest: Failure | undefined, { mistakes }: FormulaRule): Judgement {
  const findings: Placed[] = [];
  const say = (finding: Finding): void => {
    findings.push(placed(finding, answer.place));
  };
  const known = mistakes.find((_, position) => trials.every(({ got, mistaken }) => isClose(got, mistaken[position] ?? null)));
  if (known !== undefined) say({ code: "known-mistake", mistake: known.mistake, feedback: known.feedback });
  const first = trials.find(({ right }) => !right);
  const shown = smallest === undefined || smallest.is === "no-value" ? first : smallest;
  if (shown !== undefined) for (const finding of example({ is: "wrong", ...shown })) say(finding);
  const transformed = known === undefined ? transformationOf(trials) : null;
  if (transformed !== null) say(transformed);
  const credit = shareOf(known?.credit ?? 0);
  return { verdict: verdictOf(credit), credit, findings };
}

const isClose = (got: Value, want: Value | null): boolean => want !== null && close(got, want);

function shapeOfData(data: Data): string {
  if (!Array.isArray(data)) return data === null ? "nothing" : typeof data;
  const [first] = data;
  return Array.isArray(first) ? `list[${data.length}][${first.length}]` : `list[${data.length}]`;
}
