/** The two sides of a comparison: what was given, and what comes of it. */
import type { Numeral } from "./exact.ts";

export type Got = Pick<Numeral, "value" | "approximate" | "decimals">;

export type Compared =
  | { readonly is: "close" }
  /** The reference rounded or cut to fewer digits than are asked for. */
  | { readonly is: "too-few-digits"; readonly digits: number; readonly of: "decimals" | "significant" }
  /** More digits than are asked for, each of them right. */
  | { readonly is: "too-many-digits"; readonly digits: number; readonly of: "decimals" | "significant" }
  | { readonly is: "outside-interval"; readonly interval: string }
  | { readonly is: "not-an-integer" }
  /** `allowed` is the deviation that is allowed. */
  | { readonly is: "far"; readonly allowed: string }
  | { readonly is: "not-finite-reference" };

/** Why a number that was read is not the right one. */
export type Missed = Exclude<Compared, { readonly is: "close" | "not-finite-reference" }>;
