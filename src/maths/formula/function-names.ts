/** Functions that the reader knows by name: how they may be spelled, and which take an argument without brackets. */

/** Spellings that are not the canonical name itself; the evaluator only meets the canonical ones. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["ln", "log"],
  ["lg", "log10"],
  ["lb", "log2"],
  ["arcsin", "asin"],
  ["arccos", "acos"],
  ["arctan", "atan"],
  ["arccot", "acot"],
  ["arcsec", "asec"],
  ["arccsc", "acsc"],
  ["cosec", "csc"],
  ["arccosec", "acsc"],
  ["tg", "tan"],
  ["ctg", "cot"],
  ["arctg", "atan"],
  ["arcctg", "acot"],
  ["sh", "sinh"],
  ["ch", "cosh"],
  ["th", "tanh"],
  ["arcsinh", "asinh"],
  ["arccosh", "acosh"],
  ["arctanh", "atanh"],
  ["arsinh", "asinh"],
  ["arcosh", "acosh"],
  ["artanh", "atanh"],
  ["arccoth", "acoth"],
  ["arcoth", "acoth"],
  ["arcsech", "asech"],
  ["arccsch", "acsch"],
  ["logistic", "sigmoid"],
  ["Softmax", "softmax"],
  ["Sigmoid", "sigmoid"],
  ["ReLU", "relu"],
  ["Relu", "relu"],
  ["LogSumExp", "logsumexp"],
  ["LSE", "logsumexp"],
  ["lse", "logsumexp"],
  ["Tr", "trace"],
  ["tr", "trace"],
  ["Diag", "diag"],
  ["arg max", "argmax"],
  ["arg min", "argmin"],
  ["sgn", "sign"],
  ["combinations", "binomial"],
  ["choose", "binomial"],
  ["nCr", "binomial"],
  ["comb", "binomial"],
  ["binom", "binomial"],
  ["nPr", "permutations"],
  ["ceiling", "ceil"],
  ["inverse", "inv"],
  ["inner", "dot"],
  ["average", "mean"],
  ["root", "nthRoot"],
  ["Gamma", "gamma"],
]);

/** May stand before an operand without brackets: `sin x`, `\log p`. */
const STRONG: ReadonlySet<string> = new Set(
  (
    "sin cos tan cot sec csc asin acos atan acot asec acsc sinh cosh tanh coth sech csch asinh acosh atanh acoth asech acsch " +
    "log log2 log10 exp sqrt cbrt det trace max min argmax argmin softmax sigmoid relu diag logsumexp"
  ).split(" "),
);

/** Functions only with brackets behind them; elsewhere names like any other. */
const WEAK: ReadonlySet<string> = new Set(
  (
    "expm1 log1p square cube abs sign floor ceil round fix trunc frac logit softplus logsigmoid step heaviside silu gelu_tanh factorial gamma lgamma " +
    "sum prod mean var std dot norm logsoftmax log_softmax inv transpose ones zeros eye identity id onehot cross kron outer hadamard dotMultiply matmul " +
    "multiply nthRoot pow atan2 mod gcd lcm binomial permutations hypot erf erfc zeta bellNumbers catalan pinv expm sqrtm"
  ).split(" "),
);

const TRIGONOMETRIC: ReadonlySet<string> = new Set("sin cos tan cot sec csc sinh cosh tanh coth sech csch".split(" "));

/** The canonical name of a known function, or null. */
export function functionName(word: string): string | null {
  const name = SPELLINGS.get(word) ?? word;
  return STRONG.has(name) || WEAK.has(name) ? name : null;
}

export function takesBareArgument(name: string): boolean {
  return STRONG.has(name);
}

/** `\sin^{-1}` is the inverse of these and a power of the others. */
export function hasInverse(name: string): boolean {
  return TRIGONOMETRIC.has(name);
}
