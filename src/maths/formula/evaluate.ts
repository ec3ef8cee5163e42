/** Compiles an expression once, to be run at many points. */
import { combine, folded, turn } from "./evaluate-binary.ts";
import { clash, constant, scalar, tensor, Unfit, unknownName } from "./evaluate-code.ts";
import type { Code, Frame, Noise, ScalarCode, Scope, Slot } from "./evaluate-code.ts";
import { LIMITS } from "./evaluate-code.ts";
import { condition, piecewise } from "./evaluate-cases.ts";
import { fractionOf } from "./evaluate-exponent.ts";
import { sidesOf } from "./evaluate-ones.ts";
import { element, series, vectorOf } from "./evaluate-series.ts";
import { normOf } from "./functions-reduce.ts";
import { call } from "./functions.ts";
import type { FormulaFinding } from "../../model.ts";
import { factorial } from "./functions-integer.ts";
import type { Expression } from "./tree.ts";

export interface Program {
  readonly is: "program";
  /** `[]` for a scalar. */
  readonly shape: readonly number[];
  /** Throws an Unfit when a sum turns out to be too long. */
  readonly run: (frame: Frame) => number | Float64Array;
  /** How long the frame's scalars must be, indices of sums included. */
  readonly scalars: number;
  /** Elementary steps of one run, those of sums over variable bounds not counted. */
  readonly work: number;
}

export interface Unfitting {
  readonly is: "unfit";
  readonly finding: FormulaFinding;
}

export interface Surroundings {
  readonly source: string;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly functions: ReadonlySet<string>;
  readonly noise: Noise | null;
}

/** Names that need no declaration. */
export const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ["pi", Math.PI],
  ["e", Math.E],
  ["Infinity", Infinity],
  ["infinity", Infinity],
  ["inf", Infinity],
]);

export function compileFormula(tree: Expression, { source, slots, functions, noise }: Surroundings): Program | Unfitting {
  let scalars = 0;
  for (const slot of slots.values()) if (slot.is === "scalar") scalars = Math.max(scalars, slot.index + 1);
  const used = { scalars, tensors: 0, work: 0 };
  try {
    const code = compile({ source, slots, functions, noise, used }, tree);
    return { is: "program", shape: code.is === "scalar" ? [] : code.shape, run: code.run, scalars: used.scalars, work: used.work };
  } catch (fault) {
    if (fault instanceof Unfit) return { is: "unfit", finding: fault.finding };
    throw fault;
  }
}

function compile(scope: Scope, tree: Expression): Code {
  switch (tree.is) {
    case "number":
      return numeral(scope, tree.text);
    case "name":
      return variable(scope, tree);
    case "negate":
      return negated(scope, compile(scope, tree.of));
    case "transpose":
      return turn(scope, compile(scope, tree.of));
    case "factorial":
      return onScalar(scope, tree, factorial, compile(scope, tree.of));
    case "percent":
      return onScalar(scope, tree, (x) => x / 100, compile(scope, tree.of));
    case "degrees":
      return onScalar(scope, tree, (x) => (x * Math.PI) / 180, compile(scope, tree.of));
    case "binary": {
      const exponent = tree.op === "^" || tree.op === ".^" ? fractionOf(tree.right) : null;
      return combine(scope, tree, ...sidesOf(scope, tree, compile), exponent);
    }
    case "call":
      return call(scope, tree, tree.arguments.map((argument) => compile(scope, argument)));
    case "absolute":
      return absolute(scope, tree, compile(scope, tree.of));
    case "norm":
      return normOf(scope, compile(scope, tree.of), order(scope, tree.order));
    case "series":
      return series(scope, tree, compile);
    case "vector-of":
      return vectorOf(scope, tree, compile);
    case "element":
      return element(scope, tree, compile);
    case "piecewise":
      return piecewise(scope, tree, compile);
    case "relation":
      return condition(scope, tree, compile);
    case "matrix":
      return matrix(scope, tree);
    case "tuple":
      return matrix(scope, { ...tree, is: "matrix", rows: tree.items.map((item) => [item]) });
    case "plus-minus":
    case "list":
    case "set":
    case "interval":
    case "union":
    case "words":
      throw clash(scope, tree, tree.is, tree.is, "value");
  }
}

