/** Many submissions side by side: reports come in the order of the submissions, whatever finishes first; what the journal knows is not graded again. */
import { setImmediate } from "node:timers/promises";
import type { AssignmentKeys } from "../files/question-keys.ts";
import type { Report } from "../model.ts";
import { contentHash } from "./content.ts";
import type { Journal } from "./journal.ts";
import type { Era } from "./journal-line.ts";
import type { Graded, PoolOptions } from "./pool.ts";
import { Interrupted, Pool } from "./pool.ts";
import { decodeReport, encodeReport } from "./record.ts";
import { merged, toGradeAgain } from "./reuse.ts";
import { Shelf } from "./shelf.ts";
import type { SubmissionPath } from "../intake/submissions.ts";

export interface BatchOptions extends PoolOptions {
  /** Where reports are kept before they count as finished. */
  readonly keeping?: { readonly journal: Journal; readonly keys: AssignmentKeys };
  /** Ends the grading; whoever takes the next report gets `Interrupted`. */
  readonly signal?: AbortSignal;
  /** Called in the order in which reports are finished; `kept` ones were finished in an earlier run. */
  readonly onFinished?: (report: Report, kept: boolean) => void;
}

/** Code is graded alone, so that a worker that has to be ended takes nobody with it; written answers go in bundles. */
const MOST_BUNDLED = 40;
/** Bundles that a worker gets one after the other at the least, so that all end at about the same time. */
const BUNDLES_EACH = 4;
/** Tasks that wait for each worker, so that none is idle. */
const AHEAD = 3;

interface Work {
  readonly place: number;
  readonly submission: SubmissionPath;
  /** Of its content; empty where nothing is kept. */
  readonly hash: string;
  /** Of an earlier run, with the questions that have to be judged again. */
  readonly earlier?: { readonly report: Report; readonly questions: readonly string[] };
}

export async function* gradeAll(submissions: readonly SubmissionPath[], options: BatchOptions): AsyncGenerator<Report> {
  const pool = await Pool.open(submissions, options);
  const batch = new Batch(submissions, pool, options);
  const stop = (): void => batch.stop();
  options.signal?.addEventListener("abort", stop);
  if (options.signal?.aborted === true) batch.stop();
  const working = batch.work();
  try {
    for (const place of submissions.keys()) yield await batch.shelf.take(place);
  } finally {
    options.signal?.removeEventListener("abort", stop);
    batch.stop();
    await pool.close();
    await working;
  }
}

class Batch {
  readonly shelf = new Shelf();
  readonly #submissions: readonly SubmissionPath[];
  readonly #pool: Pool;
  readonly #options: BatchOptions;
  readonly #running = new Set<Promise<void>>();
  readonly #again = new Map<Era, readonly [written: readonly string[] | undefined, code: readonly string[] | undefined]>();
  #stopped = false;

