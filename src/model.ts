/** Every noun of the grader, types only: read this first. */

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

/** What became of one call of a student's function. */
export type Outcome =
  /** `changed`: which arguments the function altered; `changedKeys`: which of the named values in them. */
  | { readonly is: "returned"; readonly value: Data; readonly changed?: readonly number[]; readonly changedKeys?: readonly string[] }
  | { readonly is: "threw"; readonly message: string; readonly place?: Place }
  | { readonly is: "timed-out" }
  | { readonly is: "out-of-memory" }
  | { readonly is: "stack-overflow" }
  | { readonly is: "misbehaved"; readonly what: Misbehaviour };

/** Ways in which a returned value is no plain data of a sensible size. */
export type Misbehaviour =
  | "nothing-returned"
  | "promise"
  | "function"
  | "proxy"
  | "getter"
  | "cycle"
  | "too-large"
  | "too-deep"
  | "unsupported-type";

export interface Callable {
  readonly is: "callable";
  readonly place: Place;
  /** Runs the student's function in the sandbox; never throws. */
  call(args: readonly Data[]): Outcome;
  /** The next call meets code that remembers nothing of earlier ones. */
  fresh?(): void;
  /** What the code did beside returning values, since it was last asked. */
  remarks?(): readonly Remark[];
}

/** Said of code without counting against it. */
export type Remark = Extract<FunctionFinding, { code: "printed" | "used-random" | "used-clock" }>;

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
  | { readonly is: "absent"; readonly name: string }
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

export type Verdict = "correct" | "partial" | "wrong" | "unanswered" | "unreadable" | "undecided";

/** What a check says of one answer. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Confirmed credit. */
  readonly credit: Share;
  /** For `undecided`: what a reviewer is proposed to give. */
  readonly proposed?: Share;
  readonly findings: readonly Placed[];
}

/** What a check may ask for while it judges. */
export interface Hearing {
  readonly question: string;
  attachment(name: string): Attachment;
  /** The answer to another question, for claims that hang together. */
  answer(question: string): Answer;
  /** Known mistakes already found in an earlier question, for errors that are carried forward. */
  mistakes(question: string): readonly string[];
}

/** A compiled question: it already holds its expected value, tolerance, known mistakes and random inputs. */
export interface Check {
  readonly kind: string;
  /** How an answer is written, for the template that students fill in. */
  readonly template: AnswerTemplate;
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
  readonly check: Check;
}

