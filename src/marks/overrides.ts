/** What a person decided about a question or a total: a layer above the grading, so that it survives every regrade. */
import type { MarkLine } from "../marked.ts";
import { addShares, compareShares, NOTHING, subtractShares } from "../maths/share.ts";
import type { Report, Result, Share, Verdict } from "../model.ts";
import type { Change, Override } from "./policy.ts";

/** For each question, and under `undefined` for the total, the one that was made last. */
export function latestOf(overrides: readonly Override[]): ReadonlyMap<string | undefined, Override> {
  const latest = new Map<string | undefined, Override>();
  for (const override of overrides) {
    const known = latest.get(override.question);
    if (known === undefined || override.at > known.at) latest.set(override.question, override);
  }
  return latest;
}

export interface Overridden {
  readonly report: Report;
  readonly lines: readonly MarkLine[];
}

/** The report with the questions as the TA wants them. A question that a person looked at awaits nothing more. */
export function overrideQuestions(report: Report, latest: ReadonlyMap<string | undefined, Override>): Overridden {
  if (![...latest.keys()].some((question) => question !== undefined)) return { report, lines: [] };
  const lines: MarkLine[] = [];
  const results = report.results.map((result): Result => {
    const override = latest.get(result.question);
    if (override === undefined) return result;
    const earned = changed(result.earned, override.change, result.points);
    lines.push(lineOf(override, result.earned, earned));
    return { ...result, earned, awaiting: NOTHING, proposed: NOTHING, verdict: verdictOf(earned, result.points) };
  });
  const sum = (of: "earned" | "awaiting" | "proposed"): Share => addShares(results.map((result) => result[of]));
  return { report: { ...report, results, earned: sum("earned"), awaiting: sum("awaiting"), proposed: sum("proposed") }, lines };
}

/** The line that changes the total itself. */
export function overrideTotal(before: Share, override: Override | undefined, best: Share): readonly MarkLine[] {
  return override === undefined ? [] : [lineOf(override, before, changed(before, override.change, best))];
}

function lineOf({ question, change, reason, who, when }: Override, before: Share, after: Share): MarkLine {
  return { code: "override", points: subtractShares(after, before), ...(question === undefined ? {} : { question }), change: change.is, before, after, reason, who, when };
}

/** Never below nothing and never above the most that there is. */
function changed(before: Share, change: Change, most: Share): Share {
  if (change.is === "verdict") return change.verdict === "correct" ? most : NOTHING;
  const after = change.is === "points" ? change.points : addShares([before, change.points]);
  if (compareShares(after, NOTHING) < 0) return NOTHING;
  return compareShares(after, most) > 0 ? most : after;
}

function verdictOf(earned: Share, points: Share): Verdict {
  if (earned[0] === 0) return "wrong";
  return compareShares(earned, points) === 0 ? "correct" : "partial";
}
