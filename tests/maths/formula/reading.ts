/** What the tests of the reader share: vocabularies, and a formula as it was understood, printed. */
import { printFormula } from "../../../src/maths/formula/print.ts";
import { readFormula } from "../../../src/maths/formula/read.ts";
import type { Vocabulary } from "../../../src/maths/formula/tree.ts";

const vector = ["x", "z", "h", "o", "y", "yhat", "w"].map((name) => [name, 1] as const);
const matrix = ["W", "W1", "W2", "X"].map((name) => [name, 2] as const);
const scalar = ["k", "K", "n", "a", "b", "c", "alpha", "rho"].map((name) => [name, 0] as const);

/** Gradients of a network. */
export const NETWORK: Vocabulary = { names: new Map([...vector, ...matrix, ...scalar]), functions: new Set(["f"]) };

/** Nothing declared: every name is a scalar. */
export const NOTHING: Vocabulary = { names: new Map() };

/** School algebra, one letter a name. */
export const SCHOOL: Vocabulary = { names: new Map(["m", "x", "b", "y"].map((name) => [name, 0] as const)), singleLetters: true };

/** The tree as plain text, with its left side before a bar; or the fault with its column and what stands there. */
export function shown(source: string, vocabulary: Vocabulary = NETWORK): string {
  const reading = readFormula(source, vocabulary);
  if (reading.is === "formula") return reading.leftSide === undefined ? printFormula(reading.tree) : `${printFormula(reading.leftSide)} | ${printFormula(reading.tree)}`;
  const { finding } = reading;
  if (finding.code === "syntax-error") return `${finding.why} at ${finding.column}: ${finding.near}`;
  return finding.code === "too-complex" ? `too-complex: ${finding.what}` : finding.code;
}

export type Row = readonly [source: string, understood: string, reason: string];
