/** From a report to a mark: the rules of the course, one after the other, each a line. Pure. */
import type { Handed, Marked, MarkLine } from "../marked.ts";
import { addShares, compareShares, subtractShares } from "../maths/share.ts";
import type { Report, Result, Share } from "../model.ts";
import { lateLines } from "./late.ts";
import { keysOf } from "./names.ts";
import { latestOf, overrideQuestions, overrideTotal } from "./overrides.ts";
import type { Override, Policy, Rules } from "./policy.ts";
import { questionLines } from "./questions.ts";
import { roundTo } from "./rounding.ts";
import { furthest } from "./rules.ts";
import type { Timing } from "./timing.ts";
import { extensionLine, timingOf } from "./timing.ts";

/**
 * Overrides of questions come first, then extra credit, dropped questions and caps, then lateness, then an override of the total, and rounding last.
 * The total is of confirmed points; what awaits review goes the same way and gives what it may add.
 */
export function mark(report: Report, handed: Handed | undefined, { policy, extensions, overrides }: Rules): Marked {
  const names = keysOf(report.submission, handed);
  const latest = latestOf(names.flatMap((name) => overrides.get(name) ?? []));
  const { report: decided, lines: byHand } = overrideQuestions(report, latest);
  const extension = furthest(names.map((name) => extensions.get(name)));
  const { deadline, clock } = policy;
  const before = deadline === undefined ? [] : extensionLine(deadline, extension, handed, clock);
  const timing = deadline === undefined ? undefined : timingOf(deadline, extension, handed, clock);
  const situation: Situation = { policy, timing, isExtended: extension !== undefined, before, total: latest.get(undefined) };
  const now = settle(decided.results, decided.earned, ({ earned }) => earned, situation);
  const more = (share: Share, of: (result: Result) => Share): Share =>
    share[0] === 0 ? share : subtractShares(settle(decided.results, addShares([decided.earned, share]), (result) => addShares([result.earned, of(result)]), situation).total, now.total);
  return {
    report: decided,
    graded: report.earned,
    ...(handed === undefined ? {} : { handed }),
    lines: [...byHand, ...now.lines],
    total: now.total,
    possible: policy.possible,
    awaiting: more(decided.awaiting, ({ awaiting }) => awaiting),
    proposed: more(decided.proposed, ({ proposed }) => proposed),
  };
}

/** Marks of many reports, in order. */
export function* markAll(reports: Iterable<readonly [report: Report, handed: Handed | undefined]>, rules: Rules): Generator<Marked> {
  for (const [report, handed] of reports) yield mark(report, handed, rules);
}

/** What is the same however the review ends. */
interface Situation {
  readonly policy: Policy;
  readonly timing: Timing | undefined;
  readonly isExtended: boolean;
  readonly before: readonly MarkLine[];
  readonly total: Override | undefined;
}

function settle(results: readonly Result[], sum: Share, pointsOf: (result: Result) => Share, { policy, timing, isExtended, before, total }: Situation): { readonly total: Share; readonly lines: readonly MarkLine[] } {
  const lines: MarkLine[] = [...questionLines(results, sum, pointsOf, policy), ...before];
  const soFar = (): Share => addShares([sum, ...lines.map(({ points }) => points)]);
  if (policy.deadline !== undefined && timing !== undefined) lines.push(...lateLines(soFar(), timing, policy.deadline, policy, isExtended));
  lines.push(...overrideTotal(soFar(), total, policy.best));
  const reached = soFar();
  const rounded = total?.change.is === "points" ? reached : roundedTotal(reached, policy);
  if (compareShares(rounded, reached) !== 0 && policy.rounding !== undefined) lines.push({ code: "rounded", points: subtractShares(rounded, reached), ...policy.rounding });
  return { total: rounded, lines };
}

/** Never above the best total that there is. */
function roundedTotal(points: Share, { rounding, best }: Policy): Share {
  if (rounding === undefined) return points;
  const rounded = roundTo(points, rounding.to, rounding.how);
  return compareShares(rounded, best) > 0 && compareShares(points, best) <= 0 ? best : rounded;
}
