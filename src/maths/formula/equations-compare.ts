/** Whether two conditions hold at the same places: along lines through the space, at every root of either and between them. */
import { compareValues } from "./equal-values.ts";
import type { Comparison } from "./equal-values.ts";
import { factorBetween, scaled } from "./equal-constants.ts";
import { hintsOf } from "./equal-hints.ts";
import type { Rules } from "./equal-pair.ts";
import { spaceOf } from "./equal-space.ts";
import type { Space } from "./equal-space.ts";
import { comparisonsIn, differenceOf, turned } from "./equations.ts";
import type { Condition } from "./equations.ts";
import { breaksOf, straightRoot } from "./equations-roots.ts";
import type { Break, Line } from "./equations-roots.ts";
import { compileSides, signAt } from "./equations-sides.ts";
import type { Side, Sides } from "./equations-sides.ts";
import { CONSTANTS } from "./evaluate.ts";
import type { Drawn } from "./sample.ts";
import { LIMITS, tooComplex, Unfit } from "./evaluate-code.ts";
import { freeNames } from "./walk.ts";

type Compare = Extract<Condition, { is: "compare" }>;

export function compareConditions(student: Condition, reference: Condition, rules: Rules): Comparison {
  if (isSameThroughout(student, reference, rules)) return { is: "equal" };
  const names = new Set([reference, student].flatMap((condition) => comparisonsIn(condition).flatMap(({ left, right }) => [...freeNames(left.tree).keys(), ...freeNames(right.tree).keys()])));
  for (const name of CONSTANTS.keys()) names.delete(name);
  const trees = [reference, student].flatMap((condition) => comparisonsIn(condition).flatMap(({ left, right }) => [left.tree, right.tree]));
  const space = spaceOf(names, hintsOf(trees), rules, 0);
  if (space.is === "unfit") return { is: "undecided", finding: space.finding };
  const [ours, theirs] = [compileSides(student, space), compileSides(reference, space)];
  if ("code" in theirs) return { is: "undecided", finding: theirs };
  if ("code" in ours && ours.code === "too-few-points") return { is: "undecided", finding: ours };
  if ("code" in ours) return ours.code === "shape-clash" ? { is: "different", findings: [ours] } : { is: "unreadable", finding: ours };
  try {
    return alongLines(space, ours, theirs, names);
  } catch (fault) {
    if (fault instanceof Unfit) return { is: "undecided", finding: fault.finding };
    throw fault;
  }
}

/** Part by part, in the same order. */
function isSameThroughout(student: Condition, reference: Condition, rules: Rules): boolean {
  if (student.is === "compare") return reference.is === "compare" && isMultiple(student, reference, rules);
  if (reference.is !== student.is || reference.of.length !== student.of.length) return false;
  return student.of.every((part, place) => isSameThroughout(part, reference.of[place] ?? part, rules));
}

/** The difference of the sides is the reference's times a number other than zero, and the sign fits that number. */
function isMultiple(student: Compare, reference: Compare, rules: Rules): boolean {
  const [ours, theirs] = [differenceOf(student), differenceOf(reference)];
  const factor = factorBetween(ours, theirs, rules);
  if (typeof factor !== "number" || factor === 0 || !Number.isFinite(factor)) return false;
  if (student.op !== (factor > 0 ? reference.op : turned(reference.op))) return false;
  const constant = freeNames(theirs.tree).size === 0 && freeNames(ours.tree).size === 0;
  if (constant && Math.abs(factor) !== 1) return false;
  return compareValues(ours, scaled(theirs, factor), rules).is === "equal";
}

interface Tally {
  /** Places where the reference holds, and where it does not: it takes both to say that a student's condition is the same. */
  held: number;
  failed: number;
  /** Points that were looked at. */
  moves: number;
  /** What holds on either side where they part. */
  differs: { readonly got: boolean; readonly want: boolean } | null;
}

function alongLines(space: Space, ours: Sides, theirs: Sides, names: ReadonlySet<string>): Comparison {
  const count = space.places.length;
  if (count === 0) return withoutVariables(space, ours, theirs);
  const lines = count === 1 ? 1 : 2 * Math.min(count, MOST_AXES) + 4;
  const tally: Tally = { held: 0, failed: 0, moves: 0, differs: null };
  for (let line = 0; line < lines; line += 1) {
    onLine(space, ours, theirs, moverOf(space, line, tally), tally);
    if (tally.differs !== null) return { is: "different", findings: [{ code: "counterexample", input: space.inputs(names), ...tally.differs }] };
  }
  const needed = count === 1 ? 1 : 3;
  const seen = Math.min(tally.held, tally.failed);
  return seen >= needed ? { is: "equal" } : { is: "undecided", finding: { code: "too-few-points", finite: seen, needed } };
}

/** Two lines along each of this many axes, and this many roots on each line. */
const MOST_AXES = 3;
const MOST_BREAKS = 60;
const MOST_MOVES = 40_000;

