/** A student's function at the same points at which formulas are judged. */
import type { Space } from "../maths/formula/equal-space.ts";
import { spaceOf } from "../maths/formula/equal-space.ts";
import { isDefined } from "../maths/formula/equal-point.ts";
import type { Program } from "../maths/formula/evaluate.ts";
import { USUAL_POINTS } from "../maths/formula/sample.ts";
import { freeNames } from "../maths/formula/walk.ts";
import type { Value } from "../maths/formula/value.ts";
import type { Callable, Outcome } from "../model.ts";
import { close } from "./close.ts";
import type { FormulaRule } from "./formula-rule.ts";
import { asDeclared } from "./formula-rule.ts";
import type { Due, Input } from "./function-value.ts";
import { valuesAt } from "./function-value.ts";
import type { DrawnInput } from "./inputs.ts";

/** One of the points, with all that is known of it before anybody's function is called. */
interface Point extends Due {
  readonly sizes: ReadonlyMap<string, number>;
  /** Counted through both settings of sizes. */
  readonly point: number;
  readonly drawn: DrawnInput;
  /** What each known mistake gives here. */
  readonly mistaken: readonly (Value | null)[];
}

export interface Trial extends Point {
  readonly got: Value;
  readonly right: boolean;
}

export type Trials =
  | { readonly is: "tried"; readonly trials: readonly Trial[] }
  /** The function gave no value for an input: nothing after it would tell more. */
  | { readonly is: "no-value"; readonly input: Input; readonly outcome: Outcome; readonly want: Value; readonly drawn: DrawnInput }
  | { readonly is: "no-reference" };

export function tryPoints(answer: Callable, rule: FormulaRule): Trials {
  const points = pointsOf(rule);
  if (points === null) return { is: "no-reference" };
  const trials: Trial[] = [];
  for (const [place, called] of valuesAt(answer, points, rule.elementwise).entries()) {
    const point = points[place];
    if (point === undefined) break;
    if (called.is === "no-value") return { is: "no-value", input: point.input, outcome: called.outcome, want: point.want, drawn: point.drawn };
    trials.push({ ...point, got: called.value, right: close(called.value, point.want, rule.closeness) });
  }
  return { is: "tried", trials };
}

const known = new WeakMap<FormulaRule, readonly Point[] | null>();

/** Made once for a question; null where the reference has no value. */
function pointsOf(rule: FormulaRule): readonly Point[] | null {
  const points = known.get(rule) ?? [...pointsIn(rule, 0), ...pointsIn(rule, 1)];
  const whole = points.every((point) => point !== null) ? points : null;
  known.set(rule, whole);
  return whole;
}

function pointsIn(rule: FormulaRule, setting: 0 | 1): readonly (Point | null)[] {
  const space = spaceOf(allNames(rule), { whole: new Set(), indices: new Map() }, { table: rule.table, seed: rule.seed, functions: new Set(), undeclared: false }, setting);
  const reference = space.is === "space" ? space.compile(rule.reference) : space;
  if (space.is === "unfit" || reference.is === "unfit") return [null];
  const mistakes = rule.mistakes.map(({ formula }) => space.compile(formula));
  return Array.from({ length: USUAL_POINTS }, (_, point) => point).flatMap((point) => {
    space.move(point);
    const want = valueOf(reference, space);
    if (want === null) return [];
    const mistaken = mistakes.map((program) => (program.is === "unfit" ? null : valueOf(program, space)));
    return [{ input: inputsOf(space, rule), drawn: drawnAt(space), point: setting * USUAL_POINTS + point, want, sizes: space.sizes, mistaken }];
  });
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
