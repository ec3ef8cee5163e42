/** The rows of `tests/cases/equivalence.yaml`. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod";

const row = z.strictObject({
  reference: z.string(),
  answer: z.string(),
  variables: z.record(z.string(), z.unknown()).exactOptional(),
  options: z.record(z.string(), z.unknown()).exactOptional(),
  verdict: z.enum(["correct", "wrong", "unreadable", "undecided"]),
  /** A code that goes with the verdict. */
  finding: z.string().exactOptional(),
  why: z.string().min(1),
});

export type Row = z.infer<typeof row>;

export function readRows(text: string): readonly Row[] {
  return z.array(row).parse(parse(text, { version: "1.2", schema: "core", maxAliasCount: -1 }));
}

export const equivalenceRows = (): readonly Row[] => readRows(readFileSync(new URL("../../cases/equivalence.yaml", import.meta.url), "utf8"));

/** A row as one line of `grader judge`. */
export function lineOf({ reference, answer, variables, options }: Row): Readonly<Record<string, unknown>> {
  return { kind: "formula", reference, answer, ...(variables === undefined ? {} : { variables }), ...options };
}
