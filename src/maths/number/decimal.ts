/** Decimals of an author: exact, as the config writes them. */
import type { Exact } from "./exact.ts";
import { exactOf, readDecimal } from "./exact.ts";

/** A double stands for its shortest decimal. */
export type Decimal = number | string;

/** Throws where the loader of the assignment has let something else through. */
export function exactDecimal(decimal: Decimal): Exact {
  if (typeof decimal === "number") return exactOf(decimal);
  const read = readDecimal(decimal.trim());
  if (read === undefined || typeof read === "string") throw new RangeError(`"${decimal}" is no decimal`);
  return read.value;
}
