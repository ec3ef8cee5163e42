import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dot, hadamard, matVec, norm1, outer, squaredNorm2, subtract, transpose, transposedMatVec } from "../../reference/linear.ts";
import { distance } from "./differentiate.ts";

const fixed = { seed: 46, numRuns: 150 };
const entry = fc.integer({ min: -9, max: 9 });
const sized = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([M, N]) =>
  fc.record({
    A: fc.array(fc.array(entry, { minLength: N, maxLength: N }), { minLength: M, maxLength: M }),
    u: fc.array(entry, { minLength: M, maxLength: M }),
    v: fc.array(entry, { minLength: N, maxLength: N }),
  }));

describe("vectors and matrices", () => {
  const A = [[1, 2, 3], [4, 5, 6]];

  it("multiply as written out by hand", () => {
    expect(matVec(A, [1, 0, -1])).toEqual([-2, -2]);
    expect(transposedMatVec(A, [1, -1])).toEqual([-3, -3, -3]);
    expect(outer([1, 2], [3, 4, 5])).toEqual([[3, 4, 5], [6, 8, 10]]);
    expect(transpose(A)).toEqual([[1, 4], [2, 5], [3, 6]]);
    expect(hadamard([1, 2], [3, -4])).toEqual([3, -8]);
    expect(subtract([1, 2], [3, -4])).toEqual([-2, 6]);
    expect([norm1([3, -4]), squaredNorm2([3, -4])]).toEqual([7, 25]);
  });

  it("obey u . Av = A^T u . v, and transposing twice changes nothing", () => {
    fc.assert(fc.property(sized, ({ A: M, u, v }) => {
      expect(dot(u, matVec(M, v))).toBe(dot(transposedMatVec(M, u), v));
      expect(transpose(transpose(M))).toEqual(M);
    }), fixed);
  });

  it("obey (u v^T) w = u (v . w)", () => {
    fc.assert(fc.property(sized, ({ u, v }) => {
      expect(distance(matVec(outer(u, v), v), u.map((value) => value * dot(v, v)))).toBe(0);
    }), fixed);
  });

  it.each([
    [() => matVec(A, [1, 2]), "matVec: x must have shape [N] = [3], it has [2]."],
    [() => transposedMatVec(A, [1, 2, 3]), "transposedMatVec: x must have shape [M] = [2], it has [3]."],
    [() => hadamard([1], [1, 2]), "hadamard: b must have shape [N] = [1], it has [2]."],
    [() => subtract([1, 2], [1]), "subtract: b must have shape [N] = [2], it has [1]."],
    [() => transpose([[1], [1, 2]]), "transpose: A must have rows of equal length"],
  ])("are never broadcast (case %#)", (call, message) => {
    expect(call).toThrow(message);
  });
});
