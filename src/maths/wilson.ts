/** Intervals of a proportion. */

/**
 * Wilson's score interval of a proportion that was found to be `share` among `of` trials, `deviations` standard errors wide on each side.
 * It stays inside [0, 1] and does not shrink to a point at 0 and 1. Source: E. B. Wilson, Probable inference, the law of succession, and
 * statistical inference (1927), eq. 4; Agresti and Coull, Approximate is better than "exact" (1998).
 */
export function wilson(share: number, of: number, deviations: number): readonly [low: number, high: number] {
  const square = (deviations * deviations) / of;
  const middle = (share + square / 2) / (1 + square);
  const half = (deviations / (1 + square)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
