/** Why a text is no formula: the codes that a `syntax-error` carries, and how they leave the reader. */
import type { FormulaFinding } from "../../model.ts";
import { Stackless } from "./stackless.ts";

export type Why =
  | "empty"
  | "unexpected-character"
  | "unexpected-token"
  | "unknown-command"
  | "missing-operand"
  | "missing-argument"
  | "missing-bracket"
  | "unclosed-bracket"
  | "unopened-bracket"
  | "two-numbers"
  | "bad-number"
  | "otimes-not-declared"
  | "prime-of-scalar"
  | "inverse-function"
  | "ambiguous-argument"
  | "ambiguous-percent"
  | "accent-over-expression"
  | "bad-subscript"
  | "bad-sum"
  | "words-around-formula";

/** Longest text in characters, deepest nesting, and most nodes of a formula. */
export const READ_LIMITS = { characters: 20_000, depth: 200, nodes: 4_000 } as const;

/** Thrown inside the reader and caught at its door. */
export class Unreadable extends Stackless {
  constructor(
    readonly why: Why | "too-complex",
    readonly from: number,
    readonly to: number,
    readonly what: keyof typeof READ_LIMITS = "nodes",
  ) {
    super(why);
  }
}

export function findingOf(fault: Unreadable, source: string): FormulaFinding {
  const { why, what } = fault;
  if (why === "too-complex") return { code: "too-complex", what, limit: READ_LIMITS[what] };
  const near = source.slice(fault.from, Math.min(fault.to, fault.from + 40));
  return { code: "syntax-error", source, column: fault.from + 1, why, near };
}
