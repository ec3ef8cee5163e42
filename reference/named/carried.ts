/** What a config may ask to follow from a student's own earlier answers; every function takes one object of named arguments. */
import { gainsFromEntropies, gainsInBranch, gainsWithChoice, isSameNode } from "../carried.ts";
import { largestEntropy } from "../entropy.ts";
import { gainsAt, highest } from "../gain.ts";
import type { Given } from "../given.ts";
import { reading } from "../given.ts";
import type { Table, Where } from "../table.ts";
import { labelsOf } from "../table.ts";

/** A node by the name of the argument that says what was chosen there. */
type Nodes = Readonly<Record<string, Where>>;

/** The names for a table: the functions below are the same for any data set. */
export function carriedReferences(table: Table) {
  return {
    /** The largest entropy that the labels can have, bits. */
    largestEntropy: (given: Given): number => {
      reading("largestEntropy", given).only();
      return largestEntropy(labelsOf(table, table.rows));
    },
    /** Gains at the root from entropies, in their unit: `{ entropy, branches }`. */
    gainsFromEntropies: (given: Given): Readonly<Record<string, number>> => {
      const read = reading("gainsFromEntropies", given);
      read.only("entropy", "branches");
      return gainsFromEntropies(table, read.number("entropy"), read.tables("branches"));
    },
    /** Gains inside a branch of the root from the entropy of that branch: `{ where, branches }`. */
    gainsInBranch: (given: Given): Readonly<Record<string, number>> => {
      const read = reading("gainsInBranch", given);
      read.only("where", "branches");
      return gainsInBranch(table, read.texts("where"), read.tables("branches"));
    },
    /** The attributes whose gains are the highest of those given: `{ gains, tolerance? }`. */
    highestOfGains: (given: Given): readonly string[] => {
      const read = reading("highestOfGains", given);
      read.only("gains", "tolerance");
      return highest(read.numbers("gains"), read.has("tolerance") ? read.number("tolerance") : undefined);
    },
    /** Gains at a node where splits were chosen before: `{ where?, nodes: { root: {}, ... }, root: [attributes], ... }`. */
    gainsWithSplits: (given: Given): Readonly<Record<string, number>> => {
      const read = reading("gainsWithSplits", given);
      const nodes = nodesOf(given);
      read.only("where", "nodes", ...Object.keys(nodes));
      const where = read.texts("where");
      const name = Object.keys(nodes).find((one) => isSameNode(table, where, nodes[one] ?? {}));
      return name === undefined ? gainsAt(table, where) : gainsWithChoice(table, where, read.names(name));
    },
  };
}

function nodesOf({ nodes }: Given): Nodes {
  if (typeof nodes !== "object" || nodes === null) throw new Error("gainsWithSplits: nodes must be a map of names to conditions, it is left out.");
  return Object.fromEntries(Object.entries(nodes).map(([name, where]) => [name, reading(`gainsWithSplits: ${name}`, { where }).texts("where")]));
}
