/** What the numbers in a formula say about how closely it can be compared. */
import type { Formula } from "./equal-space.ts";
import { lastDigit } from "./evaluate.ts";
import type { Expression } from "./tree.ts";
import { contains } from "./walk.ts";

/** `long`: decimals whose last digit is loose; `wide`: numbers so large or so small that what is added to them may be lost. */
export interface Digits {
  long: boolean;
  wide: boolean;
}

/** Adds what a formula has of both. */
export function digitsOf({ tree }: Formula, digits: Digits): void {
  contains(tree, (node) => {
    noteDigits(node, digits);
    return false;
  });
}

/** Adds what one node has of both. */
export function noteDigits(node: Expression, digits: Digits): void {
  if (node.is === "number") {
    const value = Number(node.text);
    if (node.text.length > 8 && lastDigit(node.text) > 0) digits.long = true;
    if (value > 1e6 || (value < 1e-6 && value !== 0)) digits.wide = true;
  } else if (node.is === "binary" && node.op === "^" && node.right.is === "number" && Number(node.right.text) > 8) digits.wide = true;
}
