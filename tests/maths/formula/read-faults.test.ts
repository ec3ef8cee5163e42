import { describe, expect, it } from "vitest";
import { NETWORK, shown } from "./reading.ts";
import type { Row } from "./reading.ts";
import { readFormula } from "../../../src/maths/formula/read.ts";

const FAULTS: readonly Row[] = [
  ["", "empty at 1: ", "nothing"],
  ["  \n", "empty at 1: ", "nothing but space"],
  ["$$", "empty at 1: ", "nothing between dollars"],
  ["(1+2", "unclosed-bracket at 1: (", "the bracket that is open"],
  ["k*[n+1", "unclosed-bracket at 3: [", "the bracket that is open"],
  ["\\frac{1}{2", "unclosed-bracket at 9: {", "the brace that is open"],
  ["\\left(a", "unclosed-bracket at 1: \\left(", "the bracket that is open"],
  ["|k", "unclosed-bracket at 1: |", "the bar that is open"],
  ["\\begin{pmatrix}1", "unclosed-bracket at 1: \\begin{pmatrix}", "the environment that is open"],
  ["1+2)", "unopened-bracket at 4: )", "the bracket that closes nothing"],
  [")", "unopened-bracket at 1: )", "the bracket that closes nothing"],
  ["(1+2]", "missing-bracket at 5: ]", "the wrong bracket"],
  ["{1+2)", "missing-bracket at 5: )", "the wrong bracket"],
  ["1+", "missing-operand at 3: ", "behind the text"],
  ["*2", "missing-operand at 1: *", "the sign without an operand"],
  ["2*/3", "missing-operand at 3: /", "the second sign"],
  ["()", "missing-operand at 1: (", "empty brackets"],
  ["k = ", "missing-operand at 4: ", "no right side"],
  ["1, , 2", "missing-operand at 4: ,", "no item"],
  ["\\frac{1}", "missing-argument at 9: ", "a fraction without a denominator"],
  ["\\sin", "missing-argument at 1: \\sin", "a function without an argument"],
  ["2 + log * 3", "missing-argument at 5: log", "a function without an argument"],
  ["exp()", "missing-argument at 1: exp", "a function without an argument"],
  ["1 2", "two-numbers at 3: 2", "two numbers side by side, as in mathjs"],
  ["1.2.3", "bad-number at 1: 1.2.", "two decimal points"],
  ["2 § 3", "unexpected-character at 3: §", "no sign of mathematics"],
  ['a; import "x"', 'unexpected-character at 11: "', "no other language is read"],
  ["a 😀", "unexpected-character at 3: 😀", "a character of two units"],
  ["a .b", "unexpected-character at 3: .", "no properties"],
  ["a, \\dots, b", "unknown-command at 4: \\dots", "no part of a command is guessed"],
  ["\\foo", "unknown-command at 1: \\foo", "a command that is none"],
  ["a + \\int b", "unknown-command at 5: \\int", "integrals are not read"],
  ["x \\otimes y", "otimes-not-declared at 3: \\otimes", "it could mean either product"],
  ["k'", "prime-of-scalar at 2: '", "a derivative of which we know nothing"],
  ["f'(k)", "prime-of-scalar at 2: '", "a derivative of which we know nothing"],
  ["\\sigma'(z)", "prime-of-scalar at 7: '", "a derivative of which we know nothing"],
  ["\\log^{-1} a", "inverse-function at 5: ^", "a power or an inverse"],
  ["-5/8 log2 5/8", "ambiguous-argument at 12: /", "the logarithm of 5, or of 5/8"],
  ["\\sin \\pi/2", "ambiguous-argument at 9: /", "the sine of pi, or of pi/2"],
  ["8 % 3", "ambiguous-percent at 3: %", "a percentage or a remainder"],
  ["\\hat{a+b}", "accent-over-expression at 7: +", "only names have marks"],
  ["x_", "bad-subscript at 2: _", "nothing below"],
  ["x_{}", "bad-subscript at 2: _", "nothing below"],
  ["\\sum_{1}^{n} a", "bad-sum at 7: 1", "no index"],
  ["\\sum_{i \\in S} x_i", "bad-sum at 9: \\in", "a sum over a set"],
  ["The answer is not $5$", "words-around-formula at 1: The answer is not", "words that turn the meaning round"],
  ["$28$ times", "words-around-formula at 6: times", "words that change the value"],
  ["2 : 3 : 4", "unexpected-token at 3: :", "three numbers are no ratio"],
  ["x : 5", "unexpected-token at 3: :", "a name and its value are no ratio"],
];

const TOO_COMPLEX: readonly Row[] = [
  ["(".repeat(10_000), "too-complex: depth", "ten thousand brackets"],
  ["-".repeat(10_000), "too-complex: depth", "ten thousand signs"],
  ["a^".repeat(5_000), "too-complex: depth", "a tower of powers"],
  ["\\frac{".repeat(3_000), "too-complex: depth", "fractions in fractions"],
  ["x_{".repeat(6_000), "too-complex: depth", "subscripts of subscripts"],
  ["|".repeat(10_000), "too-complex: depth", "ten thousand bars"],
  ["\\log".repeat(4_000), "too-complex: depth", "functions of functions"],
  ["1" + "+1".repeat(9_000), "too-complex: nodes", "thousands of terms"],
  ["x" + "'".repeat(10_000), "too-complex: nodes", "thousands of primes"],
  ["a".repeat(20_001), "too-complex: characters", "a long text"],
];

describe("what is no formula", () => {
  it.each(FAULTS)("answers to %s with %s: %s", (source, fault) => {
    expect(shown(source)).toBe(fault);
  });

  it.each(TOO_COMPLEX.map(([source, fault, reason]) => [reason, source, fault] as const))("refuses %s", (_reason, source, fault) => {
    expect(shown(source)).toBe(fault);
  });

  it("quotes the student's own characters, not what they were taken for", () => {
    const reading = readFormula("（a＋２", NETWORK);
    expect(reading).toMatchObject({ finding: { code: "syntax-error", column: 1, near: "（", source: "（a＋２" } });
  });

  it("still reads what is large but not too large", () => {
    expect(shown("(".repeat(150) + "a" + ")".repeat(150))).toBe("a");
    expect(readFormula("1" + "+1".repeat(1_500), NETWORK).is).toBe("formula");
  });
});
