/**
 * A report as one line of JSON, without what the assignment knows: names, titles and points are taken from there again.
 * Lines come from workers, boxes, other machines and an old journal: what makes no sense is no report.
 */
import { NOTHING, addShares, compareShares, possiblePoints } from "../maths/share.ts";
import type { Assignment, Finding, Place, Placed, Question, Report, Result, Share, Verdict } from "../model.ts";
import { receivedFigures } from "./received-figures.ts";
import { decodeLine, encode } from "./wire.ts";

/** Of the report's questions, which may be some of the assignment's. */
export function encodeReport({ findings, results }: Pick<Report, "findings" | "results">): string {
  return encode({ findings, results: results.map(slim) });
}

function slim({ question, earned, awaiting, proposed, verdict, findings, figures, place }: Result): object {
  const open = verdict === "undecided" ? { awaiting, proposed } : {};
  return { question, verdict, earned, ...open, ...(findings.length === 0 ? {} : { findings }), ...(figures === undefined ? {} : { figures }), ...(place === undefined ? {} : { place }) };
}

/** Undefined where the line is no report of exactly these questions. */
export function decodeReport(line: string, assignment: Assignment, submission: string): Report | undefined {
  let data: unknown;
  try {
    data = decodeLine(line);
  } catch {
    return undefined;
  }
  return reportFrom(data, assignment, submission);
}

export function reportFrom(data: unknown, assignment: Assignment, submission: string): Report | undefined {
  if (!isRecord(data) || !Array.isArray(data.results) || data.results.length !== assignment.questions.length) return undefined;
  const findings = placedOf(data.findings, []);
  const given: readonly unknown[] = data.results;
  if (findings === undefined) return undefined;
  const results = assignment.questions.flatMap((question, position) => resultOf(given[position], question, findings) ?? []);
  return results.length === given.length ? assemble(assignment, submission, findings, results) : undefined;
}

/** A report whose sums are those of its results. */
export function assemble(assignment: Assignment, submission: string, findings: readonly Placed[], results: readonly Result[]): Report {
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

function resultOf(data: unknown, { id, kind, title, points }: Question, ofAll: readonly Placed[]): Result | undefined {
  if (!isRecord(data) || data.question !== id) return undefined;
  const { earned, awaiting = NOTHING, proposed = NOTHING, verdict } = data;
  const findings = data.findings === undefined ? [] : placedOf(data.findings, ofAll);
  if (!isShare(earned) || !isShare(awaiting) || !isShare(proposed) || !isVerdict(verdict) || findings === undefined) return undefined;
  const open = verdict === "undecided" ? addShares([earned, awaiting]) : earned;
  if (compareShares(open, points) > 0 || compareShares(proposed, points) > 0 || (verdict !== "undecided" && compareShares(awaiting, NOTHING) !== 0)) return undefined;
  if (data.place !== undefined && !isPlace(data.place)) return undefined;
  const figures = data.figures === undefined ? [] : receivedFigures(data.figures);
  if (figures === undefined) return undefined;
  return { question: id, kind, title, points, earned, awaiting, proposed, verdict, findings, ...(figures.length === 0 ? {} : { figures }), ...(data.place === undefined ? {} : { place: data.place }) };
}

/** What is said of the hand-in as a whole is one object in all its questions, by which reports know not to say it again. */
function placedOf(data: unknown, ofAll: readonly Placed[]): readonly Placed[] | undefined {
  if (!Array.isArray(data)) return undefined;
  const placed = data.flatMap((one: unknown): readonly Placed[] => {
    if (!isRecord(one) || !isRecord(one.finding) || typeof one.finding.code !== "string") return [];
    if (one.place !== undefined && !isPlace(one.place)) return [];
    const text = ofAll.length === 0 ? "" : encode(one.finding);
    // Whether its fields are those of its code shows when it is made a sentence: `canBeShown` in received.ts.
    const finding = ofAll.find((known) => encode(known.finding) === text)?.finding ?? (one.finding as Finding);
    return [{ finding, ...(one.place === undefined ? {} : { place: one.place }) }];
  });
  return placed.length === data.length ? placed : undefined;
}

export function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
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
