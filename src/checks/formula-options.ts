/** What an author may ask of a formula beside its value, as the config and `grader judge` write it. */
import type { z } from "zod";
import type { CompareOptions } from "../maths/formula/equal.ts";
import type { Form } from "../maths/formula/forms.ts";
import type { ReadingSettings } from "../maths/formula/read-together.ts";
import type { Zod } from "./kind.ts";

export const formulaOptions = (z: Zod) => ({
  /** Values may differ by so much; without it they have to be equal but for rounding. */
  tolerance: z.strictObject({ absolute: z.number().nonnegative().optional(), relative: z.number().nonnegative().optional(), reason: z.string().optional() }).optional(),
  /** Equal up to a positive factor, or up to a constant of integration. */
  up_to: z.enum(["positive-constant", "additive-constant"]).optional(),
  /** The variables of integration; all letters unless told. */
  constant_in: z.array(z.string()).optional(),
  /** A condition beside the value. */
  form: z.union([z.enum(["factored", "expanded", "simplified-fraction", "same-form"]), z.templateLiteral(["no-function:", z.string()])]).optional(),
  /** Whether `y = …` may stand for `…`. */
  left_side: z.enum(["optional", "refused"]).optional(),
  /** Decimals with nine digits and more are taken as rounded. */
  rounded_decimals: z.boolean().optional(),
  /** Names that stand for functions nobody defines. */
  functions: z.array(z.string()).optional(),
  /** What ⊗ means; it is refused where nobody says. */
  otimes: z.enum(["outer", "elementwise"]).optional(),
  /** The base of `log`. */
  log: z.enum(["natural", "base-2", "base-10"]).optional(),
});

const written = (z: Zod) => z.strictObject(formulaOptions(z));

export type WrittenOptions = z.infer<ReturnType<typeof written>>;

export function compareOptionsOf(options: WrittenOptions): CompareOptions {
  const { tolerance, up_to: upTo, constant_in: variables, left_side: leftSide, rounded_decimals: roundedDecimals } = options;
  return {
    ...(tolerance === undefined ? {} : { tolerance: { relative: tolerance.relative ?? 0, absolute: tolerance.absolute ?? 0 } }),
    ...(upTo === undefined ? {} : { upTo }),
    ...(variables === undefined ? {} : { variables }),
    ...(leftSide === undefined ? {} : { leftSide }),
    ...(roundedDecimals === undefined ? {} : { roundedDecimals }),
  };
}

export function readingSettingsOf({ functions, otimes, log }: WrittenOptions): ReadingSettings {
  return {
    ...(functions === undefined ? {} : { functions: new Set(functions) }),
    ...(otimes === undefined ? {} : { otimes }),
    ...(log === undefined ? {} : { log }),
  };
}

export const formOf = ({ form }: WrittenOptions): Form | undefined => form;
