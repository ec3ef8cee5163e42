/** Impurity of labels: entropy, information gain, gain ratio and the Gini index. */

/** Measures how mixed a list of labels is; 0 when all are the same. */
export type Impurity = (labels: readonly string[]) => number;

/** How far the probabilities of a distribution may miss 1 in sum. */
const SUM_TOLERANCE = 1e-9;

/**
 * `log_base(x)`; base 2 gives bits, e gives nats, 10 gives hartleys.
 * Bases 2 and 10 have functions of their own because `Math.log(8) / Math.log(2)` is not exactly 3.
 */
export function logarithm(x: number, base: number): number {
  if (!(base > 0) || base === 1 || base === Infinity) throw new Error(`logarithm: base must be positive, finite and not 1, it is ${base}.`);
  if (base === 2) return Math.log2(x);
  if (base === 10) return Math.log10(x);
  return base === Math.E ? Math.log(x) : Math.log(x) / Math.log(base);
}

/** How often each label occurs, in order of first appearance. */
export function countsOf(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** Relative frequencies `p_k = |D_k| / |D|` of the labels of a set D that is not empty. */
export function distributionOf(labels: readonly string[]): readonly number[] {
  if (labels.length === 0) throw new Error("distributionOf: labels must hold at least one label, it is empty.");
  return [...countsOf(labels).values()].map((count) => count / labels.length);
}

/**
 * Entropy `H(p) = -sum_k p_k log p_k` in units of the base (bits by default), with `0 log 0 = 0` (its limit).
 * Source: Shannon 1948; Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.1, eq. 2.1.
 */
export function entropy(p: readonly number[], base = 2): number {
  requireDistribution("entropy", p);
  return p.reduce((sum, share) => (share === 0 ? sum : sum - share * logarithm(share, base)), 0);
}

/**
 * Gini index `Gini(p) = 1 - sum_k p_k^2`: the chance that two draws differ; no unit.
 * Source: Breiman et al., Classification and Regression Trees (1984), section 4.3; Zhou Zhihua 机器学习 (2016), section 4.2.3, eq. 4.5.
 */
export function gini(p: readonly number[]): number {
  requireDistribution("gini", p);
  return 1 - p.reduce((sum, share) => sum + share * share, 0);
}

/** `Ent(D)`, the entropy of a set's labels. Source: Zhou Zhihua 机器学习 (2016), section 4.2.1, eq. 4.1. */
export function entropyOfLabels(labels: readonly string[], base = 2): number {
  return entropy(distributionOf(labels), base);
}

/**
 * `log K`, the largest entropy that K labels can have, in units of the base: all of them equally frequent.
 * Source: Cover & Thomas, Elements of Information Theory, 2nd ed., theorem 2.6.4.
 */
export function largestEntropy(labels: readonly string[], base = 2): number {
  return logarithm(countsOf(labels).size, base);
}

/** `Gini(D)`, the Gini index of a set's labels. Source: Zhou Zhihua 机器学习 (2016), section 4.2.3, eq. 4.5. */
export function giniOfLabels(labels: readonly string[]): number {
  return gini(distributionOf(labels));
}

/**
 * Impurity that is left when D is parted: `sum_v |D_v| / |D| I(D_v)`, in the unit of the impurity. With entropy it is the
 * conditional entropy `H(label | attribute)`. `branches` holds the labels of each D_v; empty ones weigh nothing.
 * Source: Cover & Thomas, section 2.2, eq. 2.10; Zhou Zhihua 机器学习 (2016), eq. 4.6 for Gini.
 */
export function conditionalImpurity(branches: readonly (readonly string[])[], impurity: Impurity): number {
  const size = branches.reduce((sum, branch) => sum + branch.length, 0);
  return branches.reduce((sum, branch) => (branch.length === 0 ? sum : sum + (branch.length / size) * impurity(branch)), 0);
}

/**
 * What a split gains: `I(D) - sum_v |D_v| / |D| I(D_v)`. With entropy it is Quinlan's information gain, the mutual information
 * of attribute and label. It is never negative (both impurities are concave), so what rounding leaves below 0 is 0.
 * Source: Quinlan, Induction of decision trees, Machine Learning 1 (1986), section 4; Cover & Thomas, section 2.4; Zhou Zhihua, eq. 4.2.
 */
export function impurityGain(branches: readonly (readonly string[])[], impurity: Impurity): number {
  return Math.max(0, impurity(branches.flat()) - conditionalImpurity(branches, impurity));
}

/** Information gain in units of the base: `impurityGain` with entropy. Source: Quinlan 1986, section 4. */
export function informationGain(branches: readonly (readonly string[])[], base = 2): number {
  return impurityGain(branches, (labels) => entropyOfLabels(labels, base));
}

/**
 * Intrinsic value `IV(a) = -sum_v |D_v| / |D| log |D_v| / |D|` of a split, in units of the base: the entropy of the attribute itself.
 * Source: Quinlan 1986, section 7; Zhou Zhihua 机器学习 (2016), section 4.2.2, eq. 4.4.
 */
export function intrinsicValue(branches: readonly (readonly string[])[], base = 2): number {
  return entropyOfLabels(branches.flatMap((branch, position) => branch.map(() => String(position))), base);
}

/**
 * Gain ratio `Gain(D, a) / IV(a)`; no unit, the base cancels. An attribute with one value has IV = 0 and gains nothing: its ratio is 0.
 * Source: Quinlan 1986, section 7; Zhou Zhihua 机器学习 (2016), section 4.2.2, eq. 4.3.
 */
export function gainRatio(branches: readonly (readonly string[])[]): number {
  const value = intrinsicValue(branches);
  return value === 0 ? 0 : informationGain(branches) / value;
}

function requireDistribution(name: string, p: readonly number[]): void {
  const sum = p.reduce((total, share) => total + share, 0);
  if (!p.every((share) => share >= 0) || !(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
    throw new Error(`${name}: p must hold probabilities that sum to 1, it is [${p.join(", ")}].`);
  }
}
