/** How a question says that it builds on earlier ones. */
import type { z } from "zod";
import type { Zod } from "./kind.ts";
import { referenceSchema } from "./schemas.ts";

/** A number, or a function of the reference that computes it. */
const bound = (z: Zod) => z.union([z.number(), referenceSchema(z)]);

/** When an earlier value is no invention that makes what follows easy; all rules that are given have to hold. */
const plausibleSchema = (z: Zod) =>
  z.strictObject({
    at_least: bound(z).optional(),
    at_most: bound(z).optional(),
    integer: z.literal(true).optional(),
    /** How many times larger or smaller than the right value it may be. */
    within_factor: z.number().gt(1).optional(),
    /** Wrong values that are never carried. */
    never: z.array(z.number()).min(1).optional(),
    /** How many different numbers the answer has at least. */
    distinct: z.int().min(2).optional(),
    /** How many of its entries may have earned nothing. */
    wrong_at_most: z.int().nonnegative().optional(),
  });

export const carriedSchema = (z: Zod) =>
  z.strictObject({
    /** The earlier questions, by the names under which the reference takes their values. */
    from: z.record(z.string(), z.string()).refine((from) => Object.keys(from).length > 0, "names no earlier question"),
    reference: z.string(),
    with: z.record(z.string(), z.json()).optional(),
    /** What an answer still earns that is right by the student's own earlier values. */
    credit: z.number().gt(0).max(1),
    plausible: z.record(z.string(), plausibleSchema(z)),
  });

export type CarriedSpec = z.infer<ReturnType<typeof carriedSchema>>;
export type PlausibleSpec = z.infer<ReturnType<typeof plausibleSchema>>;