  constructor(submissions: readonly SubmissionPath[], pool: Pool, options: BatchOptions) {
    [this.#submissions, this.#pool, this.#options] = [submissions, pool, options];
  }

  stop(): void {
    this.#stopped = true;
    this.shelf.fail(new Interrupted());
  }

  /** Never rejects: what goes wrong is met by whoever takes from the shelf. */
  async work(): Promise<void> {
    try {
      await this.#feed();
    } catch (error) {
      this.shelf.fail(error);
    }
    await Promise.all(this.#running);
  }

  async #feed(): Promise<void> {
    const { jobs } = this.#options;
    const most = Math.min(MOST_BUNDLED, Math.ceil(this.#submissions.length / (jobs * BUNDLES_EACH)));
    let bundle: Work[] = [];
    const start = async (): Promise<void> => {
      if (bundle.length > 0) await this.#start(bundle);
      bundle = [];
    };
    for (const [place, submission] of this.#submissions.entries()) {
      if (this.#stopped) return;
      // Others want their turn, too, where everything is known already.
      if (place % MOST_BUNDLED === MOST_BUNDLED - 1) await setImmediate();
      // Bundles begin at the same places in every run, so that other machines know them again.
      if (place % most === 0) await start();
      const work = this.#plan(place, submission);
      if (work === undefined) {
        // What is known already needs no worker; but nobody must wait for a bundle that waits here.
        if (this.shelf.isFull) await start();
        await this.shelf.room();
        continue;
      }
      if (!goTogether(bundle[0], work)) await start();
      bundle.push(work);
      if (submission.isCode || bundle.length >= most) await start();
    }
    await start();
  }

  /** What there is to do; undefined where the journal has the report. */
  #plan(place: number, submission: SubmissionPath): Work | undefined {
    const { keeping, assignment, onFinished } = this.#options;
    if (keeping === undefined) return { place, submission, hash: "" };
    const hash = contentHash(submission.path);
    const kept = keeping.journal.find(hash);
    const questions = kept === undefined ? undefined : this.#toGradeAgain(kept.era, keeping.keys)[submission.isCode ? 1 : 0];
    if (kept === undefined || questions === undefined) return { place, submission, hash };
    const line = keeping.journal.read(kept);
    const report = isFault(line) ? undefined : decodeReport(line, assignment, submission.name);
    if (report === undefined) return { place, submission, hash };
    if (questions.length > 0) return { place, submission, hash, earlier: { report, questions } };
    this.shelf.put(place, report, () => this.#fetch(hash, submission));
    onFinished?.(report, true);
    return undefined;
  }

  #toGradeAgain(era: Era, keys: AssignmentKeys): readonly [written: readonly string[] | undefined, code: readonly string[] | undefined] {
    const { assignment } = this.#options;
    const known = this.#again.get(era) ?? [toGradeAgain(era, keys, assignment, false), toGradeAgain(era, keys, assignment, true)];
    this.#again.set(era, known);
    return known;
  }

  async #start(bundle: readonly Work[]): Promise<void> {
    while (this.#running.size >= this.#options.jobs * AHEAD) await Promise.race(this.#running);
    if (this.#stopped) return;
    const run = this.#grade(bundle)
      .catch((error: unknown) => this.shelf.fail(error))
      .finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  async #grade(bundle: readonly Work[]): Promise<void> {
    const graded = await this.#pool.grade(bundle.map(({ submission }) => submission), bundle[0]?.earlier?.questions);
    await Promise.all(bundle.map((work, position) => this.#finish(work, graded[position])));
  }

  async #finish({ place, submission, hash, earlier }: Work, graded: Graded | undefined): Promise<void> {
    if (graded === undefined) throw new Error("a submission was not graded");
    const { keeping, assignment, onFinished } = this.#options;
    if (earlier !== undefined && graded.report.results.length !== earlier.questions.length) {
      // Given up: what comes of the whole hand-in decides.
      const [whole] = await this.#pool.grade([submission]);
      return this.#finish({ place, submission, hash }, whole);
    }
    const report = earlier === undefined ? graded.report : merged(earlier.report, graded.report, assignment);
    await keeping?.journal.append(hash, earlier === undefined ? graded.line : encodeReport(report));
    this.shelf.put(place, report, keeping === undefined ? undefined : () => this.#fetch(hash, submission));
    onFinished?.(report, false);
  }

  #fetch(hash: string, { name }: SubmissionPath): Report {
    const { keeping, assignment } = this.#options;
    const kept = keeping?.journal.find(hash);
    const report = kept === undefined ? undefined : decodeReport(keeping?.journal.read(kept) ?? "", assignment, name);
    if (report === undefined) throw new Error(`the journal has lost the report of ${name}`);
    return report;
  }
}

/** Written answers that want the same questions judged. */
function goTogether(first: Work | undefined, next: Work): boolean {
  if (first === undefined) return true;
  return !next.submission.isCode && !first.submission.isCode && String(first.earlier?.questions) === String(next.earlier?.questions);
}

/** What failed by the grader's own fault is tried again another time. Inside a text the quotes would be escaped. */
function isFault(line: string): boolean {
  return line.includes('"code":"grader-fault"');
}
