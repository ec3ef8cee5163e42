/** Judges a function where constants are left open: it becomes one more letter, and what is said of formulas holds for it. */
import { fromData } from "../maths/formula/convert.ts";
import type { Formula } from "../maths/formula/equal-space.ts";
import type { Derived, VariableTable } from "../maths/formula/variables.ts";
import type { Value } from "../maths/formula/value.ts";
import type { Callable, Judgement } from "../model.ts";
import type { FormulaRule } from "./formula-rule.ts";
import { argumentsAt } from "./formula-rule.ts";
import { judgeTree } from "./judge-formula.ts";
import { isJudgement, placed, undecided, wrong } from "./judgements.ts";
import { judgeOutcome } from "./outcomes.ts";
import { pointsOf, shapeIn } from "./points.ts";

/** A space stands in no name that can be read. */
const STUDENT = "student value";

export function judgeFunctionUpTo(answer: Callable, rule: FormulaRule): Judgement {
  const { setting, options, reference } = rule;
  let failure: Judgement | undefined;
  const compute = (given: Readonly<Record<string, Value>>): Value => {
    if (failure !== undefined) return NaN;
    const outcome = judgeOutcome(answer.call([argumentsAt(given, setting)]), answer.place);
    if (isJudgement(outcome)) {
      failure = outcome;
      return NaN;
    }
    const value = fromData(outcome.data);
    if (value === null) failure = wrong([placed({ code: "misbehaved", what: "unsupported-type" }, answer.place)]);
    return value ?? NaN;
  };
  const [first] = pointsOf(setting, rule.seed, 0, [0], ["variables"]);
  if (first === undefined) return undecided([placed({ code: "grader-fault", what: "no points" }, answer.place)]);
  const value: Derived = { name: STUDENT, by: { is: "function", compute, shape: shapeIn(setting, compute(first)) }, needs: setting.names };
  const table: VariableTable = { ...rule.table, derived: [...rule.table.derived, value] };
  const student: Formula = { tree: { is: "name", name: STUDENT, at: [0, 0] }, source: "" };
  const judged = judgeTree(student, { reference, options: { ...options, table } }, rule, answer.place);
  return failure ?? judged;
}
