/** What a config says of a data set: where it lies, how it is scaled and split. */
import type { z } from "zod";
import type { Zod } from "../checks/kind.ts";
import { textSchema } from "../checks/schemas.ts";

export const datasetSchema = (z: Zod) =>
  z
    .strictObject({
      /** A CSV file, perhaps gzipped: a sample a row, its label last unless `label` says first; a header is left out by itself. */
      file: z.string().optional(),
      /** A second CSV file whose rows are the test set. */
      test_file: z.string().optional(),
      label: z.enum(["first", "last"]).optional(),
      /** A folder with the four files of MNIST's format. */
      folder: z.string().optional(),
      /** Divides every feature: 16 turns the pixels of the UCI digits into numbers from 0 to 1. */
      scale: z.number().positive(),
      split: z.strictObject({
        train: z.int().nonnegative(),
        validation: z.int().nonnegative(),
        test: z.int().positive(),
        /** Samples that no part takes. */
        unused: z.int().nonnegative().optional(),
      }),
      seed: z.int().nonnegative(),
      /** How to get it where it is not there. */
      get: textSchema(z).optional(),
    })
    .refine(({ file, folder }) => (file === undefined) !== (folder === undefined), "A data set has either a file (CSV) or a folder (MNIST's format).");

export type DatasetSpec = z.infer<ReturnType<typeof datasetSchema>>;
