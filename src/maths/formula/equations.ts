/** Equations and inequalities as conditions: what holds where, whatever way it is written. */
import type { Formula } from "./equal-space.ts";
import type { Expression, Relation } from "./tree.ts";
import { freeNames } from "./walk.ts";

export type Sign = "=" | "!=" | "<" | "<=" | ">" | ">=";

export type Condition =
  | { readonly is: "compare"; readonly op: Sign; readonly left: Formula; readonly right: Formula }
  | { readonly is: "all" | "any"; readonly of: readonly Condition[] };

/** Null where the tree is no condition. */
export function conditionOf({ tree, source }: Formula): Condition | null {
  if (tree.is === "relation") {
    const links = tree.ops.map((op, position) => link(op, tree.terms[position], tree.terms[position + 1], source));
    return all(links);
  }
  if (tree.is === "list") return alternatives(tree.items, source);
  return null;
}

/** The condition that a variable lies in an interval, a set or a union of them. */
export function membership(variable: Expression, within: Expression, source: string): Condition | null {
  const compare = (op: Sign, right: Expression): Condition => ({ is: "compare", op, left: { tree: variable, source }, right: { tree: right, source } });
  switch (within.is) {
    case "interval":
      return all([isInfinite(within.from) ? TRUE : compare(within.closed[0] ? ">=" : ">", within.from), isInfinite(within.to) ? TRUE : compare(within.closed[1] ? "<=" : "<", within.to)]);
    case "tuple": {
      const [from, to] = within.items;
      return from === undefined || to === undefined || within.items.length !== 2 ? null : membership(variable, { is: "interval", from, to, closed: [false, false], at: within.at }, source);
    }
    case "set":
      return { is: "any", of: within.items.map((item) => compare("=", item)) };
    case "union": {
      const parts = within.parts.map((part) => membership(variable, part, source));
      const known = parts.filter((part) => part !== null);
      return known.length === parts.length ? { is: "any", of: known } : null;
    }
    default:
      return null;
  }
}

const TRUE: Condition = { is: "all", of: [] };

function isInfinite(tree: Expression): boolean {
  if (tree.is === "negate") return isInfinite(tree.of);
  return tree.is === "name" && /^inf(inity)?$/i.test(tree.name);
}

function all(parts: readonly (Condition | null)[]): Condition | null {
  const known = parts.filter((part) => part !== null);
  const [only] = known;
  if (known.length !== parts.length) return null;
  return known.length === 1 && only !== undefined ? only : { is: "all", of: known };
}

function link(op: Relation, left: Expression | undefined, right: Expression | undefined, source: string): Condition | null {
  if (left === undefined || right === undefined) return null;
  if (op === "in") return membership(left, right, source);
  return { is: "compare", op: op === "approx" ? "=" : op, left: { tree: left, source }, right: { tree: right, source } };
}

/** `x = 1 or x = -1`: equations in one and the same variable, side by side, are alternatives. */
function alternatives(items: readonly Expression[], source: string): Condition | null {
  const names = new Set(items.flatMap((item) => [...freeNames(item).keys()]));
  const equations = items.every((item) => item.is === "relation" && item.ops.every((op) => op === "="));
  if (!equations || names.size !== 1) return null;
  const parts = items.map((tree) => conditionOf({ tree, source }));
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? { is: "any", of: known } : null;
}

export function comparisonsIn(condition: Condition): readonly Extract<Condition, { is: "compare" }>[] {
  return condition.is === "compare" ? [condition] : condition.of.flatMap(comparisonsIn);
}

/** The difference of the two sides, as a formula. */
export function differenceOf({ left, right }: Extract<Condition, { is: "compare" }>): Formula {
  return { source: left.source, tree: { is: "binary", op: "-", left: left.tree, right: right.tree, at: left.tree.at } };
}

export function holds(op: Sign, sign: number): boolean {
  switch (op) {
    case "=":
      return sign === 0;
    case "!=":
      return sign < 0 || sign > 0;
    case "<":
      return sign < 0;
    case "<=":
      return sign <= 0;
    case ">":
      return sign > 0;
    case ">=":
      return sign >= 0;
  }
}

export function turned(op: Sign): Sign {
  const pairs: Readonly<Record<Sign, Sign>> = { "=": "=", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<=" };
  return pairs[op];
}
