/** The tolerance of a question, as the config writes it, for `maths/`. */
import type { z } from "zod";
import type { Tolerance } from "../maths/number/tolerance.ts";
import type { Path } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import type { toleranceSchema } from "./schemas.ts";

type Written = z.infer<ReturnType<typeof toleranceSchema>>;

export function toleranceOf(written: Written, path: Path): Tolerance {
  const { absolute, relative, decimals, significant } = written;
  if (absolute === undefined && relative === undefined && decimals === undefined && significant === undefined) {
    throw new AuthorFault(path, "A tolerance says at least one of absolute, relative, decimals, significant.");
  }
  const digits = (value: NonNullable<typeof decimals>) =>
    typeof value === "number" ? value : { at_least: value.at_least, ...(value.truncated === undefined ? {} : { truncated: value.truncated }) };
  return {
    ...(absolute === undefined ? {} : { absolute }),
    ...(relative === undefined ? {} : { relative }),
    ...(decimals === undefined ? {} : { decimals: digits(decimals) }),
    ...(significant === undefined ? {} : { significant: digits(significant) }),
  };
}

export const exactTolerance: Tolerance = { absolute: 0 };

