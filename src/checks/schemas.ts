/** Pieces of YAML that several kinds of question share. */
import type { Zod } from "./kind.ts";

export const textSchema = (z: Zod) => z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A value that `reference/` computes: the name of the function and its named arguments. */
export const referenceSchema = (z: Zod) =>
  z.strictObject({ reference: z.string(), with: z.record(z.string(), z.json()).optional() });

const decimal = (z: Zod) => z.number().nonnegative().finite();

/** How close is close: `absolute` and `relative` together mean `|got - want| <= absolute + relative * |want|`; all other parts have to hold as well. */
export const toleranceSchema = (z: Zod) => {
  const digits = z.union([
    z.int().nonnegative(),
    z.strictObject({ at_least: z.int().nonnegative(), truncated: z.boolean().optional() }),
  ]);
  return z.strictObject({
    absolute: decimal(z).optional(),
    relative: decimal(z).optional(),
    decimals: digits.optional(),
    significant: digits.optional(),
    /** The reference itself. */
    exact: z.literal(true).optional(),
    /** A whole number. */
    integer: z.literal(true).optional(),
    /** Anything in `[from, to]`; `open` leaves ends out. */
    interval: z.union([z.tuple([z.number(), z.number()]), z.strictObject({ from: z.number().optional(), to: z.number().optional(), open: z.enum(["from", "to", "both"]).optional() })]).optional(),
    reason: z.string().optional(),
  });
};

export const mistakeSchema = (z: Zod) =>
  z.strictObject({
    mistake: z.string().regex(/^[a-z][a-z0-9-]*$/, "a name in small letters with hyphens"),
    gives: referenceSchema(z),
    feedback: textSchema(z),
    credit: z.number().min(0).max(1),
    only_after: z.strictObject({ question: z.string(), mistake: z.string() }).optional(),
  });

export const alternativeSchema = (z: Zod) =>
  z.strictObject({ alternative: z.string(), gives: referenceSchema(z), note: textSchema(z) });
