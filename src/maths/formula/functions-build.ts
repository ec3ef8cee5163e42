/** Functions that give a vector or a matrix. */
import { clash, constant, rowsAndColumns, tensor } from "./evaluate-code.ts";
import type { Code, Scope } from "./evaluate-code.ts";
import { entrywise, product, times, turn } from "./evaluate-binary.ts";
import type { Build, Call } from "./functions.ts";
import { multiply, solve, unit } from "./linear-algebra.ts";

/** A number that is the same at every point: a size. */
function size(scope: Scope, node: Call, of: Code | undefined): number {
  const value = of?.is === "scalar" ? of.constant : undefined;
  if (value === undefined || !Number.isInteger(value) || value < 1) throw clash(scope, node, node.name, of ?? "nothing", "nothing");
  return value;
}

function shifted(data: Float64Array): { readonly powers: Float64Array; readonly largest: number; readonly sum: number } {
  const largest = data.reduce((best, entry) => Math.max(best, entry), -Infinity);
  const powers = data.map((entry) => Math.exp(entry - largest));
  return { powers, largest, sum: powers.reduce((total, power) => total + power, 0) };
}

/** Of a vector as a whole, of a matrix row by row, as in attention. */
const byRows = (ofRow: (row: Float64Array, scope: Scope) => Float64Array): Build => (scope, node, [of]) => {
  if (of?.is !== "tensor") throw clash(scope, node, node.name, of ?? "nothing", "nothing");
  const length = (of.shape.length === 2 ? of.shape[1] : of.shape[0]) ?? 1;
  return tensor(scope, of.shape, (frame) => {
    const data = of.run(frame).slice();
    for (let from = 0; from < data.length; from += length) data.set(ofRow(data.subarray(from, from + length), scope), from);
    return data;
  });
};

const softmax = byRows((row, { noise }) => {
  const { powers, sum } = shifted(row);
  return powers.map((power) => noise?.jolt(power / sum) ?? power / sum);
});

const logSoftmax = byRows((row) => {
  const { largest, sum } = shifted(row);
  return row.map((entry) => entry - largest - Math.log(sum));
});

/** A vector becomes a diagonal matrix, a matrix gives its diagonal. */
const diag: Build = (scope, node, [of]) => {
  if (of?.is !== "tensor") throw clash(scope, node, "diag", of ?? "nothing", "nothing");
  const [rows, columns] = rowsAndColumns(of);
  if (of.shape.length === 1 || rows === 1) {
    const length = Math.max(rows, columns);
    return tensor(scope, [length, length], (frame) => {
      const entries = of.run(frame);
      return unit(length).map((entry, place) => (entry === 1 ? (entries[place % length] ?? NaN) : 0));
    });
  }
  const length = Math.min(rows, columns);
  return tensor(scope, [length, 1], (frame) => {
    const entries = of.run(frame);
    return Float64Array.from({ length }, (_, place) => entries[place * (columns + 1)] ?? NaN);
  });
};

const inverse: Build = (scope, node, [of]) => {
  if (of?.is === "scalar") return entrywise(scope, node, (one, x) => one / x, constant(1), of);
  const [rows, columns] = of === undefined ? [0, 1] : rowsAndColumns(of);
  if (of === undefined || rows !== columns) throw clash(scope, node, node.name, of ?? "nothing", "nothing");
  return tensor(scope, of.shape, (frame) => solve(of.run(frame), unit(rows), rows, rows).solution, 2 * rows ** 3);
};

const filled = (entry: number): Build => (scope, node, given) => {
  const shape = given.map((of) => size(scope, node, of));
  if (shape.length < 1 || shape.length > 2) throw clash(scope, node, node.name, "nothing", "nothing");
  const entries = shape.reduce((product_, length) => product_ * length, 1);
  return tensor(scope, shape, () => new Float64Array(entries).fill(entry));
};

const eye: Build = (scope, node, [of]) => {
  const length = size(scope, node, of);
  return tensor(scope, [length, length], () => unit(length));
};

/** `onehot(k, n)`: the k-th unit vector of length n, counted from 1. */
const oneHot: Build = (scope, node, [position, length]) => {
  if (position?.is !== "scalar") throw clash(scope, node, node.name, position ?? "nothing", length ?? "nothing");
  const entries = size(scope, node, length);
  return tensor(scope, [entries, 1], (frame) => {
    const one = position.run(frame);
    const inside = Number.isInteger(one) && one >= 1 && one <= entries;
    return Float64Array.from({ length: entries }, (_, place) => (inside ? (place + 1 === one ? 1 : 0) : NaN));
  });
};

const cross: Build = (scope, node, [left, right]) => {
  if (left?.is !== "tensor" || right?.is !== "tensor" || left.shape.join() !== "3" || right.shape.join() !== "3") throw clash(scope, node, "cross", left ?? "nothing", right ?? "nothing");
  return tensor(scope, [3, 1], (frame) => {
    const [a = NaN, b = NaN, c = NaN] = left.run(frame);
    const [x = NaN, y = NaN, z = NaN] = right.run(frame);
    return Float64Array.of(b * z - c * y, c * x - a * z, a * y - b * x);
  });
};

const kronecker: Build = (scope, node, [left, right]) => {
  if (left?.is !== "tensor" || right?.is !== "tensor") throw clash(scope, node, "kron", left ?? "nothing", right ?? "nothing");
  const [rows, columns] = rowsAndColumns(left);
  const [height, width] = rowsAndColumns(right);
  const across = columns * width;
  return tensor(scope, [rows * height, across], (frame) => {
    const [a, b] = [left.run(frame), right.run(frame)];
    return new Float64Array(rows * height * across).map((_, place) => {
      const [row, column] = [Math.floor(place / across), place % across];
      return (a[Math.floor(row / height) * columns + Math.floor(column / width)] ?? NaN) * (b[(row % height) * width + (column % width)] ?? NaN);
    });
  });
};

const outer: Build = (scope, node, [left, right]) => {
  if (left?.is !== "tensor" || right?.is !== "tensor" || left.shape.length !== 1 || right.shape.length !== 1) throw clash(scope, node, "outer", left ?? "nothing", right ?? "nothing");
  const [rows, columns] = [left.shape[0] ?? 1, right.shape[0] ?? 1];
  return tensor(scope, [rows, columns], (frame) => multiply(left.run(frame), right.run(frame), rows, 1, columns));
};

const hadamard: Build = (scope, node, [left, right]) => (left === undefined || right === undefined ? null : entrywise(scope, node, times, left, right));

const matrixProduct: Build = (scope, node, [left, right]) => (left?.is === "tensor" && right?.is === "tensor" ? product(scope, node, left, right) : null);

const transpose: Build = (scope, _node, [of]) => (of === undefined ? null : turn(scope, of));

export const BUILDERS: ReadonlyMap<string, Build> = new Map<string, Build>([
  ["softmax", softmax],
  ["logsoftmax", logSoftmax],
  ["log_softmax", logSoftmax],
  ["diag", diag],
  ["inv", inverse],
  ["transpose", transpose],
  ["ones", filled(1)],
  ["zeros", filled(0)],
  ["eye", eye],
  ["identity", eye],
  ["id", eye],
  ["onehot", oneHot],
  ["cross", cross],
  ["kron", kronecker],
  ["outer", outer],
  ["dotMultiply", hadamard],
  ["matmul", matrixProduct],
  ["multiply", matrixProduct],
]);
