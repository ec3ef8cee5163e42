/** A student's function on hundreds of drawn inputs; one that fails is made small. */
import type { Callable } from "../model.ts";
import { close } from "./close.ts";
import type { FormulaRule } from "./formula-rule.ts";
import type { Case, Cases } from "./function-cases.ts";
import type { Failure } from "./function-failure.ts";
import { failureOf, wayOf } from "./function-failure.ts";
import type { Found } from "./function-shrink.ts";
import { smallest } from "./function-shrink.ts";
import type { Called } from "./function-value.ts";
import { valueAt, valuesAt } from "./function-value.ts";
import type { Seen } from "./function-where.ts";
import { brokenIdentity } from "./identities.ts";
import type { DrawnInput } from "./inputs.ts";

/** Inputs that identities are tried on. */
const IDENTITY_INPUTS = 4;

export class Property {
  constructor(
    readonly answer: Callable,
    readonly cases: Cases,
  ) {}

  get rule(): FormulaRule {
    return this.cases.rule;
  }

  /** Cases in which there was a finite value to compare with. */
  evidence = 0;

  /** The smallest failing case among so many drawn ones, if any fails. `stretch` draws extreme numbers; `part` draws others. */
  failure(count: number, stretch: boolean, part = 0): Failure | undefined {
    return this.#firstFailure(this.cases.drawn(count, stretch, part));
  }

  /** The same among the cases that are always tried. */
  certainFailure(): Failure | undefined {
    return this.#firstFailure(this.cases.certain());
  }

  /** Many drawn cases, right and wrong ones. */
  seen(count: number): readonly Seen[] {
    const cases = [...this.cases.drawn(count, false, 2), ...this.cases.certain()];
    return valuesAt(this.answer, cases, this.rule.elementwise).flatMap((called, place): Seen[] => {
      const one = cases[place];
      return one === undefined ? [] : [{ drawn: one.drawn, right: this.#failureIn(one, called) === undefined }];
    });
  }

  /** The first declared identity that the function breaks. */
  brokenIdentity(): ReturnType<typeof brokenIdentity> {
    const { identities = [], table } = this.rule;
    const inputs = this.cases.certain().slice(0, IDENTITY_INPUTS).map(({ drawn }) => drawn);
    return brokenIdentity(identities, table, inputs, (drawn) => this.#valueAt(drawn), (drawn) => this.cases.at(drawn)?.want ?? null);
  }

  /** The smallest example found that fails as this one does, starting from a few drawn ones. */
  exampleLike(drawn: DrawnInput, count: number): Failure | undefined {
    const failed = this.#failureAt(drawn);
    const drawnOnes = this.failure(count, false);
    if (failed === undefined || (drawnOnes !== undefined && wayOf(drawnOnes) === wayOf(failed))) return drawnOnes;
    return this.#smallest({ drawn, failed });
  }

  #firstFailure(cases: readonly Case[]): Failure | undefined {
    for (const [place, called] of valuesAt(this.answer, cases, this.rule.elementwise).entries()) {
      const one = cases[place];
      if (one === undefined) continue;
      this.evidence += 1;
      const failed = this.#failureIn(one, called);
      if (failed !== undefined) return this.#smallest({ drawn: one.drawn, failed });
    }
    return undefined;
  }

  #smallest(found: Found): Failure {
    return smallest(found, this.rule.table, (drawn) => this.#failureAt(drawn)).failed;
  }

  #failureAt(drawn: DrawnInput): Failure | undefined {
    const one = this.cases.at(drawn);
    return one === undefined ? undefined : this.#failureIn(one, valueAt(this.answer, one, this.rule.elementwise));
  }

  #failureIn({ input, want }: Case, called: Called): Failure | undefined {
    if (called.is === "no-value") return { is: "no-value", input, outcome: called.outcome, want };
    return close(called.value, want, this.rule.closeness) ? undefined : failureOf(input, called.value, want);
  }

  #valueAt(drawn: DrawnInput): ReturnType<Parameters<typeof brokenIdentity>[3]> {
    const one = this.cases.at(drawn);
    const called = one === undefined ? undefined : valueAt(this.answer, one, this.rule.elementwise);
    return called?.is === "value" ? called.value : null;
  }
}
