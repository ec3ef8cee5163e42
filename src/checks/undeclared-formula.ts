/** A formula whose letters nobody declared: they are real numbers, taken from both sides. */
import { readFormula } from "../maths/formula/read.ts";
import { readTogether } from "../maths/formula/read-together.ts";
import type { Formula } from "../maths/formula/equal-space.ts";
import type { Check, Text } from "../model.ts";
import type { WrittenOptions } from "./formula-options.ts";
import { compareOptionsOf, formOf, readingSettingsOf } from "./formula-options.ts";
import type { FormulaMistake, WrittenRule } from "./formula-rule.ts";
import { judgeFormula } from "./judge-formula.ts";
import { placed, unreadable } from "./judgements.ts";
import { AuthorFault } from "./kind.ts";

interface UndeclaredSpec extends WrittenOptions {
  readonly expected: { readonly reference: string } | { readonly formula: string };
  readonly free_constants?: { readonly reference: string } | "each-term" | undefined;
  readonly mistakes?: readonly { readonly mistake: string; readonly gives: { readonly formula: string }; readonly feedback: Text; readonly credit: number }[] | undefined;
}

export function undeclaredFormula(kind: string, spec: UndeclaredSpec, seed: number): Check {
  const { expected } = spec;
  if (!("formula" in expected)) throw new AuthorFault(["expected"], "A reference function needs declared variables; name their group under variables, or give the expected value as a formula.");
  const settings = readingSettingsOf(spec);
  const alone = readFormula(expected.formula, { names: new Map(), ...settings });
  if (alone.is === "unreadable") throw new AuthorFault(["expected", "formula"], `This formula cannot be read: ${JSON.stringify(alone.finding)}.`);
  const upTo = spec.free_constants === undefined ? {} : { upTo: "positive-weights" as const };
  const rule: WrittenRule = {
    isShown: () => true,
    // Every letter is a variable here, so that an equals sign may be an equation.
    stepsAllowed: false,
    form: formOf(spec),
    mistakes: (spec.mistakes ?? []).map(({ mistake, gives, feedback, credit }, position): FormulaMistake => {
      const read = readFormula(gives.formula, { names: new Map(), ...settings });
      if (read.is === "unreadable") throw new AuthorFault(["mistakes", position, "gives", "formula"], "This formula cannot be read.");
      return { mistake, feedback, credit, formula: { tree: read.tree, source: gives.formula } };
    }),
    pair(text) {
      const { student, reference, functions } = readTogether(text, expected.formula, settings);
      const formula: Formula = { tree: reference.is === "formula" ? reference.tree : alone.tree, source: expected.formula };
      return { reading: student, reference: formula, options: { ...compareOptionsOf(spec), ...upTo, seed, functions } };
    },
  };
  return {
    kind,
    template: { hint: { zh: "公式（LaTeX 或普通写法）", en: "a formula (LaTeX or plain)" }, blank: "" },
    judge: (answer) => (answer.is === "callable" ? unreadable([placed({ code: "function-not-allowed" }, answer.place)]) : judgeFormula(answer.value, rule)),
  };
}
