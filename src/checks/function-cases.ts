/** Inputs of a question with the value that is due for each: the same for every hand-in, so they are made once. */
import type fastCheck from "fast-check";
import type { Space } from "../maths/formula/equal-space.ts";
import { spaceOf } from "../maths/formula/equal-space.ts";
import type { Program } from "../maths/formula/evaluate.ts";
import type { Value } from "../maths/formula/value.ts";
import { sizesIn } from "../maths/formula/variables.ts";
import { entriesOf } from "./close.ts";
import type { FormulaRule } from "./formula-rule.ts";
import { allNames, inputsOf, valueOf } from "./function-trials.ts";
import type { Due } from "./function-value.ts";
import type { DrawnInput } from "./inputs.ts";
import { certainInputs, inputArbitrary } from "./inputs.ts";

export interface Case extends Due {
  readonly drawn: DrawnInput;
}

interface Prepared {
  readonly space: Space;
  readonly reference: Program;
}

/** Compiled settings that are kept, one for each combination of sizes. */
const MOST_PREPARED = 1_000;

export class Cases {
  readonly #prepared = new Map<string, Prepared | undefined>();
  readonly #drawn = new Map<string, readonly Case[]>();
  /** Dimensions of the expected value: 0 a number, 1 a vector, 2 a matrix. */
  readonly #rank: number;

  constructor(
    readonly rule: FormulaRule,
    readonly fc: typeof fastCheck,
  ) {
    this.#rank = this.#compile(sizesIn(rule.table, 0))?.reference.shape.length ?? 0;
  }

  /** So many drawn inputs, less those where the reference itself is not finite. `stretch` draws extreme numbers; `part` draws others. */
  drawn(count: number, stretch: boolean, part: number): readonly Case[] {
    const { table, seed } = this.rule;
    return this.#kept(`${count} ${stretch} ${part}`, () => this.fc.sample(inputArbitrary(table, this.fc, stretch), { seed: seed + part, numRuns: count }));
  }

  /** Those that are always tried. */
  certain(): readonly Case[] {
    return this.#kept("certain", () => certainInputs(this.rule.table, this.fc, this.rule.seed).flatMap((group) => this.#mostTelling(group)));
  }

  /** Undefined where the reference is not finite: there is no evidence against anybody. */
  at(drawn: DrawnInput): Case | undefined {
    const prepared = this.#prepare(drawn.sizes);
    if (prepared === undefined) return undefined;
    const { space, reference } = prepared;
    space.move(0);
    for (const { variable, index } of space.places) {
      const value = drawn.values[variable.name];
      if (typeof value === "number") space.frame.scalars[index] = value;
      else if (value !== undefined) space.frame.tensors[index] = value.data;
    }
    space.derive();
    const want = withRank(valueOf(reference, space), this.#rank);
    return want === null ? undefined : { drawn, want, input: inputsOf(space, this.rule) };
  }

  #mostTelling(group: readonly DrawnInput[]): readonly DrawnInput[] {
    const told = group.map((drawn) => [drawn, tellingEntries(this.at(drawn))] as const);
    const most = Math.max(...told.map(([, count]) => count));
    return told.filter(([, count]) => count === most).slice(0, 1).map(([drawn]) => drawn);
  }

  #kept(key: string, draw: () => readonly DrawnInput[]): readonly Case[] {
    const known = this.#drawn.get(key) ?? draw().flatMap((drawn) => this.at(drawn) ?? []);
    this.#drawn.set(key, known);
    return known;
  }

  #prepare(sizes: ReadonlyMap<string, number>): Prepared | undefined {
    const key = [...sizes.values()].join();
    if (!this.#prepared.has(key)) {
      if (this.#prepared.size >= MOST_PREPARED) this.#prepared.clear();
      this.#prepared.set(key, this.#compile(sizes));
    }
    return this.#prepared.get(key);
  }

  #compile(sizes: ReadonlyMap<string, number>): Prepared | undefined {
    const { table, seed, reference } = this.rule;
    const space = spaceOf(allNames(this.rule), { whole: new Set(), indices: new Map() }, { table, seed, functions: new Set(), undeclared: false }, sizes);
    if (space.is === "unfit") return undefined;
    const program = space.compile(reference);
    return program.is === "unfit" ? undefined : { space, reference: program };
  }
}

/** Smaller ones are as good as zero to a function that is wrong by a factor. */
const TELLING = 1e-3;

const tellingEntries = (one: Case | undefined): number => (one === undefined ? -1 : entriesOf(one.want).filter((entry) => Math.abs(entry) > TELLING).length);

const known = new WeakMap<FormulaRule, Cases>();

/** The cases of a question, drawn by the first hand-in that needs them. */
export function casesOf(rule: FormulaRule, fc: typeof fastCheck): Cases {
  const cases = known.get(rule) ?? new Cases(rule, fc);
  known.set(rule, cases);
  return cases;
}

function withRank(value: Value | null, rank: number): Value | null {
  return typeof value === "number" && rank > 0 ? { shape: rank === 1 ? [1] : [1, 1], data: Float64Array.of(value) } : value;
}
