/** Where a function is right and where it is not: up to some dimension, for some class only, for small numbers only. */
import { transformation } from "../maths/formula/transformations.ts";
import type { Transformation } from "../maths/formula/transformations.ts";
import type { VariableTable } from "../maths/formula/variables.ts";
import { entriesOf } from "./close.ts";
import type { DrawnInput } from "./inputs.ts";
import type { Property } from "./property.ts";

const CASES = 80;
/** Fewer on either side may be chance. */
const ENOUGH = 4;

export interface Seen {
  readonly drawn: DrawnInput;
  readonly right: boolean;
}

export function whereRight(property: Property): Transformation | null {
  return boundaryIn(property.seen(CASES), property.rule.table);
}

/** The one condition that tells all right cases from all wrong ones. */
export function boundaryIn(seen: readonly Seen[], table: VariableTable): Transformation | null {
  const [right, wrong] = [seen.filter((one) => one.right), seen.filter((one) => !one.right)];
  if (right.length < ENOUGH || wrong.length < ENOUGH) return null;
  for (const name of table.sizes) {
    const sizeOf = ({ drawn }: Seen): number => drawn.sizes.get(name) ?? NaN;
    const [ours, theirs] = [right.map(sizeOf), wrong.map(sizeOf)];
    if (Math.max(...ours) < Math.min(...theirs)) return transformation("right-up-to-size", { from: name, factor: String(Math.max(...ours)) });
    if (Math.min(...ours) > Math.max(...theirs)) return transformation("right-from-size", { from: name, factor: String(Math.min(...ours)) });
  }
  return byClass(right, wrong, table) ?? bySize(right, wrong, table);
}

function byClass(right: readonly Seen[], wrong: readonly Seen[], { base }: VariableTable): Transformation | null {
  for (const { name, shape, domain } of base) {
    if (domain !== "one-hot" || shape.length !== 1) continue;
    for (const [last, classOf] of [[false, classIn(name)], [true, fromEnd(name)]] as const) {
      const [ours, theirs] = [new Set(right.map(classOf)), new Set(wrong.map(classOf))];
      if ([...ours].some((one) => theirs.has(one))) continue;
      const named = (only: Set<number>): string => (last ? "last" : String(Math.max(...only)));
      if (ours.size === 1 && (!last || ours.has(1))) return transformation("right-for-class", { from: name, factor: named(ours) });
      if (theirs.size === 1 && (!last || theirs.has(1))) return transformation("wrong-for-class", { from: name, factor: named(theirs) });
    }
  }
  return null;
}

/** Counted from 1, as people do. */
const classIn = (name: string) => ({ drawn }: Seen): number => entriesOf(drawn.values[name] ?? NaN).indexOf(1) + 1;
const fromEnd = (name: string) => ({ drawn }: Seen): number => entriesOf(drawn.values[name] ?? NaN).toReversed().indexOf(1) + 1;

function bySize(right: readonly Seen[], wrong: readonly Seen[], { base }: VariableTable): Transformation | null {
  const free = base.filter(({ domain, range }) => domain === "real" && range === null).map(({ name }) => name);
  const largest = ({ drawn }: Seen): number => Math.max(0, ...free.flatMap((name) => entriesOf(drawn.values[name] ?? 0)).map(Math.abs));
  const limit = Math.max(...right.map(largest));
  return free.length > 0 && limit < Math.min(...wrong.map(largest)) ? transformation("right-for-small-numbers", { factor: String(Number(limit.toPrecision(2))) }) : null;
}
