/** What makes no sense in the rules of a config whose shape is right. */
import * as z from "zod";
import { compilePolicy } from "../marks/compile.ts";
import { marksSchema } from "../marks/schema.ts";
import { shareOf } from "../maths/share.ts";
import type { AuthorProblem } from "./author-error.ts";
import type { locator } from "./locate.ts";

const worthSchema = z.object({ id: z.string(), points: z.number().positive(), extra: z.boolean().optional() });

/** Questions that are not even named are left out: what is wrong with them is said elsewhere. */
export async function problemsOfMarks(data: unknown, questions: readonly unknown[], locate: ReturnType<typeof locator>): Promise<readonly AuthorProblem[]> {
  const marks = typeof data === "object" && data !== null && "marks" in data ? marksSchema(z).safeParse(data.marks) : undefined;
  if (marks?.success === false) return [];
  const named = questions.flatMap((question) => worthSchema.safeParse(question).data ?? []);
  const { faults } = await compilePolicy(marks?.data, named.map((question) => ({ ...question, points: shareOf(question.points) })));
  return faults.map(({ path, message }) => locate(path, "value", message));
}
