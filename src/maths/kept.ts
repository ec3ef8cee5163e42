/** What was computed before, for a bounded number of arguments: a class writes the same numbers again and again. */

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
