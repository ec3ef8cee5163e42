/** Texts for the judge that nobody in his senses would write: random ones, and mutants of what students do write. */
import { generator } from "../../../src/maths/formula/random.ts";
import type { Row } from "./equivalence-rows.ts";
import { equivalenceRows, lineOf } from "./equivalence-rows.ts";

type Random = () => number;

const PIECES: readonly string[] = [
  ...Array.from("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"),
  ...Array.from(" ()[]{}|+-*/^_=<>,;:.!%'\"$&\\~?#@`"),
  ...Array.from("²³ᵀ₁₂ᵢŷ∂∇⊙⊗·×÷−±≤≥≠≈∈∪∞‖√ΣΠπαβσ½¾°⟨⟩⌊⌋，。（）１２\u0000\n\t\u202e\ud83d\ud800"),
  "\\frac", "\\frac{", "\\sqrt", "\\sqrt[", "\\sum_{i=1}^{n}", "\\prod_", "\\left(", "\\right)", "\\left|", "\\right.", "\\begin{pmatrix}", "\\end{pmatrix}", "\\begin{cases}", "\\end{cases}", "\\\\", "\\text{", "\\mathbf{1}", "\\hat", "\\bar{", "\\boxed{", "\\log_", "\\sin^2",
  "\\cdot", "\\odot", "\\otimes", "\\top", "\\partial", "\\nabla", "\\in", "\\pm", "\\binom", "\\choose", "\\over", "\\infty", "\\|", "\\operatorname{softmax}", "\\mathrm{", "^{T}", "^\\top", "_{ij}", "||", "$$", "\\[", "\\]",
  "sin", "cos", "log", "exp", "softmax(", "sqrt(", "max(", "sum(", "diag(", "inv(", "factorial(", "binomial(", "ones(", "det(", "norm(", "otherwise", "and", "or", " if ", "percent", "e^", "9^9^9", "1e999", "1e-400", "10^", "!!", "e^{i\\pi}", "0/0", "->", "import(", "constructor", "__proto__", "=>", "//", "<!--",
];

const pick = <Item>(items: readonly Item[], random: Random): Item | undefined => items[Math.floor(random() * items.length)];

function madeUp(random: Random): string {
  const length = 1 + Math.floor(random() ** 2 * 60);
  return Array.from({ length }, () => pick(PIECES, random) ?? "").join("");
}

/** One to four small damages, or one large one. */
function mutant(text: string, other: string, random: Random): string {
  let damaged = text;
  for (let turn = 1 + Math.floor(random() * 4); turn > 0; turn -= 1) {
    const from = Math.floor(random() * (damaged.length + 1));
    const to = from + Math.floor(random() ** 3 * 12);
    const [before, middle, after] = [damaged.slice(0, from), damaged.slice(from, to), damaged.slice(to)];
    const changes = [() => before + after, () => before + (pick(PIECES, random) ?? "") + middle + after, () => before + middle + middle + after, () => after + before, () => before + other.slice(0, Math.floor(random() * other.length)) + after, () => before + Array.from(middle).toReversed().join("") + after, () => `(${damaged})^{${other}}`, () => `${damaged}${other}`];
    damaged = (pick(changes, random) ?? (() => damaged))();
  }
  return damaged.slice(0, 2_000);
}

/** The same in size as what people hand in to break things. */
function monster(random: Random): string {
  const piece = pick(PIECES, random) ?? "(";
  const count = Math.floor(10 ** (1 + 3.2 * random()));
  const ends = [piece.repeat(count), `${piece.repeat(count)}x`, `x${piece.repeat(count)}`, `${"(".repeat(count)}x${")".repeat(count)}`, `${"x+".repeat(count)}x`, `${"x^".repeat(count)}x`, `${"\\frac{1}{".repeat(count)}x${"}".repeat(count)}`, `${"|".repeat(count)}x${"|".repeat(count)}`, `${"sin ".repeat(count)}x`, `[${"[1,".repeat(count)}]`, "-".repeat(count), `${"\\sum_{i=1}^{9} ".repeat(Math.min(count, 40))} i`, `x${"!".repeat(count)}`, `${"9^".repeat(count)}9`, `${"\\sqrt{".repeat(count)}x${"}".repeat(count)}`];
  return pick(ends, random) ?? "";
}

export interface Fuzzed {
  readonly line: Readonly<Record<string, unknown>>;
  readonly answer: string;
}

/** The lines for the judge, the same in every run: a reference of the case table, and an answer that is made up. */
export function* fuzzedLines(count: number, seed: number): Generator<Fuzzed> {
  const random = generator(seed);
  const rows: readonly Row[] = equivalenceRows();
  for (let made = 0; made < count; made += 1) {
    const [row, other] = [pick(rows, random), pick(rows, random)];
    if (row === undefined || other === undefined) return;
    const kind = random();
    const answer = kind < 0.3 ? madeUp(random) : kind < 0.35 ? monster(random) : mutant(random() < 0.5 ? row.answer : row.reference, other.answer, random);
    yield { line: { ...lineOf(row), answer }, answer };
  }
}

export const VERDICTS: ReadonlySet<string> = new Set(["correct", "wrong", "unreadable", "undecided", "unanswered"]);
