/** Findings: what is to be said about an answer, as codes and facts. Sentences are made of them in `report/`. */
import type { ExperimentFinding } from "./experiment-finding.ts";
import type { Data, Misbehaviour, Outcome, Place, Text } from "./model.ts";

export type * from "./experiment-finding.ts";

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
  | IntakeFinding
  | { readonly code: "known-mistake"; readonly mistake: string; readonly feedback: Text; readonly at?: string }
  | { readonly code: "alternative"; readonly alternative: string; readonly note: Text; readonly at?: string }
  /** Right by the student's own answers to earlier questions, or nearer to what follows from them (`partly`). */
  | { readonly code: "carried-forward"; readonly questions: readonly string[]; readonly credit: number; readonly at?: string; readonly due?: string; readonly partly?: true }
  | { readonly code: "grader-fault"; readonly what: string };

export type NumberFinding =
  | { readonly code: "not-a-number"; readonly got: string; readonly column?: number; readonly why?: string }
  | { readonly code: "not-finite"; readonly got: string }
  | { readonly code: "not-an-integer"; readonly got: string; readonly at?: string }
  | { readonly code: "not-close"; readonly got: string; readonly want: string; readonly allowed: string; readonly at?: string }
  | { readonly code: "outside-interval"; readonly got: string; readonly interval: string; readonly at?: string }
  | { readonly code: "too-few-digits" | "too-many-digits"; readonly got: string; readonly digits: number; readonly of: "decimals" | "significant"; readonly at?: string }
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

/** What is said of how a hand-in came in: archives are read as hostile. Sizes are in bytes. */
export type IntakeFinding =
  | { readonly code: "entry-refused"; readonly entry: string; readonly why: EntryFault }
  | { readonly code: "entry-too-large"; readonly entry: string; readonly bytes: number; readonly packed?: number; readonly limit: number }
  | { readonly code: "entry-bomb"; readonly entry: string; readonly bytes: number; readonly packed: number; readonly limit: number }
  /** `real`: at least so many came. */
  | { readonly code: "entry-size-lies"; readonly entry: string; readonly declared: number; readonly real: number }
  | { readonly code: "entry-renamed"; readonly entry: string; readonly as: string; readonly why: "case" | "name" }
  | { readonly code: "archive-too-large"; readonly archive: string; readonly bytes: number; readonly limit: number }
  | { readonly code: "archive-too-many"; readonly archive: string; readonly count: number; readonly limit: number }
  | { readonly code: "archive-too-deep"; readonly archive: string; readonly limit: number }
  | { readonly code: "archive-broken"; readonly archive: string; readonly why: "truncated" | "damaged" | "empty" }
  | { readonly code: "archive-unsupported"; readonly archive: string; readonly kind: string };

/** Why nothing of an entry is read. */
export type EntryFault = "leaves-folder" | "absolute" | "bad-name" | "too-deep" | "link" | "special" | "encrypted" | "method" | "corrupt" | "overlaps" | "duplicate" | "file-and-folder";
