/** Conditions, and values that depend on them. */
import { clash, sameShape, scalar, tensor } from "./evaluate-code.ts";
import type { Code, ScalarCode, Scope } from "./evaluate-code.ts";
import type { Compile } from "./evaluate-series.ts";
import type { Expression, Relation } from "./tree.ts";

type Test = (left: number, right: number) => boolean;

/** `in` has no numbers to compare. */
export const TESTS: ReadonlyMap<Relation, Test> = new Map<Relation, Test>([
  ["=", (left, right) => left === right],
  ["approx", (left, right) => left === right],
  ["!=", (left, right) => left !== right],
  ["<", (left, right) => left < right],
  ["<=", (left, right) => left <= right],
  [">", (left, right) => left > right],
  [">=", (left, right) => left >= right],
]);

/** 1 where all of a chain holds, otherwise 0: an indicator. */
export function condition(scope: Scope, tree: Extract<Expression, { is: "relation" }>, compile: Compile): ScalarCode {
  const terms = tree.terms.map((term) => onlyScalar(scope, term, compile(scope, term)));
  const links = tree.ops.map((op, position) => {
    const [test, left, right] = [TESTS.get(op), terms[position], terms[position + 1]];
    if (test === undefined || left === undefined || right === undefined) throw clash(scope, tree, op, "scalar", "set");
    return { test, left: left.run, right: right.run };
  });
  return scalar(scope, (frame) => (links.every(({ test, left, right }) => test(left(frame), right(frame))) ? 1 : 0));
}

export function piecewise(scope: Scope, tree: Extract<Expression, { is: "piecewise" }>, compile: Compile): Code {
  const cases = tree.cases.map(({ value, when }) => ({
    value: compile(scope, value),
    holds: when === null ? null : onlyScalar(scope, when, compile(scope, when)).run,
  }));
  const first = cases[0]?.value;
  if (first === undefined) throw clash(scope, tree, "piecewise", "nothing", "nothing");
  if (first.is === "scalar") {
    const branches = cases.map(({ value, holds }) => ({ run: onlyScalar(scope, tree, value).run, holds }));
    return scalar(scope, (frame) => branches.find(({ holds }) => holds === null || holds(frame) !== 0)?.run(frame) ?? NaN);
  }
  const entries = first.shape.reduce((product, size) => product * size, 1);
  const branches = cases.map(({ value, holds }) => {
    if (value.is === "scalar" || !sameShape(value, first)) throw clash(scope, tree, "piecewise", first, value);
    return { run: value.run, holds };
  });
  return tensor(scope, first.shape, (frame) => branches.find(({ holds }) => holds === null || holds(frame) !== 0)?.run(frame) ?? new Float64Array(entries).fill(NaN));
}

function onlyScalar(scope: Scope, node: Expression, code: Code): ScalarCode {
  if (code.is === "tensor") throw clash(scope, node, node.is, code, "scalar");
  return code;
}
