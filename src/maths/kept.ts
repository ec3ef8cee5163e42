/** What was computed before, for a bounded number of arguments: a class writes the same numbers again and again. */
import { hashOf } from "./formula/random.ts";

const MOST = 4_096;

/** The same function, which must depend on its argument alone, with its last results at hand. */
export function keeping<Given extends string | number, Found>(of: (given: Given) => Found): (given: Given) => Found {
  const known = new Map<Given, Found>();
  return (given) => {
    const before = known.get(given);
    if (before !== undefined) return before;
    const found = of(given);
    if (known.size >= MOST) known.clear();
    known.set(given, found);
    return found;
  };
}

/** The same for what is an object: its result is kept as long as the object itself. */
export function keepingOf<Given extends object, Found>(of: (given: Given) => Found): (given: Given) => Found {
  const known = new WeakMap<Given, { readonly found: Found }>();
  return (given) => {
    const kept = known.get(given) ?? { found: of(given) };
    known.set(given, kept);
    return kept.found;
  };
}

/**
 * Whether a text was met lately; only a number is kept of each. What one hand-in alone has is better not kept at all: it would live long
 * enough to burden the collection of garbage, and be forgotten unused.
 */
export function meeting(): (text: string) => boolean {
  const met = new Set<number>();
  return (text) => {
    const mark = hashOf(text);
    if (met.has(mark)) return true;
    if (met.size >= MOST) met.clear();
    met.add(mark);
    return false;
  };
}
