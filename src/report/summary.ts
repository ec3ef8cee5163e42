/** What a batch looks like as a whole: `summary.json`. Grows with the questions and the mistakes, not with the submissions. */
import type { Marked } from "../marked.ts";
import type { Finding, Language, Report, Verdict } from "../model.ts";
import { sentence } from "./findings.ts";
import { roundedPoints } from "./points.ts";
import { spread, Units } from "./spread.ts";
import type { Status } from "./status.ts";
import { STATUSES, statusOf } from "./status.ts";

/** What the summary needs of a submission. Points are numbers as the gradebook has them. */
export interface Counted {
  readonly submission: string;
  readonly total: number;
  readonly awaiting: number;
  readonly possible: number;
  readonly status: Status;
  readonly findings: readonly Remark[];
  readonly results: readonly CountedResult[];
}

export interface CountedResult {
  readonly question: string;
  readonly points: number;
  readonly earned: number;
  readonly awaiting: number;
  readonly verdict: Verdict;
  readonly findings: readonly Remark[];
}

/** A finding by what it has in common with the same finding of others. */
export interface Remark {
  readonly code: string;
  /** Which known mistake, transformation, hint, alternative. */
  readonly which?: string;
  /** In words; asked only of the first submission that has it. */
  message(): string;
}

const VERDICTS: readonly Verdict[] = ["correct", "partial", "wrong", "unanswered", "unreadable", "undecided"];
/** The field that tells findings of one code apart, where the code alone says little. */
const WHICH = ["mistake", "hint", "alternative", "name", "identity"] as const;
const MOST_FINDINGS = 20;
const EXAMPLES = 5;

/** `marked`: what the rules of the course made of the report, where it has any. */
export function countedOf(report: Report, language: Language, marked?: Pick<Marked, "total" | "possible" | "awaiting">): Counted {
  const remarks = (placed: Report["findings"]): readonly Remark[] => placed.map(({ finding }) => ({ ...labelOf(finding), message: () => sentence(finding, language, { reveal: true }) }));
  return {
    submission: report.submission,
    total: roundedPoints(marked?.total ?? report.earned),
    awaiting: roundedPoints(marked?.awaiting ?? report.awaiting),
    possible: roundedPoints(marked?.possible ?? report.possible),
    status: statusOf(report),
    findings: remarks(report.findings),
    results: report.results.map(({ question, points, earned, awaiting, verdict, findings }) => ({
      question,
      points: roundedPoints(points),
      earned: roundedPoints(earned),
      awaiting: roundedPoints(awaiting),
      verdict,
      findings: remarks(findings),
    })),
  };
}

/** Names of files and letters are the student's own: only `transformation` has a name that others share. */
export function labelOf(finding: Finding | Readonly<Record<string, unknown> & { code: string }>): Pick<Remark, "code" | "which"> {
  const field = WHICH.find((name) => name in finding && (name !== "name" || finding.code === "transformation"));
  const which = field === undefined ? undefined : Object.entries(finding).find(([name]) => name === field)?.[1];
  return { code: finding.code, ...(typeof which === "string" ? { which } : {}) };
}

export class Summary {
  readonly #totals = new Units();
  readonly #statuses = new Map<Status, number>(STATUSES.map((status) => [status, 0]));
  readonly #questions = new Map<string, QuestionCount>();
  readonly #whole = new Findings();
  #submissions = 0;
  #awaiting = 0;
  #possible = 0;
  readonly #open = new Units();

  add({ submission, total, awaiting, possible, status, findings, results }: Counted): void {
    this.#submissions += 1;
    this.#possible = Math.max(this.#possible, possible);
    this.#totals.add(total);
    if (awaiting > 0) this.#awaiting += 1;
    this.#open.add(awaiting);
    this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1);
    this.#whole.add(submission, findings);
    for (const result of results) {
      const known = this.#questions.get(result.question) ?? new QuestionCount(result.question, result.points);
      this.#questions.set(result.question, known);
      known.add(submission, result);
    }
  }

  toJSON(): object {
    return {
      submissions: this.#submissions,
      possible: this.#possible,
      statuses: Object.fromEntries(this.#statuses),
      totals: spread(this.#totals),
      awaiting: { submissions: this.#awaiting, points: this.#open.sum() },
      findings: this.#whole.commonest(),
      questions: [...this.#questions.values()],
    };
  }
}

class QuestionCount {
  readonly #earned = new Units();
  readonly #open = new Units();
  readonly #verdicts = new Map<Verdict, number>(VERDICTS.map((verdict) => [verdict, 0]));
  readonly #findings = new Findings();

  constructor(
    readonly question: string,
    readonly points: number,
  ) {}

  add(submission: string, { earned, awaiting, verdict, findings }: CountedResult): void {
    this.#earned.add(earned);
    this.#open.add(awaiting);
    this.#verdicts.set(verdict, (this.#verdicts.get(verdict) ?? 0) + 1);
    this.#findings.add(submission, findings);
  }

  toJSON(): object {
    const { question, points } = this;
    return { question, points, mean: spread(this.#earned)?.mean ?? 0, awaiting: this.#open.sum(), verdicts: Object.fromEntries(this.#verdicts), findings: this.#findings.commonest() };
  }
}

/** Counts each finding once a submission. */
class Findings {
  readonly #counts = new Map<string, { readonly code: string; readonly which?: string; count: number; readonly examples: string[]; readonly message: string }>();

  add(submission: string, remarks: readonly Remark[]): void {
    const seen = new Set<string>();
    for (const { code, which, message } of remarks) {
      const key = `${code} ${which ?? ""}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const known = this.#counts.get(key) ?? { code, ...(which === undefined ? {} : { which }), count: 0, examples: [], message: message() };
      this.#counts.set(key, known);
      known.count += 1;
      if (known.examples.length < EXAMPLES) known.examples.push(submission);
    }
  }

  commonest(): readonly object[] {
    return [...this.#counts.values()].toSorted((a, b) => b.count - a.count).slice(0, MOST_FINDINGS);
  }
}
