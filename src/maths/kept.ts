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
