/** How one number is judged, alone or as an entry of many. */
import { NOTHING, shareOf, WHOLE } from "../maths/share.ts";
import type { Missed } from "../maths/number/compared.ts";
import { numberHints } from "../maths/number/hints.ts";
import { readNumber } from "../maths/number/read.ts";
import type { Tolerance } from "../maths/number/tolerance.ts";
import { compareNumber } from "../maths/number/tolerance.ts";
import type { Finding, Hearing, Place, Placed, Share, Text } from "../model.ts";

export interface Mistake {
  readonly mistake: string;
  readonly gives: number;
  readonly feedback: Text;
  readonly credit: number;
  readonly only_after?: { readonly question: string; readonly mistake: string } | undefined;
}

export interface Alternative {
  readonly alternative: string;
  readonly gives: number;
  readonly note: Text;
}

export interface NumberRule {
  readonly want: number;
  readonly tolerance: Tolerance;
  readonly units: readonly string[];
  readonly mistakes: readonly Mistake[];
  readonly alternatives: readonly Alternative[];
  /** Where in the answer it stands, for findings of an entry. */
  readonly at?: string;
}

export interface NumberJudged {
  readonly state: "right" | "wrong" | "unreadable" | "undecided";
  readonly credit: Share;
  readonly findings: readonly Placed[];
}

const isKnown = (mistake: Mistake, hearing: Hearing): boolean =>
  mistake.only_after === undefined || hearing.mistakes(mistake.only_after.question).includes(mistake.only_after.mistake);

function missedBy(compared: Missed, got: string, want: number): Finding {
  switch (compared.is) {
    case "too-few-digits":
    case "too-many-digits":
      return { code: compared.is, got, digits: compared.digits, of: compared.of };
    case "outside-interval":
      return { code: "outside-interval", got, interval: compared.interval };
    case "not-an-integer":
      return { code: "not-an-integer", got };
    case "far":
      return { code: "not-close", got, want: String(want), allowed: compared.allowed };
  }
}

export function judgeNumber(text: string, place: Place, rule: NumberRule, hearing: Hearing): NumberJudged {
  const at = rule.at === undefined ? {} : { at: rule.at };
  const findings: Placed[] = [];
  const say = (finding: Finding): void => {
    findings.push({ finding, place });
  };
  const read = readNumber(text, { units: rule.units });
  if (read.is === "unreadable") {
    say(read.finding);
    const wrong = read.finding.code === "not-finite" || read.finding.code === "wrong-unit";
    return { state: wrong ? "wrong" : "unreadable", credit: NOTHING, findings };
  }
  for (const note of read.notes) say(note);
  const compared = compareNumber(read, rule.want, rule.tolerance);
  if (compared.is === "close") return { state: "right", credit: WHOLE, findings };
  if (compared.is === "not-finite-reference") {
    say({ code: "grader-fault", what: "the reference is not finite" });
    return { state: "undecided", credit: NOTHING, findings };
  }
  const isNear = (want: number): boolean => compareNumber(read, want, rule.tolerance).is === "close";
  for (const { alternative, gives, note } of rule.alternatives) {
    if (!isNear(gives)) continue;
    say({ code: "alternative", alternative, note, ...at });
    return { state: "right", credit: WHOLE, findings };
  }
  const known = rule.mistakes.find((mistake) => isKnown(mistake, hearing) && isNear(mistake.gives));
  if (known?.credit === 1) {
    say({ code: "known-mistake", mistake: known.mistake, feedback: known.feedback, ...at });
    return { state: "right", credit: WHOLE, findings };
  }
  say({ ...missedBy(compared, text, rule.want), ...at });
  if (known !== undefined) {
    say({ code: "known-mistake", mistake: known.mistake, feedback: known.feedback, ...at });
    return { state: "wrong", credit: shareOf(known.credit), findings };
  }
  if (compared.is !== "too-few-digits" && compared.is !== "too-many-digits") for (const hint of numberHints(read, rule.want, rule.tolerance)) say({ ...hint, ...at });
  return { state: "wrong", credit: NOTHING, findings };
}
