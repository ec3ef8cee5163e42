/** One input on which a student's function is not right. */
import type { Value } from "../maths/formula/value.ts";
import type { Outcome } from "../model.ts";
import { columnShape, entriesOf } from "./close.ts";
import type { Input } from "./function-value.ts";

export type Failure =
  | { readonly is: "wrong" | "not-finite"; readonly input: Input; readonly got: Value; readonly want: Value }
  | { readonly is: "no-value"; readonly input: Input; readonly outcome: Outcome; readonly want: Value };

export function failureOf(input: Input, got: Value, want: Value): Failure {
  return { is: entriesOf(got).every(Number.isFinite) ? "wrong" : "not-finite", input, got, want };
}

/** The way in which it fails, which a smaller example has to share. */
export function wayOf(failure: Failure): string {
  if (failure.is === "no-value") return `${failure.is} ${failure.outcome.is}`;
  return `${failure.is} ${columnShape(failure.got) === columnShape(failure.want)}`;
}
