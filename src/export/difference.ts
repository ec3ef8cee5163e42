/** The difference between two result folders as a whole: who, how much, on which question. */
import type { Change } from "./change.ts";
import { changeOf, difference, gainOf } from "./change.ts";
import { pairsOf } from "./pair.ts";
import { resultsFile } from "./read-results.ts";

export interface QuestionTally {
  readonly question: string;
  readonly gain: number;
  readonly lose: number;
  /** Students whose verdict changed, points or not. */
  readonly verdicts: number;
  /** Sum of the changes of points. */
  readonly points: number;
}

export interface Difference {
  /** Students with a report in both folders. */
  readonly both: number;
  readonly same: number;
  readonly gain: number;
  readonly lose: number;
  /** Sum of the changes of totals of students in both. */
  readonly points: number;
  readonly questions: readonly QuestionTally[];
  /** In the order of the submissions, those who are gone or new last. */
  readonly changes: readonly Change[];
}

/** Result folders, or two files of reports. */
export async function compareResults(before: string, after: string): Promise<Difference> {
  const changes: Change[] = [];
  let both = 0;
  for await (const pair of pairsOf(resultsFile(before), resultsFile(after))) {
    if (pair.is === "same" || pair.is === "both") both += 1;
    const change = pair.is === "same" ? undefined : changeOf(pair.is === "new" ? undefined : pair.before, pair.is === "gone" ? undefined : pair.after);
    if (change !== undefined) changes.push(change);
  }
  return summed(both, changes);
}

export function summed(both: number, changes: readonly Change[]): Difference {
  const changed = changes.filter(({ is }) => is === "changed");
  const tallies = new Map<string, { readonly question: string; gain: number; lose: number; verdicts: number; points: number }>();
  for (const { question, before, after, onlyRemarks } of changed.flatMap(({ questions }) => questions)) {
    if (onlyRemarks) continue;
    const tally = tallies.get(question) ?? { question, gain: 0, lose: 0, verdicts: 0, points: 0 };
    tallies.set(question, tally);
    const gained = difference(after?.earned ?? 0, before?.earned ?? 0);
    if (gained > 0) tally.gain += 1;
    if (gained < 0) tally.lose += 1;
    if (before?.verdict !== after?.verdict) tally.verdicts += 1;
    tally.points = difference(tally.points, -gained);
  }
  return {
    both,
    same: both - changed.length,
    gain: changed.filter((change) => gainOf(change) > 0).length,
    lose: changed.filter((change) => gainOf(change) < 0).length,
    points: changed.reduce((sum, change) => difference(sum, -gainOf(change)), 0),
    questions: [...tallies.values()].toSorted((a, b) => (a.question < b.question ? -1 : 1)),
    changes,
  };
}
