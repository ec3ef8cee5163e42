/** Required forms: a condition of its own, beside the value. */
import { canonical } from "./forms-canonical.ts";
import { isFactored } from "./forms-factored.ts";
import { greatestCommonDivisor } from "./functions-integer.ts";
import type { FormulaFinding } from "../../model.ts";
import type { Expression } from "./tree.ts";
import { children, contains, freeNames } from "./walk.ts";

export type Form = "factored" | "expanded" | "simplified-fraction" | "same-form" | `no-function:${string}`;

/** Null if the form is met; the reference tells how far a product has to be taken apart. */
export function formFinding(student: Expression, form: Form, reference: Expression): FormulaFinding | null {
  return isMet(student, form, reference) ? null : { code: "form-not-met", form };
}

function isMet(student: Expression, form: Form, reference: Expression): boolean {
  switch (form) {
    case "factored":
      return isFactored(student, reference);
    case "expanded":
      return isExpanded(student);
    case "simplified-fraction":
      return hasLowestTerms(student);
    case "same-form":
      return canonical(student) === canonical(reference);
    default: {
      const name = form.slice("no-function:".length);
      return !contains(student, (node) => node.is === "call" && node.name === name);
    }
  }
}

function isSum(tree: Expression): boolean {
  if (tree.is === "negate") return isSum(tree.of);
  return tree.is === "binary" && (tree.op === "+" || tree.op === "-");
}

/** No product with a sum in it, and no whole power of one. */
function isExpanded(tree: Expression): boolean {
  if (tree.is === "binary") {
    if ((tree.op === "*" || tree.op === ".*") && (isSum(tree.left) || isSum(tree.right))) return false;
    if (tree.op === "^" && isSum(tree.left) && tree.right.is === "number" && Number.isInteger(Number(tree.right.text))) return false;
  }
  if (tree.is === "negate" && isSum(tree.of)) return false;
  return children(tree).every(isExpanded);
}

/** Every fraction of whole numbers is in lowest terms, and there is no decimal. */
function hasLowestTerms(tree: Expression): boolean {
  if (tree.is === "number") return /^\d+$/.test(tree.text);
  if (tree.is === "binary" && tree.op === "/") {
    const [top, bottom] = [whole(tree.left), whole(tree.right)];
    if (top !== null && bottom !== null) return bottom > 1 && greatestCommonDivisor(top, bottom) === 1;
  }
  if (tree.is === "binary" && freeNames(tree).size === 0 && tree.op !== "/" && whole(tree.left) !== null && whole(tree.right) !== null) return false;
  return children(tree).every(hasLowestTerms);
}

function whole(tree: Expression): number | null {
  if (tree.is === "negate") {
    const of = whole(tree.of);
    return of === null ? null : -of;
  }
  return tree.is === "number" && /^\d+$/.test(tree.text) ? Number(tree.text) : null;
}
