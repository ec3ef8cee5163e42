/** The two sides of a comparison: what was given, and what comes of it. */
import type { Numeral } from "./exact.ts";

export type Got = Pick<Numeral, "value" | "approximate" | "decimals">;

export type Compared =
  | { readonly is: "close" }
  /** The reference rounded or cut to fewer digits than are asked for. */
  | { readonly is: "too-few-digits"; readonly digits: number; readonly of: "decimals" | "significant" }
  /** `allowed` is the deviation that is allowed, or the interval. */
  | { readonly is: "far"; readonly allowed: string }
  | { readonly is: "not-finite-reference" };
