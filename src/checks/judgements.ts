/** Small constructors for what checks return. */
import { NOTHING, WHOLE } from "../maths/share.ts";
import type { Finding, Given, Judgement, Part, Place, Placed, Share, Verdict, Written } from "../model.ts";

export const correct = (findings: readonly Placed[] = []): Judgement => ({ verdict: "correct", credit: WHOLE, findings });

export const wrong = (findings: readonly Placed[]): Judgement => ({ verdict: "wrong", credit: NOTHING, findings });

export const unreadable = (findings: readonly Placed[]): Judgement => ({ verdict: "unreadable", credit: NOTHING, findings });

export const unanswered = (findings: readonly Placed[] = []): Judgement => ({ verdict: "unanswered", credit: NOTHING, findings });

export const undecided = (findings: readonly Placed[], proposed: Share = NOTHING): Judgement => ({
  verdict: "undecided",
  credit: NOTHING,
  proposed,
  findings,
});

/** The judgement that follows from its parts, with the parts. */
export const inParts = (each: readonly Part[], together: (each: readonly Part[]) => Judgement): Judgement => ({ ...together(each), parts: { each, together } });

/** The verdict that belongs to a credit between nothing and everything. */
export function verdictOf(credit: Share): Verdict {
  return credit[0] <= 0 ? "wrong" : credit[0] === credit[1] ? "correct" : "partial";
}

export const placed = (finding: Finding, place: Place): Placed => ({ finding, place });

/** What a student wrote, in the words of `wrong-structure`. */
export function structureOf(value: Written): "scalar" | "list" | "map" | "empty" {
  return value.is;
}

/** The one scalar of an answer, or the judgement to give where there is none. */
export function scalarOf(answer: Given): { readonly text: string; readonly place: Place } | Judgement {
  if (answer.is === "callable") return unreadable([placed({ code: "function-not-allowed" }, answer.place)]);
  const { value } = answer;
  if (value.is === "scalar") return value;
  if (value.is === "empty") return unanswered();
  return unreadable([placed({ code: "wrong-structure", want: "scalar", got: structureOf(value) }, value.place)]);
}

export const isJudgement = (value: object): value is Judgement => "verdict" in value;
