import * as fc from "fast-check";
import { evaluate } from "mathjs";
import { describe, expect, it } from "vitest";
import { printFormula } from "../../../src/maths/formula/print.ts";
import { readFormula } from "../../../src/maths/formula/read.ts";
import type { Expression, Vocabulary } from "../../../src/maths/formula/tree.ts";

const VALUES = { x: 1.5, y: 0.75, z: 2.25 };
const VOCABULARY: Vocabulary = { names: new Map(Object.keys(VALUES).map((name) => [name, 0])) };

/** A second, naive reading of the tree: what it is worth. */
function worth(tree: Expression): number {
  switch (tree.is) {
    case "number":
      return Number(tree.text);
    case "name":
      return new Map<string, number>([...Object.entries(VALUES), ["pi", Math.PI], ["e", Math.E]]).get(tree.name) ?? NaN;
    case "negate":
      return -worth(tree.of);
    case "percent":
      return worth(tree.of) / 100;
    case "factorial":
      return [1, 1, 2, 6, 24, 120][worth(tree.of)] ?? NaN;
    case "call":
      return called(tree.name, tree.arguments.map(worth));
    case "binary": {
      const [left, right] = [worth(tree.left), worth(tree.right)];
      const op = tree.op.replace(".", "");
      return op === "+" ? left + right : op === "-" ? left - right : op === "*" ? left * right : op === "/" ? left / right : left ** right;
    }
    default:
      throw new Error(`no value for ${tree.is}`);
  }
}

function called(name: string, [first = NaN, base]: readonly number[]): number {
  if (name === "log" && base !== undefined) return Math.log(first) / Math.log(base);
  const of = new Map([["exp", Math.exp], ["sqrt", Math.sqrt], ["log", Math.log], ["sin", Math.sin], ["cos", Math.cos], ["abs", Math.abs]]).get(name);
  return of === undefined ? NaN : of(first);
}

/** Where we leave mathjs on purpose: a denominator in brackets, or a number with a space behind it, ends there. */
const ENDED = /\/\s*(?:\(|[\d.e]+!? +[^\s/*+\-^.])/u;

/** Texts, not trees: precedence is what is tested, so brackets are rare and signs stand where they like. */
const { text } = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom("x", "y", "z", "2", "3", "0.5", "1e1", ".25", "pi", "e", "4"),
    fc.tuple(tie("text"), fc.constantFrom("+", "-", "*", "/", "^", ".*", "./", ".^", " + ", " * ", " / "), tie("text")).map((parts) => parts.join("")),
    fc.tuple(fc.constantFrom("-", "+"), tie("text")).map((parts) => parts.join("")),
    fc.tuple(fc.constantFrom("exp", "sqrt", "sin", "cos", "abs", ""), tie("text")).map(([name, of]) => `${name}(${of})`),
    fc.tuple(tie("text"), tie("text")).map(([left, right]) => `${left} ${right}`),
    fc.tuple(fc.constantFrom("2", "3", "0.5"), tie("text")).map((parts) => parts.join("")),
    fc.tuple(tie("text"), tie("text")).map(([left, right]) => `(${left})(${right})`),
    fc.tuple(fc.constantFrom("3", "4"), fc.constant("!")).map((parts) => parts.join("")),
    fc.tuple(tie("text"), tie("text")).map(([of, base]) => `log(${of}, ${base})`),
  ),
}));

function byMathjs(source: string): number | null {
  try {
    const value: unknown = evaluate(source, { ...VALUES });
    return typeof value === "number" && Number.isFinite(value) ? value : null;
  } catch {
    return null;
  }
}

function agree(ours: number, theirs: number): boolean {
  return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs));
}

function disagreementOn(source: string, theirs: number): string | null {
  const reading = readFormula(source, VOCABULARY);
  if (reading.is === "unreadable") return `${source} is not read`;
  const ours = worth(reading.tree);
  return !Number.isFinite(ours) || agree(ours, theirs) ? null : `${source}: ${ours} for ${theirs}, read as ${printFormula(reading.tree)}`;
}

describe("beside mathjs", () => {
  it("reads every plain expression that mathjs reads with the same value", () => {
    let compared = 0;
    fc.assert(
      fc.property(text, (source) => {
        fc.pre(!ENDED.test(source));
        const theirs = byMathjs(source);
        if (theirs === null) return;
        compared += 1;
        const disagreement = disagreementOn(source, theirs);
        if (disagreement !== null) throw new Error(disagreement);
      }),
      { seed: 20251, numRuns: 4_000 },
    );
    expect(compared).toBeGreaterThan(1_000);
  });

  it("would notice another precedence", () => {
    const left = readFormula("-2^2", VOCABULARY);
    const right = readFormula("(-2)^2", VOCABULARY);
    expect(left.is === "formula" ? worth(left.tree) : NaN).toBe(-4);
    expect(right.is === "formula" ? worth(right.tree) : NaN).toBe(4);
  });

  it.each(["1/2x", "x/2y", "2x^2", "2^-1", "2^3^2", "3!x", "6/2(1+2)", "1/2/4x", "-1/2x", "2x/4x", "x^2y", "(x)2", "x 2"])("gives %s mathjs's value", (source) => {
    const reading = readFormula(source, VOCABULARY);
    expect(reading.is === "formula" ? worth(reading.tree) : NaN).toBeCloseTo(Number(evaluate(source, { ...VALUES })), 12);
  });
});
