/** The frame of `grader.config.yaml`; what stands in a question beside it belongs to the question's kind. */
import type { z } from "zod";
import { carriedSchema } from "../checks/carried-schema.ts";
import { textSchema } from "../checks/schemas.ts";
import { variableSchema } from "../checks/variables.ts";
import type { Zod } from "../checks/kind.ts";
import { limitsSchema } from "./limits-schema.ts";
import { marksSchema } from "../marks/schema.ts";
import { datasetSchema } from "./dataset-spec.ts";
import { trainingSchema } from "./training-spec.ts";

export const frameSchema = (z: Zod) =>
  z.strictObject({
    assignment: z.string().regex(/^[\w.-]+$/u, "letters, digits, dots and hyphens"),
    title: textSchema(z),
    seed: z.int().nonnegative(),
    /** The file that exports `references`, beside the config. */
    reference: z.string().optional(),
    names: z.record(z.string(), z.record(z.string(), z.array(z.string()))).optional(),
    variables: z.record(z.string(), z.record(z.string(), variableSchema(z))).optional(),
    limits: limitsSchema(z).optional(),
    marks: marksSchema(z).optional(),
    datasets: z.record(z.string(), datasetSchema(z)).optional(),
    training: trainingSchema(z).optional(),
    questions: z.array(questionSchema(z)).min(1),
  });

export const questionSchema = (z: Zod) =>
  z.looseObject({
    id: z.string().regex(/^[A-Za-z][\w.-]*$/u, "begins with a letter, so that 4.10 is not read as 4.1"),
    kind: z.string(),
    points: z.number().positive(),
    /** Counts, but not into what is possible. */
    extra: z.boolean().optional(),
    title: textSchema(z),
    carried: carriedSchema(z).optional(),
  });

export type Frame = z.infer<ReturnType<typeof frameSchema>>;
export type QuestionFrame = z.infer<ReturnType<typeof questionSchema>>;
