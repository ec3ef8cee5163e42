/** Judges a written formula. */
import { compareFormulas } from "../maths/formula/equal.ts";
import { explainDifference } from "../maths/formula/explain.ts";
import type { Formula } from "../maths/formula/equal-space.ts";
import { formFinding } from "../maths/formula/forms.ts";
import type { Expression } from "../maths/formula/tree.ts";
import { keepingOf } from "../maths/kept.ts";
import { shareOf } from "../maths/share.ts";
import type { Finding, FormulaFinding, Judgement, Place, Written } from "../model.ts";
import type { Paired, WrittenRule } from "./formula-rule.ts";
import { correct, placed, structureOf, unanswered, undecided, unreadable, verdictOf, wrong } from "./judgements.ts";

export function judgeFormula(value: Written, rule: WrittenRule): Judgement {
  if (value.is === "empty") return unanswered();
  const [only] = value.is === "list" && value.items.length === 1 ? value.items : [value];
  if (only?.is !== "scalar") return unreadable([placed({ code: "wrong-structure", want: "scalar", got: structureOf(value) }, value.place)]);
  const judged = judgeText(only, rule);
  if (rule.ofOneElement === undefined || !judged.findings.some(({ finding }) => finding.code === "shape-clash")) return judged;
  const ofOne = judgeText(only, rule.ofOneElement);
  return ofOne.verdict === "unreadable" || ofOne.verdict === "undecided" ? judged : ofOne;
}

function judgeText(only: Extract<Written, { is: "scalar" }>, rule: WrittenRule): Judgement {
  const paired = rule.pair(only.text);
  if (paired.reading.is === "unreadable") return cannotRead(paired.reading.finding, only.place);
  const student: Formula = { tree: rule.stepsAllowed ? lastStep(paired.reading.tree) : paired.reading.tree, source: only.text, ...indicesOf(paired.reading.leftSide) };
  return judgeOnce(student, paired, rule, only.place);
}

/** `\\frac{\\partial l}{\\partial W_{ij}} = ...` says which index is the row. */
function indicesOf(leftSide: Expression | undefined): { readonly indices?: readonly string[] } {
  const indices = leftSide?.is === "name" ? /^∂.*_([A-Za-z](?:,[A-Za-z])*)$/u.exec(leftSide.name)?.[1] : undefined;
  return indices === undefined ? {} : { indices: indices.split(",") };
}

/** A derivation `a = b = c` hands in its last step. */
function lastStep(tree: Expression): Expression {
  return tree.is === "relation" && tree.ops.every((op) => op === "=" || op === "approx") ? (tree.terms.at(-1) ?? tree) : tree;
}

/** Trees that differ in their places only are the same formula: of a class many write it, in ways of their own. */
function judgeOnce(student: Formula, paired: Paired, rule: WrittenRule, place: Place): Judgement {
  // Without declared variables each answer has a reference of its own.
  if (paired.options.table === undefined || paired.options.table === null) return judgeTree(student, paired, rule, place);
  const known = judgedBefore(rule);
  const key = JSON.stringify([student.tree, student.indices], (name, part: unknown) => (name === "at" ? undefined : part));
  const before = known.get(key);
  if (before !== undefined) return { ...before, findings: before.findings.map(({ finding }) => placed(finding, place)) };
  const judgement = judgeTree(student, paired, rule, place);
  if (known.size >= MOST_KEPT) known.clear();
  if (judgement.findings.every(({ finding }) => SOURCELESS.has(finding.code))) known.set(key, judgement);
  return judgement;
}

/** What quotes nothing of the text. */
const SOURCELESS: ReadonlySet<Finding["code"]> = new Set(["counterexample", "known-mistake", "not-equal-up-to", "wrong-shape", "form-not-met"]);
const MOST_KEPT = 300;
const judgedBefore = keepingOf((_rule: WrittenRule) => new Map<string, Judgement>());

/** The judgement for a tree, wherever it came from. */
export function judgeTree(student: Formula, { reference, options }: Pick<Paired, "reference" | "options">, rule: WrittenRule, place: Place): Judgement {
  const compared = compareFormulas(student, reference, options);
  switch (compared.is) {
    case "equal": {
      const unmet = rule.form === undefined ? null : formFinding(student.tree, rule.form, reference.tree);
      return unmet === null ? correct() : wrong([placed(unmet, place)]);
    }
    case "unreadable":
      return cannotRead(compared.finding, place);
    case "undecided":
      return undecided([placed(compared.finding, place)]);
    case "different": {
      if (compared.findings.every(isPowerOfVector)) return undecided(compared.findings.map((finding) => placed(finding, place)));
      const { upTo, ...exact } = options;
      const known = rule.mistakes.find(({ formula }) => compareFormulas(student, formula, exact).is === "equal");
      const told: readonly FormulaFinding[] = upTo === undefined ? compared.findings : compared.findings.map((finding) => (finding.code === "counterexample" ? { code: "not-equal-up-to", upTo } : finding));
      const counterexamples = told.map((finding) => placed(withoutHidden(finding, rule), place));
      if (known !== undefined) {
        const credit = shareOf(known.credit);
        const findings = [placed({ code: "known-mistake", mistake: known.mistake, feedback: known.feedback }, place), ...counterexamples];
        return { verdict: verdictOf(credit), credit, findings };
      }
      const explained = explainDifference(student, reference, options).map((finding) => placed(finding, place));
      return wrong([...counterexamples, ...explained]);
    }
  }
}

/** `h^2` of a vector has no meaning of its own, but people write it for the squares of the entries: a person looks. */
function isPowerOfVector(finding: FormulaFinding): boolean {
  return finding.code === "shape-clash" && finding.operation === "^";
}

/** Mathematics that the reader does not know, as against a text that is no formula at all. */
const BEYOND_US: ReadonlySet<string> = new Set(["unknown-command", "otimes-not-declared", "prime-of-scalar", "inverse-function", "accent-over-expression", "bad-sum", "bounds-missing", "bad-subscript"]);

/** The student's own notation, or a formula too large to try, may be right: a person looks. What is broken the student can mend. */
function cannotRead(finding: FormulaFinding, place: Place): Judgement {
  const isBeyond = finding.code === "unknown-name" || finding.code === "too-complex" || (finding.code === "syntax-error" && BEYOND_US.has(finding.why));
  return isBeyond ? undecided([placed(finding, place)]) : unreadable([placed(finding, place)]);
}

/** Values that only the reference computes are no part of the example that a student is shown. */
function withoutHidden(finding: FormulaFinding, { isShown }: WrittenRule): FormulaFinding {
  if (finding.code !== "counterexample") return finding;
  return { ...finding, input: Object.fromEntries(Object.entries(finding.input).filter(([name]) => isShown(name))) };
}
