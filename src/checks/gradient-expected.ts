/** The expected gradient: exact where the loss is a formula that can be differentiated, else by differences with a bound on their error. */
import { dualGradient, movedBy } from "../maths/formula/dual-tree.ts";
import { gradientOf } from "../maths/formula/differentiate.ts";
import type { Formula } from "../maths/formula/equal-space.ts";
import { compileFormula } from "../maths/formula/evaluate.ts";
import type { Frame, Slot } from "../maths/formula/evaluate-code.ts";
import { LIMITS, Unfit } from "../maths/formula/evaluate-code.ts";
import type { Computed, VariableTable } from "../maths/formula/variables.ts";
import type { Value } from "../maths/formula/value.ts";

/** Differences of a smooth loss are right to eight digits or so; an answer is right or wrong by much more. */
export const BY_DIFFERENCES = { relative: 1e-5, absolute: 1e-8 };
/** The error has to lie below what is allowed by this much. */
const MARGIN = 0.1;

/** The derivative where it stands; NaN where its error cannot be bounded, so that the point is no evidence. */
export function byDifferences(loss: Computed, variable: string): Computed {
  const value = (point: Readonly<Record<string, Value>>): number => {
    const result = loss(point);
    return typeof result === "number" ? result : NaN;
  };
  return (given) => {
    const found = gradientOf(value, given, variable);
    if (found === null) return NaN;
    return isSure(found.value, found.error) ? found.value : unknownLike(found.value);
  };
}

/** The gradient of a loss that the author wrote as a formula. */
export function byFormula({ tree, source }: Formula, variable: string, table: VariableTable): Computed {
  const numeric = byDifferences(lossOf({ tree, source }, variable, table), variable);
  return (given) => dualGradient(tree, given, variable, table) ?? numeric(given);
}

/** Whether the loss is differentiated exactly, told at one of its points. */
export function isExact({ tree }: Formula, point: Readonly<Record<string, Value>>, variable: string, table: VariableTable): boolean {
  return dualGradient(tree, point, variable, table) !== undefined;
}

/** The loss as a function of all letters, those that are made of the variable computed anew. */
function lossOf(formula: Formula, variable: string, table: VariableTable): Computed {
  const moving = [...movedBy(variable, table.derived).values()];
  return (given) => {
    const frame: Frame = { scalars: [], tensors: [], budget: LIMITS.work };
    const slots = new Map<string, Slot>();
    const put = (name: string, value: Value): void => {
      if (typeof value === "number") slots.set(name, { is: "scalar", index: frame.scalars.push(value) - 1, declared: true });
      else slots.set(name, { is: "tensor", index: frame.tensors.push(value.data) - 1, shape: value.shape });
    };
    const run = ({ tree, source }: Formula): Value => {
      const program = compileFormula(tree, { source, slots, functions: table.vocabulary.functions ?? new Set(), noise: null });
      if (program.is === "unfit") return NaN;
      // Indices of sums write beyond what is kept.
      const value = program.run({ ...frame, scalars: [...frame.scalars] });
      return typeof value === "number" ? value : { shape: program.shape, data: value };
    };
    try {
      for (const [name, value] of Object.entries(given)) if (!moving.some((one) => one.name === name)) put(name, value);
      for (const { name, by } of moving) put(name, by.is === "formula" ? run(by) : by.compute(given));
      return run(formula);
    } catch (fault) {
      if (fault instanceof Unfit) return NaN;
      throw fault;
    }
  };
}

/** Every entry is known much better than it is asked for. */
function isSure(value: Value, error: number): boolean {
  const smallest = typeof value === "number" ? Math.abs(value) : value.data.reduce((least, entry) => Math.min(least, Math.abs(entry)), Infinity);
  return error <= MARGIN * (BY_DIFFERENCES.absolute + BY_DIFFERENCES.relative * smallest);
}

const unknownLike = (value: Value): Value => (typeof value === "number" ? NaN : { shape: value.shape, data: value.data.map(() => NaN) });
