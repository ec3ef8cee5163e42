/** Sums and products over an index, elements, vectors given by their elements. */
import { clash, LIMITS, scalar, tensor, tooComplex, Unfit } from "./evaluate-code.ts";
import type { Code, Frame, ScalarCode, Scope, TensorCode } from "./evaluate-code.ts";
import { smoothOf } from "./functions-unknown.ts";
import type { Expression } from "./tree.ts";
import { children } from "./walk.ts";

export type Compile = (scope: Scope, tree: Expression) => Code;

type Series = Extract<Expression, { is: "series" }>;
type VectorOf = Extract<Expression, { is: "vector-of" }>;
type Element = Extract<Expression, { is: "element" }>;

export function series(scope: Scope, node: Series, compile: Compile): Code {
  const [from, to] = bounds(scope, node, compile);
  const { body, place, cost } = inner(scope, node, compile);
  const each = (frame: Frame, visit: () => void): boolean => {
    const [first, last] = [from.run(frame), to.run(frame)];
    if (!Number.isInteger(first) || !Number.isInteger(last)) return false;
    frame.budget -= Math.max(0, last - first + 1) * cost;
    if (frame.budget < 0) throw tooComplex("operations", LIMITS.work);
    for (let index = first; index <= last; index += 1) {
      frame.scalars[place] = index;
      visit();
    }
    return true;
  };
  if (body.is === "scalar") {
    const sums = node.operation === "sum";
    return scalar(scope, (frame) => {
      let total = sums ? 0 : 1;
      const whole = each(frame, () => {
        total = sums ? total + body.run(frame) : total * body.run(frame);
      });
      return whole ? total : NaN;
    });
  }
  if (node.operation === "product") throw clash(scope, node, "product", body, "scalar");
  return tensor(scope, body.shape, (frame) => {
    const total = new Float64Array(body.shape.reduce((product, size) => product * size, 1));
    const whole = each(frame, () => body.run(frame).forEach((entry, at) => (total[at] = (total[at] ?? NaN) + entry)));
    return whole ? total : total.fill(NaN);
  });
}

export function vectorOf(scope: Scope, node: VectorOf, compile: Compile): Code {
  const [from, to] = bounds(scope, node, compile);
  const [first, last] = [from.constant ?? NaN, to.constant ?? NaN];
  const length = last - first + 1;
  if (!Number.isInteger(first) || !(length >= 1)) throw clash(scope, node, "vector-of", from, to);
  if (length > LIMITS.entries) throw tooComplex("entries", LIMITS.entries);
  const { body, place, cost } = inner(scope, node, compile);
  if (body.is === "tensor") {
    if (node.of.is !== "vector-of" || body.shape.length !== 1) throw clash(scope, node, "vector-of", body, "scalar");
    return rowsOf(scope, body, place, first, length, cost);
  }
  const run = (frame: Frame): Float64Array =>
    Float64Array.from({ length }, (_, step) => {
      frame.scalars[place] = first + step;
      return body.run(frame);
    });
  return tensor(scope, [length, 1], run, cost * length);
}

/** A vector of vectors, each of them a row. */
function rowsOf(scope: Scope, row: TensorCode, place: number, first: number, length: number, cost: number): Code {
  const columns = row.shape[0] ?? 1;
  if (length * columns > LIMITS.entries) throw tooComplex("entries", LIMITS.entries);
  return tensor(
    scope,
    [length, columns],
    (frame) => {
      const entries = new Float64Array(length * columns);
      for (let step = 0; step < length; step += 1) {
        frame.scalars[place] = first + step;
        entries.set(row.run(frame), step * columns);
      }
      return entries;
    },
    cost * length,
  );
}

function inner(scope: Scope, node: Series | VectorOf, compile: Compile): { readonly body: Code; readonly place: number; readonly cost: number } {
  const place = scope.used.scalars;
  scope.used.scalars += 1;
  const before = scope.used.work;
  const slots = new Map(scope.slots).set(node.index, { is: "scalar", index: place, declared: true });
  const body = compile({ ...scope, slots }, node.of);
  return { body, place, cost: scope.used.work - before + 1 };
}

