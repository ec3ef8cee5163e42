/** The points that formulas are compared at: names with their places in a frame, drawn and derived values put there. */
import { compileFormula, CONSTANTS } from "./evaluate.ts";
import type { Program, Unfitting } from "./evaluate.ts";
import { LIMITS } from "./evaluate-code.ts";
import type { Frame, Noise, Slot } from "./evaluate-code.ts";
import type { Data } from "../../model.ts";
import { plain } from "./convert.ts";
import { draw, keptNumbers, regimeOf } from "./sample.ts";
import type { Drawn } from "./sample.ts";
import type { Expression } from "./tree.ts";
import type { Value } from "./value.ts";
import { concrete, sizesIn } from "./variables.ts";
import type { Derived, VariableTable } from "./variables.ts";

/** A formula with the text that it was read from. */
export interface Formula {
  readonly tree: Expression;
  readonly source: string;
  /** Indices on the left side, in order: `W_{ij} = ...`. */
  readonly indices?: readonly string[];
}

export interface SpaceOptions {
  readonly table: VariableTable | null;
  readonly seed: number;
  readonly functions: ReadonlySet<string>;
  /** Whether names that nobody declared are real scalars. */
  readonly undeclared: boolean;
}

export interface Place {
  readonly variable: Drawn;
  readonly index: number;
}

export interface Space {
  readonly is: "space";
  readonly frame: Frame;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly sizes: ReadonlyMap<string, number>;
  /** What is drawn; empty if all is constant. */
  readonly places: readonly Place[];
  /** Puts the values of a point into the frame; where names are given, all others stay as at `held`. */
  move(point: number, free?: ReadonlySet<string>, held?: number): void;
  /** Computes the derived variables again after something was put into the frame by hand. */
  derive(): void;
  /** The same with the last bits shaken; the plain values have to be derived again afterwards. */
  noisyDerive(noise: Noise): () => void;
  compile(formula: Formula, noise?: Noise | null): Program | Unfitting;
  /** The values of names at the present point, as plain data. */
  inputs(names: Iterable<string>): Readonly<Record<string, Data>>;
}

/** What the formulas say about names that are not declared: whole numbers under a factorial, indices of a vector. */
export interface Hints {
  readonly whole: ReadonlySet<string>;
  /** Names used as an index, with the largest value they may take. */
  readonly indices: ReadonlyMap<string, (slots: ReadonlyMap<string, Slot>) => number | undefined>;
}

