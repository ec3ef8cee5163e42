/** Variables of formulas and functions as the config declares them. */
import type { z } from "zod";
import type { Declaration } from "../maths/formula/variables.ts";
import type { Zod } from "./kind.ts";

export const variableSchema = (z: Zod) =>
  z.strictObject({
    /** `[]` a number, `[K]` a vector, `[D, K]` a matrix; dimensions are names or sizes. */
    shape: z.array(z.union([z.string(), z.int().min(2)])).max(2).optional(),
    domain: z.enum(["real", "positive", "nonnegative", "probability", "one-hot", "integer", "positive-integer"]).optional(),
    range: z.tuple([z.number(), z.number()]).optional(),
    /** A formula of other variables: `softmax(o)`. */
    is: z.string().optional(),
    aliases: z.array(z.string()).optional(),
  });

export type VariableSpec = z.infer<ReturnType<typeof variableSchema>>;

/** What YAML left out is left out, not undefined. */
export function declarationOf({ shape, domain, range, is, aliases }: VariableSpec): Declaration {
  return {
    ...(shape === undefined ? {} : { shape }),
    ...(domain === undefined ? {} : { domain }),
    ...(range === undefined ? {} : { range }),
    ...(is === undefined ? {} : { is }),
    ...(aliases === undefined ? {} : { aliases }),
  };
}
