/** Calls of known functions: arguments in, code out, with the shapes checked. */
import { clash, constant, scalar, tensor, unknownName } from "./evaluate-code.ts";
import type { Code, Noise, Scope, TensorCode } from "./evaluate-code.ts";
import { entrywise, folded, toThePower } from "./evaluate-binary.ts";
import { ELEMENTWISE } from "./functions-elementwise.ts";
import { binomial, greatestCommonDivisor, leastCommonMultiple, modulo, permutations } from "./functions-integer.ts";
import { isFromMathjs, matrixFromMathjs, scalarFromMathjs } from "./functions-mathjs.ts";
import { smooth } from "./functions-unknown.ts";
import { REDUCTIONS } from "./functions-reduce.ts";
import { BUILDERS } from "./functions-build.ts";
import type { Expression } from "./tree.ts";

export type Call = Extract<Expression, { is: "call" }>;

const OF_TWO: ReadonlyMap<string, (left: number, right: number) => number> = new Map<string, (left: number, right: number) => number>([
  ["log", (x, base) => Math.log(x) / Math.log(base)],
  ["root", root],
  ["nthRoot", root],
  ["sqrt", root],
  ["pow", toThePower],
  ["atan2", Math.atan2],
  ["mod", modulo],
  ["gcd", greatestCommonDivisor],
  ["lcm", leastCommonMultiple],
  ["binomial", binomial],
  ["choose", binomial],
  ["combinations", binomial],
  ["nCr", binomial],
  ["permutations", permutations],
  ["nPr", permutations],
  ["hypot", Math.hypot],
]);

/** Extremes and divisors of any number of scalars. */
const OF_MANY: ReadonlyMap<string, (left: number, right: number) => number> = new Map<string, (left: number, right: number) => number>([
  ["max", Math.max],
  ["min", Math.min],
  ["gcd", greatestCommonDivisor],
  ["lcm", leastCommonMultiple],
  ["hypot", Math.hypot],
]);

/** Names that `call` knows without mathjs. */
export function isKnownFunction(name: string): boolean {
  return ELEMENTWISE.has(name) || OF_TWO.has(name) || OF_MANY.has(name) || REDUCTIONS.has(name) || BUILDERS.has(name) || isFromMathjs(name);
}

function root(x: number, degree: number): number {
  if (degree === 3) return Math.cbrt(x);
  return x < 0 && degree % 2 !== 0 && Number.isInteger(degree) ? -toThePower(-x, 1 / degree) : toThePower(x, 1 / degree);
}

export function call(scope: Scope, node: Call, given: readonly Code[]): Code {
  const { name } = node;
  const [first, second] = given;
  if (scope.functions.has(name)) return smooth(scope, node, given);
  if (first !== undefined && given.length === 1) {
    const of = ELEMENTWISE.get(name) ?? scalarFromMathjs(name);
    if (of !== null && of !== undefined) return elementwise(scope, EXACT.has(name) || scope.noise === null ? of : jolted(of, scope.noise), first);
  }
  const build = REDUCTIONS.get(name) ?? BUILDERS.get(name);
  const built = build?.(scope, node, given);
  if (built !== undefined && built !== null) return built;
  if (first !== undefined && second !== undefined) {
    const ofTwo = given.length === 2 ? OF_TWO.get(name) : undefined;
    if (ofTwo !== undefined) return both(scope, node, ofTwo, first, second);
    const ofMany = OF_MANY.get(name);
    if (ofMany !== undefined) return given.slice(1).reduce((sofar, next) => both(scope, node, ofMany, sofar, next), first);
  }
  if (first?.is === "tensor") return fromMathjs(scope, node, first);
  if (isKnownFunction(name) && (!isFromMathjs(name) || scalarFromMathjs(name) !== null)) throw clash(scope, node, name, first ?? "nothing", second ?? "nothing");
  throw unknownName(scope, node, name);
}

/** Functions that give whole numbers exactly. */
const EXACT: ReadonlySet<string> = new Set(["abs", "sign", "sgn", "floor", "ceil", "round", "fix", "trunc", "step", "heaviside", "relu", "square", "cube", "factorial"]);

function jolted(of: (x: number) => number, noise: Noise): (x: number) => number {
  return (x) => noise.jolt(of(x));
}

function elementwise(scope: Scope, of: (x: number) => number, code: Code): Code {
  if (code.is === "tensor") return tensor(scope, code.shape, (frame) => code.run(frame).map((entry) => of(entry)));
  const { run } = code;
  return code.constant === undefined ? scalar(scope, (frame) => of(run(frame))) : folded(scope, of(code.constant), (frame) => of(run(frame)));
}

function both(scope: Scope, node: Call, of: (left: number, right: number) => number, left: Code, right: Code): Code {
  if (left.is === "scalar" && right.is === "scalar" && left.constant !== undefined && right.constant !== undefined && scope.noise === null) return constant(of(left.constant, right.constant));
  return entrywise(scope, node, of, left, right);
}

function fromMathjs(scope: Scope, node: Call, matrix: TensorCode): Code {
  const of = matrixFromMathjs(node.name);
  const [rows, columns] = [matrix.shape[0] ?? 1, matrix.shape[1] ?? 1];
  if (of === null) {
    if (isKnownFunction(node.name) && !isFromMathjs(node.name)) throw clash(scope, node, node.name, matrix, "nothing");
    throw unknownName(scope, node, node.name);
  }
  if (matrix.shape.length !== 2 || (node.name !== "pinv" && rows !== columns)) throw clash(scope, node, node.name, matrix, "nothing");
  const shape = node.name === "pinv" ? [columns, rows] : [rows, columns];
  return tensor(scope, shape, (frame) => flattened(of(nested(matrix.run(frame), rows, columns)), rows * columns), 50 * rows * columns * Math.max(rows, columns));
}

function nested(data: Float64Array, rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, (_, row) => Array.from(data.subarray(row * columns, (row + 1) * columns)));
}

function flattened(value: unknown, length: number): Float64Array {
  const entries = Array.isArray(value) ? value.flat(2) : [value];
  return Float64Array.from({ length }, (_, place) => (typeof entries[place] === "number" ? entries[place] : NaN));
}

export type Build = (scope: Scope, node: Call, given: readonly Code[]) => Code | null;

