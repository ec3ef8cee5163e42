/** What a config may ask about the watermelons and their decision trees; every function takes one object of named arguments. */
import type { NodeFacts, Tree } from "../decision-tree.ts";
import { grow, nodeFacts } from "../decision-tree.ts";
import { entropyOfLabels, giniOfLabels } from "../entropy.ts";
import type { Measure } from "../gain.ts";
import { branchImpurities, gainRatiosAt, gainsAt, highest, labelsAt } from "../gain.ts";
import { carriedReferences } from "./carried.ts";
import type { Arguments, Given } from "../given.ts";
import { reading } from "../given.ts";
import type { Table } from "../table.ts";
import { freeAttributes, rowsAt, valuesOf } from "../table.ts";
import { GOOD, watermelon } from "../watermelon.ts";

/** Any base of a logarithm; `natural` stands for e, which YAML cannot write as a number. Bits where it is left out. */
function baseOf(read: Arguments): number {
  const base = read.numberOr("base", ["natural"]) ?? 2;
  return base === "natural" ? Math.E : base;
}

/** `unweighted: true` adds the branches up; `mean` averages them. */
function measureOf(read: Arguments): Measure {
  const unweighted = read.oneOf("unweighted", [true, false, "sum", "mean"]);
  return {
    base: baseOf(read),
    impurity: read.oneOf("impurity", ["entropy", "gini"]),
    of: read.oneOf("of", ["gain", "conditional-entropy"]),
    unweighted: unweighted === true ? "sum" : unweighted === false ? undefined : unweighted,
  };
}

/** The tolerance within which attributes tie; undefined takes the usual one. */
function toleranceOf(read: Arguments): number | undefined {
  return read.has("tolerance") ? read.number("tolerance") : undefined;
}

/** The names for a table: the functions below are the same for any data set. */
export function treeReferences(table: Table) {
  return {
    /** `H(D)` at a node, bits unless `base` says otherwise: `{ where?, base? }`. */
    datasetEntropy: (given: Given): number => {
      const read = reading("datasetEntropy", given);
      read.only("where", "base");
      return entropyOfLabels(labelsAt(table, read.texts("where")), baseOf(read));
    },
    /** `Gini(D)` at a node: `{ where? }`. */
    giniIndex: (given: Given): number => {
      const read = reading("giniIndex", given);
      read.only("where");
      return giniOfLabels(labelsAt(table, read.texts("where")));
    },
    /** Entropy (or Gini index) of each branch that has rows: attribute -> value -> number; `{ where?, base?, impurity? }`. */
    branchEntropies: (given: Given): Readonly<Record<string, Readonly<Record<string, number>>>> => {
      const read = reading("branchEntropies", given);
      read.only("where", "base", "impurity");
      return branchImpurities(table, read.texts("where"), measureOf(read));
    },
    /** Information gain of each free attribute, or what a usual mistake makes of it: `{ where?, base?, impurity?, of?, unweighted? }`. */
    informationGains: (given: Given): Readonly<Record<string, number>> => {
      const read = reading("informationGains", given);
      read.only("where", "base", "impurity", "of", "unweighted");
      return gainsAt(table, read.texts("where"), measureOf(read));
    },
    /** Gain ratio of each free attribute: `{ where? }`. */
    gainRatios: (given: Given): Readonly<Record<string, number>> => {
      const read = reading("gainRatios", given);
      read.only("where");
      return gainRatiosAt(table, read.texts("where"));
    },
    /** All attributes that tie for the highest of `informationGains` with the same arguments: `{ where?, tolerance?, ... }`. */
    bestAttributes: (given: Given): readonly string[] => {
      const read = reading("bestAttributes", given);
      read.only("where", "tolerance", "base", "impurity", "of", "unweighted");
      return highest(gainsAt(table, read.texts("where"), measureOf(read)), toleranceOf(read));
    },
    /** Attributes that are not used up: `{ where? }`. */
    attributes: (given: Given): readonly string[] => {
      const read = reading("attributes", given);
      read.only("where");
      const where = read.texts("where");
      rowsAt(table, where);
      return freeAttributes(table, where);
    },
    /** All values of each attribute in the whole table. */
    attributeValues: (given: Given): Readonly<Record<string, readonly string[]>> => {
      reading("attributeValues", given).only();
      return Object.fromEntries(table.attributes.map((attribute) => [attribute, valuesOf(table, attribute)]));
    },
    /** What is right at a node: rows, labels of a leaf, gains, best attributes; `{ where?, tolerance? }`. */
    nodeFacts: (given: Given): NodeFacts => {
      const read = reading("nodeFacts", given);
      read.only("where", "tolerance");
      return nodeFacts(table, read.texts("where"), toleranceOf(read));
    },
    /** One canonical tree, as nested maps: `{ ties?: "first" | "last" }` settles the ties by the table's order. */
    decisionTree: (given: Given): Tree => {
      const read = reading("decisionTree", given);
      read.only("ties");
      return grow(table, read.oneOf("ties", ["first", "last"]));
    },
  };
}

/** The watermelons and their trees. */
export const melonReferences = {
  ...carriedReferences(watermelon),
  /** The table itself: `{ attributes, target, positive, rows }`, a row as a map from column to value. */
  melons: (given: Given): Table & { readonly positive: string } => {
    reading("melons", given).only();
    return { ...watermelon, positive: GOOD };
  },
  ...treeReferences(watermelon),
};
