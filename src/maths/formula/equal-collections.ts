/** Lists, sets and tuples: item by item, in order or in any. */
import type { Formula } from "./equal-space.ts";
import type { Comparison } from "./equal-values.ts";
import type { Expression } from "./tree.ts";
import { contains, mapChildren } from "./walk.ts";

type Compare = (student: Formula, reference: Formula) => Comparison;

export function isCollection(tree: Expression): boolean {
  return tree.is === "list" || tree.is === "set" || tree.is === "tuple";
}

/** The items of a collection; anything else is one item, or two where it has a `±`. */
export function itemsOf(tree: Expression): readonly Expression[] {
  const items = tree.is === "list" || tree.is === "set" || tree.is === "tuple" ? tree.items : [tree];
  return items.flatMap((item) => (contains(item, (node) => node.is === "plus-minus") ? [choose(item, "+"), choose(item, "-")] : [item]));
}

/** Each item is compared with each. */
const MOST_ITEMS = 40;

/** Every `±` read with the same sign. */
function choose(tree: Expression, op: "+" | "-"): Expression {
  if (tree.is !== "plus-minus") return mapChildren(tree, (child) => choose(child, op));
  const right = choose(tree.right, op);
  if (tree.left !== null) return { is: "binary", op, left: choose(tree.left, op), right, at: tree.at };
  return op === "-" ? { is: "negate", of: right, at: tree.at } : right;
}

export function compareOrdered(got: readonly Expression[], want: readonly Expression[], student: Formula, reference: Formula, compare: Compare): Comparison {
  if (got.length !== want.length) return lengths(got, want);
  const results = got.map((tree, place) => compare({ ...student, tree }, { ...reference, tree: want[place] ?? tree }));
  return worst(results);
}

/** In any order, repeated items counting once. */
export function compareItems(got: readonly Expression[], want: readonly Expression[], student: Formula, reference: Formula, compare: Compare): Comparison {
  if (got.length > MOST_ITEMS || want.length > MOST_ITEMS) return { is: "undecided", finding: { code: "too-complex", what: "items", limit: MOST_ITEMS } };
  const same = (left: Expression, right: Expression, ours: Formula, theirs: Formula): boolean => compare({ ...ours, tree: left }, { ...theirs, tree: right }).is === "equal";
  const left = distinct(got, (a, b) => same(a, b, student, student));
  const open = [...distinct(want, (a, b) => same(a, b, reference, reference))];
  if (left.length !== open.length) return lengths(left, open);
  let fault: Comparison = { is: "equal" };
  for (const item of left) {
    const results = open.map((other) => compare({ ...student, tree: item }, { ...reference, tree: other }));
    const place = results.findIndex(({ is }) => is === "equal");
    if (place >= 0) open.splice(place, 1);
    else fault = worst([fault, results.find(({ is }) => is !== "different") ?? results[0] ?? fault]);
  }
  return fault;
}

function distinct(items: readonly Expression[], same: (left: Expression, right: Expression) => boolean): readonly Expression[] {
  return items.filter((item, place) => !items.slice(0, place).some((earlier) => same(earlier, item)));
}

function lengths(got: readonly Expression[], want: readonly Expression[]): Comparison {
  return { is: "different", findings: [{ code: "wrong-shape", got: `items[${got.length}]`, want: `items[${want.length}]` }] };
}

/** A difference outweighs what cannot be read, and that what cannot be told. */
function worst(results: readonly Comparison[]): Comparison {
  for (const is of ["different", "unreadable", "undecided"] as const) {
    const found = results.find((result) => result.is === is);
    if (found !== undefined) return found;
  }
  return { is: "equal" };
}
