/** Judges a written formula. */
import { compareFormulas } from "../maths/formula/equal.ts";
import { explainDifference } from "../maths/formula/explain.ts";
import type { Formula } from "../maths/formula/equal-space.ts";
import { readFormula } from "../maths/formula/read.ts";
import type { Expression } from "../maths/formula/tree.ts";
import { shareOf } from "../maths/share.ts";
import type { FormulaFinding, Judgement, Place, Written } from "../model.ts";
import type { FormulaRule } from "./formula-rule.ts";
import { correct, placed, structureOf, unanswered, undecided, unreadable, verdictOf, wrong } from "./judgements.ts";

export function judgeFormula(value: Written, rule: FormulaRule): Judgement {
  if (value.is === "empty") return unanswered();
  const [only] = value.is === "list" && value.items.length === 1 ? value.items : [value];
  if (only?.is !== "scalar") return unreadable([placed({ code: "wrong-structure", want: "scalar", got: structureOf(value) }, value.place)]);
  const read = readFormula(only.text, rule.setting.vocabulary);
  if (read.is === "unreadable") return cannotRead(read.finding, only.place);
  const student: Formula = { tree: lastStep(read.tree), source: only.text };
  return judgeTree(student, rule, only.place);
}

/** A derivation `a = b = c` hands in its last step. */
function lastStep(tree: Expression): Expression {
  return tree.is === "relation" && tree.ops.every((op) => op === "=" || op === "approx") ? (tree.terms.at(-1) ?? tree) : tree;
}

function judgeTree(student: Formula, rule: FormulaRule, place: Place): Judgement {
  const compared = compareFormulas(student, rule.reference, rule.options);
  switch (compared.is) {
    case "equal":
      return correct();
    case "unreadable":
      return cannotRead(compared.finding, place);
    case "undecided":
      return undecided([placed(compared.finding, place)]);
    case "different": {
      const { upTo: _, ...exact } = rule.options;
      const known = rule.mistakes.find(({ formula }) => compareFormulas(student, formula, exact).is === "equal");
      const counterexamples = compared.findings.map((finding) => placed(withoutHidden(finding, rule), place));
      if (known !== undefined) {
        const credit = shareOf(known.credit);
        const findings = [placed({ code: "known-mistake", mistake: known.mistake, feedback: known.feedback }, place), ...counterexamples];
        return { verdict: verdictOf(credit), credit, findings };
      }
      const explained = explainDifference(student, rule.reference, rule.options).map((finding) => placed(finding, place));
      return wrong([...counterexamples, ...explained]);
    }
  }
}

/** A letter that nobody declared may be the student's own notation, and a formula too large to try may be right: a person looks. */
function cannotRead(finding: FormulaFinding, place: Place): Judgement {
  return finding.code === "unknown-name" || finding.code === "too-complex" ? undecided([placed(finding, place)]) : unreadable([placed(finding, place)]);
}

/** Values that only the reference computes are no part of the example that a student is shown. */
function withoutHidden(finding: FormulaFinding, { setting }: FormulaRule): FormulaFinding {
  if (finding.code !== "counterexample") return finding;
  return { ...finding, input: Object.fromEntries(Object.entries(finding.input).filter(([name]) => setting.vocabulary.names.has(name))) };
}
