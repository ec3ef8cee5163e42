/** Polynomials in one letter with rational coefficients: read from a tree, and whether they can be taken apart over the rationals. */
import { Fraction } from "fraction.js";
import type { Expression } from "./tree.ts";
import { freeNames } from "./walk.ts";

/** Coefficients, the constant first; the last is not zero. */
export type Polynomial = readonly Fraction[];

const HIGHEST = 12;
const ZERO = new Fraction(0n);
const ONE = new Fraction(1n);

/** Null for what is no polynomial in at most one letter, or of a high degree. */
export function polynomialOf(tree: Expression): Polynomial | null {
  const names = [...freeNames(tree).keys()];
  return names.length > 1 ? null : expand(tree, names[0]);
}

function expand(tree: Expression, letter: string | undefined): Polynomial | null {
  switch (tree.is) {
    case "number":
      return Number.isFinite(Number(tree.text)) ? trimmed([new Fraction(tree.text)]) : null;
    case "name":
      return tree.name === letter ? [ZERO, ONE] : null;
    case "negate": {
      const of = expand(tree.of, letter);
      return of === null ? null : of.map((coefficient) => coefficient.neg());
    }
    case "binary":
      return combine(tree, letter);
    default:
      return null;
  }
}

function combine({ op, left, right }: Extract<Expression, { is: "binary" }>, letter: string | undefined): Polynomial | null {
  const [ours, theirs] = [expand(left, letter), expand(right, letter)];
  if (ours === null || theirs === null) return null;
  const constant = theirs.length <= 1 ? (theirs[0] ?? ZERO) : null;
  switch (op) {
    case "+":
      return sum(ours, theirs);
    case "-":
      return sum(ours, theirs.map((coefficient) => coefficient.neg()));
    case "*":
    case ".*":
      return product(ours, theirs);
    case "/":
      return constant === null || constant.n === 0n ? null : ours.map((coefficient) => coefficient.div(constant));
    case "^": {
      const exponent = constant === null ? NaN : Number(constant);
      if (!Number.isInteger(exponent) || exponent < 0 || exponent > HIGHEST) return null;
      let power: Polynomial | null = [ONE];
      for (let count = 0; count < exponent && power !== null; count += 1) power = product(power, ours);
      return power;
    }
    default:
      return null;
  }
}

function trimmed(coefficients: readonly Fraction[]): Polynomial {
  const last = coefficients.findLastIndex(({ n }) => n !== 0n);
  return coefficients.slice(0, last + 1);
}

function sum(left: Polynomial, right: Polynomial): Polynomial {
  return trimmed(Array.from({ length: Math.max(left.length, right.length) }, (_, place) => (left[place] ?? ZERO).add(right[place] ?? ZERO)));
}

function product(left: Polynomial, right: Polynomial): Polynomial | null {
  if (left.length + right.length - 2 > HIGHEST) return null;
  const all = Array.from({ length: Math.max(0, left.length + right.length - 1) }, () => ZERO);
  for (const [i, a] of left.entries()) for (const [j, b] of right.entries()) all[i + j] = (all[i + j] ?? ZERO).add(a.mul(b));
  return trimmed(all);
}

/** Combinations of divisors that are tried for one degree of a factor. */
const MOST_TRIES = 20_000;
/** Values of the polynomial up to which their divisors are looked for. */
const LARGEST_VALUE = 1_000_000n;

/**
 * Whether a product of two polynomials of degree 1 and more, by Kronecker's method: a factor's values divide the values of the whole, and
 * so many of them determine it (van der Waerden, Algebra, section 5.6). Null where there are too many divisors to try.
 */
export function isReducible(polynomial: Polynomial): boolean | null {
  const whole = primitive(polynomial);
  const degree = whole.length - 1;
  for (let part = 1; part <= degree / 2; part += 1) {
    const found = hasFactor(whole, part);
    if (found !== false) return found;
  }
  return false;
}

/** The same polynomial times a number, with whole coefficients that have no divisor in common. */
export function primitive(polynomial: Polynomial): Polynomial {
  const divisor = polynomial.reduce((common, coefficient) => common.gcd(coefficient), ZERO);
  return divisor.n === 0n ? polynomial : polynomial.map((coefficient) => coefficient.div(divisor));
}

function hasFactor(whole: Polynomial, degree: number): boolean | null {
  const points: Fraction[] = [];
  const choices: (readonly bigint[])[] = [];
  for (let step = 0; points.length <= degree; step += 1) {
    const point = new Fraction(step % 2 === 0 ? -step / 2 : (step + 1) / 2);
    const { s, n } = valueAt(whole, point);
    if (n === 0n) return true;
    if (n > LARGEST_VALUE) return null;
    const divisors = divisorsOf(n * s);
    // Of a factor and its negative one is enough.
    choices.push(points.length === 0 ? divisors : divisors.flatMap((divisor) => [divisor, -divisor]));
    points.push(point);
  }
  if (choices.reduce((count, { length }) => count * length, 1) > MOST_TRIES) return null;
  return combinations(choices).some((values) => {
    const factor = through(points, values);
    return factor.length - 1 === degree && divides(factor, whole);
  });
}

function valueAt(polynomial: Polynomial, point: Fraction): Fraction {
  return polynomial.reduceRight((value, coefficient) => value.mul(point).add(coefficient), ZERO);
}

function divisorsOf(value: bigint): readonly bigint[] {
  const size = value < 0n ? -value : value;
  const found: bigint[] = [];
  for (let candidate = 1n; candidate * candidate <= size; candidate += 1n) if (size % candidate === 0n) found.push(candidate, ...(candidate * candidate === size ? [] : [size / candidate]));
  return found;
}

function combinations(choices: readonly (readonly bigint[])[]): readonly (readonly bigint[])[] {
  return choices.reduce<readonly (readonly bigint[])[]>((rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])), [[]]);
}

/** Lagrange's interpolation. */
function through(points: readonly Fraction[], values: readonly bigint[]): Polynomial {
  return points.reduce<Polynomial>((all, point, place) => {
    const others = points.filter((_, other) => other !== place);
    const basis = others.reduce<Polynomial>((of, other) => product(of, [other.neg(), ONE]) ?? of, [ONE]);
    const scale = new Fraction(values[place] ?? 0n).div(others.reduce((of, other) => of.mul(point.sub(other)), ONE));
    return sum(all, basis.map((coefficient) => coefficient.mul(scale)));
  }, []);
}

function divides(factor: Polynomial, whole: Polynomial): boolean {
  const rest = [...whole];
  const leading = factor[factor.length - 1] ?? ONE;
  for (let place = rest.length - 1; place >= factor.length - 1; place -= 1) {
    const times = (rest[place] ?? ZERO).div(leading);
    for (const [offset, coefficient] of factor.entries()) {
      const at = place - (factor.length - 1) + offset;
      rest[at] = (rest[at] ?? ZERO).sub(times.mul(coefficient));
    }
  }
  return rest.every(({ n }) => n === 0n);
}
