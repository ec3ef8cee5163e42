/** A student's function at the same points at which formulas are judged. */
import type { Space } from "../maths/formula/equal-space.ts";
import { spaceOf } from "../maths/formula/equal-space.ts";
import { isDefined } from "../maths/formula/equal-point.ts";
import type { Program } from "../maths/formula/evaluate.ts";
import { USUAL_POINTS } from "../maths/formula/sample.ts";
import { freeNames } from "../maths/formula/walk.ts";
import type { Sample } from "../maths/formula/transformations.ts";
import type { Value } from "../maths/formula/value.ts";
import type { Callable, Outcome } from "../model.ts";
import { close } from "./close.ts";
import type { FormulaRule } from "./formula-rule.ts";
import { asDeclared } from "./formula-rule.ts";
import type { Input } from "./function-value.ts";
import { valueAt } from "./function-value.ts";
import type { DrawnInput } from "./inputs.ts";

export interface Trial extends Sample {
  readonly input: Input;
  /** Counted through both settings of sizes. */
  readonly point: number;
  readonly drawn: DrawnInput;
  readonly right: boolean;
  /** What each known mistake gives here. */
  readonly mistaken: readonly (Value | null)[];
}

export type Trials =
  | { readonly is: "tried"; readonly trials: readonly Trial[] }
  /** The function gave no value for an input: nothing after it would tell more. */
  | { readonly is: "no-value"; readonly input: Input; readonly outcome: Outcome; readonly want: Value; readonly drawn: DrawnInput }
  | { readonly is: "no-reference" };

export function tryPoints(answer: Callable, rule: FormulaRule): Trials {
  const trials: Trial[] = [];
  for (const setting of [0, 1] as const) {
    const space = spaceOf(allNames(rule), { whole: new Set(), indices: new Map() }, { table: rule.table, seed: rule.seed, functions: new Set(), undeclared: false }, setting);
    const reference = space.is === "space" ? space.compile(rule.reference) : space;
    if (space.is === "unfit" || reference.is === "unfit") return { is: "no-reference" };
    const mistakes = rule.mistakes.map(({ formula }) => space.compile(formula));
    for (let point = 0; point < USUAL_POINTS; point += 1) {
      space.move(point);
      const want = valueOf(reference, space);
      if (want === null) continue;
      const input = inputsOf(space, rule);
      const called = valueAt(answer, input, want, rule.elementwise);
      if (called.is === "no-value") return { is: "no-value", input, outcome: called.outcome, want, drawn: drawnAt(space) };
      const mistaken = mistakes.map((program) => (program.is === "unfit" ? null : valueOf(program, space)));
      trials.push({ input, drawn: drawnAt(space), point: setting * USUAL_POINTS + point, got: called.value, want, sizes: space.sizes, right: close(called.value, want, rule.closeness), mistaken });
    }
  }
  return { is: "tried", trials };
}

/** The letters, and the values that only the reference computes where it is made of them. */
export function allNames({ reference, setting }: FormulaRule): readonly string[] {
  return [...new Set([...setting.names, ...freeNames(reference.tree).keys()])];
}

/** The independent letters at the present point. */
function drawnAt({ places, frame, sizes }: Space): DrawnInput {
  const values = places.map(({ variable: { name, shape }, index }): readonly [string, Value] => [name, shape.length === 0 ? (frame.scalars[index] ?? NaN) : { shape, data: (frame.tensors[index] ?? new Float64Array(0)).slice() }]);
  return { sizes, values: Object.fromEntries(values) };
}

/** What a function is called with at the present point. */
export function inputsOf(space: Space, { setting }: FormulaRule): Input {
  const { names } = setting.vocabulary;
  return Object.fromEntries(Object.entries(space.inputs(setting.names)).map(([name, data]) => [name, asDeclared(data, names.get(name) ?? 0)]));
}

/** Null where it is not finite. */
export function valueOf(program: Program, space: Space): Value | null {
  const value = program.run(space.frame);
  if (!isDefined(value)) return null;
  return typeof value === "number" ? value : { shape: program.shape, data: value.slice() };
}
