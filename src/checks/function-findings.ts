/** What is said of an input on which a student's function fails. */
import { toData } from "../maths/formula/convert.ts";
import { nameOfShape } from "../maths/formula/equal-values.ts";
import type { Callable, Data, Finding, Judgement } from "../model.ts";
import { shapeOf } from "./close.ts";
import type { Failure } from "./function-failure.ts";
import { isJudgement, placed, wrong } from "./judgements.ts";
import { judgeOutcome } from "./outcomes.ts";

/** The judgement of a function that gave no value, with the input beside it. */
export function withoutValue({ place }: Callable, { outcome, want, input }: Extract<Failure, { is: "no-value" }>): Judgement {
  const value = judgeOutcome(outcome, place);
  if (isJudgement(value)) return { ...value, findings: [...value.findings, placed({ code: "on-input", input }, place)] };
  return wrong([placed({ code: "wrong-shape", got: shapeOfData(value.data), want: nameOfShape(shapeOf(want)) }, place), placed({ code: "on-input", input }, place)]);
}

export function example({ input, got, want }: Exclude<Failure, { is: "no-value" }>): readonly Finding[] {
  const [ours, theirs] = [shapeOf(got), shapeOf(want)];
  const shape: readonly Finding[] = ours.join() === theirs.join() ? [] : [{ code: "wrong-shape", got: nameOfShape(ours), want: nameOfShape(theirs) }];
  return [...shape, { code: "counterexample", input, got: toData(got), want: toData(want) }];
}

function shapeOfData(data: Data): string {
  if (!Array.isArray(data)) return data === null ? "nothing" : typeof data;
  const [first] = data;
  return Array.isArray(first) ? `list[${data.length}][${first.length}]` : `list[${data.length}]`;
}
