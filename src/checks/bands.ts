/** Credit that grows with a measured or claimed accuracy: bare numbers, or what follows from reference trainings. */
import type { z } from "zod";
import { NOTHING, shareOf } from "../maths/share.ts";
import { wilson } from "../maths/wilson.ts";
import type { Share } from "../model.ts";
import type { Author, Path, ReachedSets, Zod } from "./kind.ts";
import { AuthorFault } from "./kind.ts";

const bareSchema = (z: Zod) => z.array(z.strictObject({ at_least: z.number().min(0).max(1), credit: z.number().min(0).max(1) })).min(1);

/** So many standard errors, such as `3 se`. */
export const errorsSchema = (z: Zod) => z.string().regex(/^\d+(?:\.\d+)? se$/u, "a number of standard errors is due, such as `3 se`");

const ruleSchema = (z: Zod) =>
  z.strictObject({
    /** A setting of the config's `training`, and the set on which it was measured. */
    from: z.string(),
    of: z.enum(["train", "validation", "test"]),
    full: z.strictObject({ below_mean_by: errorsSchema(z) }),
    partial: z.strictObject({ below_mean_by: errorsSchema(z), credit: z.number().gt(0).lt(1) }).optional(),
  });

export const bandsSchema = (z: Zod) => z.union([bareSchema(z), ruleSchema(z)], { error: "Bands are a list of { at_least, credit }, or follow from trainings: { from, of, full, partial }." });

type Written = z.infer<ReturnType<typeof bandsSchema>>;
type Rule = z.infer<ReturnType<typeof ruleSchema>>;

/** From the highest accuracy down. */
export type Bands = readonly { readonly at_least: number; readonly credit: number }[];

/** The bands as numbers. Throws an AuthorFault where a higher accuracy would earn less, or a training that failed would earn anything. */
export function bandsOf(written: Written, author: Author, path: Path): Bands {
  const bands = "from" in written ? computed(written, author, path) : written;
  bands.forEach((band, position) => {
    const before = bands[position - 1];
    if (before !== undefined && (band.at_least >= before.at_least || band.credit >= before.credit)) {
      throw new AuthorFault("from" in written ? [...path, "partial"] : [...path, position], "Bands go from the highest accuracy and credit to the lowest.");
    }
  });
  return bands;
}

/** A control may do better than chance by luck; so many standard errors are no luck. */
const LUCK = 3;

function computed({ from, of, full, partial }: Rule, author: Author, path: Path): Bands {
  const { runs, controls } = author.training(from, [...path, "from"]);
  const [mean, size] = meanOf(runs, of, [...path, "of"]);
  const below = (errors: string): number => rounded(wilson(mean, size, Number.parseFloat(errors))[0]);
  const bands = [{ at_least: below(full.below_mean_by), credit: 1 }, ...(partial === undefined ? [] : [{ at_least: below(partial.below_mean_by), credit: partial.credit }])];
  const lowest = bands.at(-1)?.at_least ?? 1;
  for (const control of controls) {
    const [reached, samples] = meanOf(control.runs, of, [...path, "of"]);
    const [, most] = wilson(reached, samples, LUCK);
    if (most >= lowest) throw new AuthorFault(path, `The control "${control.name}" reaches ${reached.toFixed(3)}; credit from ${lowest} on would be open to it.`);
  }
  return bands;
}

/** Three digits, downwards: a threshold that is told is the threshold that counts. */
const rounded = (accuracy: number): number => Math.floor(accuracy * 1000) / 1000;

function meanOf(runs: readonly ReachedSets[], set: string, path: Path): readonly [mean: number, size: number] {
  const shares = runs.map((sets) => {
    const reached = sets[set];
    if (reached === undefined) throw new AuthorFault(path, `The trainings were not measured on a set "${set}".`);
    return reached;
  });
  const size = Math.min(...shares.map(([, samples]) => samples));
  return [shares.reduce((sum, [correct, samples]) => sum + correct / samples, 0) / shares.length, size];
}

export function creditFor(accuracy: number, bands: Bands): Share {
  const band = bands.find(({ at_least }) => accuracy >= at_least);
  return band === undefined ? NOTHING : shareOf(band.credit);
}
