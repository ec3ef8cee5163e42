/** Arithmetic of a formula without variables in exact rationals, as far as it stays rational. */
import type { Expression } from "../formula/tree.ts";
import type { Exact } from "./exact.ts";
import { isSmall, readDecimal } from "./exact.ts";
import { Fraction } from "fraction.js";

const LARGEST_POWER = 1_000n;

/** Null where there is anything but numbers and the four operations, where it divides by zero or where numbers grow too long. */
export function exactValue(tree: Expression): Exact | null {
  switch (tree.is) {
    case "number": {
      const read = readDecimal(tree.text);
      return typeof read === "object" ? read.value : null;
    }
    case "negate":
      return exactValue(tree.of)?.neg() ?? null;
    case "percent":
      return exactValue(tree.of)?.div(new Fraction(100n)) ?? null;
    case "binary": {
      const left = exactValue(tree.left);
      const right = left === null ? null : exactValue(tree.right);
      return left === null || right === null ? null : bounded(combined(tree.op, left, right));
    }
    default:
      return null;
  }
}

const bounded = (value: Exact | null): Exact | null => (value !== null && isSmall(value) ? value : null);

function combined(op: string, left: Exact, right: Exact): Exact | null {
  switch (op) {
    case "+":
      return left.add(right);
    case "-":
      return left.sub(right);
    case "*":
    case ".*":
      return left.mul(right);
    case "/":
    case "./":
      return right.n === 0n ? null : left.div(right);
    case "^":
    case ".^":
      return power(left, right);
    default:
      return null;
  }
}

/** Whole powers whose result fits; the length of the result is known before it is computed. */
function power(base: Exact, exponent: Exact): Exact | null {
  if (exponent.d !== 1n || exponent.n > LARGEST_POWER || base.n === 0n) return null;
  const longest = Math.max(String(base.n).length, String(base.d).length);
  if (longest * Number(exponent.n) > 700 && base.n * base.d !== 1n) return null;
  const raised = new Fraction(base.n ** exponent.n, base.d ** exponent.n);
  const signed = base.s < 0n && exponent.n % 2n === 1n ? raised.neg() : raised;
  return exponent.s < 0n ? signed.inverse() : signed;
}
