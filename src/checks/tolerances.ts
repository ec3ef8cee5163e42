/** The tolerance of a question, as the config writes it, for `maths/`. */
import type { z } from "zod";
import type { Tolerance } from "../maths/number/tolerance.ts";
import type { Path } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import type { toleranceSchema } from "./schemas.ts";

type Written = z.infer<ReturnType<typeof toleranceSchema>>;

export function toleranceOf(written: Written, path: Path): Tolerance {
  const parts = Object.entries(written).filter(([name, part]) => name !== "reason" && part !== undefined);
  if (parts.length === 0) throw new AuthorFault(path, "A tolerance says at least one of absolute, relative, decimals, significant, exact, integer, interval.");
  // What YAML left out is left out, not undefined; the shapes were validated.
  return Object.fromEntries(parts) as Tolerance;
}

export const exactTolerance: Tolerance = { exact: true };
