/** Expression trees as plain text that reads back to the same tree, for explanations. */
import type { Expression, Relation } from "./tree.ts";

/** How tightly a text holds together; a looser one is put in brackets. */
const LEVEL = { list: 0, relation: 1, union: 2, sum: 3, product: 4, unary: 5, power: 6, postfix: 7, atom: 8 } as const;

const SIGNS: Readonly<Record<Relation, string>> = { "=": "=", "!=": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">=", approx: "≈", in: "∈" };

export function printFormula(tree: Expression): string {
  switch (tree.is) {
    case "number":
    case "words":
      return tree.text;
    case "name":
      return tree.name.replace(/_(\d\w*[A-Za-z]\w*)$/, "_{$1}");
    case "negate":
      return `-${within(tree.of, LEVEL.power)}`;
    case "plus-minus":
      return tree.left === null ? `±${within(tree.right, LEVEL.power)}` : `${within(tree.left, LEVEL.sum)} ± ${within(tree.right, LEVEL.product)}`;
    case "transpose":
      return `${within(tree.of, LEVEL.postfix)}'`;
    case "factorial":
      return `${within(tree.of, LEVEL.postfix)}!`;
    case "percent":
      return `${within(tree.of, LEVEL.power)}%`;
    case "degrees":
      return `${within(tree.of, LEVEL.postfix)}°`;
    case "binary":
      return printBinary(tree);
    case "call":
      return `${tree.name === "log" && tree.arguments.length === 1 ? "ln" : tree.name}(${printAll(tree.arguments)})`;
    case "absolute":
      return `|${betweenBars(tree.of)}|`;
    case "norm":
      return `||${betweenBars(tree.of)}||${tree.order === null ? "" : `_{${printFormula(tree.order)}}`}`;
    case "series":
      return `${tree.operation === "sum" ? "sum" : "prod"}${printBounds(tree)}(${printFormula(tree.of)})`;
    case "element":
      return `${within(tree.of, tree.of.is === "name" ? LEVEL.atom : LEVEL.postfix)}_{${printAll(tree.indices)}}`;
    case "vector-of":
      return `[${printFormula(tree.of)}]${printBounds(tree)}`;
    case "piecewise":
      return `piecewise(${tree.cases.map(({ value, when }) => (when === null ? printFormula(value) : `${printFormula(value)}, ${printFormula(when)}`)).join(", ")})`;
    case "matrix":
      return tree.rows.length === 1 ? `[[${printAll(tree.rows[0] ?? [])}]]` : `[${tree.rows.map(printAll).join("; ")}]`;
    case "tuple":
      return `(${printAll(tree.items)})`;
    case "list":
      return printAll(tree.items);
    case "set":
      return `{${printAll(tree.items)}}`;
    case "interval":
      return `${tree.closed[0] ? "[" : "("}${printFormula(tree.from)}, ${printFormula(tree.to)}${tree.closed[1] ? "]" : ")"}`;
    case "union":
      return tree.parts.map((part) => within(part, LEVEL.sum)).join(" ∪ ");
    case "relation":
      return tree.terms.map((term, place) => `${place === 0 ? "" : ` ${SIGNS[tree.ops[place - 1] ?? "="]} `}${within(term, LEVEL.union)}`).join("");
  }
}

function printAll(trees: readonly Expression[]): string {
  return trees.map((tree) => within(tree, LEVEL.relation)).join(", ");
}

function within(tree: Expression, level: number): string {
  const text = printFormula(tree);
  return levelOf(tree) < level ? `(${text})` : text;
}

/** Bars inside of bars would be taken for their end. */
function betweenBars(tree: Expression): string {
  const text = within(tree, LEVEL.sum);
  return text.includes("|") ? `(${text})` : text;
}

function printBinary({ op, left, right }: Extract<Expression, { is: "binary" }>): string {
  if (op === "^" || op === ".^") return `${within(left, LEVEL.postfix)}${op}${needsBrackets(right) ? `(${printFormula(right)})` : within(right, LEVEL.atom)}`;
  if (op === "+" || op === "-") return `${within(left, LEVEL.sum)} ${op} ${signless(right, LEVEL.product)}`;
  return `${within(left, LEVEL.product)} ${op === "outer" ? "⊗" : op} ${signless(right, LEVEL.unary)}`;
}

/** A subscript behind a raised name, or a raised T, would be read as something else. */
function needsBrackets(exponent: Expression): boolean {
  return exponent.is === "element" || exponent.is === "set" || (exponent.is === "name" && exponent.name === "T");
}

/** No two signs side by side: `a - (-b)`. */
function signless(tree: Expression, level: number): string {
  const text = within(tree, level);
  return text.startsWith("-") || text.startsWith("±") ? `(${text})` : text;
}

function printBounds({ index, from, to }: Extract<Expression, { is: "series" | "vector-of" }>): string {
  return `_{${index}${from === null ? "" : `=${printFormula(from)}`}}${to === null ? "" : `^{${printFormula(to)}}`}`;
}

function levelOf(tree: Expression): number {
  switch (tree.is) {
    case "list":
      return LEVEL.list;
    case "relation":
      return LEVEL.relation;
    case "union":
      return LEVEL.union;
    case "series":
      return LEVEL.sum;
    case "plus-minus":
      return tree.left === null ? LEVEL.unary : LEVEL.sum;
    case "percent":
      return LEVEL.product;
    case "negate":
      return LEVEL.unary;
    case "binary":
      if (tree.op === "^" || tree.op === ".^") return LEVEL.power;
      return tree.op === "+" || tree.op === "-" ? LEVEL.sum : LEVEL.product;
    case "transpose":
    case "factorial":
    case "degrees":
      return LEVEL.postfix;
    default:
      return LEVEL.atom;
  }
}
