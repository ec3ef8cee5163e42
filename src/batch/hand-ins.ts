/** From hand-ins to reports: what came in broken is reported without being graded, and of several attempts the best may be kept. */
import { NOTHING, compareShares, possiblePoints } from "../maths/share.ts";
import type { HandIn, Intake, Keep } from "../intake/intake.ts";
import type { SubmissionPath } from "../intake/submissions.ts";
import type { Handed, Marked } from "../marked.ts";
import type { Assignment, Placed, Report } from "../model.ts";

/** The hand-ins that can be graded. */
export const gradable = ({ handIns }: Pick<Intake, "handIns">): readonly HandIn[] => handIns.filter(({ isRefused }) => !isRefused);

export interface Attempts {
  readonly keep: Keep;
  /** What an attempt is worth by the rules of the course; without them it is what was earned, and what awaits. */
  readonly worth?: ((report: Report, handed: Handed | undefined) => Pick<Marked, "total" | "awaiting">) | undefined;
}

export interface Collected {
  /** In the order of the groups; with `best` each student has one. */
  readonly reports: AsyncGenerator<Report>;
  /** What is known of the hand-in of a report that has come. */
  handedOf(report: Report): Handed | undefined;
}

/** `graded` are the reports of the gradable hand-ins in their order. */
export function collect({ groups }: Pick<Intake, "groups">, assignment: Assignment, { keep, worth }: Attempts, graded: AsyncGenerator<Report>): Collected {
  const handed = new Map<string, Handed>();
  async function* reports(): AsyncGenerator<Report> {
    try {
      for (const { name, handIns } of groups) {
        let best: { readonly report: Report; readonly handed: Handed | undefined } | undefined;
        for (const handIn of handIns) {
          const found = handIn.isRefused ? refusal(handIn, assignment) : withFindings(await nextOf(graded), handIn);
          const report = keep === "best" ? { ...found, submission: name } : found;
          if (keep === "best" && handIns.length > 1) {
            if (best === undefined || isBetter(valueOf(report, handIn.handed), valueOf(best.report, best.handed))) best = { report, handed: handIn.handed };
            continue;
          }
          if (handIn.handed !== undefined) handed.set(report.submission, handIn.handed);
          yield report;
        }
        if (best === undefined) continue;
        if (best.handed !== undefined) handed.set(name, best.handed);
        yield best.report;
      }
    } finally {
      await graded.return(undefined);
    }
  }
  const valueOf = (report: Report, of: Handed | undefined): Pick<Marked, "total" | "awaiting"> => worth?.(report, of) ?? { total: report.earned, awaiting: report.awaiting };
  return { reports: reports(), handedOf: ({ submission }) => handed.get(submission) };
}

/** By what is sure, then by what may come; the later one where they are alike. */
function isBetter(one: Pick<Marked, "total" | "awaiting">, than: Pick<Marked, "total" | "awaiting">): boolean {
  const sure = compareShares(one.total, than.total);
  return sure > 0 || (sure === 0 && compareShares(one.awaiting, than.awaiting) >= 0);
}

async function nextOf(reports: AsyncGenerator<Report>): Promise<Report> {
  const next = await reports.next();
  if (next.done === true) throw new Error("a hand-in has no report");
  return next.value;
}

/** How it came in is said before what was found in it. */
export function withFindings(report: Report, { findings }: Pick<HandIn, "findings">): Report {
  return findings.length === 0 ? report : { ...report, findings: [...placed(findings), ...report.findings] };
}

const placed = (findings: HandIn["findings"]): readonly Placed[] => findings.map((finding) => ({ finding }));

/** The report of a hand-in of which nothing can be read: the student can mend it. */
export function refusal({ name, findings }: Pick<HandIn & SubmissionPath, "name" | "findings">, assignment: Assignment): Report {
  return {
    assignment: assignment.id,
    title: assignment.title,
    submission: name,
    seed: assignment.seed,
    earned: NOTHING,
    awaiting: NOTHING,
    proposed: NOTHING,
    possible: possiblePoints(assignment.questions),
    findings: placed(findings),
    results: assignment.questions.map(({ id, kind, title, points }) => ({ question: id, kind, title, points, earned: NOTHING, awaiting: NOTHING, proposed: NOTHING, verdict: "unreadable", findings: placed(findings.slice(0, 1)) })),
  };
}
