/** The shape of `marks:` in a config. */
import type { z as zod } from "zod";
import { PERCENT } from "./amount.ts";
import { ROUNDINGS } from "./rounding.ts";

const AMOUNT = "Points above 0 are due here, such as 2, or a percentage, such as 10%.";
const amountSchema = (z: typeof zod) => z.union([z.number().positive({ error: AMOUNT }), z.string().regex(PERCENT, { error: AMOUNT })], { error: AMOUNT });

export const marksSchema = (z: typeof zod) => {
  const amount = amountSchema(z);
  return z.strictObject({
    /** Of all times that carry no offset of their own, and of the days that are counted. */
    timezone: z.string().optional(),
    due: z.string().optional(),
    grace: z.string().optional(),
    late: z
      .strictObject({
        deduct: amount,
        per: z.enum(["day", "hour"]),
        of: z.enum(["earned", "possible"]).optional(),
        count: z.enum(["started", "full"]).optional(),
        at_most: amount.optional(),
        cut_off: z.string().optional(),
        after_cut_off: amount.optional(),
        without_time: z.int().positive().optional(),
      })
      .optional(),
    /** A CSV file beside the config. */
    extensions: z.string().optional(),
    groups: z
      .array(
        z.strictObject({
          title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).optional(),
          questions: z.array(z.string()).min(1),
          drop_lowest: z.int().positive().optional(),
          at_most: z.number().positive().optional(),
        }),
      )
      .optional(),
    /** Of all questions together, with the extra credit. */
    at_most: amount.optional(),
    round: z.strictObject({ to: z.number().positive(), how: z.enum(ROUNDINGS).optional() }).optional(),
  });
};

export type MarksSpec = zod.infer<ReturnType<typeof marksSchema>>;
