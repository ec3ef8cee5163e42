/** The exact fraction that an exponent is written as, because odd roots of negative numbers are real. */
import { greatestCommonDivisor } from "./functions-integer.ts";
import type { Fractional } from "./evaluate-binary.ts";
import type { Expression } from "./tree.ts";

/** Null where the exponent is no plain number or too long. */
export function fractionOf(tree: Expression): Fractional | null {
  switch (tree.is) {
    case "number":
      return ofDigits(tree.text);
    case "negate": {
      const of = fractionOf(tree.of);
      return of === null ? null : { ...of, numerator: -of.numerator };
    }
    case "binary":
      return ARITHMETIC.has(tree.op) ? ofBinary(tree.op, fractionOf(tree.left), fractionOf(tree.right)) : null;
    default:
      return null;
  }
}

const ARITHMETIC: ReadonlySet<string> = new Set(["+", "-", "*", "/"]);

function ofBinary(op: string, left: Fractional | null, right: Fractional | null): Fractional | null {
  if (left === null || right === null) return null;
  const [a, b, c, d] = [left.numerator, left.denominator, right.numerator, right.denominator];
  switch (op) {
    case "+":
      return reduced(a * d + c * b, b * d);
    case "-":
      return reduced(a * d - c * b, b * d);
    case "*":
      return reduced(a * c, b * d);
    case "/":
      return reduced(a * d, b * c);
    default:
      return null;
  }
}

function ofDigits(text: string): Fractional | null {
  const match = /^(\d*)(?:\.(\d*))?$/.exec(text);
  if (match === null) return null;
  const decimals = match[2] ?? "";
  return reduced(Number((match[1] ?? "") + decimals), 10 ** decimals.length);
}

function reduced(numerator: number, denominator: number): Fractional | null {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator === 0) return null;
  const divisor = greatestCommonDivisor(numerator, denominator) * Math.sign(denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}