/** Decimals with nine digits or more are taken as rounded: their last digit is loose while noise says so. */
function numeral(scope: Scope, text: string): ScalarCode {
  const value = Number(text);
  const { noise } = scope;
  if (noise === null) return constant(value);
  const unit = lastDigit(text);
  return { is: "scalar", constant: value, run: () => noise.shake(value + noise.numeralShift * unit) };
}

/** What one step of the last digit is worth; zero for whole and for short numbers. */
export function lastDigit(text: string): number {
  const match = /^(\d*)\.(\d+)(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) return 0;
  const digits = `${match[1] ?? ""}${match[2] ?? ""}`.replace(/^0+/, "");
  return digits.length < 9 ? 0 : Number(`1e${Number(match[3] ?? 0) - (match[2] ?? "").length}`);
}

function variable(scope: Scope, tree: Extract<Expression, { is: "name" }>): Code {
  const slot = scope.slots.get(tree.name);
  if (slot === undefined) {
    const value = CONSTANTS.get(tree.name);
    const size = value === undefined && tree.name.startsWith("I_") ? scope.slots.get(tree.name.slice(2)) : undefined;
    if (size?.is === "size") return call(scope, { is: "call", name: "eye", arguments: [], at: tree.at }, [constant(size.size)]);
    if (value === undefined) throw unknownName(scope, tree, tree.name);
    return folded(scope, value, () => value);
  }
  if (slot.is === "size") return constant(slot.size);
  const { index } = slot;
  if (slot.is === "scalar") return { is: "scalar", run: (frame) => frame.scalars[index] ?? NaN };
  return { is: "tensor", shape: slot.shape, run: (frame) => frame.tensors[index] ?? NOTHING };
}

const NOTHING = new Float64Array(0);

function negated(scope: Scope, of: Code): Code {
  if (of.is === "tensor") return tensor(scope, of.shape, (frame) => of.run(frame).map((entry) => -entry));
  const { run } = of;
  return of.constant === undefined ? { is: "scalar", run: (frame) => -run(frame) } : folded(scope, -of.constant, (frame) => -run(frame));
}

function onScalar(scope: Scope, node: Expression, of: (x: number) => number, code: Code): Code {
  if (code.is === "tensor") throw clash(scope, node, node.is, code, "scalar");
  return code.constant === undefined ? scalar(scope, (frame) => of(code.run(frame))) : folded(scope, of(code.constant), (frame) => of(code.run(frame)));
}

/** Bars around a square matrix are its determinant. */
function absolute(scope: Scope, node: Expression, of: Code): Code {
  const name = of.is === "tensor" && of.shape.length === 2 ? "det" : "abs";
  return call(scope, { is: "call", name, arguments: [], at: node.at }, [of]);
}

function order(scope: Scope, tree: Expression | null): Code | undefined {
  if (tree === null || (tree.is === "name" && (tree.name === "F" || tree.name === "fro"))) return undefined;
  return compile(scope, tree);
}

function matrix(scope: Scope, tree: Extract<Expression, { is: "matrix" }>): Code {
  const columns = tree.rows[0]?.length ?? 0;
  if (columns === 0 || tree.rows.length * columns > LIMITS.entries) throw clash(scope, tree, "matrix", "nothing", "nothing");
  const entries = tree.rows.flatMap((row) => {
    if (row.length !== columns) throw clash(scope, tree, "matrix", `vector[${columns}]`, `vector[${row.length}]`);
    return row.map((entry) => {
      const code = compile(scope, entry);
      if (code.is === "tensor") throw clash(scope, entry, "matrix", code, "scalar");
      return code.run;
    });
  });
  return tensor(scope, [tree.rows.length, columns], (frame) => Float64Array.from(entries, (run) => run(frame)));
}
