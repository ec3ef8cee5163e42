/** Letters with the index of a sum that nobody declared: below `\sum_{i=1}^n` the `a_i` are the elements of a sequence, whatever the index is called. */
import type { Expression } from "./tree.ts";
import { children, contains, mapChildren } from "./walk.ts";

/** Names of sequences, with the number of their indices. */
type Sequences = ReadonlyMap<string, number>;

/** All trees with `a_i`, `a_n` and `a_1` as elements where `a` is a sequence in one of them. */
export function withSequences(trees: readonly Expression[]): readonly Expression[] {
  if (!trees.some(hasIndex)) return trees;
  const found = new Map<string, number>();
  for (const tree of trees) collect(tree, [], found);
  return found.size === 0 ? trees : trees.map((tree) => elementwise(tree, found));
}

function hasIndex(tree: Expression): boolean {
  return contains(tree, (node) => node.is === "series" || node.is === "vector-of" || node.is === "element");
}

function collect(tree: Expression, bound: readonly string[], found: Map<string, number>): void {
  if (tree.is === "name") {
    const split = subscriptOf(tree.name);
    if (split !== null && split.indices.some((index) => bound.includes(index))) found.set(split.base, split.indices.length);
    return;
  }
  if (tree.is === "element" && tree.of.is === "name") found.set(tree.of.name, tree.indices.length);
  const inside = tree.is === "series" || tree.is === "vector-of" ? [...bound, tree.index] : bound;
  for (const child of children(tree)) collect(child, inside, found);
}

function elementwise(tree: Expression, sequences: Sequences): Expression {
  if (tree.is !== "name") return mapChildren(tree, (child) => elementwise(child, sequences));
  const split = subscriptOf(tree.name) ?? numberOf(tree.name);
  if (split === null || sequences.get(split.base) !== split.indices.length) return tree;
  const { at } = tree;
  const indices = split.indices.map((text): Expression => (/^\d/.test(text) ? { is: "number", text, at } : { is: "name", name: text, at }));
  return { is: "element", of: { is: "name", name: split.base, at }, indices, at };
}

interface Subscripted {
  readonly base: string;
  readonly indices: readonly string[];
}

/** `a_i`, `a_ij`, `a_i,j`; longer words are labels, such as `hidden_dim`. */
function subscriptOf(name: string): Subscripted | null {
  const [, base = "", label = ""] = /^(.+)_([A-Za-z]{1,2}|[A-Za-z\d]+(?:,[A-Za-z\d]+)+)$/.exec(name) ?? [];
  return base === "" ? null : { base, indices: label.includes(",") ? label.split(",") : label.split("") };
}

function numberOf(name: string): Subscripted | null {
  const [, base = "", digits = ""] = /^(.*\D)(\d+)$/.exec(name) ?? [];
  return base === "" ? null : { base, indices: [digits] };
}
