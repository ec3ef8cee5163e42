/** How good the splits at a node of a tree are, by every measure that a question or a usual mistake needs. */
import type { Impurity } from "./entropy.ts";
import { conditionalImpurity, entropyOfLabels, gainRatio, giniOfLabels, impurityGain } from "./entropy.ts";
import type { Table, Where } from "./table.ts";
import { branchesAt, freeAttributes, labelsOf, rowsAt } from "./table.ts";

/** What is measured; the defaults give the information gain in bits. */
export interface Measure {
  /** Base of the logarithm, 2 (bits) by default; entropy only. */
  readonly base?: number | undefined;
  readonly impurity?: "entropy" | "gini" | undefined;
  /** `conditional-entropy` gives what is left after the split, in place of what it gains. */
  readonly of?: "gain" | "conditional-entropy" | undefined;
  /** A usual mistake: branches do not count by their share, but are added up (`sum`) or averaged (`mean`). */
  readonly unweighted?: "sum" | "mean" | undefined;
}

/** Gains nearer than this tie: far above rounding (1e-16), far below any real difference on so few rows. */
export const TIE = 1e-9;

/** The impurity that a measure asks for. */
export function impurityOf({ impurity = "entropy", base = 2 }: Measure): Impurity {
  return impurity === "gini" ? giniOfLabels : (labels) => entropyOfLabels(labels, base);
}

/** Labels at a node that has rows: an empty set has no entropy, so that asking for one is a mistake in the question. */
export function labelsAt(table: Table, where: Where): readonly string[] {
  const labels = labelsOf(table, rowsAt(table, where));
  if (labels.length === 0) throw new Error(`where must leave at least one row, ${JSON.stringify(where)} leaves none.`);
  return labels;
}

/**
 * Impurity `I(D_v)` of each branch of each free attribute: attribute -> value -> number, in the unit of the impurity. Values that do
 * not occur at the node have none. Source: Zhou Zhihua 机器学习 (2016), section 4.2.1.
 */
export function branchImpurities(table: Table, where: Where, measure: Measure): Readonly<Record<string, Readonly<Record<string, number>>>> {
  labelsAt(table, where);
  const impurity = impurityOf(measure);
  return perAttribute(table, where, (attribute) =>
    Object.fromEntries([...branchesAt(table, where, attribute)].map(([value, labels]) => [value, impurity(labels)])));
}

/**
 * `I(D) - sum_v |D_v| / |D| I(D_v)` of each free attribute at a node (bits by default), or the variation that the measure asks for.
 * Source: Quinlan 1986, section 4; Zhou Zhihua 机器学习 (2016), eq. 4.2 (gain) and 4.6 (Gini).
 */
export function gainsAt(table: Table, where: Where, measure: Measure = {}): Readonly<Record<string, number>> {
  const labels = labelsAt(table, where);
  const impurity = impurityOf(measure);
  return perAttribute(table, where, (attribute) => {
    const branches = [...branchesAt(table, where, attribute).values()];
    if (measure.unweighted === undefined && measure.of !== "conditional-entropy") return impurityGain(branches, impurity);
    const left = remainder(branches, impurity, measure.unweighted);
    return measure.of === "conditional-entropy" ? left : impurity(labels) - left;
  });
}

/** Gain ratio of each free attribute at a node; no unit. Source: Quinlan 1986, section 7; Zhou Zhihua, eq. 4.3. */
export function gainRatiosAt(table: Table, where: Where): Readonly<Record<string, number>> {
  labelsAt(table, where);
  return perAttribute(table, where, (attribute) => gainRatio([...branchesAt(table, where, attribute).values()]));
}

/** Every attribute whose score ties with the highest; all of them are right. */
export function highest(scores: Readonly<Record<string, number>>, tolerance: number = TIE): readonly string[] {
  const best = Math.max(...Object.values(scores));
  return Object.keys(scores).filter((name) => (scores[name] ?? -Infinity) >= best - tolerance);
}

function remainder(branches: readonly (readonly string[])[], impurity: Impurity, unweighted: Measure["unweighted"]): number {
  if (unweighted === undefined) return conditionalImpurity(branches, impurity);
  const sum = branches.reduce((total, branch) => total + impurity(branch), 0);
  return unweighted === "sum" ? sum : sum / branches.length;
}

function perAttribute<Value>(table: Table, where: Where, value: (attribute: string) => Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(freeAttributes(table, where).map((attribute) => [attribute, value(attribute)]));
}
