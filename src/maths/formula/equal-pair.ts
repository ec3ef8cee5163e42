/** Two formulas over the same points, compiled, with their noisy twins for the close look. */
import { quickLook } from "./equal-apart.ts";
import type { Quick, ValueOf } from "./equal-apart.ts";
import { isDefined, weigh } from "./equal-point.ts";
import type { PointVerdict, Tolerance } from "./equal-point.ts";
import { agrees } from "./equal-point.ts";
import { shaker, trustOf, watcher } from "./equal-noise.ts";
import type { Shaker } from "./equal-noise.ts";
import { digitsOf } from "./equal-digits.ts";
import type { Digits } from "./equal-digits.ts";
import { hintsOf } from "./equal-hints.ts";
import { spaceOf } from "./equal-space.ts";
import type { Formula, Space, SpaceOptions } from "./equal-space.ts";
import { CONSTANTS } from "./evaluate.ts";
import type { Program } from "./evaluate.ts";
import type { FormulaFinding } from "../../model.ts";
import type { VariableTable } from "./variables.ts";
import { freeNames } from "./walk.ts";

export interface Rules extends SpaceOptions {
  readonly tolerance: Tolerance;
  /** Decimals of nine digits and more are taken as rounded. */
  readonly rounded: boolean;
  /** Whether a difference is to be shown at a point. */
  readonly counterexamples: boolean;
}

export interface Pair {
  readonly is: "pair";
  readonly space: Space;
  readonly student: Program;
  readonly reference: Program;
  readonly names: ReadonlySet<string>;
  /** Names whose values make a counterexample easy to follow. */
  readonly shown: ReadonlySet<string>;
  /** Whether a difference is to be shown at a point. */
  readonly counterexamples: boolean;
  /** Whether the two values at the present point agree. */
  look(got: number | Float64Array, want: number | Float64Array): PointVerdict;
  /** Whether the student's value is only lost because something on the way to it is too large: `1000!/999!`. */
  overflows(): boolean;
}

/** Whose formula has no value, and why. */
export interface Unpaired {
  readonly is: "unpaired";
  readonly whose: "student" | "reference";
  readonly finding: FormulaFinding;
}

/** The names of both, the reference's first, so that its values do not depend on what a student writes. */
export function namesOf(student: Formula, reference: Formula): ReadonlySet<string> {
  const names = new Set<string>();
  for (const name of freeNames(reference.tree).keys()) if (!CONSTANTS.has(name)) names.add(name);
  const others: string[] = [];
  for (const name of freeNames(student.tree).keys()) if (!CONSTANTS.has(name) && !names.has(name)) others.push(name);
  for (const name of others.length > 1 ? others.toSorted() : others) names.add(name);
  return names;
}

export function pairOf(student: Formula, reference: Formula, rules: Rules, setting: 0 | 1, also?: Iterable<string>): Pair | Unpaired {
  const names = allNames(student, reference, rules.table, also);
  const space = spaceOf(names, hintsOf([reference.tree, student.tree]), rules, setting);
  if (space.is === "unfit") return { is: "unpaired", whose: "reference", finding: space.finding };
  return pairIn(space, student, reference, rules, names);
}

function allNames(student: Formula, reference: Formula, table: VariableTable | null, also: Iterable<string> | undefined): ReadonlySet<string> {
  const named = namesOf(student, reference);
  if (table === null && also === undefined) return named;
  const names = new Set(named);
  for (const name of declaredConstants(table)) if (freeNames(student.tree).has(name) || freeNames(reference.tree).has(name)) names.add(name);
  for (const name of also ?? []) names.add(name);
  return names;
}

/** An `e` that the assignment declares is a variable. */
function declaredConstants(table: VariableTable | null): readonly string[] {
  if (table === null) return [];
  return [...table.base, ...table.derived].flatMap(({ name }) => (CONSTANTS.has(name) ? [name] : []));
}