export interface Assignment {
  readonly id: string;
  readonly title: Text;
  readonly seed: number;
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

/** A fact about an answer: a code and its numbers, never a sentence (`report/findings.ts` makes those). */
export type Finding =
  | NumberFinding
  | StructureFinding
  | ChoiceFinding
  | TreeFinding
  | FormulaFinding
  | FunctionFinding
  | TextFinding
  | ExperimentFinding
  | ReadingFinding
  | { readonly code: "known-mistake"; readonly mistake: string; readonly feedback: Text; readonly at?: string }
  | { readonly code: "alternative"; readonly alternative: string; readonly note: Text; readonly at?: string }
  | { readonly code: "grader-fault"; readonly what: string };

export type NumberFinding =
  | { readonly code: "not-a-number"; readonly got: string; readonly column?: number; readonly why?: string }
  | { readonly code: "not-finite"; readonly got: string }
  | { readonly code: "not-an-integer"; readonly got: string }
  | { readonly code: "not-close"; readonly got: string; readonly want: string; readonly allowed: string; readonly at?: string }
  | { readonly code: "outside-interval"; readonly got: string; readonly interval: string; readonly at?: string }
  | { readonly code: "too-few-digits"; readonly got: string; readonly digits: number; readonly of: "decimals" | "significant"; readonly at?: string }
  | { readonly code: "looks-like"; readonly hint: NumberHint; readonly power?: number; readonly at?: string }
  | { readonly code: "decimal-comma"; readonly got: string; readonly readAs: string }
  | { readonly code: "wrong-unit"; readonly got: string; readonly want: string };

/** What a wrong number may have come from. */
export type NumberHint =
  | "sign"
  | "percent"
  | "reciprocal"
  | "natural-log"
  | "log10"
  | "power-of-ten"
  | "swapped-digits";

export type StructureFinding =
  | { readonly code: "wrong-structure"; readonly want: "scalar" | "list" | "map"; readonly got: "scalar" | "list" | "map" | "function" | "empty"; readonly at?: string }
  | { readonly code: "wrong-length"; readonly got: number; readonly want: number }
  | { readonly code: "missing-entry"; readonly at: string }
  | { readonly code: "unknown-entry"; readonly at: string; readonly nearest?: string }
  | { readonly code: "repeated-entry"; readonly at: string }
  | { readonly code: "entries-right"; readonly right: number; readonly of: number };

export type ChoiceFinding =
  | { readonly code: "not-an-option"; readonly got: string; readonly options: readonly string[]; readonly nearest?: string }
  | { readonly code: "wrong-choice"; readonly got: string }
  | { readonly code: "not-in-set"; readonly got: string }
  | { readonly code: "left-out-of-set"; readonly count: number }
  | { readonly code: "out-of-order"; readonly position: number; readonly got: string };

export type TreeFinding =
  | { readonly code: "split-not-best"; readonly at: string; readonly got: string; readonly gain: number; readonly best: readonly string[]; readonly bestGain: number }
  | { readonly code: "branch-missing"; readonly at: string; readonly attribute: string; readonly value: string }
  | { readonly code: "branch-unknown"; readonly at: string; readonly attribute: string; readonly value: string; readonly nearest?: string }
  | { readonly code: "branch-repeated"; readonly at: string; readonly attribute: string; readonly value: string }
  | { readonly code: "wrong-label"; readonly at: string; readonly got: string; readonly want: readonly string[] }
  | { readonly code: "unknown-label"; readonly at: string; readonly got: string }
  | { readonly code: "leaf-too-early"; readonly at: string; readonly got: string; readonly best: readonly string[]; readonly bestGain: number }
  | { readonly code: "split-needless"; readonly at: string; readonly got: string; readonly want: readonly string[] }
  | { readonly code: "attribute-used-up"; readonly at: string; readonly got: string }
  | { readonly code: "attribute-unknown"; readonly at: string; readonly got: string; readonly nearest?: string }
  | { readonly code: "nodes-right"; readonly right: number; readonly of: number };

export type FormulaFinding =
  | { readonly code: "syntax-error"; readonly source: string; readonly column: number; readonly why: string; readonly near: string }
  | { readonly code: "unknown-name"; readonly source: string; readonly column: number; readonly name: string; readonly nearest?: string }
  | { readonly code: "shape-clash"; readonly source: string; readonly column: number; readonly operation: string; readonly left: string; readonly right: string }
  | { readonly code: "wrong-shape"; readonly got: string; readonly want: string }
  | { readonly code: "counterexample"; readonly input: Readonly<Record<string, Data>>; readonly got: Data; readonly want: Data }
  | { readonly code: "transformation"; readonly name: TransformationName; readonly factor?: string; readonly from?: string; readonly to?: string }
  | { readonly code: "not-equal-up-to"; readonly upTo: "positive-constant" | "additive-constant" | "positive-weights" }
  | { readonly code: "too-few-points"; readonly finite: number; readonly needed: number }
  | { readonly code: "too-complex"; readonly what: string; readonly limit: number }
  | { readonly code: "form-not-met"; readonly form: string };

/** Everything that an explanation may name; `report/` has a sentence for each. */
export type TransformationName =
  // of values
  | "negated"
  | "transposed"
  | "flattened"
  | "scaled"
  | "reciprocal"
  | "shifted"
  | "summed"
  | "written-flat"
  | "rows-shared"
  | "right-up-to-size"
  | "right-from-size"
  | "right-for-class"
  | "wrong-for-class"
  | "right-for-small-numbers"
  // of trees
  | "variable-swapped"
  | "transpose-left-out"
  | "transpose-too-many"
  | "matrix-product-for-elementwise"
  | "elementwise-for-matrix-product"
  | "factors-in-wrong-order"
  | "factor-left-out"
  | "factor-too-many"
  | "term-left-out"
  | "term-too-many"
  | "sign-of-term"
  | "function-left-out"
  | "function-too-many";

export type FunctionFinding =
  | { readonly code: "threw"; readonly message: string; readonly place?: Place }
  | { readonly code: "timed-out" }
  | { readonly code: "out-of-memory" }
  | { readonly code: "stack-overflow" }
  | { readonly code: "misbehaved"; readonly what: Misbehaviour }
  | { readonly code: "overflows"; readonly input: Readonly<Record<string, Data>> }
  | { readonly code: "changes-its-input"; readonly parameter: string }
  | { readonly code: "not-deterministic" }
  | { readonly code: "on-input"; readonly input: Readonly<Record<string, Data>> }
  | { readonly code: "printed"; readonly output: string }
  | { readonly code: "used-random" }
  | { readonly code: "used-clock" }
  | { readonly code: "identity-broken"; readonly identity: "sums-to-zero" | "shift-invariant" | "permutes-with"; readonly of?: string; readonly sum?: number };

export type TextFinding =
  | { readonly code: "idea-found"; readonly idea: Text; readonly evidence: string }
  | { readonly code: "idea-not-found"; readonly idea: Text }
  | { readonly code: "idea-negated"; readonly idea: Text; readonly evidence: string };

export type ExperimentFinding =
  | { readonly code: "accuracy-out-of-range"; readonly at: string; readonly got: string }
  | { readonly code: "accuracy-below-band"; readonly at: string; readonly got: string; readonly full: string; readonly share: string }
  | { readonly code: "read-as-percent"; readonly at: string; readonly got: string; readonly readAs: string }
  | { readonly code: "unusual-order"; readonly higher: string; readonly lower: string }
  | { readonly code: "not-of-test-size"; readonly at: string; readonly got: string; readonly size: number }
  | { readonly code: "curve-not-falling"; readonly first: number; readonly last: number }
  | { readonly code: "curve-length"; readonly got: number; readonly want: number }
  | { readonly code: "curve-start"; readonly got: number; readonly want: number }
  | { readonly code: "curve-negative"; readonly position: number; readonly got: number }
  | { readonly code: "file-absent"; readonly name: string }
  | { readonly code: "file-too-large"; readonly name: string; readonly bytes: number; readonly limit: number }
  | { readonly code: "file-unreadable"; readonly name: string; readonly why: string }
  | { readonly code: "measured-accuracy"; readonly correct: number; readonly of: number }
  | { readonly code: "claim-differs"; readonly claimed: string; readonly measured: string; readonly size: number };

/** What goes wrong while files and answers are read. */
export type ReadingFinding =
  | { readonly code: "broken-yaml"; readonly why: string; readonly frame: string }
  | { readonly code: "duplicate-key"; readonly key: string; readonly first?: Place }
  | { readonly code: "unknown-question"; readonly id: string; readonly nearest?: string }
  | { readonly code: "answered-twice"; readonly id: string }
  | { readonly code: "no-answers" }
  | { readonly code: "not-utf8"; readonly guess?: string }
  | { readonly code: "submission-too-large"; readonly bytes: number; readonly limit: number }
  | { readonly code: "alias-bomb" }
  | { readonly code: "not-a-map" }
  | { readonly code: "wrong-file-type"; readonly ending: string }
  | { readonly code: "no-answer-file"; readonly looked: readonly string[] }
  | { readonly code: "several-answer-files"; readonly files: readonly string[] }
  | { readonly code: "broken-code"; readonly why: string; readonly frame: string }
  | { readonly code: "code-failed"; readonly outcome: Outcome }
  | { readonly code: "function-not-allowed" }
  | { readonly code: "unreadable-path"; readonly why: string }
  | { readonly code: "killed" };
