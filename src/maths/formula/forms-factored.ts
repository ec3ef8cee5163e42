/** Whether a product is taken apart as far as it goes. */
import { greatestCommonDivisor } from "./functions-integer.ts";
import { isReducible, polynomialOf } from "./polynomial.ts";
import type { Expression } from "./tree.ts";
import { freeNames } from "./walk.ts";

/**
 * A product with at least as many factors that are no numbers as the reference, none of which can be taken apart over the rationals as far
 * as that can be told: always for a polynomial in one letter of a usual degree; for others a common number is looked for.
 */
export function isFactored(student: Expression, reference: Expression): boolean {
  const factors = factorsOf(student);
  const wanted = factorsOf(reference).length;
  // A reference that is a sum does not say into how many: what nobody can tell to be whole has to be a product at least.
  const least = wanted > 1 ? wanted : factors.every((factor) => polynomialOf(factor) !== null) || isProduct(reference) ? 1 : 2;
  return factors.length >= least && factors.every((factor) => isWhole(factor));
}

function isProduct(tree: Expression): boolean {
  return tree.is === "negate" ? isProduct(tree.of) : tree.is === "binary" && (tree.op === "*" || tree.op === ".*");
}

/** The factors that are no numbers, each as often as it counts. */
function factorsOf(tree: Expression): readonly Expression[] {
  if (tree.is === "negate") return factorsOf(tree.of);
  if (tree.is === "binary") {
    if (tree.op === "*" || tree.op === ".*") return [...factorsOf(tree.left), ...factorsOf(tree.right)];
    if (tree.op === "/") return factorsOf(tree.left);
    if (tree.op === "^" && tree.right.is === "number" && Number.isInteger(Number(tree.right.text)) && Number(tree.right.text) <= MOST_REPEATED) {
      const once = factorsOf(tree.left);
      return Array.from({ length: Number(tree.right.text) }, () => once).flat();
    }
  }
  return freeNames(tree).size > 0 ? [tree] : [];
}

const MOST_REPEATED = 50;

function isWhole(factor: Expression): boolean {
  if (coefficientsOf(factor).reduce((divisor, coefficient) => greatestCommonDivisor(divisor, coefficient), 0) > 1) return false;
  const polynomial = polynomialOf(factor);
  return polynomial === null || isReducible(polynomial) !== true;
}

/** `(2x + 4)(x - 1)` still has a 2 to take out. */
function coefficientsOf(tree: Expression): readonly number[] {
  if (tree.is === "negate") return coefficientsOf(tree.of);
  if (tree.is === "binary" && (tree.op === "+" || tree.op === "-")) return [...coefficientsOf(tree.left), ...coefficientsOf(tree.right)];
  if (tree.is === "number") return [wholeOr1(tree.text)];
  if (tree.is === "binary" && tree.op === "*") return [(coefficientsOf(tree.left)[0] ?? 1) * (coefficientsOf(tree.right)[0] ?? 1)];
  return [1];
}

function wholeOr1(text: string): number {
  return Number.isSafeInteger(Number(text)) ? Number(text) : 1;
}
