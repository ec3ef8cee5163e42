/** What can be wrong with the files in which a TA keeps decisions about single students: overrides and extensions. */
import type { Share } from "../model.ts";
import type { TimeFault } from "./time.ts";

export const OVERRIDE_KEYS = ["student", "question", "points", "verdict", "add", "reason", "who", "when"] as const;
export type OverrideKey = (typeof OVERRIDE_KEYS)[number];

export type LedgerFault =
  | { readonly code: "no-such-file" }
  | { readonly code: "no-text" }
  | { readonly code: "syntax"; readonly what: string }
  | { readonly code: "not-a-list" }
  | { readonly code: "unknown-key"; readonly key: string; readonly nearest?: string }
  | { readonly code: "missing-key"; readonly key: OverrideKey }
  | { readonly code: "bad-value"; readonly key: OverrideKey | "days" | "hours"; readonly got: string }
  /** None or several of points, verdict and add. */
  | { readonly code: "not-one-change"; readonly count: number }
  | { readonly code: "verdict-of-total" }
  | { readonly code: "unknown-question"; readonly got: string; readonly nearest?: string }
  | { readonly code: "too-many-points"; readonly got: Share; readonly most: Share; readonly question?: string }
  /** Two overrides of one question at one time: nobody can say which is the last. */
  | { readonly code: "same-time"; readonly line: number }
  | { readonly code: "unknown-student"; readonly got: string; readonly nearest?: string }
  | { readonly code: "several-students"; readonly got: string; readonly ids: readonly string[] }
  | { readonly code: "time"; readonly fault: TimeFault }
  | { readonly code: "missing-columns" }
  /** None or several of until, days and hours. */
  | { readonly code: "not-one-span"; readonly count: number }
  | { readonly code: "before-due"; readonly due: string }
  | { readonly code: "no-due" };
