/** Whether a student's formula says the same as the reference, whatever kind of thing the two are. */
import { compareUpToAddition, compareUpToFactor, compareUpToWeights } from "./equal-constants.ts";
import { compareItems, compareOrdered, isCollection, itemsOf } from "./equal-collections.ts";
import { lifted, withoutGoal, withoutLeftSide } from "./equal-prepare.ts";
import { EXACT, STRICT } from "./equal-point.ts";
import type { Tolerance } from "./equal-point.ts";
import type { Rules } from "./equal-pair.ts";
import type { Formula } from "./equal-space.ts";
import { compareScalars } from "./equal-scalars.ts";
import { compareValues, EQUAL, isTwofold } from "./equal-values.ts";
import type { Comparison } from "./equal-values.ts";
import { conditionOf, membership } from "./equations.ts";
import { compareConditions } from "./equations-compare.ts";
import { imaginaryUnit } from "./imaginary.ts";
import type { Expression } from "./tree.ts";
import type { VariableTable } from "./variables.ts";
import { freeNames, sameTree } from "./walk.ts";

export type { Comparison } from "./equal-values.ts";
export type { Formula } from "./equal-space.ts";

export interface CompareOptions {
  /** Declared variables; without them every name is a real scalar. */
  readonly table?: VariableTable | null;
  readonly seed?: number;
  readonly tolerance?: Partial<Tolerance>;
  /** What may differ: a positive factor, a constant of integration, or a positive weight for each term of the reference. */
  readonly upTo?: "positive-constant" | "additive-constant" | "positive-weights";
  /** For `additive-constant`: the variables of integration; all names of the reference unless told. */
  readonly variables?: readonly string[];
  /** For `positive-weights`: how small and how large a weight may be. */
  readonly weights?: readonly [least: number, most: number];
  /** Decimals with nine digits and more are taken as rounded; on unless told. */
  readonly roundedDecimals?: boolean;
  /** Whether a difference is shown at a point; on unless told. */
  readonly counterexamples?: boolean;
  /** Whether names that nobody declared are real scalars; only without a table unless told. */
  readonly undeclared?: boolean;
  /** Functions that only have a name. */
  readonly functions?: ReadonlySet<string>;
  /**
   * Whether `y = ...` may stand for `...`: with a table, where a name that is not declared stands on the left; without one only where the
   * other side is a constant, unless told.
   */
  readonly leftSide?: "optional" | "refused";
}

export function compareFormulas(student: Formula, reference: Formula, options: CompareOptions = {}): Comparison {
  const rules = rulesOf(options);
  const quick = options.upTo === undefined ? compareScalars(student, reference, rules) : null;
  if (quick !== null) return quick;
  const [got, want] = withoutLeftSide(withoutGoal(student), withoutGoal(reference), options.leftSide === undefined ? rules.table !== null : options.leftSide === "optional", rules.table);
  const compared = compare(got, want, rules, options);
  return compared.is === "different" ? (complexity(student, reference, rules) ?? compared) : compared;
}

/** Nothing is refused for what an `i` would be if it were a real number. */
function complexity(student: Formula, reference: Formula, { table }: Rules): Comparison | null {
  if (table !== null) return null;
  for (const { tree, source } of [student, reference]) {
    const unit = imaginaryUnit(tree);
    if (unit !== null) return { is: "undecided", finding: { code: "unknown-name", source, column: unit.at[0] + 1, name: "i" } };
  }
  return null;
}

export function rulesOf(options: CompareOptions): Rules {
  const table = options.table ?? null;
  return {
    table,
    seed: options.seed ?? 1,
    functions: options.functions ?? table?.vocabulary.functions ?? new Set(),
    undeclared: options.undeclared ?? table === null,
    tolerance: { ...(options.roundedDecimals === false ? STRICT : EXACT), ...options.tolerance },
    rounded: options.roundedDecimals ?? true,
    counterexamples: options.counterexamples ?? true,
  };
}

