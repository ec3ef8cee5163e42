/** Findings on reported experiments: accuracies, curves, trained models. */

export type ExperimentFinding =
  | { readonly code: "accuracy-out-of-range"; readonly at: string; readonly got: string }
  | { readonly code: "accuracy-below-band"; readonly at: string; readonly got: string; readonly full: string; readonly share: string }
  | { readonly code: "read-as-percent"; readonly at: string; readonly got: string; readonly readAs: string }
  | { readonly code: "percent-of-fraction"; readonly at: string; readonly got: string; readonly readAs: string }
  | { readonly code: "unusual-order"; readonly higher: string; readonly lower: string }
  | { readonly code: "not-of-test-size"; readonly at: string; readonly got: string; readonly size: number; readonly nearest: string }
  | { readonly code: "curve-not-falling"; readonly first: number; readonly last: number }
  | { readonly code: "curve-constant"; readonly value: number }
  | { readonly code: "curve-too-regular"; readonly pattern: "same-steps" | "same-ratio" }
  | { readonly code: "curve-length"; readonly got: number; readonly want: number }
  | { readonly code: "curve-start"; readonly got: number; readonly want: number }
  | { readonly code: "curve-negative"; readonly position: number; readonly got: number }
  | { readonly code: "curve-not-finite"; readonly position: number; readonly got: string }
  | { readonly code: "file-absent"; readonly name: string; readonly looked?: string }
  | { readonly code: "file-too-large"; readonly name: string; readonly bytes: number; readonly limit: number }
  | ({ readonly code: "file-unreadable"; readonly name: string } & FileFault)
  | { readonly code: "measured-accuracy"; readonly correct: number; readonly of: number; readonly layers?: readonly number[]; readonly activation?: string }
  | { readonly code: "model-variant"; readonly variant: ModelVariant; readonly correct: number; readonly of: number }
  | { readonly code: "model-layers"; readonly hidden: number; readonly want: number }
  | { readonly code: "hidden-differs"; readonly claimed: string; readonly got: number }
  | { readonly code: "odd-labels"; readonly count: number; readonly of: number; readonly example: string }
  | { readonly code: "without-a-mistake"; readonly of: number }
  /** `measured` is k/n; `by` names how it was trained. */
  | { readonly code: "claim-reproduced"; readonly by: string; readonly measured: Readonly<Record<string, string>> }
  | { readonly code: "claim-not-reproduced"; readonly side: "above" | "below"; readonly at: string; readonly claimed: string; readonly measured: string; readonly from: number; readonly to: number; readonly by: string }
  | { readonly code: "training-diverged"; readonly by: string }
  | { readonly code: "training-not-finished"; readonly seconds: number; readonly epochs: number; readonly of: number }
  | { readonly code: "training-impossible"; readonly why: string }
  | { readonly code: "claim-differs"; readonly claimed: string; readonly measured: string; readonly size: number; readonly far: boolean };

/** Another way to run a model under which it does better than under the assignment's. */
export type ModelVariant = "times-16" | "times-255" | "by-16" | "by-255" | "standardised" | "sigmoid" | "tanh" | "relu" | "labels-from-one";

/** Why a file that came with the answers cannot be used, with the facts that its sentence needs. */
export interface FileFault {
  readonly why: FileFaultName;
  readonly at?: string;
  readonly got?: string;
  readonly want?: string;
}

export type FileFaultName =
  // formats
  | "pickle"
  | "hdf5"
  | "unknown-format"
  | "no-json"
  | "no-npy"
  | "no-zip"
  | "no-safetensors"
  | "no-table"
  | "truncated"
  | "expands-too-far"
  | "encrypted"
  | "overlapping"
  // contents
  | "dtype"
  | "object-array"
  | "not-finite"
  | "too-many-numbers"
  | "nothing-in-it"
  | "no-numbers"
  | "no-number-in-row"
  | "wrong-row-count"
  | "no-network"
  | "bias-length"
  | "no-label-column";
