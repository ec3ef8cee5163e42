/** A line of `results.ndjson` as it is read back: what other systems are told is made of it. */
import type * as zod from "zod";
import type { z } from "zod";
import { roundedPoints } from "../report/points.ts";

type Zod = typeof zod;

const placeSchema = (z: Zod) => z.object({ file: z.string(), line: z.number(), column: z.number() });

/** Fields of a finding beyond its code are facts for its sentence. */
const findingSchema = (z: Zod) => z.looseObject({ code: z.string(), place: placeSchema(z).optional() });

/** Points as a number, or exact as a share. */
const pointsSchema = (z: Zod) =>
  z.union([
    z.number(),
    z.tuple([z.int(), z.int().positive()]).transform((share) => roundedPoints(share)),
  ]);

const resultSchema = (z: Zod) =>
  z.object({
    question: z.string(),
    points: z.number(),
    earned: z.number(),
    awaiting: z.number(),
    verdict: z.enum(["correct", "partial", "wrong", "unanswered", "unreadable", "undecided"]),
    findings: z.array(findingSchema(z)),
    messages: z.array(z.string()),
  });

const handedSchema = (z: Zod) =>
  z.object({
    student: z.object({ id: z.string(), name: z.string().optional(), email: z.string().optional(), section: z.string().optional() }),
    submitted: z.string().optional(),
    late: z.number().nullable().optional(),
    attempt: z.number().optional(),
    system: z.object({ name: z.string(), user: z.string(), submission: z.string().optional() }).optional(),
  });

const markLineSchema = (z: Zod) => z.looseObject({ code: z.string(), points: pointsSchema(z), question: z.string().optional(), message: z.string().optional() });

export const gradedSchema = (z: Zod) =>
  z.object({
    assignment: z.string(),
    submission: z.string(),
    earned: z.number(),
    awaiting: z.number(),
    possible: z.number(),
    findings: z.array(findingSchema(z)),
    messages: z.array(z.string()),
    results: z.array(resultSchema(z)),
    handed: handedSchema(z).optional(),
    marks: z.object({ lines: z.array(markLineSchema(z)), total: pointsSchema(z), possible: pointsSchema(z), awaiting: pointsSchema(z).optional() }).optional(),
  });

export type Graded = z.infer<ReturnType<typeof gradedSchema>>;
export type GradedResult = Graded["results"][number];
export type GradedFinding = Graded["findings"][number];
export type GradedLine = NonNullable<Graded["marks"]>["lines"][number];

/** What goes into a gradebook: the mark where the rules of the course were applied, else what the questions earned. */
export function totalOf({ marks, earned }: Graded): number {
  return marks?.total ?? earned;
}

/** What review may still bring, after the rules of the course. */
export function awaitingOf({ marks, awaiting }: Graded): number {
  return marks?.awaiting ?? awaiting;
}

export function possibleOf({ marks, possible }: Graded): number {
  return marks?.possible ?? possible;
}
