/** Seeded randomness that gives the same numbers on every machine: integer arithmetic only. */

/** A generator of uniform numbers in [0, 1) with 32 bits each (mulberry32, Tommy Ettinger 2017, public domain). */
export function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed of its own for everything that has a name: FNV-1a over the name, started from the parent's seed. */
export function seedFor(parent: number, name: string): number {
  let hash = (0x811c9dc5 ^ parent) >>> 0;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/** The numbers 0 to count - 1 in a seeded order (Fisher and Yates). */
export function shuffled(count: number, seed: number): readonly number[] {
  const next = uniform(seed);
  const order = Array.from({ length: count }, (_, position) => position);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    const moved = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = moved;
  }
  return order;
}