function bounds(scope: Scope, node: Series | VectorOf, compile: Compile): readonly [ScalarCode, ScalarCode] {
  const size = node.to === null ? sizeOfIndex(scope, node.of, node.index, compile) : undefined;
  if (node.to === null && size === undefined) {
    throw new Unfit({ code: "syntax-error", source: scope.source, column: node.at[0] + 1, why: "bounds-missing", near: node.index });
  }
  const whole = (tree: Expression | null, otherwise: number): ScalarCode => {
    const code = tree === null ? { is: "scalar" as const, constant: otherwise, run: () => otherwise } : compile(scope, tree);
    if (code.is === "tensor") throw clash(scope, node, node.is, code, "scalar");
    return code;
  };
  return [whole(node.from, 1), whole(node.to, size ?? NaN)];
}

/** The length of the dimension that the index is used in. */
function sizeOfIndex(scope: Scope, body: Expression, index: string, compile: Compile): number | undefined {
  if (body.is === "element") {
    const axis = body.indices.findIndex((at) => at.is === "name" && at.name === index);
    const of = axis < 0 || body.of.is === "element" ? null : compile({ ...scope, used: { ...scope.used } }, body.of);
    if (of !== null && of.is === "tensor") return body.indices.length === 1 && of.shape[0] === 1 ? of.shape[1] : of.shape[axis];
  }
  for (const child of children(body)) {
    const size = sizeOfIndex(scope, child, index, compile);
    if (size !== undefined) return size;
  }
  return undefined;
}

/** Counted from 1. A declared scalar with an index is that scalar; a name that nobody declared is some sequence. */
export function element(scope: Scope, node: Element, compile: Compile): Code {
  const indices = node.indices.map((at) => {
    const code = compile(scope, at);
    if (code.is === "tensor") throw clash(scope, at, "element", code, "scalar");
    return code;
  });
  const slot = node.of.is === "name" ? scope.slots.get(node.of.name) : undefined;
  if (node.of.is === "name" && slot?.is === "scalar" && !slot.declared) return sequenceAt(scope, node.of.name, slot.index, indices);
  const of = compile(scope, node.of);
  if (of.is === "scalar") return of;
  const [first, second] = indices;
  const [rows = 1, columns = 1] = of.shape;
  if (first === undefined || indices.length > 2) throw clash(scope, node, "element", of, `${indices.length} indices`);
  if (second !== undefined) {
    if (of.shape.length === 1) throw clash(scope, node, "element", of, "2 indices");
    return scalar(scope, (frame) => of.run(frame)[inside(first.run(frame), rows) * columns + inside(second.run(frame), columns)] ?? NaN);
  }
  if (of.shape.length === 1 || rows === 1) return scalar(scope, (frame) => of.run(frame)[inside(first.run(frame), rows * columns)] ?? NaN);
  return tensor(scope, [columns, 1], (frame) => {
    const row = inside(first.run(frame), rows);
    const entries = of.run(frame);
    return Float64Array.from({ length: columns }, (_, column) => entries[row * columns + column] ?? NaN);
  });
}

/** Other elements at every point: all of them positive where the letter's own value is, of both signs elsewhere. */
function sequenceAt(scope: Scope, name: string, place: number, indices: readonly ScalarCode[]): Code {
  const { run } = smoothOf(scope, name, indices);
  return scalar(scope, (frame) => {
    const size = frame.scalars[place] ?? NaN;
    const wave = run(frame);
    return size > 0 ? size * (0.3 + Math.abs(wave)) : size * Math.sin(2.7 * wave);
  });
}

function inside(index: number, size: number): number {
  return Number.isInteger(index) && index >= 1 && index <= size ? index - 1 : NaN;
}
