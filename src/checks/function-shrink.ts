/** Makes an input on which a function fails small and round: dimensions first, then every number, as long as it fails in the same way. */
import type { Base, VariableTable } from "../maths/formula/variables.ts";
import type { Value } from "../maths/formula/value.ts";
import { entriesOf } from "./close.ts";
import type { Failure } from "./function-failure.ts";
import { wayOf } from "./function-failure.ts";
import type { DrawnInput } from "./inputs.ts";
import { leastSize } from "./inputs.ts";
import { movedToFirst, without } from "./input-parts.ts";

/** Calls of the function that a smaller example may cost. */
const MOST_CALLS = 400;
const MOST_ROUNDS = 3;

export interface Found {
  readonly drawn: DrawnInput;
  readonly failed: Failure;
}

export function smallest(start: Found, table: VariableTable, failureAt: (drawn: DrawnInput) => Failure | undefined): Found {
  let found = start;
  let calls = MOST_CALLS;
  const attempt = (drawn: DrawnInput): boolean => {
    calls -= 1;
    const failed = calls < 0 ? undefined : failureAt(drawn);
    if (failed === undefined || wayOf(failed) !== wayOf(start.failed)) return false;
    found = { drawn, failed };
    return true;
  };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = found;
    for (const name of table.sizes) shorten(name, leastSize(table, name), table, () => found.drawn, attempt);
    for (const variable of table.base) simplify(variable, () => found.drawn, attempt);
    if (found === before) break;
  }
  return found;
}

/** Takes positions out along a dimension: all that may go, then halves, then one by one. */
function shorten(name: string, least: number, table: VariableTable, now: () => DrawnInput, attempt: (drawn: DrawnInput) => boolean): void {
  const size = (): number => now().sizes.get(name) ?? least;
  const most = size() - least;
  if (most <= 0 || attempt(without(now(), table, name, least, most)) || attempt(without(now(), table, name, 0, most))) return;
  for (let count = Math.ceil(most / 2); count >= 1; count = count === 1 ? 0 : Math.ceil(count / 2)) {
    for (let from = size() - count; from >= 0 && size() - count >= least; from = Math.min(from - 1, size() - count)) attempt(without(now(), table, name, from, count));
  }
}

function simplify({ name, domain, range }: Base, now: () => DrawnInput, attempt: (drawn: DrawnInput) => boolean): void {
  const value = (): Value => now().values[name] ?? NaN;
  const put = (changed: Value): boolean => attempt({ ...now(), values: { ...now().values, [name]: changed } });
  if (domain === "one-hot") {
    const moved = movedToFirst(value());
    if (moved !== null) put(moved);
    return;
  }
  const plain = range === null ? PLAINEST[domain] : undefined;
  if (plain === undefined) return;
  const [simplest = 0] = plain;
  if (entriesOf(value()).every((entry) => entry === simplest) || put(filled(value(), simplest))) return;
  for (const place of entriesOf(value()).keys()) {
    const entry = entriesOf(value())[place] ?? NaN;
    for (const candidate of [...plain, Math.trunc(entry), Number(entry.toPrecision(1))]) {
      if (candidate === entry || put(withEntry(value(), place, candidate))) break;
    }
  }
}

/** The simplest numbers of a domain, the simplest first. */
const PLAINEST: Readonly<Partial<Record<Base["domain"], readonly number[]>>> = {
  real: [0, 1, -1],
  integer: [0, 1, -1],
  nonnegative: [0, 1],
  positive: [1, 2],
  "positive-integer": [1, 2],
  sigmoid: [0.5],
};

const filled = (value: Value, entry: number): Value => (typeof value === "number" ? entry : { shape: value.shape, data: value.data.map(() => entry) });

function withEntry(value: Value, place: number, entry: number): Value {
  return typeof value === "number" ? entry : { shape: value.shape, data: value.data.map((other, at) => (at === place ? entry : other)) };
}
