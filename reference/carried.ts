/** What follows from entropies, gains and splits that somebody worked out before, right or wrong: for errors that are carried forward. */
import { entropyOfLabels } from "./entropy.ts";
import { gainsAt, labelsAt } from "./gain.ts";
import type { Table, Where } from "./table.ts";
import { branchesAt, freeAttributes, rowsAt } from "./table.ts";

/** Attribute -> value -> entropy of that branch, bits. */
export type BranchEntropies = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * `H - sum_v |D_v| / |D| H_v` of each attribute, bits, with the given entropy H of the whole table and H_v of its branches; the shares
 * `|D_v| / |D|` are the table's. Not cut off at 0: entropies that are wrong may give less. Source: Quinlan, Induction of decision trees (1986),
 * section 4; Zhou Zhihua, 机器学习 (2016), eq. 4.2.
 */
export function gainsFromEntropies(table: Table, entropy: number, entropies: BranchEntropies): Readonly<Record<string, number>> {
  return Object.fromEntries(
    freeAttributes(table, {}).map((attribute) => {
      const left = [...branchesAt(table, {}, attribute)].map(([value, labels]) => (labels.length / table.rows.length) * branchOf(entropies, attribute, value));
      return [attribute, left.reduce((rest, part) => rest - part, entropy)];
    }),
  );
}

/**
 * Gains inside one branch of the root, `{ 纹理: 清晰 }`, bits, when the entropy H_v of that branch is the given one: each lies as far from the
 * right gain as H_v from the right entropy, because `Gain = H_v - H(label | attribute)`. Source: as above.
 */
export function gainsInBranch(table: Table, where: Where, entropies: BranchEntropies): Readonly<Record<string, number>> {
  const [condition, ...others] = Object.entries(where);
  if (condition === undefined || others.length > 0) throw new Error(`gainsInBranch: where must be one condition, it is ${JSON.stringify(where)}.`);
  const error = branchOf(entropies, ...condition) - entropyOfLabels(labelsAt(table, where));
  return Object.fromEntries(Object.entries(gainsAt(table, where)).map(([attribute, gain]) => [attribute, gain + error]));
}

/** The gains at a node, where the attributes that somebody chose there count as if they gained most. */
export function gainsWithChoice(table: Table, where: Where, chosen: readonly string[]): Readonly<Record<string, number>> {
  const gains = gainsAt(table, where);
  const most = Math.max(...Object.values(gains));
  return Object.fromEntries(Object.entries(gains).map(([attribute, gain]) => [attribute, chosen.includes(attribute) ? most : gain]));
}

/** Whether two lists of conditions lead to the same node: their order does not matter. */
export function isSameNode(table: Table, left: Where, right: Where): boolean {
  const [ours, theirs] = [Object.entries(left), Object.entries(right)];
  rowsAt(table, right);
  return ours.length === theirs.length && theirs.every(([attribute, value]) => left[attribute] === value);
}

function branchOf(entropies: BranchEntropies, attribute: string, value: string): number {
  const entropy = entropies[attribute]?.[value];
  if (entropy === undefined) throw new Error(`branches must hold an entropy for ${attribute}=${value}, it is left out.`);
  return entropy;
}
