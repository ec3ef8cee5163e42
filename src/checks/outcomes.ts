/** What a call of a student's function means for the verdict when it does not return a value. */
import type { Data, Finding, Judgement, Outcome, Place } from "../model.ts";
import { wasStopped } from "../student-code.ts";
import { placed, undecided, wrong } from "./judgements.ts";

/** The finding for an outcome that is no value. */
export function outcomeFinding(outcome: Exclude<Outcome, { is: "returned" }>): Finding {
  switch (outcome.is) {
    case "threw":
      return { code: "threw", message: outcome.message, ...(outcome.place === undefined ? {} : { place: outcome.place }) };
    case "misbehaved":
      return { code: "misbehaved", what: outcome.what };
    default:
      return { code: outcome.is };
  }
}

/** The returned value, or the judgement that says why there is none; code that was stopped is for a person to look at, never wrong. */
export function judgeOutcome(outcome: Outcome, place: Place): { readonly data: Data } | Judgement {
  if (outcome.is === "returned") return { data: outcome.value };
  const at = outcome.is === "threw" && outcome.place !== undefined ? outcome.place : place;
  return (wasStopped(outcome) ? undecided : wrong)([placed(outcomeFinding(outcome), at)]);
}
