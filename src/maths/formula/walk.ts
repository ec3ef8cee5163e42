/** Going through expression trees: children, rebuilding, names, structural sameness. */
import type { Expression } from "./tree.ts";

export function children(tree: Expression): readonly Expression[] {
  switch (tree.is) {
    case "number":
    case "name":
    case "words":
      return [];
    case "negate":
    case "transpose":
    case "factorial":
    case "percent":
    case "degrees":
    case "absolute":
      return [tree.of];
    case "plus-minus":
      return present([tree.left, tree.right]);
    case "binary":
      return [tree.left, tree.right];
    case "call":
      return tree.arguments;
    case "norm":
      return present([tree.of, tree.order]);
    case "series":
    case "vector-of":
      return present([tree.from, tree.to, tree.of]);
    case "element":
      return [tree.of, ...tree.indices];
    case "piecewise":
      return tree.cases.flatMap(({ value, when }) => present([value, when]));
    case "matrix":
      return tree.rows.flat();
    case "tuple":
    case "list":
    case "set":
      return tree.items;
    case "interval":
      return [tree.from, tree.to];
    case "union":
      return tree.parts;
    case "relation":
      return tree.terms;
  }
}

function present(trees: readonly (Expression | null)[]): readonly Expression[] {
  return trees.filter((tree) => tree !== null);
}

/** The same node over changed children. */
export function mapChildren(tree: Expression, change: (child: Expression) => Expression): Expression {
  const maybe = (child: Expression | null): Expression | null => (child === null ? null : change(child));
  switch (tree.is) {
    case "number":
    case "name":
    case "words":
      return tree;
    case "negate":
    case "transpose":
    case "factorial":
    case "percent":
    case "degrees":
    case "absolute":
      return { ...tree, of: change(tree.of) };
    case "plus-minus":
      return { ...tree, left: maybe(tree.left), right: change(tree.right) };
    case "binary":
      return { ...tree, left: change(tree.left), right: change(tree.right) };
    case "call":
      return { ...tree, arguments: tree.arguments.map(change) };
    case "norm":
      return { ...tree, of: change(tree.of), order: maybe(tree.order) };
    case "series":
    case "vector-of":
      return { ...tree, from: maybe(tree.from), to: maybe(tree.to), of: change(tree.of) };
    case "element":
      return { ...tree, of: change(tree.of), indices: tree.indices.map(change) };
    case "piecewise":
      return { ...tree, cases: tree.cases.map(({ value, when }) => ({ value: change(value), when: maybe(when) })) };
    case "matrix":
      return { ...tree, rows: tree.rows.map((row) => row.map(change)) };
    case "tuple":
    case "list":
    case "set":
      return { ...tree, items: tree.items.map(change) };
    case "interval":
      return { ...tree, from: change(tree.from), to: change(tree.to) };
    case "union":
      return { ...tree, parts: tree.parts.map(change) };
    case "relation":
      return { ...tree, terms: tree.terms.map(change) };
  }
}

/** True if the node or one below it answers to the question. */
export function contains(tree: Expression, question: (node: Expression) => boolean): boolean {
  // A sum of thousands of terms is as deep: one call a level is all there is room for.
  const below = (node: Expression): boolean => {
    if (question(node)) return true;
    if (node.is === "binary") return below(node.left) || below(node.right);
    for (const child of children(node)) if (below(child)) return true;
    return false;
  };
  return below(tree);
}

/** Free names with their first node, in the order in which they are written; the index of a sum is not free in it. */
export function freeNames(tree: Expression, bound: readonly string[] = [], found: Map<string, Expression> = new Map()): Map<string, Expression> {
  if (tree.is === "name") {
    if (!bound.includes(tree.name) && !found.has(tree.name)) found.set(tree.name, tree);
    return found;
  }
  if (tree.is === "series" || tree.is === "vector-of") {
    for (const bound_ of [tree.from, tree.to]) if (bound_ !== null) freeNames(bound_, bound, found);
    return freeNames(tree.of, bound.includes(tree.index) ? bound : [...bound, tree.index], found);
  }
  if (tree.is === "binary") {
    freeNames(tree.left, bound, found);
    return freeNames(tree.right, bound, found);
  }
  if (tree.is !== "number") for (const child of children(tree)) freeNames(child, bound, found);
  return found;
}

/** The same tree but for the places in the text and for unwritten product signs. */
export function sameTree(left: Expression, right: Expression): boolean {
  if (left === right) return true;
  if (left.is !== right.is || label(left) !== label(right)) return false;
  const ours = children(left);
  const theirs = children(right);
  return ours.length === theirs.length && ours.every((child, position) => sameTree(child, theirs[position] ?? left));
}

/** What distinguishes a node from others of the same kind, apart from its children. */
export function label(tree: Expression): string {
  switch (tree.is) {
    case "number":
    case "words":
      return tree.text;
    case "name":
    case "call":
      return tree.name;
    case "binary":
      return tree.op;
    case "series":
      return `${tree.operation} ${tree.index} ${tree.from === null} ${tree.to === null}`;
    case "vector-of":
      return `${tree.index} ${tree.from === null} ${tree.to === null}`;
    case "plus-minus":
      return String(tree.left === null);
    case "norm":
      return String(tree.order === null);
    case "piecewise":
      return tree.cases.map(({ when }) => String(when === null)).join();
    case "matrix":
      return tree.rows.map((row) => row.length).join();
    case "interval":
      return tree.closed.join();
    case "relation":
      return tree.ops.join();
    default:
      return "";
  }
}
