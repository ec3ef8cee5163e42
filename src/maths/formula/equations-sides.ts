/** The two sides of every comparison in a condition, compiled, and the sign of their difference at a point. */
import { comparisonsIn, holds } from "./equations.ts";
import type { Condition, Sign } from "./equations.ts";
import { shaker } from "./equal-noise.ts";
import type { Space } from "./equal-space.ts";
import { lastDigit } from "./evaluate.ts";
import type { Frame } from "./evaluate-code.ts";
import type { FormulaFinding } from "../../model.ts";
import { contains } from "./walk.ts";

type Run = (frame: Frame) => number;
type MoveTo = (t: number) => boolean;

export interface Side {
  readonly op: Sign;
  readonly left: Run;
  readonly right: Run;
  /** How far a root may lie away because the last digits of long decimals are rounded. */
  loose(space: Space, moveTo: MoveTo, at: number): number;
}

export interface Sides {
  readonly compared: readonly Side[];
  truth(sign: (side: Side) => number): boolean;
}

export function compileSides(condition: Condition, space: Space): Sides | FormulaFinding {
  const compared = new Map<Condition, Side>();
  for (const part of comparisonsIn(condition)) {
    const [left, right] = [part.left, part.right].map((formula) => space.compile(formula));
    if (left === undefined || right === undefined) continue;
    if (left.is === "unfit") return left.finding;
    if (right.is === "unfit") return right.finding;
    // Lines through vectors and matrices would have to be drawn in every entry; what is no multiple is left to a person.
    if (left.shape.length > 0 || right.shape.length > 0) return { code: "too-few-points", finite: 0, needed: 1 };
    compared.set(part, { op: part.op, left: asNumber(left.run), right: asNumber(right.run), loose: looseness(part, space) });
  }
  const truth = (of: Condition, sign: (side: Side) => number): boolean => {
    if (of.is === "compare") {
      const side = compared.get(of);
      return side !== undefined && holds(of.op, sign(side));
    }
    return of.is === "all" ? of.of.every((part) => truth(part, sign)) : of.of.some((part) => truth(part, sign));
  };
  return { compared: [...compared.values()], truth: (sign) => truth(condition, sign) };
}

function looseness(part: Extract<Condition, { is: "compare" }>, space: Space): Side["loose"] {
  const long = [part.left, part.right].some(({ tree }) => contains(tree, (node) => node.is === "number" && lastDigit(node.text) > 0));
  if (!long) return () => 0;
  const noise = shaker();
  const [left, right] = [space.compile(part.left, noise), space.compile(part.right, noise)];
  if (left.is === "unfit" || right.is === "unfit") return () => 0;
  const apart = (t: number, moveTo: MoveTo, shift: number): number => {
    noise.restart(0, shift);
    moveTo(t);
    return Number(left.run(space.frame)) - Number(right.run(space.frame));
  };
  return (_space, moveTo, at) => {
    const step = 1e-6 * Math.max(Math.abs(at), 1e-3);
    const exact = 2 ** -40;
    const slope = Math.abs(apart(at + step, moveTo, exact) - apart(at - step, moveTo, exact)) / (2 * step);
    const slack = Math.max(Math.abs(apart(at, moveTo, 1) - apart(at, moveTo, exact)), Math.abs(apart(at, moveTo, -1) - apart(at, moveTo, exact)));
    return slope > 0 ? slack / slope : 0;
  };
}

/** Zero where the difference is rounding, or where the point is a root up to `within`. */
export function signAt({ left, right }: Side, space: Space, moveTo: MoveTo, t: number, within: number): number {
  const at = (place: number): readonly [apart: number, size: number] => {
    moveTo(place);
    const [a, b] = [left(space.frame), right(space.frame)];
    return [a - b, Math.max(Math.abs(a), Math.abs(b))];
  };
  const [apart, size] = at(t);
  if (!Number.isFinite(apart)) return NaN;
  if (Math.abs(apart) <= 2 ** -46 * size) return 0;
  if (within > 0) {
    const moved = Math.max(Math.abs(at(t + within)[0] - apart) || 0, Math.abs(at(t - within)[0] - apart) || 0);
    if (Math.abs(apart) <= 1.0001 * moved) return 0;
  }
  return Math.sign(apart);
}

function asNumber(run: (frame: Frame) => number | Float64Array): Run {
  return (frame) => Number(run(frame));
}
