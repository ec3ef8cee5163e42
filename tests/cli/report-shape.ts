/** The JSON of a report of homework 2 as it is promised to other programs. */
import { z } from "zod";

const place = z.strictObject({ file: z.string(), line: z.int().min(1), column: z.int().min(1) });
const finding = z.looseObject({ code: z.string(), place: place.optional() });
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
      place: place.optional(),
    }),
  ),
});
