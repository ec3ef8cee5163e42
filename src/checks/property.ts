/** A student's function on hundreds of drawn inputs; a failure is shrunk to the smallest input that fails. */
import type fastCheck from "fast-check";
import type { Space } from "../maths/formula/equal-space.ts";
import { spaceOf } from "../maths/formula/equal-space.ts";
import { sizesIn } from "../maths/formula/variables.ts";
import type { Program } from "../maths/formula/evaluate.ts";
import type { Value } from "../maths/formula/value.ts";
import type { Callable, Outcome } from "../model.ts";
import { close, entriesOf } from "./close.ts";
import type { FormulaRule } from "./formula-rule.ts";
import { allNames, inputsOf, valueOf } from "./function-trials.ts";
import type { Input } from "./function-value.ts";
import { valueAt } from "./function-value.ts";
import type { DrawnInput } from "./inputs.ts";
import { inputArbitrary } from "./inputs.ts";

export type Failure =
  | { readonly is: "wrong" | "not-finite"; readonly input: Input; readonly got: Value; readonly want: Value }
  | { readonly is: "no-value"; readonly input: Input; readonly outcome: Outcome; readonly want: Value };

interface Prepared {
  readonly space: Space;
  readonly reference: Program;
}

/** Keeps the compiled setting of each combination of sizes. */
export class Property {
  readonly #prepared = new Map<string, Prepared | undefined>();
  /** Dimensions of the expected value: 0 a number, 1 a vector, 2 a matrix. */
  readonly #rank: number;

  constructor(
    readonly answer: Callable,
    readonly rule: FormulaRule,
    readonly fc: typeof fastCheck,
  ) {
    this.#rank = this.#compile(sizesIn(rule.table, 0))?.reference.shape.length ?? 0;
  }

  /** The smallest failing case among so many, if any fails. `stretch` draws extreme numbers. */
  failure(cases: number, stretch: boolean): Failure | undefined {
    const { fc, rule } = this;
    let smallest: { readonly failed: Failure; readonly drawn: DrawnInput } | undefined;
    const property = fc.property(inputArbitrary(rule.table, fc, stretch), (drawn) => {
      const failed = this.#failureAt(drawn);
      // fast-check goes on to smaller inputs as long as they fail: the last failure is the smallest.
      if (failed !== undefined) smallest = { failed, drawn };
      return failed === undefined;
    });
    const { failed: hasFailed, errorInstance } = fc.check(property, { seed: rule.seed, numRuns: cases });
    // Something of ours threw: no verdict may follow from that.
    if (hasFailed && smallest === undefined) throw errorInstance instanceof Error ? errorInstance : new Error("the property could not be checked");
    return smallest === undefined ? undefined : this.#readable(smallest.drawn, smallest.failed);
  }

  /** Entries become 0, 1 or -1 one after the other, as long as the function still fails in the same way. */
  #readable(drawn: DrawnInput, failed: Failure): Failure {
    let shown = failed;
    let { values } = drawn;
    for (const { name, domain, range } of this.rule.table.base) {
      const value = values[name];
      if (domain !== "real" || range !== null || value === undefined) continue;
      for (const [place, entry] of entriesOf(value).entries()) {
        for (const plain of PLAINEST) {
          if (plain === entry) break;
          const simpler = { ...values, [name]: withEntry(values[name] ?? value, place, plain) };
          const still = this.#failureAt({ sizes: drawn.sizes, values: simpler });
          if (still?.is !== shown.is) continue;
          [shown, values] = [still, simpler];
          break;
        }
      }
    }
    return shown;
  }

  #failureAt({ sizes, values }: DrawnInput): Failure | undefined {
    const prepared = this.#prepare(sizes);
    if (prepared === undefined) return undefined;
    const { space, reference } = prepared;
    space.move(0);
    for (const { variable, index } of space.places) {
      const value = values[variable.name];
      if (typeof value === "number") space.frame.scalars[index] = value;
      else if (value !== undefined) space.frame.tensors[index] = value.data;
    }
    space.derive();
    const want = withRank(valueOf(reference, space), this.#rank);
    // Where the reference itself is not finite there is no evidence against anybody.
    if (want === null) return undefined;
    const input = inputsOf(space, this.rule);
    const called = valueAt(this.answer, input, want, this.rule.elementwise);
    if (called.is === "no-value") return { is: "no-value", input, outcome: called.outcome, want };
    if (close(called.value, want)) return undefined;
    return { is: entriesOf(called.value).every(Number.isFinite) ? "wrong" : "not-finite", input, got: called.value, want };
  }

  #prepare(sizes: ReadonlyMap<string, number>): Prepared | undefined {
    const key = [...sizes.values()].join();
    if (!this.#prepared.has(key)) this.#prepared.set(key, this.#compile(sizes));
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

const PLAINEST = [0, 1, -1] as const;

function withEntry(value: Value, place: number, entry: number): Value {
  return typeof value === "number" ? entry : { shape: value.shape, data: value.data.map((other, at) => (at === place ? entry : other)) };
}

function withRank(value: Value | null, rank: number): Value | null {
  return typeof value === "number" && rank > 0 ? { shape: rank === 1 ? [1] : [1, 1], data: Float64Array.of(value) } : value;
}
