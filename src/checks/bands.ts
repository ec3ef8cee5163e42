/** Credit that grows with a measured or claimed accuracy. */
import type { z } from "zod";
import { NOTHING, shareOf } from "../maths/share.ts";
import type { Share } from "../model.ts";
import type { Path, Zod } from "./kind.ts";
import { AuthorFault } from "./kind.ts";

export const bandsSchema = (z: Zod) =>
  z.array(z.strictObject({ at_least: z.number().min(0).max(1), credit: z.number().min(0).max(1) })).min(1);

export type Bands = z.infer<ReturnType<typeof bandsSchema>>;

/** Checks that a higher accuracy never earns less. */
export function checkBands(bands: Bands, path: Path): void {
  bands.forEach((band, position) => {
    const before = bands[position - 1];
    if (before !== undefined && (band.at_least >= before.at_least || band.credit >= before.credit)) {
      throw new AuthorFault([...path, position], "Bands go from the highest accuracy and credit to the lowest.");
    }
  });
}

export function creditFor(accuracy: number, bands: Bands): Share {
  const band = bands.find(({ at_least }) => accuracy >= at_least);
  return band === undefined ? NOTHING : shareOf(band.credit);
}
