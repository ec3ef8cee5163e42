/** A report as JSON: the format that other programs read. */
import type { Handed, Marked } from "../marked.ts";
import type { Data, Finding, Language, Placed, Report, Result } from "../model.ts";
import type { Wording } from "./catalogue.ts";
import { sentence } from "./findings.ts";
import { marksObject } from "./marks.ts";
import { roundedPoints } from "./points.ts";

export interface JsonOptions extends Wording {
  readonly language: Language;
  /** The rules of the course, applied to the same report. */
  readonly marked?: Marked | undefined;
  /** What is known of the hand-in beside its content. */
  readonly handed?: Handed | undefined;
}

/** One line without a line break at its end. */
export function jsonOf(report: Report, options: JsonOptions): string {
  const object = reportObject(report, options);
  // A function that sees every entry costs more than all the rest, and few reports need it.
  return hasNonFinite(object) ? JSON.stringify(object, replaceNonFinite) : JSON.stringify(object);
}

export function prettyJsonOf(report: Report, options: JsonOptions): string {
  return JSON.stringify(reportObject(report, options), replaceNonFinite, 2);
}

export function reportObject(report: Report, options: JsonOptions) {
  const handed = options.handed ?? options.marked?.handed;
  return {
    assignment: report.assignment,
    submission: report.submission,
    seed: report.seed,
    earned: roundedPoints(report.earned),
    awaiting: roundedPoints(report.awaiting),
    proposed: roundedPoints(report.proposed),
    possible: roundedPoints(report.possible),
    ...(handed === undefined ? {} : { handed }),
    ...(options.marked === undefined ? {} : { marks: marksObject(options.marked, options.language) }),
    findings: report.findings.map((placed) => findingObject(placed, options)),
    messages: messagesOf(report.findings, options),
    results: report.results.map((result) => resultObject(result, options)),
  };
}

function resultObject(result: Result, options: JsonOptions) {
  return {
    question: result.question,
    kind: result.kind,
    points: roundedPoints(result.points),
    earned: roundedPoints(result.earned),
    awaiting: roundedPoints(result.awaiting),
    proposed: roundedPoints(result.proposed),
    verdict: result.verdict,
    findings: result.findings.map((placed) => findingObject(placed, options)),
    messages: messagesOf(result.findings, options),
    ...(result.figures === undefined ? {} : { figures: result.figures }),
    ...(result.place === undefined ? {} : { place: result.place }),
  };
}

function messagesOf(findings: readonly Placed[], options: JsonOptions): readonly string[] {
  return findings.map(({ finding }) => sentence(finding, options.language, options));
}

export function findingObject({ finding, place }: Placed, { reveal }: Wording) {
  return { ...(reveal ? finding : withoutKey(finding)), ...(place === undefined ? {} : { place }) };
}

/** Fields that say what the right answer is, by the code of the finding. Gains are asked for in questions of their own. */
const KEYS: Readonly<Partial<Record<Finding["code"], readonly string[]>>> = {
  "not-close": ["want"],
  "carried-forward": ["due"],
  "split-not-best": ["gain", "best", "bestGain"],
  "leaf-too-early": ["best", "bestGain"],
  "split-needless": ["want"],
  "wrong-label": ["want"],
  "idea-not-found": ["idea"],
};

/** A self-check must not hand out what the right answer is. */
export function withoutKey(finding: Finding): object {
  const hidden = KEYS[finding.code];
  return hidden === undefined ? finding : Object.fromEntries(Object.entries(finding).filter(([name]) => !hidden.includes(name)));
}

function hasNonFinite(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) ? value.some(hasNonFinite) : Object.values(value).some(hasNonFinite);
}

/** JSON has no NaN and no infinities: they are written as strings. */
export function replaceNonFinite(_key: string, value: Data): Data {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
