/** Pieces of YAML that formula and gradient questions share. */
import type { z } from "zod";
import type { Path, Zod } from "./kind.ts";
import type { FormulaMistake } from "./formula-rule.ts";
import { textSchema } from "./schemas.ts";
import type { Setting } from "./setting.ts";
import { authorFormula } from "./setting.ts";

export const namedReference = (z: Zod) => z.strictObject({ reference: z.string() });

export const formulaMistakeSchema = (z: Zod) =>
  z.strictObject({
    mistake: z.string().regex(/^[a-z][a-z0-9-]*$/u, "a name in small letters with hyphens"),
    gives: z.strictObject({ formula: z.string() }),
    feedback: textSchema(z),
    credit: z.number().min(0).max(1),
  });

/** How functions are tried. */
export const functionOptions = (z: Zod) => ({
  cases: z.int().min(10).max(10_000).optional(),
  /** From 0 to 1: what is earned when only extreme inputs (logits of a thousand) fail. Without it they are not tried. */
  extreme_credit: z.number().min(0).max(1).optional(),
});

export const USUAL_CASES = 100;

type WrittenMistake = z.infer<ReturnType<typeof formulaMistakeSchema>>;

export function formulaMistakes(written: readonly WrittenMistake[] | undefined, setting: Setting): readonly FormulaMistake[] {
  return (written ?? []).map(({ mistake, gives, feedback, credit }, position) => {
    const path: Path = ["mistakes", position, "gives", "formula"];
    return { mistake, feedback, credit, formula: authorFormula(gives.formula, setting, path) };
  });
}
