/** What stands around the formula itself: a left side, a goal in front, a free index where the whole vector is meant. */
import type { Rules } from "./equal-pair.ts";
import { hintsOf } from "./equal-hints.ts";
import { spaceOf } from "./equal-space.ts";
import type { Formula } from "./equal-space.ts";
import { CONSTANTS } from "./evaluate.ts";
import { isKnownFunction } from "./functions.ts";
import type { Expression } from "./tree.ts";
import type { VariableTable } from "./variables.ts";
import { contains, freeNames } from "./walk.ts";

const GOALS: ReadonlySet<string> = new Set(["min", "argmin"]);

/** `\min_w` in front of an objective says what to do with it and is no part of it. */
export function withoutGoal(formula: Formula): Formula {
  return { ...formula, tree: goalless(formula.tree) };
}

function goalless(tree: Expression): Expression {
  if (tree.is === "relation") return { ...tree, terms: tree.terms.map(goalless) };
  if (tree.is === "binary") {
    const left = goalless(tree.left);
    return left === tree.left ? tree : { ...tree, left };
  }
  const [only] = tree.is === "call" && GOALS.has(tree.name) && tree.arguments.length === 1 ? tree.arguments : [];
  return only?.is === "vector-of" && !isIndex(only.of, only.index) ? only.of : tree;
}

/** `\min_j o_j` is the smallest entry. */
function isIndex(tree: Expression, name: string): boolean {
  return contains(tree, (node) => node.is === "element" && node.indices.some((at) => at.is === "name" && at.name === name));
}

/** `x = 5` against `5`: a single name that nobody declared may stand on the left, on either side. */
export function withoutLeftSide(student: Formula, reference: Formula, optional: boolean, table: VariableTable | null): readonly [Formula, Formula] {
  const [got, want] = [student.tree, reference.tree];
  if (got.is === "relation" && want.is !== "relation") {
    const right = rightSide(got, table, optional);
    const constant = isConstant(want) || (want.is === "list" && want.items.every(isConstant));
    if (right !== null && (optional || constant) && !(want.is === "list" && want.items.some(({ is }) => is === "relation"))) return [{ ...student, tree: right }, reference];
  }
  if (want.is === "relation" && got.is !== "relation") {
    const right = rightSide(want, table, optional);
    if (right !== null && (optional || isConstant(right))) return [student, { ...reference, tree: right }];
  }
  return bothLists(student, reference, table);
}

/** Lists in which only some items are named: `a = 4, -8, -10`. */
function bothLists(student: Formula, reference: Formula, table: VariableTable | null): readonly [Formula, Formula] {
  const bare = (formula: Formula): Formula => {
    if (formula.tree.is !== "list" && formula.tree.is !== "set") return formula;
    const items = formula.tree.items.map((item) => (item.is === "relation" ? (rightSide(item, table, false) ?? item) : item));
    return { ...formula, tree: { ...formula.tree, items } };
  };
  if ((hasNamed(student) && hasPlain(reference)) || (hasNamed(reference) && hasPlain(student))) return [bare(student), bare(reference)];
  return [student, reference];
}

/** What follows the last equals sign, if names stand before the first. */
function rightSide(tree: Extract<Expression, { is: "relation" }>, table: VariableTable | null, optional: boolean): Expression | null {
  const [left] = tree.terms;
  const right = tree.terms[tree.terms.length - 1];
  const undeclared = (name: string): boolean => table === null || !table.vocabulary.names.has(name);
  const heads = (item: Expression): boolean => {
    if (item.is === "name") return undeclared(item.name) || optional;
    // `A:B = 1` names a ratio.
    if (table === null) return item.is === "binary" && ((item.op === "*" && item.implicit === true) || (item.op === "/" && item.left.is === "name" && item.right.is === "name")) && heads(item.left) && heads(item.right);
    if (item.is === "call") return !isKnownFunction(item.name);
    if (item.is === "element") return heads(item.of);
    return item.is === "binary" && item.op === "*" && item.implicit === true && heads(item.left);
  };
  const names = left?.is === "tuple" ? left.items : left === undefined ? [] : [left];
  const equalities = tree.ops.every((op) => op === "=" || op === "approx");
  const named = names.length > 0 && names.every(heads);
  return right !== undefined && equalities && named ? right : null;
}

function isConstant(tree: Expression): boolean {
  return [...freeNames(tree).keys()].every((name) => CONSTANTS.has(name));
}

/**
 * `h_i (1 - h_i)` stands for the vector of all of these where the other side is a vector without that index, and `x_i (p_j - y_j)` for
 * the matrix, the first index counting its rows.
 */
export function lifted(formula: Formula, other: Formula, rules: Rules): Formula {
  if (rules.table === null) return formula;
  const hints = hintsOf([formula.tree]);
  const theirs = freeNames(other.tree);
  const free = [...freeNames(formula.tree).keys()].filter((name) => hints.indices.has(name) && !rules.table?.vocabulary.names.has(name) && !theirs.has(name));
  if (free.length === 0 || free.length > 2) return formula;
  const names = [...freeNames(formula.tree).keys(), ...theirs.keys()];
  const space = spaceOf(names, hints, rules, 0);
  const target = space.is === "space" ? space.compile(other) : space;
  const scalar = space.is === "space" ? space.compile(formula) : space;
  if (space.is === "unfit" || target.is === "unfit" || scalar.is === "unfit" || target.shape.length !== free.length || scalar.shape.length !== 0) return formula;
  const tree = orderOf(free, formula.indices).reduceRight<Expression>((of, index) => ({ is: "vector-of", of, index, from: null, to: null, at: formula.tree.at }), formula.tree);
  return { ...formula, tree };
}

/** As the left side `W_{ij} =` has them, else in the order of the alphabet. */
function orderOf(free: readonly string[], told: readonly string[] | undefined): readonly string[] {
  const named = told?.filter((name) => free.includes(name)) ?? [];
  return named.length === free.length ? named : free.toSorted();
}

function hasNamed({ tree }: Formula): boolean {
  return tree.is === "list" && tree.items.some(({ is }) => is === "relation");
}

function hasPlain({ tree }: Formula): boolean {
  return (tree.is === "list" || tree.is === "set") && tree.items.some(({ is }) => is !== "relation");
}
