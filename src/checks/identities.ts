/** What has to hold of a right gradient whatever its values are: told to a student whose function breaks it. */
import type { z } from "zod";
import type { VariableTable } from "../maths/formula/variables.ts";
import type { Value } from "../maths/formula/value.ts";
import type { Finding } from "../model.ts";
import { close, entriesOf, shapeOf } from "./close.ts";
import { rotated, rotatedAlong, shifted } from "./input-parts.ts";
import type { DrawnInput } from "./inputs.ts";
import type { Zod } from "./kind.ts";

export const identitiesSchema = (z: Zod) =>
  z.array(
    z.union([
      /** All entries together are 0. */
      z.literal("sums-to-zero"),
      /** One constant added to all entries of the letter changes nothing. */
      z.strictObject({ shift_invariant: z.string() }),
      /** What is done to the order along the dimension is done to that of the value. */
      z.strictObject({ permutes_with: z.string() }),
    ]),
  );

export type Identity = z.infer<ReturnType<typeof identitiesSchema>>[number];

/** A value at an input, or nothing where there is none: the function's, or the right one. */
export type ValueAt = (drawn: DrawnInput) => Value | null;

const SHIFT = 2.5;

/** The first identity that the function breaks at one of the inputs where the right value keeps it. */
export function brokenIdentity(identities: readonly Identity[], table: VariableTable, inputs: readonly DrawnInput[], valueAt: ValueAt, rightAt: ValueAt): Extract<Finding, { code: "identity-broken" }> | null {
  for (const identity of identities) {
    for (const drawn of inputs) {
      const [value, right] = [valueAt(drawn), rightAt(drawn)];
      if (value === null || right === null || holds(identity, table, drawn, value, valueAt) || !holds(identity, table, drawn, right, rightAt)) continue;
      if (identity === "sums-to-zero") return { code: "identity-broken", identity, sum: sumOf(value) };
      return "shift_invariant" in identity ? { code: "identity-broken", identity: "shift-invariant", of: identity.shift_invariant } : { code: "identity-broken", identity: "permutes-with", of: identity.permutes_with };
    }
  }
  return null;
}

function holds(identity: Identity, table: VariableTable, drawn: DrawnInput, value: Value, valueAt: ValueAt): boolean {
  if (identity === "sums-to-zero") return Math.abs(sumOf(value)) <= 1e-6 * (1 + entriesOf(value).reduce((total, entry) => total + Math.abs(entry), 0));
  const other = "shift_invariant" in identity ? shifted(drawn, identity.shift_invariant, SHIFT) : rotated(drawn, table, identity.permutes_with);
  const there = valueAt(other);
  if (there === null) return true;
  return close(there, "shift_invariant" in identity ? value : turned(value, drawn.sizes.get(identity.permutes_with) ?? 0));
}

/** The same rotation of the value, along the one dimension of that length. */
function turned(value: Value, size: number): Value {
  const axis = shapeOf(value).indexOf(size);
  return axis < 0 || typeof value === "number" ? value : rotatedAlong(value, axis);
}

const sumOf = (value: Value): number => entriesOf(value).reduce((total, entry) => total + entry, 0);
