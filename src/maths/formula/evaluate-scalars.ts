/** Formulas of real numbers computed at many points at once, node by node; all else is left to the compiler. */
import { OF_WHOLE_NUMBERS } from "./equal-hints.ts";
import { noteDigits } from "./equal-digits.ts";
import type { Digits } from "./equal-digits.ts";
import { CONSTANTS } from "./evaluate.ts";
import { over, powerBy, times } from "./evaluate-binary.ts";
import { fractionOf } from "./evaluate-exponent.ts";
import { ELEMENTWISE, exponential } from "./functions-elementwise.ts";
import { USUAL_POINTS } from "./sample.ts";
import type { Expression } from "./tree.ts";

type Binary = Extract<Expression, { is: "binary" }>;

const MOST_NESTED = 200;
/** Deepest nesting of right sides. */
const DEEPEST = 24;
/** Two of them, so that a student's values and the reference's can lie side by side; what is in them lasts until the next call. */
const STACKS = [0, 1].map(() => Array.from({ length: DEEPEST }, () => new Float64Array(USUAL_POINTS)));

const OF_TWO: ReadonlyMap<string, (left: number, right: number) => number> = new Map([
  ["max", Math.max],
  ["min", Math.min],
]);

/** The values, in room of its own for either `side`; null where a node is of another kind. Digits are noted on the way. */
export function computeScalars(tree: Expression, { points, functions, digits, from, to }: Scalars, side: 0 | 1): Float64Array | null {
  const rooms = STACKS[side] ?? [];
  return compute({ rooms, points, functions, digits, from, to, depth: 0 }, tree, 0) ? (rooms[0] ?? null) : null;
}

/** A formula at the points `from` to `to`. */
export interface Scalars {
  readonly points: ReadonlyMap<string, Float64Array>;
  readonly functions: ReadonlySet<string>;
  readonly digits: Digits;
  from: number;
  to: number;
}

interface Run extends Scalars {
  /** How many calls deep it is: what is nested deeper takes the long way. */
  depth: number;
  readonly rooms: readonly Float64Array[];
}

/** Puts the values into the room at `place`; false where it cannot. */
function compute(run: Run, tree: Expression, place: number): boolean {
  const room = run.rooms[place];
  if (room === undefined || run.depth >= MOST_NESTED) return false;
  run.depth += 1;
  const done = computeInto(run, tree, place, room);
  run.depth -= 1;
  return done;
}

function computeInto(run: Run, tree: Expression, place: number, room: Float64Array): boolean {
  switch (tree.is) {
    case "number":
      noteDigits(tree, run.digits);
      room.fill(Number(tree.text), run.from, run.to);
      return true;
    case "name": {
      const known = run.points.get(tree.name);
      if (known !== undefined) for (let point = run.from; point < run.to; point += 1) room[point] = known[point] ?? NaN;
      else {
        const value = CONSTANTS.get(tree.name);
        if (value === undefined) return false;
        room.fill(value, run.from, run.to);
      }
      return true;
    }
    case "negate":
      if (!compute(run, tree.of, place)) return false;
      for (let point = run.from; point < run.to; point += 1) room[point] = -(room[point] ?? NaN);
      return true;
    case "percent":
      if (!compute(run, tree.of, place)) return false;
      for (let point = run.from; point < run.to; point += 1) room[point] = (room[point] ?? NaN) / 100;
      return true;
    case "absolute":
      return apply(run, Math.abs, tree.of, place, room);
    case "call":
      return called(run, tree, place, room);
    case "binary":
      noteDigits(tree, run.digits);
      return combine(run, tree, place, room);
    default:
      return false;
  }
}

function called(run: Run, { name, arguments: given }: Extract<Expression, { is: "call" }>, place: number, room: Float64Array): boolean {
  const [first, second] = given;
  if (first === undefined || given.length > 2 || OF_WHOLE_NUMBERS.has(name) || run.functions.has(name)) return false;
  if (second === undefined) {
    const of = ELEMENTWISE.get(name);
    return of !== undefined && apply(run, of, first, place, room);
  }
  const of = OF_TWO.get(name);
  const beside = run.rooms[place + 1];
  if (of === undefined || beside === undefined || !compute(run, first, place) || !compute(run, second, place + 1)) return false;
  for (let point = run.from; point < run.to; point += 1) room[point] = of(room[point] ?? NaN, beside[point] ?? NaN);
  return true;
}

function apply(run: Run, of: (x: number) => number, argument: Expression, place: number, room: Float64Array): boolean {
  if (!compute(run, argument, place)) return false;
  for (let point = run.from; point < run.to; point += 1) room[point] = of(room[point] ?? NaN);
  return true;
}

function combine(run: Run, tree: Binary, place: number, room: Float64Array): boolean {
  const { op, left, right } = tree;
  if (isEuler(tree) && (op === "^" || op === ".^") && !run.points.has("e")) return apply(run, exponential, right, place, room);
  const of = operationOf(tree);
  const beside = run.rooms[place + 1];
  if (of === null || beside === undefined || !compute(run, left, place) || !compute(run, right, place + 1)) return false;
  if (op === "+") for (let point = run.from; point < run.to; point += 1) room[point] = (room[point] ?? NaN) + (beside[point] ?? NaN);
  else if (op === "-") for (let point = run.from; point < run.to; point += 1) room[point] = (room[point] ?? NaN) - (beside[point] ?? NaN);
  else for (let point = run.from; point < run.to; point += 1) room[point] = of(room[point] ?? NaN, beside[point] ?? NaN);
  return true;
}

function isEuler({ left, right }: Binary): boolean {
  return left.is === "name" && left.name === "e" && right.is !== "number";
}

function operationOf({ op, left, right }: Binary): ((left: number, right: number) => number) | null {
  switch (op) {
    case "+":
    case "-":
    case "*":
    case ".*":
      return times;
    case "/":
    case "./":
      return over;
    case "^":
    case ".^":
      // Under an exponent of names a negative number asks for whole ones.
      return left.is === "negate" && left.of.is === "number" ? null : powerBy(fractionOf(right));
    case "outer":
      return null;
  }
}
