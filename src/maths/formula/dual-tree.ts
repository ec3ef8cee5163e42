/** The gradient of a formula by one of its letters, which counts as independent even if it is declared as made of others. */
import { callOf, normOf } from "./dual-functions.ts";
import type { Dual } from "./dual.ts";
import { Duals, NotDifferentiable } from "./dual.ts";
import type { Expression } from "./tree.ts";
import type { Derived, VariableTable } from "./variables.ts";
import type { Value } from "./value.ts";
import { children } from "./walk.ts";

type Point = Readonly<Record<string, Value>>;
type Letters = (name: string) => Dual | undefined;

/** Undefined where the formula uses what is not differentiated here; the loss has to be a number. */
export function dualGradient(tree: Expression, point: Point, variable: string, table: VariableTable): Value | undefined {
  const by = Object.hasOwn(point, variable) ? point[variable] : undefined;
  if (by === undefined) return undefined;
  const n = typeof by === "number" ? 1 : by.data.length;
  const duals = new Duals(n);
  const known = new Map<string, Dual>([[variable, { ...still(by), slopes: Float64Array.from({ length: n * n }, (_, place) => (place % (n + 1) === 0 ? 1 : 0)) }]]);
  const moving = movedBy(variable, table.derived);
  const letter: Letters = (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const derived = moving.get(name);
    if (derived?.by.is === "function") throw new NotDifferentiable();
    const given = Object.hasOwn(point, name) ? point[name] : undefined;
    const made = derived?.by.is === "formula" ? dualOf(duals, derived.by.tree, letter) : given === undefined ? undefined : still(given);
    if (made !== undefined) known.set(name, made);
    return made;
  };
  try {
    const loss = dualOf(duals, tree, letter);
    if (loss.shape.length > 0) return undefined;
    const slopes = loss.slopes ?? new Float64Array(n);
    return typeof by === "number" ? (slopes[0] ?? NaN) : { shape: by.shape, data: slopes };
  } catch (fault) {
    if (fault instanceof NotDifferentiable) return undefined;
    throw fault;
  }
}

const still = (value: Value): Dual => (typeof value === "number" ? { shape: [], data: Float64Array.of(value), slopes: null } : { ...value, shape: value.data.length === 1 ? [] : value.shape, slopes: null });

/** Letters that are made of the variable, directly or not. */
export function movedBy(variable: string, derived: readonly Derived[]): ReadonlyMap<string, Derived> {
  const moving = new Map<string, Derived>();
  for (const one of derived) if (one.name !== variable && one.needs.some((need) => need === variable || moving.has(need))) moving.set(one.name, one);
  return moving;
}

function dualOf(duals: Duals, tree: Expression, letter: Letters): Dual {
  const of = (part: Expression): Dual => dualOf(duals, part, letter);
  switch (tree.is) {
    case "number":
      return duals.constant(Number(tree.text));
    case "name":
      return present(letter(tree.name) ?? (tree.name === "pi" ? duals.constant(Math.PI) : tree.name === "e" ? duals.constant(Math.E) : null));
    case "negate":
      return duals.mapped(of(tree.of), (x) => -x, () => -1);
    case "transpose":
      return duals.turned(of(tree.of));
    case "absolute": {
      const inside = of(tree.of);
      return inside.shape.length === 2 ? present(null) : present(callOf(duals, "abs", [inside]));
    }
    case "call":
      if (tree.name === "norm" && tree.arguments[0] !== undefined) return normed(duals, of(tree.arguments[0]), tree.arguments[1] === undefined ? null : of(tree.arguments[1]));
      return present(callOf(duals, tree.name, tree.arguments.map(of)));
    case "norm":
      return normed(duals, of(tree.of), tree.order === null || (tree.order.is === "name" && tree.order.name === "F") ? null : of(tree.order));
    case "binary":
      return binary(duals, tree, of(tree.left), of(tree.right));
    case "series":
      return tree.operation === "sum" ? sumOver(duals, tree, letter) : present(null);
    case "element":
      return elementOf(duals, of(tree.of), tree.indices.map((index) => plain(of(index)) ?? NaN));
    default:
      return present(null);
  }
}