function compare(given: Formula, due: Formula, rules: Rules, options: CompareOptions): Comparison {
  const [student, reference] = [bothSigns(given), bothSigns(due)];
  const again = (got: Formula, want: Formula): Comparison => compareFormulas(got, want, options);
  const [got, want] = [student.tree, reference.tree];
  if (got.is === "words" || want.is === "words") return sameWords(got, want) ? EQUAL : different(want, got);
  const conditions = compareAsConditions(student, reference, rules);
  if (conditions !== null) return conditions;
  if (got.is === "interval" && want.is === "interval" && got.closed.join() !== want.closed.join()) return different(want, got);
  if (got.is === "interval" && want.is === "interval") return compareOrdered([got.from, got.to], [want.from, want.to], student, reference, again);
  if (got.is === "interval" && want.is === "tuple" && want.items.length === 2) return got.closed.includes(true) ? different(want, got) : compareOrdered([got.from, got.to], want.items, student, reference, again);
  if (got.is === "tuple" && want.is === "interval" && got.items.length === 2) return want.closed.includes(true) ? different(want, got) : compareOrdered(got.items, [want.from, want.to], student, reference, again);
  if (got.is === "union" && want.is === "union") return compareUnions(student, reference, rules);
  if (isTwofold(student) || isTwofold(reference) || isCollection(got) || isCollection(want)) return compareCollections(student, reference, again);
  if (got.is === "interval" || want.is === "interval" || got.is === "union" || want.is === "union") return different(want, got);
  return compareAsValues(lifted(student, reference, rules), lifted(reference, student, rules), rules, options);
}

function compareAsValues(student: Formula, reference: Formula, rules: Rules, options: CompareOptions): Comparison {
  switch (options.upTo) {
    case "positive-constant":
      return compareUpToFactor(student, reference, rules);
    case "additive-constant":
      return compareUpToAddition(student, reference, rules, new Set(options.variables ?? freeNames(reference.tree).keys()));
    case "positive-weights":
      return compareUpToWeights(student, reference, rules, options.weights ?? [1e-4, 1e4]);
    default:
      return compareValues(student, reference, rules);
  }
}

/** Null where the two are not both about where something holds. */
function compareAsConditions(student: Formula, reference: Formula, rules: Rules): Comparison | null {
  const [ours, theirs] = [conditionOf(student), conditionOf(reference)];
  if (ours !== null && theirs !== null) return sameTree(student.tree, reference.tree) ? EQUAL : compareConditions(ours, theirs, rules);
  if (theirs !== null && reference.tree.is === "relation") {
    const variable = onlyName(reference.tree);
    const within = variable === null ? null : membership(variable, student.tree, student.source);
    return within === null ? (isCollection(student.tree) ? null : different(reference.tree, student.tree)) : compareConditions(within, theirs, rules);
  }
  if (ours !== null && student.tree.is === "relation") {
    const variable = onlyName(student.tree);
    const within = variable === null ? null : membership(variable, reference.tree, reference.source);
    return within === null ? (isCollection(reference.tree) ? null : different(reference.tree, student.tree)) : compareConditions(ours, within, rules);
  }
  return null;
}

/** `x = 2 ± 1` is two equations. */
function bothSigns(formula: Formula): Formula {
  const { tree } = formula;
  return tree.is === "relation" && isTwofold(formula) ? { ...formula, tree: { is: "list", items: itemsOf(tree), at: tree.at } } : formula;
}

function onlyName(tree: Expression): Expression | null {
  const names = [...freeNames(tree)].filter(([name]) => name !== "pi" && name !== "e" && name !== "infinity");
  return names.length === 1 ? (names[0]?.[1] ?? null) : null;
}

function compareUnions(student: Formula, reference: Formula, rules: Rules): Comparison {
  const variable: Expression = { is: "name", name: "·", at: [0, 0] };
  const [ours, theirs] = [membership(variable, student.tree, student.source), membership(variable, reference.tree, reference.source)];
  return ours === null || theirs === null ? different(reference.tree, student.tree) : compareConditions(ours, theirs, { ...rules, undeclared: true });
}

function compareCollections(student: Formula, reference: Formula, again: (student: Formula, reference: Formula) => Comparison): Comparison {
  const [got, want] = [student.tree, reference.tree];
  const ordered = (got.is === "tuple" && (want.is === "tuple" || want.is === "list")) || (want.is === "tuple" && got.is === "list");
  if (ordered) return compareOrdered(itemsOf(got), itemsOf(want), student, reference, again);
  if (got.is === "tuple" || want.is === "tuple") return different(want, got);
  return compareItems(itemsOf(got), itemsOf(want), student, reference, again);
}

/** `E` and `\text{E}` are the same word. */
function sameWords(student: Expression, reference: Expression): boolean {
  const word = wordOf(student);
  return word !== null && word === wordOf(reference);
}

function different(want: Expression, got?: Expression): Comparison {
  return { is: "different", findings: [{ code: "wrong-shape", got: got?.is ?? "other", want: want.is }] };
}

function wordOf(tree: Expression): string | null {
  return tree.is === "words" ? tree.text.trim().toLowerCase() : tree.is === "name" ? tree.name.toLowerCase() : null;
}
