/** The rows of `tests/cases/number.yaml`. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const decimal = z.union([z.number(), z.string()]);
const digits = z.union([z.int(), z.strictObject({ at_least: z.int(), truncated: z.boolean().exactOptional() })]);
const tolerance = z.strictObject({
  absolute: decimal.exactOptional(),
  relative: decimal.exactOptional(),
  decimals: digits.exactOptional(),
  significant: digits.exactOptional(),
  exact: z.boolean().exactOptional(),
  integer: z.boolean().exactOptional(),
  interval: z
    .union([
      z.tuple([decimal, decimal]),
      z.strictObject({ from: decimal.exactOptional(), to: decimal.exactOptional(), open: z.enum(["from", "to", "both"]).exactOptional() }),
    ])
    .exactOptional(),
});

const row = z.strictObject({
  answer: z.string(),
  reference: z.union([z.number(), z.nan(), z.literal(Infinity)]),
  tolerance,
  units: z.array(z.string()).exactOptional(),
  percent: z.literal("refuse").exactOptional(),
  verdict: z.enum(["correct", "wrong", "unreadable", "undecided"]),
  finding: z.string().optional(),
  hint: z.string().optional(),
  why: z.string().min(1),
});

export type Row = z.infer<typeof row>;

export const rows: readonly Row[] = z.array(row).parse(parse(readFileSync(new URL("../../cases/number.yaml", import.meta.url), "utf8")));
