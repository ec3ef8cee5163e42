/** A student's function on hundreds of drawn inputs; one that fails is made small. */
import type fastCheck from "fast-check";
import type { Space } from "../maths/formula/equal-space.ts";
import { spaceOf } from "../maths/formula/equal-space.ts";
import { sizesIn } from "../maths/formula/variables.ts";
import type { Program } from "../maths/formula/evaluate.ts";
import type { Value } from "../maths/formula/value.ts";
import type { Callable, Outcome } from "../model.ts";
import { close } from "./close.ts";
import type { FormulaRule } from "./formula-rule.ts";
import type { Failure } from "./function-failure.ts";
import { failureOf, wayOf } from "./function-failure.ts";
import type { Found } from "./function-shrink.ts";
import { smallest } from "./function-shrink.ts";
import { allNames, inputsOf, valueOf } from "./function-trials.ts";
import type { Input } from "./function-value.ts";
import { valueAt } from "./function-value.ts";
import type { Seen } from "./function-where.ts";
import { brokenIdentity } from "./identities.ts";
import type { DrawnInput } from "./inputs.ts";
import { certainInputs, inputArbitrary } from "./inputs.ts";

interface Prepared {
  readonly space: Space;
  readonly reference: Program;
}

type At = { readonly input: Input; readonly want: Value } & ({ readonly got: Value; readonly outcome?: never } | { readonly got: null; readonly outcome: Outcome });

/** Inputs that identities are tried on. */
const IDENTITY_INPUTS = 4;

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

  /** Cases in which there was a finite value to compare with. */
  evidence = 0;

  /** The smallest failing case among so many drawn ones, if any fails. `stretch` draws extreme numbers; `part` draws others. */
  failure(cases: number, stretch: boolean, part = 0): Failure | undefined {
    const { fc, rule } = this;
    let found: Found | undefined;
    const property = fc.property(inputArbitrary(rule.table, fc, stretch), (drawn) => {
      const failed = this.#failureAt(drawn);
      if (failed !== undefined) found = { failed, drawn };
      return failed === undefined;
    });
    const { failed: hasFailed, errorInstance } = fc.check(property, { seed: rule.seed + part, numRuns: cases, endOnFailure: true });
    // Something of ours threw: no verdict may follow from that.
    if (hasFailed && found === undefined) throw errorInstance instanceof Error ? errorInstance : new Error("the property could not be checked");
    return this.#smallest(found);
  }

  /** The same among the cases that are always tried. */
  certainFailure(): Failure | undefined {
    for (const drawn of certainInputs(this.rule.table, this.fc, this.rule.seed)) {
      const failed = this.#failureAt(drawn);
      if (failed !== undefined) return this.#smallest({ drawn, failed });
    }
    return undefined;
  }

  /** Many drawn cases, right and wrong ones. */
  seen(cases: number): readonly Seen[] {
    const drawn = [...this.fc.sample(inputArbitrary(this.rule.table, this.fc, false), { seed: this.rule.seed + 2, numRuns: cases }), ...certainInputs(this.rule.table, this.fc, this.rule.seed)];
    return drawn.flatMap((input): Seen[] => {
      const before = this.evidence;
      const failed = this.#failureAt(input);
      return this.evidence === before ? [] : [{ drawn: input, right: failed === undefined }];
    });
  }

  /** The first declared identity that the function breaks. */
  brokenIdentity(): ReturnType<typeof brokenIdentity> {
    const { identities = [], table, seed } = this.rule;
    return brokenIdentity(identities, table, certainInputs(table, this.fc, seed).slice(0, IDENTITY_INPUTS), (drawn) => this.#calledAt(drawn)?.got ?? null, (drawn) => this.#calledAt(drawn)?.want ?? null);
  }

  /** The smallest example found that fails as this one does, starting from a few drawn ones. */
  exampleLike(drawn: DrawnInput, cases: number): Failure | undefined {
    const failed = this.#failureAt(drawn);
    if (failed === undefined) return this.failure(cases, false);
    const drawnOnes = this.failure(cases, false);
    return drawnOnes !== undefined && wayOf(drawnOnes) === wayOf(failed) ? drawnOnes : this.#smallest({ drawn, failed });
  }

  #smallest(found: Found | undefined): Failure | undefined {
    return found === undefined ? undefined : smallest(found, this.rule.table, (drawn) => this.#failureAt(drawn)).failed;
  }

  #failureAt(drawn: DrawnInput): Failure | undefined {
    const called = this.#calledAt(drawn);
    // Where the reference itself is not finite there is no evidence against anybody.
    if (called === undefined) return undefined;
    const { got, want, input, outcome } = called;
    this.evidence += 1;
    if (got === null) return { is: "no-value", input, outcome, want };
    return close(got, want, this.rule.closeness) ? undefined : failureOf(input, got, want);
  }

  #calledAt({ sizes, values }: DrawnInput): At | undefined {
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
    if (want === null) return undefined;
    const input = inputsOf(space, this.rule);
    const called = valueAt(this.answer, input, want, this.rule.elementwise);
    return called.is === "no-value" ? { got: null, want, input, outcome: called.outcome } : { got: called.value, want, input };
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

function withRank(value: Value | null, rank: number): Value | null {
  return typeof value === "number" && rank > 0 ? { shape: rank === 1 ? [1] : [1, 1], data: Float64Array.of(value) } : value;
}
