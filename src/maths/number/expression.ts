/** Answers that are formulas without variables: `-(8/17*log2(8/17)+9/17*log2(9/17))`, `\frac{5}{8}+1`, `2^10`. */
import type { FormulaFinding } from "../../model.ts";
import { compileFormula } from "../formula/evaluate.ts";
import { LIMITS, Unfit } from "../formula/evaluate-code.ts";
import { readFormula } from "../formula/read.ts";
import type { Expression } from "../formula/tree.ts";
import { exactValue } from "./exact-tree.ts";
import type { Exact } from "./exact.ts";
import { fits } from "./exact.ts";

export type Constant =
  | { readonly is: "exact"; readonly value: Exact }
  | { readonly is: "approximate"; readonly value: number }
  | { readonly is: "not-finite" }
  /** The column counts from 1 in the text given. */
  | { readonly is: "no-constant"; readonly why: string; readonly column?: number };

/**
 * Exact where the value is rational, else evaluated in doubles; never throws, and bounded in size, depth and steps. Underscores are refused
 * behind a digit: `1_000` belongs to programs, and is no element of a vector either.
 */
export function evaluateConstant(text: string): Constant {
  const underscore = text.search(/(?<=\d)_/);
  if (underscore !== -1) return { is: "no-constant", why: "underscore", column: underscore + 1 };
  const read = readFormula(text, { names: new Map() });
  if (read.is === "unreadable") return refused(read.finding);
  if (read.leftSide !== undefined || !isValue(read.tree)) return { is: "no-constant", why: read.tree.is };
  const exact = exactValue(read.tree);
  if (exact !== null) return fits(exact) ? { is: "exact", value: exact } : { is: "not-finite" };
  return evaluate(read.tree, text);
}

/** A relation, a list or an interval has no value, though parts of it have. */
function isValue({ is }: Expression): boolean {
  return is !== "relation" && is !== "list" && is !== "set" && is !== "interval" && is !== "union" && is !== "words" && is !== "plus-minus" && is !== "tuple";
}

function evaluate(tree: Expression, source: string): Constant {
  const program = compileFormula(tree, { source, slots: new Map(), functions: new Set(), noise: null });
  if (program.is === "unfit") return refused(program.finding);
  if (program.shape.length > 0) return { is: "no-constant", why: "wrong-shape" };
  try {
    const value = program.run({ scalars: Array.from({ length: program.scalars }, () => 0), tensors: [], budget: LIMITS.work });
    if (typeof value !== "number") return { is: "no-constant", why: "wrong-shape" };
    return Number.isFinite(value) ? { is: "approximate", value } : { is: "not-finite" };
  } catch (fault) {
    if (fault instanceof Unfit) return refused(fault.finding);
    throw fault;
  }
}

function refused(finding: FormulaFinding): Constant {
  const column = "column" in finding ? { column: finding.column } : {};
  return { is: "no-constant", why: finding.code === "syntax-error" ? finding.why : finding.code, ...column };
}
