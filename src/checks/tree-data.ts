/** The table that a decision tree is judged on, and what is right at a node of it. */
import type { Data } from "../model.ts";
import type { Author, Path } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import type { ReferenceCall } from "./expected.ts";
import { argumentsOf, callReference, dataOf } from "./expected.ts";

export type Row = Readonly<Record<string, string>>;

/** Conditions on the way from the root to a node. */
export type Where = Readonly<Record<string, string>>;

export interface TreeData {
  readonly attributes: readonly string[];
  /** All values of an attribute in the whole table, in order of appearance. */
  values(attribute: string): readonly string[];
  readonly labels: readonly string[];
  rows(where: Where): readonly Row[];
  label(row: Row): string;
  /** Gain of each attribute that is still free at the node. */
  gains(where: Where): ReadonlyMap<string, number>;
}

const isRow = (value: Data): value is { readonly [key: string]: string } =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((cell) => typeof cell === "string");

export function treeData(table: ReferenceCall, gains: ReferenceCall, author: Author): TreeData {
  const path: Path = ["data"];
  const data = callReference(table, author, path);
  const fault = (): AuthorFault => new AuthorFault(path, `The reference "${table.reference}" must give { attributes, target, rows } with rows of text.`);
  if (typeof data !== "object" || data === null || Array.isArray(data)) throw fault();
  const fields = new Map(Object.entries(data));
  const [attributes, target, rows] = [fields.get("attributes"), fields.get("target"), fields.get("rows")];
  if (!Array.isArray(attributes) || typeof target !== "string" || !Array.isArray(rows)) throw fault();
  const names: string[] = attributes.filter((name) => typeof name === "string");
  const table_: Row[] = rows.filter(isRow);
  if (names.length !== attributes.length || table_.length !== rows.length || table_.length === 0) throw fault();
  const cell = (row: Row, column: string): string => row[column] ?? "";
  const distinct = (column: string): readonly string[] => [...new Set(table_.map((row) => cell(row, column)))];
  const values = new Map(names.map((name) => [name, distinct(name)]));
  const reference = author.reference(gains.reference, ["gains", "reference"]);
  const remembered = new Map<string, ReadonlyMap<string, number>>();
  return {
    attributes: names,
    values: (attribute) => values.get(attribute) ?? [],
    labels: distinct(target),
    rows: (where) => table_.filter((row) => Object.entries(where).every(([name, value]) => row[name] === value)),
    label: (row) => cell(row, target),
    gains(where) {
      const key = Object.entries(where).map(([name, value]) => JSON.stringify([name, value])).toSorted().join();
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const given = dataOf(reference({ ...argumentsOf(gains), where }));
      const found = new Map<string, number>();
      if (typeof given === "object" && given !== null) {
        for (const [name, gain] of Object.entries(given)) if (typeof gain === "number") found.set(name, gain);
      }
      remembered.set(key, found);
      return found;
    },
  };
}

/** What may stand at a node: which labels a leaf may carry, which attributes a split may use. */
export interface NodeFacts {
  readonly labels: readonly string[];
  /** One label only, no row, or rows that no free attribute tells apart: nothing is left to split. */
  readonly leaf: boolean;
  readonly gains: ReadonlyMap<string, number>;
  readonly best: readonly string[];
  readonly bestGain: number;
}

/** Facts at a node; an empty one takes the labels of its parent. */
export function factsAt(data: TreeData, where: Where, parent: readonly string[], within: number): NodeFacts {
  const rows = data.rows(where);
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(data.label(row), (counts.get(data.label(row)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const labels = rows.length === 0 ? parent : [...counts].filter(([, count]) => count === most).map(([label]) => label);
  const gains = counts.size <= 1 ? new Map<string, number>() : data.gains(where);
  const leaf = ![...gains.keys()].some((name) => new Set(rows.map((row) => row[name])).size > 1);
  const bestGain = Math.max(0, ...gains.values());
  const best = [...gains].filter(([, gain]) => gain >= bestGain - within).map(([name]) => name);
  return { labels, leaf, gains, best, bestGain };
}

/** Nodes of the tree that grows below a node when the first best attribute is taken each time. */
export function sizeBelow(data: TreeData, where: Where, parent: readonly string[], within: number): number {
  const facts = factsAt(data, where, parent, within);
  const [attribute] = facts.best;
  if (facts.leaf || attribute === undefined) return 1;
  return data.values(attribute).reduce((sum, value) => sum + sizeBelow(data, { ...where, [attribute]: value }, facts.labels, within), 1);
}
