/** Reports and rules of a test: a course of four questions, its rules as an author writes them. */
import { parse } from "yaml";
import * as z from "zod";
import type { Handed, Marked } from "../../src/marked.ts";
import { compilePolicy } from "../../src/marks/compile.ts";
import { mark } from "../../src/marks/mark.ts";
import type { Extension, Override, Policy } from "../../src/marks/policy.ts";
import { rulesOf } from "../../src/marks/rules.ts";
import { marksSchema } from "../../src/marks/schema.ts";
import { addShares, shareOf } from "../../src/maths/share.ts";
import type { Report, Result, Share } from "../../src/model.ts";

export const QUESTIONS = [
  { id: "q1.1", points: shareOf(2.5) },
  { id: "q1.2", points: shareOf(2.5) },
  { id: "q1.3", points: shareOf(5) },
  { id: "q2", points: shareOf(10) },
  { id: "q3", points: shareOf(2), extra: true as const },
] as const;

/** The policy of `marks:`; throws where it makes no sense. */
export async function policyOf(marks: string, questions: Parameters<typeof compilePolicy>[1] = QUESTIONS): Promise<Policy> {
  const { policy, faults } = await compilePolicy(marksSchema(z).parse(parse(marks)), questions);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return policy;
}

/** What each question earned; `[earned, awaiting]` where it awaits review, half of which is proposed. */
export type Earned = readonly (number | Share | readonly [earned: Share, awaiting: Share])[];

export function reportOf(earned: Earned, submission = "zhang"): Report {
  const results = QUESTIONS.map(({ id, points }, position): Result => {
    const given = earned[position] ?? 0;
    const [got, awaiting] = typeof given === "number" ? [shareOf(given), [0, 1] as const] : isPair(given) ? given : [given, [0, 1] as const];
    const open = awaiting[0] !== 0;
    return { question: id, kind: "count", title: { zh: "题", en: "question" }, points, earned: got, awaiting, proposed: [awaiting[0], 2 * awaiting[1]], verdict: open ? "undecided" : got[0] === 0 ? "wrong" : "partial", findings: [] };
  });
  const sum = (of: "earned" | "awaiting" | "proposed"): Share => addShares(results.map((result) => result[of]));
  return { assignment: "x", title: { zh: "作业", en: "homework" }, submission, seed: 1, earned: sum("earned"), awaiting: sum("awaiting"), proposed: sum("proposed"), possible: [20, 1], findings: [], results };
}

function isPair(given: Share | readonly [Share, Share]): given is readonly [Share, Share] {
  return Array.isArray(given[0]);
}

export const handedAt = (submitted: string): Handed => ({ student: { id: "zhang" }, submitted });

/** The mark under some rules. */
export function marked(earned: Earned, policy: Policy, handed?: Handed, extensions: readonly Extension[] = [], overrides: readonly Override[] = []): Marked {
  return mark(reportOf(earned), handed, rulesOf(policy, extensions, overrides));
}

export const numberOf = ([got, of]: Share): number => got / of;
export const codesOf = ({ lines }: Marked): readonly string[] => lines.map(({ code }) => code);
