/** One text for all trees that differ by order, brackets and signs that cancel only. */
import type { Expression } from "./tree.ts";
import { children, label } from "./walk.ts";

interface Signed {
  readonly sign: 1 | -1;
  readonly key: string;
}

export function canonical(tree: Expression): string {
  if (tree.is === "relation" && tree.ops.length === 1 && tree.ops[0] === "=") return `(${tree.terms.map(canonical).toSorted().join(" = ")})`;
  const { sign, key } = signed(tree);
  return sign < 0 ? `-${key}` : key;
}

function flip({ sign, key }: Signed): Signed {
  return { sign: sign === 1 ? -1 : 1, key };
}

function signed(tree: Expression): Signed {
  if (tree.is === "number") return { sign: 1, key: String(Number(tree.text)) };
  if (tree.is === "negate") return flip(signed(tree.of));
  if (tree.is === "binary") {
    if (tree.op === "+" || tree.op === "-") return sum(termsOf(tree));
    if (tree.op === "*" || tree.op === ".*" || tree.op === "/") return product(factorsOf(tree));
    if (tree.op === "^") return power(tree.left, tree.right);
  }
  const parts = children(tree).map(canonical);
  return { sign: 1, key: `${tree.is} ${label(tree)}(${parts.join(", ")})` };
}

/** A sum starts with a plus; if it does not, its sign is taken out. */
function sum(terms: readonly Signed[]): Signed {
  const sorted = terms.toSorted((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : right.sign - left.sign));
  const sign = sorted[0]?.sign ?? 1;
  return { sign, key: `(${sorted.map((term) => `${term.sign === sign ? "+" : "-"}${term.key}`).join("")})` };
}

function termsOf(tree: Expression): readonly Signed[] {
  if (tree.is === "negate") return termsOf(tree.of).map(flip);
  if (tree.is === "binary" && tree.op === "+") return [...termsOf(tree.left), ...termsOf(tree.right)];
  if (tree.is === "binary" && tree.op === "-") return [...termsOf(tree.left), ...termsOf(tree.right).map(flip)];
  return [signed(tree)];
}

function product(factors: readonly Signed[]): Signed {
  const sign = factors.filter((factor) => factor.sign < 0).length % 2 === 0 ? 1 : -1;
  return { sign, key: `[${factors.map(({ key }) => key).toSorted().join("*")}]` };
}

function factorsOf(tree: Expression): readonly Signed[] {
  if (tree.is === "negate") {
    const [first, ...others] = factorsOf(tree.of);
    return first === undefined ? [] : [flip(first), ...others];
  }
  if (tree.is === "binary" && (tree.op === "*" || tree.op === ".*")) return [...factorsOf(tree.left), ...factorsOf(tree.right)];
  if (tree.is === "binary" && tree.op === "/") return [...factorsOf(tree.left), ...factorsOf(tree.right).map(({ sign, key }) => ({ sign, key: `/${key}` }))];
  return [signed(tree)];
}

function power(base: Expression, exponent: Expression): Signed {
  const { sign, key } = signed(base);
  const to = canonical(exponent);
  const whole = Number(to);
  if (sign > 0 || !Number.isInteger(whole)) return { sign: 1, key: `${sign < 0 ? "-" : ""}${key}^${to}` };
  return { sign: whole % 2 === 0 ? 1 : -1, key: `${key}^${to}` };
}
