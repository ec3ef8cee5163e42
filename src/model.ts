/** Every noun of the grader, types only: read this first. */
import type { Finding } from "./finding.ts";
import type { HangLimits, Limits } from "./limits.ts";
import type { Carries, Figure, Judgement, Verdict } from "./judgement.ts";
import type { Callable } from "./student-code.ts";

export type * from "./finding.ts";
export type * from "./judgement.ts";
export type * from "./student-code.ts";

export type Language = "zh" | "en";

/** A sentence or a name in both languages of the course. */
export type Text = Readonly<Record<Language, string>>;

/** Where something stands in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Plain data that crosses the border of the sandbox or comes from a reference. NaN and infinities are numbers here. */
export type Data = null | boolean | number | string | readonly Data[] | { readonly [key: string]: Data };

/** What a student wrote, as written: a scalar keeps its characters, so that `0.50` has two decimals. */
export type Written =
  | { readonly is: "empty"; readonly place: Place }
  | { readonly is: "scalar"; readonly text: string; readonly place: Place }
  | { readonly is: "list"; readonly items: readonly Written[]; readonly place: Place }
  | { readonly is: "map"; readonly entries: readonly WrittenEntry[]; readonly place: Place };

export interface WrittenEntry {
  readonly key: string;
  readonly place: Place;
  readonly value: Written;
}

export type Answer =
  | { readonly is: "missing" }
  | { readonly is: "unreadable"; readonly finding: Finding; readonly place: Place }
  | { readonly is: "written"; readonly value: Written; readonly place: Place }
  | Callable;

/** An answer that there is something to judge in. */
export type Given = Extract<Answer, { is: "written" | "callable" }>;

/** A file that came with the answers. */
export type Attachment =
  | { readonly is: "file"; readonly name: string; readonly bytes: Uint8Array }
  /** `looked`: the folder in which it would have to lie. */
  | { readonly is: "absent"; readonly name: string; readonly looked?: string }
  | { readonly is: "too-large"; readonly name: string; readonly bytes: number; readonly limit: number };

export interface Submission {
  readonly name: string;
  readonly answers: ReadonlyMap<string, Answer>;
  /** What concerns the hand-in as a whole: unknown ids, files that cannot be read. */
  readonly findings: readonly Placed[];
  /** A file of the hand-in by the name that the answer gives. */
  attachment(name: string): Attachment;
}

export interface Placed {
  readonly finding: Finding;
  readonly place?: Place;
}

/** A part of a question's points, exact: `[5, 18]` is five of eighteen. Safe integers, the second one positive. */
export type Share = readonly [got: number, of: number];

/** What a check may ask for while it judges. */
export interface Hearing {
  readonly question: string;
  attachment(name: string): Attachment;
  /** The answer to another question, for claims that hang together. */
  answer(question: string): Answer;
  /** Known mistakes already found in an earlier question, for errors that are carried forward. */
  mistakes(question: string): readonly string[];
  /** What was said of an earlier question. */
  judged(question: string): Judgement | undefined;
  /** Where it was asked for that reported trainings are run again. */
  readonly retraining?: Retraining;
}

export interface Retraining {
  /** Called now and then while it takes its time: whoever watches the grader knows that it lives. */
  alive(): void;
}

/** A compiled question: it already holds its expected value, tolerance, known mistakes and random inputs. */
export interface Check {
  readonly kind: string;
  /** How an answer is written, for the template that students fill in. */
  readonly template: AnswerTemplate;
  /** Left out where later questions cannot build on this one. */
  readonly carries?: Carries;
  judge(answer: Given, hearing: Hearing): Judgement | Promise<Judgement>;
}

/** What `grader template` prints for a question. */
export interface AnswerTemplate {
  /** What to write, a line or two. */
  readonly hint: Text;
  /** The value to leave open, as nested keys; `""` is a blank scalar. */
  readonly blank: Data;
  /** Names of the arguments where a function may stand instead. */
  readonly parameters?: readonly string[];
}

export interface Question {
  readonly id: string;
  readonly kind: string;
  readonly title: Text;
  /** Exact, as a share of one point: `[5, 2]` is two and a half points. */
  readonly points: Share;
  /** Counts, but not into what is possible. */
  readonly extra?: true;
  readonly check: Check;
}

export interface Assignment {
  readonly id: string;
  readonly title: Text;
  readonly seed: number;
  /** What the code of one hand-in may use up; the usual where nothing is said. */
  readonly limits?: Limits & HangLimits;
  readonly questions: readonly Question[];
}

export interface Result {
  readonly question: string;
  readonly kind: string;
  readonly title: Text;
  readonly points: Share;
  readonly earned: Share;
  /** What a reviewer may still give. */
  readonly awaiting: Share;
  /** How much of it the evidence speaks for. */
  readonly proposed: Share;
  readonly verdict: Verdict;
  readonly findings: readonly Placed[];
  readonly figures?: readonly Figure[];
  readonly place?: Place;
}

export interface Report {
  readonly assignment: string;
  readonly title: Text;
  readonly submission: string;
  readonly seed: number;
  readonly earned: Share;
  readonly awaiting: Share;
  readonly proposed: Share;
  readonly possible: Share;
  readonly findings: readonly Placed[];
  readonly results: readonly Result[];
}
