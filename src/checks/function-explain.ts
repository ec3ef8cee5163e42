/** What a refused function seems to compute: a change of the value, or of the formula that is right. */
import { spaceOf } from "../maths/formula/equal-space.ts";
import type { Formula } from "../maths/formula/equal-space.ts";
import { isDefined } from "../maths/formula/equal-point.ts";
import type { Space } from "../maths/formula/equal-space.ts";
import { Unfit } from "../maths/formula/evaluate-code.ts";
import { USUAL_POINTS } from "../maths/formula/sample.ts";
import { reversed } from "../maths/formula/transformations-reversed.ts";
import { transformationOf } from "../maths/formula/transformations.ts";
import type { Transformation } from "../maths/formula/transformations.ts";
import { variantsOf } from "../maths/formula/explain-variants.ts";
import type { Expression } from "../maths/formula/tree.ts";
import type { Value } from "../maths/formula/value.ts";
import { children } from "../maths/formula/walk.ts";
import { close, entriesOf, shapeOf } from "./close.ts";
import type { FormulaRule } from "./formula-rule.ts";
import type { Trial } from "./function-trials.ts";
import { allNames } from "./function-trials.ts";

const MOST_VARIANTS = 1500;
/** Trials that a variant is tried on before all others. */
const PROBES = 3;

export function explainValues(trials: readonly Trial[], rule: FormulaRule): Transformation | null {
  const byValue = transformationOf(trials);
  if (byValue !== null && byValue.name !== "shifted") return byValue;
  return byVariant(trials, rule) ?? byValue;
}

/** The right formula with one thing changed that gives the function's values everywhere; there is one only where the author shows a formula. */
function byVariant(trials: readonly Trial[], rule: FormulaRule): Transformation | null {
  const { reference, setting, table, seed } = rule;
  if (reference.source === "") return null;
  const settingOf = (sizes: 0 | 1): Space | null => {
    const space = spaceOf(new Set([...allNames(rule), ...setting.names]), { whole: new Set(), indices: new Map() }, { table, seed, functions: new Set(), undeclared: false }, sizes);
    return space.is === "unfit" ? null : space;
  };
  const spaces = [settingOf(0), settingOf(1)] as const;
  const [first] = trials;
  const home = spaces[0];
  if (first === undefined || home === null) return null;
  const material = { names: setting.names, factors: factorsIn(reference.tree).map((tree) => [tree, textOf(reference, tree)] as const), functions: callsIn(reference.tree), text: (tree: Expression) => textOf(reference, tree) };
  let tried = 0;
  for (const { tree, finding } of variantsOf(reference.tree, material)) {
    tried += 1;
    if (tried > MOST_VARIANTS) return null;
    const variant = { tree, source: reference.source };
    if (gives(variant, spaces, trials.slice(0, PROBES)) && gives(variant, spaces, trials)) return reversed(finding);
  }
  return null;
}

function gives(variant: Formula, spaces: readonly [Space | null, Space | null], trials: readonly Trial[]): boolean {
  const programs = spaces.map((space) => space?.compile(variant));
  return trials.every(({ got, point }) => {
    const [space, program] = [spaces[point < USUAL_POINTS ? 0 : 1], programs[point < USUAL_POINTS ? 0 : 1]];
    if (space === null || program === undefined || program.is === "unfit") return false;
    if (program.shape.length > 0 && entriesOf(got).length !== program.shape.reduce((product, size) => product * size, 1)) return false;
    space.move(point % USUAL_POINTS);
    const value = valueIn(space, program);
    return value !== null && shapeOf(value).length === shapeOf(got).length && close(got, value);
  });
}

function valueIn(space: Space, program: Extract<ReturnType<Space["compile"]>, { is: "program" }>): Value | null {
  try {
    const value = program.run(space.frame);
    return !isDefined(value) ? null : typeof value === "number" ? value : { shape: program.shape, data: value };
  } catch (fault) {
    if (fault instanceof Unfit) return null;
    throw fault;
  }
}

function factorsIn(tree: Expression): readonly Expression[] {
  const below = children(tree).flatMap(factorsIn);
  return tree.is === "binary" && (tree.op === "*" || tree.op === ".*") ? [tree.left, tree.right, ...below] : below;
}

function callsIn(tree: Expression): readonly string[] {
  const below = children(tree).flatMap(callsIn);
  return tree.is === "call" && tree.arguments.length === 1 ? [...new Set([tree.name, ...below])] : below;
}

const textOf = ({ source }: Formula, { at }: Expression): string => source.slice(at[0], at[1]);
