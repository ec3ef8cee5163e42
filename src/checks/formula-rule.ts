/** How a formula or a function is judged against the expected value, whatever that was computed from. */
import { fromData, toData } from "../maths/formula/convert.ts";
import { compareFormulas } from "../maths/formula/equal.ts";
import type { Formula } from "../maths/formula/equal-space.ts";
import type { CompareOptions } from "../maths/formula/equal.ts";
import type { Form } from "../maths/formula/forms.ts";
import type { Reading } from "../maths/formula/read.ts";
import { readFormula } from "../maths/formula/read.ts";
import type { Computed, VariableTable } from "../maths/formula/variables.ts";
import type { Value } from "../maths/formula/value.ts";
import type { Data, Text } from "../model.ts";
import type { Closeness } from "./close.ts";
import type { Author, Path, Reference } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import { dataOf } from "./expected.ts";
import type { Identity } from "./identities.ts";
import type { Setting } from "./setting.ts";
import { authorFormula } from "./setting.ts";

export interface FormulaMistake {
  readonly mistake: string;
  readonly formula: Formula;
  readonly feedback: Text;
  readonly credit: number;
}

/** A student's text as it is read, beside the reference that it is compared with. */
export interface Paired {
  readonly reading: Reading;
  readonly reference: Formula;
  readonly options: CompareOptions;
}

export interface WrittenRule {
  /** Letters that may be shown in an example; all of them where nobody declared any. */
  readonly isShown: (name: string) => boolean;
  readonly pair: (text: string) => Paired;
  /** An answer `a = b = c` is a derivation whose last step counts, not an equation. */
  readonly stepsAllowed: boolean;
  readonly form?: Form | undefined;
  readonly mistakes: readonly FormulaMistake[];
  /** The same with every letter a number, for formulas of one element that leave its index out: `h (1 - h)`. */
  readonly ofOneElement?: WrittenRule;
}

export interface FormulaRule extends WrittenRule {
  readonly table: VariableTable;
  readonly setting: Setting;
  /** What functions are compared with. */
  readonly reference: Formula;
  readonly seed: number;
  readonly options: CompareOptions;
  /** Inputs that are drawn for a function. */
  readonly cases: number;
  /** The credit of a function that fails on extreme inputs only; undefined where these are not tried. */
  readonly extreme?: number | undefined;
  /** The question is about one element at a time: a function of numbers will do as well. */
  readonly elementwise: boolean;
  /** What holds of every right value. */
  readonly identities?: readonly Identity[];
  /** How close a function's value has to come, where the expected one is not exact. */
  readonly closeness?: Closeness | undefined;
}

/** The letters' values as functions take them: a vector of one entry, which formulas know as a number, is a list again. */
export function argumentsAt(given: Readonly<Record<string, Value>>, { vocabulary }: Pick<Setting, "vocabulary">): Readonly<Record<string, Data>> {
  const args: Record<string, Data> = {};
  for (const [key, value] of Object.entries(given)) args[key] = asDeclared(toData(value), vocabulary.names.get(key) ?? 0);
  return args;
}

export function asDeclared(data: Data, dimensions: number): Data {
  return typeof data !== "number" || dimensions === 0 ? data : dimensions === 1 ? [data] : [[data]];
}

/** What a reference function gives at a point; what it throws is the author's fault. */
export function dataAt(reference: Reference, name: string, given: Readonly<Record<string, Value>>, setting: Setting, path: Path): Data | undefined {
  try {
    return dataOf(reference(argumentsAt(given, setting)));
  } catch (error) {
    throw new AuthorFault(path, `The reference "${name}" fails for the variables of the question: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A reference function of `reference/` as a function of the letters' values. */
export function computedBy(name: string, setting: Setting, author: Author, path: Path): Computed {
  const reference = author.reference(name, path);
  return (given) => {
    const data = dataAt(reference, name, given, setting, path);
    const value = data === undefined ? null : fromData(data);
    if (value === null) throw new AuthorFault(path, `The reference "${name}" gives no number, vector or matrix.`);
    return value;
  };
}

/** The author's own formula for the expected value: it has to agree with what the reference computes, and explains better. */
export function shownAs(source: string | undefined, computed: Formula, table: VariableTable, setting: Setting, { seed, verified }: Author, path: Path): Formula {
  if (source === undefined) return computed;
  const formula = authorFormula(source, setting, path);
  if (verified) return formula;
  const compared = compareFormulas(formula, computed, { table, seed, tolerance: { relative: 1e-6, absolute: 1e-9 } });
  if (compared.is === "equal") return formula;
  throw new AuthorFault(path, `This formula does not agree with the reference: ${JSON.stringify(compared)}.`);
}

/** The rule of answers in declared letters. */
export function declaredRule(setting: Setting, reference: Formula, options: CompareOptions & { readonly table: VariableTable; readonly seed: number }): Pick<FormulaRule, "setting" | "table" | "reference" | "seed" | "options" | "pair" | "isShown" | "stepsAllowed"> {
  return {
    setting,
    reference,
    options,
    table: options.table,
    seed: options.seed,
    stepsAllowed: reference.tree.is !== "relation",
    isShown: (name) => setting.vocabulary.names.has(name),
    pair: (text) => ({ reading: readFormula(text, setting.vocabulary), reference, options }),
  };
}