/** In a space that is there already, as long as it holds all names of both. */
export function pairIn(space: Space, student: Formula, reference: Formula, rules: Rules, names: ReadonlySet<string>): Pair | Unpaired {
  const want = space.compile(reference);
  if (want.is === "unfit") return { is: "unpaired", whose: "reference", finding: want.finding };
  const got = space.compile(student);
  if (got.is === "unfit") return { is: "unpaired", whose: "student", finding: got.finding };
  const digits: Digits = { long: (rules.table?.derived.length ?? 0) > 0, wide: false };
  digitsOf(student, digits);
  digitsOf(reference, digits);
  const { long, wide } = digits;
  let noisy: Noisy | null = null;
  let quick: Quick | null = null;
  return {
    is: "pair",
    space,
    student: got,
    reference: want,
    names,
    shown: shownNames(names, rules.table),
    counterexamples: rules.counterexamples,
    overflows: () => overflows(space, student),
    look(ours, theirs) {
      if (!isDefined(ours) || !isDefined(theirs)) return "no-evidence";
      if (!wide && agrees(ours, theirs, rules.tolerance)) return "agree";
      if (!long && typeof ours === "number" && typeof theirs === "number") {
        quick ??= quickLook(scalarsOf(space), student.tree, reference.tree, rules.tolerance);
        const verdict = quick(ours, theirs);
        if (verdict === "agree" || verdict === "differ") return verdict;
      }
      noisy ??= noisyOf(space, student, reference);
      if (noisy === null) return "no-evidence";
      const { shake, derive } = noisy;
      const [got_, want_] = [kept(ours), kept(theirs)];
      const trust = [trustOf(noisy.student, shake, space.frame, got_, derive, long), trustOf(noisy.reference, shake, space.frame, want_, derive, long)] as const;
      space.derive();
      return weigh(got_, want_, rules.tolerance, ...trust, rules.rounded);
    },
  };
}

/** What is computed from one variable alone, as `softmax(o)` is, comes with that variable: its numbers are the round ones. */
function shownNames(names: ReadonlySet<string>, table: VariableTable | null): ReadonlySet<string> {
  if (table === null || table.derived.length === 0) return names;
  const needs = new Map(table.derived.map((variable) => [variable.name, variable.needs]));
  const base = (name: string): readonly string[] => needs.get(name)?.flatMap(base) ?? (table.base.some((variable) => variable.name === name) ? [name] : []);
  const roots = [...names].flatMap((name) => {
    const found = needs.has(name) ? [...new Set(base(name))] : [];
    return found.length === 1 ? found : [];
  });
  return new Set([...roots, ...names]);
}

function overflows(space: Space, formula: Formula): boolean {
  const watch = watcher();
  const program = space.compile(formula, watch);
  if (program.is === "unfit") return false;
  space.move(0);
  const value = program.run(space.frame);
  return watch.sawInfinity && (typeof value === "number" ? Number.isNaN(value) : value.some((entry) => Number.isNaN(entry)));
}

/** A program that is a single name gives the frame's own array. */
function kept(value: number | Float64Array): number | Float64Array {
  return typeof value === "number" ? value : value.slice();
}

interface Noisy {
  readonly shake: Shaker;
  readonly derive: () => void;
  readonly student: Program;
  readonly reference: Program;
}

function noisyOf(space: Space, student: Formula, reference: Formula): Noisy | null {
  const shake = shaker();
  const [ours, theirs] = [space.compile(student, shake), space.compile(reference, shake)];
  return ours.is === "program" && theirs.is === "program" ? { shake, derive: space.noisyDerive(shake), student: ours, reference: theirs } : null;
}

/** The numbers in a space; what is no number has no value here. */
function scalarsOf({ slots, frame }: Space): ValueOf {
  return (name) => {
    const slot = slots.get(name);
    if (slot === undefined) return undefined;
    if (slot.is === "size") return slot.size;
    return slot.is === "scalar" ? (frame.scalars[slot.index] ?? NaN) : NaN;
  };
}
