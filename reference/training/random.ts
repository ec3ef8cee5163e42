/** The trainer's randomness: integers only until the last step, so that every machine draws the same. */
import { logarithm } from "./exponential.ts";

/** Uniform in [0, 1), 32 bits a draw. Source: mulberry32, Tommy Ettinger 2017, public domain. */
export function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Standard normal, by Marsaglia's polar method. Source: Knuth, The Art of Computer Programming 2 (1997), section 3.4.1, algorithm P. */
export function normal(next: () => number): () => number {
  return () => {
    for (;;) {
      const [a, b] = [2 * next() - 1, 2 * next() - 1];
      const square = a * a + b * b;
      if (square > 0 && square < 1) return a * Math.sqrt((-2 * logarithm(square)) / square);
    }
  };
}

/** Puts the entries into a random order, each as likely as any other (Fisher and Yates). */
export function shuffle(entries: Int32Array | Uint8Array, next: () => number): void {
  for (let last = entries.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    const moved = entries[last] ?? 0;
    entries[last] = entries[other] ?? 0;
    entries[other] = moved;
  }
}