/** Nothing to vary: the differences of the sides tell apart what is about unknown functions, and truth all else. */
function withoutVariables(space: Space, ours: Sides, theirs: Sides): Comparison {
  const apart = (sides: Sides): readonly number[] => sides.compared.map(({ left, right }) => left(space.frame) - right(space.frame));
  const truth = (sides: Sides): boolean => sides.truth((side) => signAt(side, space, stay, 0, 0));
  const [got, want] = [apart(ours), apart(theirs)];
  if (truth(ours) !== truth(theirs) || !truth(theirs)) return { is: "different", findings: [{ code: "counterexample", input: {}, got, want }] };
  return { is: "undecided", finding: { code: "too-few-points", finite: 0, needed: 1 } };
}

/** Puts the point `t` of a line into the space: along one axis first, then in slanting directions. */
function moverOf(space: Space, line: number, tally: Tally): (t: number) => boolean {
  const scalars = space.places.filter(({ variable }) => variable.shape.length === 0);
  const axis = line < 2 * Math.min(scalars.length, MOST_AXES) ? scalars[Math.floor(line / 2)] : undefined;
  space.move(axis === undefined ? 4 + line : 1 + (line % 2) * 4);
  const base = scalars.map(({ index }) => space.frame.scalars[index] ?? NaN);
  space.move(11 + line);
  const slope = scalars.map(({ index }) => space.frame.scalars[index] ?? NaN);
  space.move(axis === undefined ? 4 + line : 1 + (line % 2) * 4);
  // Along an axis nothing else moves.
  const moving = scalars.flatMap((place, rank) => (axis === undefined || place === axis ? [{ ...place.variable, index: place.index, base: base[rank] ?? NaN, slope: slope[rank] ?? NaN }] : []));
  return (t) => {
    tally.moves += 1;
    if (tally.moves > MOST_MOVES) throw tooComplex("moves", MOST_MOVES);
    let inside = true;
    for (const variable of moving) {
      const value = axis === undefined ? variable.base + t * variable.slope : t;
      space.frame.scalars[variable.index] = value;
      inside &&= isInside(variable, value);
    }
    space.frame.budget = LIMITS.work;
    space.derive();
    return inside;
  };
}

function isInside({ domain, range }: Pick<Drawn, "domain" | "range">, value: number): boolean {
  if (range !== null && (value < range[0] || value > range[1])) return false;
  if (value < 0) return domain === "real" || domain === "integer";
  if (value === 0) return domain !== "positive" && domain !== "positive-integer";
  return value <= 1 || (domain !== "probability" && domain !== "sigmoid");
}

function onLine(space: Space, ours: Sides, theirs: Sides, moveTo: (t: number) => boolean, tally: Tally): void {
  const lineOf = (side: Side): Line => (t) => {
    const apart = moveTo(t) ? side.left(space.frame) - side.right(space.frame) : NaN;
    return Number.isFinite(apart) ? apart : NaN;
  };
  const found = (side: Side): readonly Break[] => {
    return breaksOf(lineOf(side)).map(({ at, within, pole }) => ({ at, pole, within: Math.max(within, side.loose(space, moveTo, at)) }));
  };
  const differsAt = (t: number, within: number): boolean => {
    if (!moveTo(t)) return false;
    const truth = (sides: Sides): boolean => sides.truth((side) => signAt(side, space, moveTo, t, within));
    const [got, want] = [truth(ours), truth(theirs)];
    if (want) tally.held += 1;
    else tally.failed += 1;
    if (got === want) return false;
    moveTo(t);
    tally.differs = { got, want };
    return true;
  };
  const [only, another] = theirs.compared;
  const straight = only === undefined || another !== undefined ? null : straightRoot(lineOf(only));
  const { held, failed } = tally;
  if (straight !== null && differsAt(straight, 1e-9 * Math.max(Math.abs(straight), 1e-3))) return;
  const breaks: Break[] = [];
  for (const side of theirs.compared) breaks.push(...found(side));
  // A root of the reference that is none of the student's settles it.
  if (breaks.slice(0, MOST_BREAKS).some(({ at, within, pole }) => !pole && differsAt(at, within))) return;
  // Otherwise they are counted below, in their order among the others.
  [tally.held, tally.failed] = [held, failed];
  for (const side of ours.compared) breaks.push(...found(side));
  breaks.sort((left, right) => left.at - right.at);
  for (const [rank, { at, within, pole }] of breaks.slice(0, MOST_BREAKS).entries()) {
    if (!pole && differsAt(at, within)) return;
    const before = breaks[rank - 1];
    const after = breaks[rank + 1];
    const middles = [before === undefined ? at - 1 - Math.abs(at) : (before.at + at) / 2, ...(after === undefined ? [at + 1 + Math.abs(at)] : [])];
    for (const middle of middles) {
      if (Math.abs(middle - at) > 2 * within + 1e-7 * Math.abs(at) && differsAt(middle, 0)) return;
    }
  }
}

function stay(): boolean {
  return true;
}
