/** Reports that come out of a box are data of a stranger: what the assignment knows is taken from it, the rest is checked. */
import { addShares, compareShares, NOTHING, possiblePoints } from "../maths/share.ts";
import type { Assignment, Finding, Place, Placed, Question, Report, Result, Share, Verdict } from "../model.ts";
import { csvRow } from "../report/csv.ts";
import { jsonOf } from "../report/json.ts";
import { markdownOf } from "../report/markdown.ts";
import { receivedFigures } from "./received-figures.ts";

/** Undefined where the data are no reports of these submissions. */
export function receivedReports(data: unknown, assignment: Assignment, names: readonly string[]): readonly Report[] | undefined {
  if (!Array.isArray(data) || data.length !== names.length) return undefined;
  const reports = names.map((name, position) => reportOf(data[position], assignment, name));
  return reports.every((report) => report !== undefined && canBeShown(report)) ? reports.filter((report) => report !== undefined) : undefined;
}

function reportOf(data: unknown, assignment: Assignment, submission: string): Report | undefined {
  if (!isRecord(data) || !Array.isArray(data.results) || data.results.length !== assignment.questions.length) return undefined;
  const findings = placedOf(data.findings);
  const given: readonly unknown[] = data.results;
  const results = assignment.questions.flatMap((question, position) => resultOf(given[position], question) ?? []);
  if (findings === undefined || results.length !== given.length) return undefined;
  const sum = (of: (result: Result) => Share): Share => addShares(results.map(of));
  return {
    assignment: assignment.id,
    title: assignment.title,
    submission,
    seed: assignment.seed,
    earned: sum(({ earned }) => earned),
    awaiting: sum(({ awaiting }) => awaiting),
    proposed: sum(({ proposed }) => proposed),
    possible: possiblePoints(assignment.questions),
    findings,
    results,
  };
}

function resultOf(data: unknown, { id, kind, title, points }: Question): Result | undefined {
  if (!isRecord(data) || data.question !== id) return undefined;
  const { earned, awaiting, proposed, verdict } = data;
  const findings = placedOf(data.findings);
  if (!isShare(earned) || !isShare(awaiting) || !isShare(proposed) || !isVerdict(verdict) || findings === undefined) return undefined;
  const open = verdict === "undecided" ? addShares([earned, awaiting]) : earned;
  if (compareShares(open, points) > 0 || compareShares(proposed, points) > 0 || (verdict !== "undecided" && compareShares(awaiting, NOTHING) !== 0)) return undefined;
  if (data.place !== undefined && !isPlace(data.place)) return undefined;
  const figures = data.figures === undefined ? [] : receivedFigures(data.figures);
  if (figures === undefined) return undefined;
  return { question: id, kind, title, points, earned, awaiting, proposed, verdict, findings, ...(figures.length === 0 ? {} : { figures }), ...(data.place === undefined ? {} : { place: data.place }) };
}

function placedOf(data: unknown): readonly Placed[] | undefined {
  if (!Array.isArray(data)) return undefined;
  const placed = data.flatMap((one: unknown): readonly Placed[] => {
    if (!isRecord(one) || !isRecord(one.finding) || typeof one.finding.code !== "string") return [];
    if (one.place !== undefined && !isPlace(one.place)) return [];
    // Whether its fields are those of its code shows when it is made a sentence: `canBeShown`.
    const finding = one.finding as Finding;
    return [{ finding, ...(one.place === undefined ? {} : { place: one.place }) }];
  });
  return placed.length === data.length ? placed : undefined;
}

/** Nothing that a box says may break whoever writes the results. */
function canBeShown(report: Report): boolean {
  try {
    for (const language of ["zh", "en"] as const) {
      for (const reveal of [true, false]) {
        const all = [jsonOf(report, { language, reveal }), markdownOf(report, { language, reveal }), csvRow(report)];
        if (all.some((text) => typeof text !== "string")) return false;
      }
    }
    return true;
  } catch {
    return false;
  }
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function isShare(data: unknown): data is Share {
  if (!Array.isArray(data) || data.length !== 2) return false;
  const [got, of]: readonly unknown[] = data;
  return typeof got === "number" && typeof of === "number" && Number.isSafeInteger(got) && Number.isSafeInteger(of) && got >= 0 && of > 0;
}

const VERDICTS: ReadonlySet<unknown> = new Set<Verdict>(["correct", "partial", "wrong", "unanswered", "unreadable", "undecided"]);
const isVerdict = (data: unknown): data is Verdict => VERDICTS.has(data);

function isPlace(data: unknown): data is Place {
  return isRecord(data) && typeof data.file === "string" && Number.isSafeInteger(data.line) && Number.isSafeInteger(data.column);
}
