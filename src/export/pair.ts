/** Two result folders side by side: each student's two reports, whatever their order; equal lines are never read. */
import type { Graded } from "./graded.ts";
import type { Line } from "./lines.ts";
import { linesOf } from "./lines.ts";
import type { LineParser } from "./read-results.ts";
import { lineParser, nameIn } from "./read-results.ts";

export type Pair =
  | { readonly is: "same" }
  | { readonly is: "both"; readonly before: Graded; readonly after: Graded }
  | { readonly is: "gone"; readonly before: Graded }
  | { readonly is: "new"; readonly after: Graded };

export async function* pairsOf(before: string, after: string): AsyncGenerator<Pair> {
  const sides = { before: new Side(before, await lineParser(before)), after: new Side(after, await lineParser(after)) };
  const lines = { before: linesOf(before), after: linesOf(after) };
  for (;;) {
    const [old, fresh] = await Promise.all([lines.before.next(), lines.after.next()]);
    if (old.done === true && fresh.done === true) break;
    if (old.done !== true && fresh.done !== true && old.value.bytes.equals(fresh.value.bytes)) {
      yield { is: "same" };
      continue;
    }
    if (old.done !== true) sides.before.wait(old.value);
    if (fresh.done !== true) sides.after.wait(fresh.value);
    // Whoever is new in one file shifts all others by a line: a mate is mostly near.
    for (const name of [...sides.before.latest(), ...sides.after.latest()]) {
      if (!sides.before.has(name) || !sides.after.has(name)) continue;
      const [one, other] = [sides.before.take(name), sides.after.take(name)];
      yield one.bytes.equals(other.bytes) ? { is: "same" } : { is: "both", before: sides.before.parse(one), after: sides.after.parse(other) };
    }
  }
  for (const line of sides.before.rest()) yield { is: "gone", before: sides.before.parse(line) };
  for (const line of sides.after.rest()) yield { is: "new", after: sides.after.parse(line) };
}

/** Lines of a file whose mate has not come yet, by the name of the submission. */
class Side {
  readonly #waiting = new Map<string, Line[]>();
  #latest: readonly string[] = [];

  constructor(
    readonly file: string,
    readonly parse: LineParser,
  ) {}

  wait(line: Line): void {
    const name = nameIn(line.bytes) ?? this.parse(line).submission;
    // A copy: what was read with it need not stay in memory.
    this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), { ...line, bytes: Buffer.from(line.bytes) }]);
    this.#latest = [name];
  }

  /** The name that came last, once. */
  latest(): readonly string[] {
    const names = this.#latest;
    this.#latest = [];
    return names;
  }

  has(name: string): boolean {
    return this.#waiting.has(name);
  }

  take(name: string): Line {
    const [first, ...others] = this.#waiting.get(name) ?? [];
    if (first === undefined) throw new Error(`${name} does not wait`);
    if (others.length === 0) this.#waiting.delete(name);
    else this.#waiting.set(name, others);
    return first;
  }

  *rest(): Generator<Line> {
    for (const lines of this.#waiting.values()) yield* lines;
  }
}