export function spaceOf(names: Iterable<string>, hints: Hints, options: SpaceOptions, setting: 0 | 1 | ReadonlyMap<string, number>): Space | Unfitting {
  const { table, seed, functions } = options;
  const sizes: ReadonlyMap<string, number> = typeof setting === "object" ? setting : table === null ? new Map() : sizesIn(table, setting);
  const slots = new Map<string, Slot>();
  for (const [name, size] of sizes) slots.set(name, { is: "size", size });
  const places: Place[] = [];
  const counts = { scalars: 0, tensors: 0 };
  const slotFor = (name: string, shape: readonly number[], declared: boolean): number => {
    const index = shape.length === 0 ? counts.scalars++ : counts.tensors++;
    slots.set(name, shape.length === 0 ? { is: "scalar", index, declared } : { is: "tensor", index, shape });
    return index;
  };
  const { needed, derived } = neededOf(names, table);
  if (table !== null) {
    for (const { name, shape, domain, range } of table.base) {
      if (!needed.has(name)) continue;
      const sized = concrete(shape, sizes);
      places.push({ variable: { name, shape: sized, domain, range, position: places.length }, index: slotFor(name, sized, true) });
    }
  }
  const frame: Frame = { scalars: [], tensors: [], budget: LIMITS.work };
  const compile = (formula: Formula, noise: Noise | null = null): Program | Unfitting => {
    const program = compileFormula(formula.tree, { source: formula.source, slots, functions, noise });
    // The index of a sum inside has a place of its own, which nothing drawn later may take.
    if (program.is === "program") counts.scalars = Math.max(counts.scalars, program.scalars);
    return program;
  };
  const steps: (() => void)[] = [];
  for (const variable of derived) {
    const step = stepOf(variable, { frame, slots, sizes, compile, slotFor });
    if (typeof step !== "function") return step;
    steps.push(step);
  }
  // Indices come last: how far they run may depend on a derived vector.
  for (const name of needed) {
    if (slots.has(name) || CONSTANTS.has(name) || name === "ones" || derived.some((variable) => variable.name === name)) continue;
    const last = hints.indices.get(name)?.(slots);
    if (!options.undeclared && last === undefined) continue;
    const drawn: Drawn = { name, shape: [], domain: last === undefined ? "real" : "positive-integer", range: last === undefined ? null : [1, last], position: places.length };
    places.push({ variable: drawn, index: slotFor(name, [], false) });
  }
  const derive = (): void => steps.forEach((step) => step());
  const slotOf = (name: string): number => {
    const slot = slots.get(name);
    return slot === undefined || slot.is === "size" ? -1 : slot.index;
  };
  const noisyDerive = (noise: Noise): (() => void) => {
    const shaken = derived.map((variable) => stepOf(variable, { frame, slots, sizes, compile: (formula) => compile(formula, noise), slotFor: slotOf }));
    return () => shaken.forEach((step) => (typeof step === "function" ? step() : undefined));
  };
  const stores = places.map(({ variable }) => (variable.shape.length === 0 && !hints.whole.has(variable.name) ? keptNumbers(variable, seed) : null));
  const put = ({ variable, index }: Place, point: number, store: Float64Array | null): void => {
    const known = store?.[point];
    if (known !== undefined && !Number.isNaN(known)) {
      frame.scalars[index] = known;
      return;
    }
    const regime = regimeOf(point);
    const whole = hints.whole.has(variable.name) && (point % 2 === 1 || regime === "whole");
    const value = draw(variable, seed, point, whole ? "whole" : regime === "whole" ? "mixed" : regime);
    if (typeof value === "number") frame.scalars[index] = value;
    else frame.tensors[index] = value;
    if (store !== null && point < store.length && typeof value === "number") store[point] = value;
  };
  return {
    is: "space",
    frame,
    slots,
    sizes,
    places,
    move(point, free, held = 0) {
      frame.budget = LIMITS.work;
      for (let rank = 0; rank < places.length; rank += 1) {
        const place = places[rank];
        if (place !== undefined) put(place, free === undefined || free.has(place.variable.name) ? point : held, stores[rank] ?? null);
      }
      derive();
    },
    derive,
    noisyDerive,
    compile,
    inputs: (wanted) => Object.fromEntries([...wanted].flatMap((name) => inputOf(name, slots.get(name), frame))),
  };
}

/** Names with all that they are derived from. */
function neededOf(names: Iterable<string>, table: VariableTable | null): { readonly needed: ReadonlySet<string>; readonly derived: readonly Derived[] } {
  if (table === null) return { needed: names instanceof Set ? names : new Set(names), derived: [] };
  const needed = new Set(names);
  const derived = table.derived.toReversed().filter(({ name, needs }) => {
    if (!needed.has(name)) return false;
    for (const need of needs) needed.add(need);
    return true;
  });
  return { needed, derived: derived.toReversed() };
}

interface Making {
  readonly frame: Frame;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly sizes: ReadonlyMap<string, number>;
  compile(formula: Formula): Program | Unfitting;
  slotFor(name: string, shape: readonly number[], declared: boolean): number;
}

function stepOf({ name, by, needs }: Derived, { frame, slots, sizes, compile, slotFor }: Making): (() => void) | Unfitting {
  const store = (index: number, value: number | Float64Array): void => {
    if (typeof value === "number") frame.scalars[index] = value;
    else frame.tensors[index] = value;
  };
  if (by.is === "function") {
    const index = slotFor(name, concrete(by.shape, sizes), true);
    return () => {
      const value = by.compute(Object.fromEntries(needs.flatMap((need) => valueOf(need, slots.get(need), frame))));
      store(index, typeof value === "number" ? value : value.data);
    };
  }
  const program = compile(by);
  if (program.is === "unfit") return program;
  const index = slotFor(name, program.shape, true);
  return () => store(index, program.run(frame));
}

function valueOf(name: string, slot: Slot | undefined, frame: Frame): readonly (readonly [string, Value])[] {
  if (slot === undefined) return [];
  if (slot.is === "size") return [[name, slot.size]];
  if (slot.is === "scalar") return [[name, frame.scalars[slot.index] ?? NaN]];
  return [[name, { shape: slot.shape, data: frame.tensors[slot.index] ?? new Float64Array(0) }]];
}

function inputOf(name: string, slot: Slot | undefined, frame: Frame): readonly (readonly [string, Data])[] {
  return valueOf(name, slot, frame).map(([key, value]) => [key, typeof value === "number" ? value : plain(value.shape, value.data)] as const);
}

