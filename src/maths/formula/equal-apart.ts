/** Whether two values lie further apart than rounding can explain, told by a bound on its errors: cheaper than runs with the last bits shaken. */
import { CONSTANTS } from "./evaluate.ts";
import { ELEMENTWISE } from "./functions-elementwise.ts";
import type { PointVerdict, Tolerance } from "./equal-point.ts";
import type { Expression } from "./tree.ts";

/** So many times the bound must lie between them. */
const CAUTION = 1_000;
const UNIT = 2 ** -52;
/** Errors below this share of the values leave no doubt about an agreement. */
const PRECISE = 1e-9;
/** Errors are carried along slopes, which holds only while they are small. */
const SMALL = 1e-6;

/** What is nested deeper has no bound. */
const MOST_NESTED = 200;

/** The size of the slope at `x`, where the value there is known too. */
const SLOPES: ReadonlyMap<string, (x: number, value: number) => number> = new Map<string, (x: number, value: number) => number>([
  ["exp", (_, value) => value],
  ["sin", () => 1],
  ["cos", () => 1],
  ["tan", (_, value) => 1 + value * value],
  ["sinh", Math.cosh],
  ["cosh", Math.cosh],
  ["tanh", () => 1],
  ["atan", () => 1],
  ["sigmoid", () => 1],
  ["abs", () => 1],
  ["log", (x) => 1 / x],
  ["ln", (x) => 1 / x],
  ["log2", (x) => 2 / x],
  ["log10", (x) => 1 / x],
  ["sqrt", (_, value) => 1 / value],
]);

/** Functions whose slope grows without bound near zero. */
const STEEP: ReadonlySet<string> = new Set(["log", "ln", "log2", "log10", "sqrt"]);

/**
 * What the bound says of two values at one point: `no-evidence` where rounding alone may part them, null where it says nothing, for want of
 * a bound or because the truth lies between.
 */
export type Quick = (got: number, want: number) => PointVerdict | null;

/** For the values that two formulas have where the names have the values that `valueOf` gives. */
export function quickLook(valueOf: ValueOf, student: Expression, reference: Expression, { absolute, relative }: Tolerance): Quick {
  const bounds = new Bounds(valueOf);
  /** NaN where the compiled program computes another way, so that the bound says nothing of it. */
  const errorOf = (tree: Expression, known: number): number => (Math.abs(bounds.of(tree) - known) <= 1e-6 * Math.abs(known) ? bounds.error : NaN);
  return (got, want) => {
    const error = errorOf(student, got) + errorOf(reference, want);
    const apart = Math.abs(got - want);
    const allowed = absolute + relative * Math.abs(want);
    if (apart > CAUTION * error + allowed) return "differ";
    if (CAUTION * error <= PRECISE * Math.max(Math.abs(got), Math.abs(want))) return apart <= allowed ? "agree" : null;
    return apart <= error ? "no-evidence" : null;
  };
}

/** The exact value of a variable; undefined for any other name. */
export type ValueOf = (name: string) => number | undefined;

/** Values with a bound on their rounding error; NaN where there is none. */
class Bounds {
  /** Of the value that was computed last. */
  error = 0;
  private depth = 0;

  constructor(private readonly valueOf: ValueOf) {}

  of(tree: Expression): number {
    if (this.depth >= MOST_NESTED) return NaN;
    this.depth += 1;
    const value = this.valueOfNode(tree);
    this.depth -= 1;
    return value;
  }

  private valueOfNode(tree: Expression): number {
    switch (tree.is) {
      case "number":
        return this.rounded(Number(tree.text));
      case "name":
        return this.named(tree.name);
      case "negate":
        return -this.of(tree.of);
      case "binary":
        return this.combined(tree);
      case "call": {
        const [only] = tree.arguments;
        return only === undefined || tree.arguments.length > 1 ? NaN : this.called(tree.name, only);
      }
      case "absolute":
        return this.called("abs", tree.of);
      default:
        return NaN;
    }
  }

  private rounded(value: number): number {
    this.error = Number.isSafeInteger(value) ? 0 : UNIT * Math.abs(value);
    return value;
  }

  private named(name: string): number {
    const value = this.valueOf(name);
    if (value === undefined) return this.rounded(CONSTANTS.get(name) ?? NaN);
    this.error = 0;
    return value;
  }

  private combined({ op, left, right }: Extract<Expression, { is: "binary" }>): number {
    const a = this.of(left);
    const ofA = this.error;
    const b = this.of(right);
    const ofB = this.error;
    switch (op) {
      case "+":
        return this.with(a + b, ofA + ofB);
      case "-":
        return this.with(a - b, ofA + ofB);
      case "*":
      case ".*":
        return this.with(a * b, Math.abs(a) * ofB + Math.abs(b) * ofA + ofA * ofB);
      case "/":
      case "./":
        return ofB <= SMALL * Math.abs(b) ? this.with(a / b, (2 * (ofA + Math.abs(a / b) * ofB)) / Math.abs(b)) : NaN;
      case "^":
      case ".^":
        return this.power(a, ofA, b, ofB);
      default:
        return NaN;
    }
  }

  private power(base: number, ofBase: number, exponent: number, ofExponent: number): number {
    if (base === 0 || (base < 0 && (!Number.isInteger(exponent) || ofExponent > 0))) return NaN;
    const logarithm = Math.log(Math.abs(base));
    const relative = Math.abs(exponent) * (ofBase / Math.abs(base)) + Math.abs(logarithm) * ofExponent;
    const value = base ** exponent;
    return relative <= SMALL ? this.with(value, Math.abs(value) * (2 * relative + 4 * UNIT)) : NaN;
  }

  private called(name: string, argument: Expression): number {
    const slope = SLOPES.get(name);
    const of = ELEMENTWISE.get(name);
    if (slope === undefined || of === undefined) return NaN;
    const x = this.of(argument);
    const { error } = this;
    if (error > SMALL * (STEEP.has(name) ? Math.abs(x) : 1)) return NaN;
    const value = of(x);
    // Twice the slope leaves room for its own change; libraries differ by a few units in the last place.
    return error * value * value > SMALL ? NaN : this.with(value, 2 * Math.abs(slope(x, value)) * error + 4 * UNIT * Math.abs(value));
  }

  private with(value: number, error: number): number {
    this.error = error + UNIT * Math.abs(value);
    return value;
  }
}
