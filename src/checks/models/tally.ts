/** Predicted labels against the true ones: how many are right, and which were taken for which. */
import { Fraction } from "fraction.js";
import type { Figure, Finding } from "../../model.ts";
import type { Claim } from "../claims/claim.ts";
import { canBecome, lastUnit } from "../claims/fractions.ts";

/** Larger tables are no picture. */
const MOST_CLASSES = 40;

export function correctIn(labels: Uint8Array, truth: Uint8Array): number {
  return truth.reduce((sum, label, sample) => sum + (labels[sample] === label ? 1 : 0), 0);
}

export function confusionOf(labels: Uint8Array, truth: Uint8Array, classes: number): readonly Figure[] {
  if (classes > MOST_CLASSES) return [];
  const counts = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  let other = 0;
  truth.forEach((label, sample) => {
    const row = counts[label];
    const predicted = labels[sample] ?? classes;
    if (row === undefined || predicted >= classes) other += 1;
    else row[predicted] = (row[predicted] ?? 0) + 1;
  });
  return [{ is: "confusion", counts, other }];
}

/** Standard errors of a difference that chance explains once in a thousand times. */
const FAR = 3.29;

/** Undefined where rounding explains the difference; `far` where another test set of this size does not either. */
export function differenceFrom(claim: Claim, claimed: string, correct: number, size: number): Extract<Finding, { code: "claim-differs" }> | undefined {
  const { value, decimals = null } = claim;
  if (value === undefined || canBecome(new Fraction(correct, size), value, decimals)) return undefined;
  const [measured, said] = [correct / size, Number(value)];
  // Two samples of each kind are added, so that 0 and 1 have an error too (Agresti and Coull 1998).
  const pooled = (correct + said * size + 2) / (2 * size + 4);
  const error = Math.sqrt((2 * pooled * (1 - pooled)) / size);
  const far = Math.abs(measured - said) > FAR * error + Number(lastUnit(decimals));
  return { code: "claim-differs", claimed, measured: `${correct}/${size}`, size, far };
}
