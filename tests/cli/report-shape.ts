/** The JSON of a report of homework 2 as it is promised to other programs. */
import { z } from "zod";

const place = z.strictObject({ file: z.string(), line: z.int().min(1), column: z.int().min(1) });
const finding = z.looseObject({ code: z.string(), place: place.optional() });
const figure = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("curve"), points: z.array(z.tuple([z.number(), z.number()])), start: z.number() }),
  z.strictObject({ is: z.literal("accuracies"), sets: z.array(z.strictObject({ name: z.string(), value: z.number(), full: z.number().optional() })) }),
  z.strictObject({ is: z.literal("confusion"), counts: z.array(z.array(z.int())), other: z.int() }),
]);
const points = z.number().min(0);
export const report = z.strictObject({
  assignment: z.literal("hw2"),
  submission: z.string(),
  seed: z.int(),
  earned: points,
  awaiting: points,
  proposed: points,
  possible: z.literal(100),
  findings: z.array(finding),
  messages: z.array(z.string()),
  results: z.array(
    z.strictObject({
      question: z.string(),
      kind: z.string(),
      points,
      earned: points,
      awaiting: points,
      proposed: points,
      verdict: z.enum(["correct", "partial", "wrong", "unanswered", "unreadable", "undecided"]),
      findings: z.array(finding),
      messages: z.array(z.string().min(1)),
      figures: z.array(figure).optional(),
      place: place.optional(),
    }),
  ),
});