function binary(duals: Duals, { op }: Extract<Expression, { is: "binary" }>, left: Dual, right: Dual): Dual {
  const scalar = left.shape.length === 0 || right.shape.length === 0;
  switch (op) {
    case "+":
      return duals.zipped(left, right, (a, b) => a + b, () => [1, 1]);
    case "-":
      return duals.zipped(left, right, (a, b) => a - b, () => [1, -1]);
    case "*":
      return scalar ? duals.zipped(left, right, (a, b) => a * b, (a, b) => [b, a]) : duals.product(left, right);
    case ".*":
      return duals.zipped(left, right, (a, b) => a * b, (a, b) => [b, a]);
    case "/":
    case "./":
      if (op === "/" && !scalar && left.shape.length > 1) throw new NotDifferentiable();
      return duals.zipped(left, right, (a, b) => a / b, (a, b) => [1 / b, -a / (b * b)]);
    case "^":
    case ".^":
      if (op === "^" && (left.shape.length > 0 || right.shape.length > 0)) throw new NotDifferentiable();
      return duals.zipped(left, right, (a, b) => a ** b, (a, b) => [b === 0 ? 0 : b * a ** (b - 1), right.slopes === null ? 0 : a ** b * Math.log(a)]);
    case "outer":
      if (left.shape.length !== 1 || right.shape.length !== 1) throw new NotDifferentiable();
      return duals.product({ ...left, shape: [left.data.length, 1] }, { ...right, shape: [1, right.data.length] });
  }
}

function sumOver(duals: Duals, tree: Extract<Expression, { is: "series" }>, letter: Letters): Dual {
  const bound = (part: Expression | null): number | undefined => (part === null ? undefined : plain(dualOf(duals, part, letter)));
  const [first, last] = [bound(tree.from) ?? 1, bound(tree.to) ?? lengthOf(duals, tree.of, tree.index, letter)];
  if (!Number.isInteger(first) || last === undefined || !Number.isInteger(last)) throw new NotDifferentiable();
  let total: Dual = duals.constant(0);
  for (let index = first; index <= last; index += 1) {
    const term = dualOf(duals, tree.of, (name) => (name === tree.index ? duals.constant(index) : letter(name)));
    total = index === first ? term : duals.zipped(total, term, (a, b) => a + b, () => [1, 1]);
  }
  return total;
}

/** The length of the dimension that an index without bounds runs over. */
function lengthOf(duals: Duals, tree: Expression, index: string, letter: Letters): number | undefined {
  if (tree.is === "element") {
    const axis = tree.indices.findIndex((at) => at.is === "name" && at.name === index);
    if (axis >= 0) return dualOf(duals, tree.of, letter).shape[axis] ?? 1;
  }
  return children(tree).map((child) => lengthOf(duals, child, index, letter)).find((length) => length !== undefined);
}

function elementOf(duals: Duals, of: Dual, indices: readonly number[]): Dual {
  if (of.shape.length === 0) return of;
  const [row = NaN, column] = indices;
  const [rows = 1, columns = 1] = of.shape;
  if (indices.length !== of.shape.length || !(row >= 1 && row <= rows) || (column !== undefined && !(column >= 1 && column <= columns))) throw new NotDifferentiable();
  const at = column === undefined ? row - 1 : (row - 1) * columns + column - 1;
  return duals.made([], (_, add) => {
    add(of, at, 1);
    return of.data[at] ?? NaN;
  });
}

const normed = (duals: Duals, of: Dual, order: Dual | null): Dual => present(normOf(duals, of, order === null ? 2 : (plain(order) ?? NaN)));

/** A number that does not change with the variable. */
const plain = ({ shape, data, slopes }: Dual): number | undefined => (shape.length === 0 && slopes === null ? data[0] : undefined);

function present(dual: Dual | null | undefined): Dual {
  if (dual === null || dual === undefined) throw new NotDifferentiable();
  return dual;
}
