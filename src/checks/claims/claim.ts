/** One reported accuracy as written: a fraction, a percentage with or without its sign, or `k/n`. */
import type { Exact } from "../../maths/number/exact.ts";
import { readNumber } from "../../maths/number/read.ts";
import type { Placed } from "../../model.ts";
import type { FoundEntry } from "../entries.ts";
import { placed } from "../judgements.ts";

export interface Claim {
  /** `doubtful` is read, but so unlikely as written that a person has to look. */
  readonly state: "claimed" | "doubtful" | "impossible" | "unreadable";
  /** From 0 to 1. */
  readonly value?: Exact;
  /** Digits behind the point of the value as a fraction; null where it is exact. */
  readonly decimals?: number | null;
  readonly findings: readonly Placed[];
}

export function claimOf(at: string, { text, place }: FoundEntry): Claim {
  const read = readNumber(text);
  if (read.is === "unreadable") {
    return { state: read.finding.code === "not-finite" ? "impossible" : "unreadable", findings: [placed(read.finding, place)] };
  }
  const { value, decimals } = read;
  const double = Number(value);
  const notes = read.notes.map((note) => placed(note, place));
  // "0.99 %" is what people write who multiply by a hundred twice, once in the head and once with the sign.
  if (read.percent && double > 0 && double < 0.01) {
    const whole = value.mul(100);
    return { state: "doubtful", value: whole, decimals: decimals === null ? null : decimals - 2, findings: [...notes, placed({ code: "percent-of-fraction", at, got: text, readAs: String(Number(whole)) }, place)] };
  }
  if (double >= 0 && double <= 1) return { state: "claimed", value, decimals, findings: notes };
  // 95 can only mean 95 %; 1.5 may be a slip of any kind.
  if (!read.percent && double > 10 && double <= 100) {
    const hundredth = value.div(100);
    return { state: "claimed", value: hundredth, decimals: decimals === null ? null : decimals + 2, findings: [...notes, placed({ code: "read-as-percent", at, got: text, readAs: `${text.trim()}%` }, place)] };
  }
  return { state: "impossible", findings: [...notes, placed({ code: "accuracy-out-of-range", at, got: text }, place)] };
}
