/** Growing decision trees by information gain, with all their ties: usually more than one tree is right. */
import { countsOf } from "./entropy.ts";
import { gainsAt, highest, TIE } from "./gain.ts";
import type { Row, Table, Where } from "./table.ts";
import { cellOf, freeAttributes, labelsOf, rowsAt, valuesOf } from "./table.ts";

/** A leaf is its label; a split is `{ attribute: { value: subtree } }`. */
export type Tree = string | { readonly [attribute: string]: { readonly [value: string]: Tree } };

/** What is right at a node. */
export interface NodeFacts {
  /** Positions in the table of the rows that reach the node, counted from 1 as in the book. */
  readonly rows: readonly number[];
  /** Labels that a leaf may carry here: all that tie for the majority; at an empty node those of its parent. */
  readonly labels: readonly string[];
  /** The node has to be a leaf: no row, one label only, or rows that no free attribute tells apart. */
  readonly leaf: boolean;
  /** Information gain in bits of each free attribute; empty at a leaf. */
  readonly gains: Readonly<Record<string, number>>;
  /** Attributes that tie for the highest gain; empty at a leaf. */
  readonly best: readonly string[];
}

/** Which of several best attributes a canonical tree takes, by their order in the table. */
export type TieRule = "first" | "last";

/** The most frequent labels, all that tie, in order of first appearance in the list. */
export function majorityLabels(labels: readonly string[]): readonly string[] {
  const counts = countsOf(labels);
  const most = Math.max(...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([label]) => label);
}

/**
 * The three cases of TreeGenerate at one node: leaf because pure, leaf because no attribute is left that tells rows apart, or split.
 * An empty node takes the majority of its parent, the node without the last condition.
 * Source: Zhou Zhihua, 机器学习 (2016), section 4.1, figure 4.2; Quinlan 1986.
 */
export function nodeFacts(table: Table, where: Where, tolerance: number = TIE): NodeFacts {
  const here = rowsAt(table, where);
  const rows = table.rows.flatMap((row, position) => (here.includes(row) ? [position + 1] : []));
  if (here.length === 0) return { rows, labels: labelsOfParent(table, where), leaf: true, gains: {}, best: [] };
  const all = labelsOf(table, here);
  const labels = majorityLabels(all);
  const leaf = new Set(all).size === 1 || !freeAttributes(table, where).some((attribute) => tellsApart(here, attribute));
  if (leaf) return { rows, labels, leaf, gains: {}, best: [] };
  const gains = gainsAt(table, where);
  return { rows, labels, leaf, gains, best: highest(gains, tolerance) };
}

/**
 * One canonical tree: of tied attributes the first (or last) in the table's order, of tied labels the one that appears first.
 * A branch goes to every value of the WHOLE table. Source: Zhou Zhihua, 机器学习 (2016), figure 4.2.
 */
export function grow(table: Table, ties: TieRule = "first", where: Where = {}): Tree {
  const { labels, leaf, best } = nodeFacts(table, where);
  const attribute = ties === "first" ? best[0] : best.at(-1);
  if (leaf || attribute === undefined) return labels[0] ?? "";
  const branches = valuesOf(table, attribute).map((value) => [value, grow(table, ties, { ...where, [attribute]: value })]);
  return { [attribute]: Object.fromEntries(branches) };
}

/** Every right tree, one for each way to settle the ties of attributes and of labels. */
export function* rightTrees(table: Table, where: Where = {}): Generator<Tree> {
  const { labels, leaf, best } = nodeFacts(table, where);
  if (leaf) yield* labels;
  for (const attribute of best) {
    for (const branches of combined(table, where, attribute, valuesOf(table, attribute))) yield { [attribute]: branches };
  }
}

/** The label that a tree gives to a row. */
export function classify(tree: Tree, row: Row): string {
  if (typeof tree === "string") return tree;
  for (const [attribute, branches] of Object.entries(tree)) {
    const below = branches[cellOf(row, attribute)];
    if (below !== undefined) return classify(below, row);
  }
  throw new Error("classify: tree must have a branch for every value of the row.");
}

function* combined(table: Table, where: Where, attribute: string, values: readonly string[]): Generator<Readonly<Record<string, Tree>>> {
  const [value, ...rest] = values;
  if (value === undefined) {
    yield {};
    return;
  }
  for (const below of rightTrees(table, { ...where, [attribute]: value })) {
    for (const others of combined(table, where, attribute, rest)) yield { [value]: below, ...others };
  }
}

function tellsApart(rows: readonly Row[], attribute: string): boolean {
  return new Set(rows.map((row) => cellOf(row, attribute))).size > 1;
}

function labelsOfParent(table: Table, where: Where): readonly string[] {
  const above = Object.entries(where).slice(0, -1);
  const labels = labelsOf(table, rowsAt(table, Object.fromEntries(above)));
  return labels.length === 0 ? labelsOfParent(table, Object.fromEntries(above)) : majorityLabels(labels);
}
