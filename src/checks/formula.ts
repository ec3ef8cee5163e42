/** A formula, or a function of the same letters, equal in value to the reference. */
import type { z } from "zod";
import { fromData } from "../maths/formula/convert.ts";
import type { Computed } from "../maths/formula/variables.ts";
import type { Value } from "../maths/formula/value.ts";
import type { Check } from "../model.ts";
import type { FormulaRule } from "./formula-rule.ts";
import { computedBy, dataAt, declaredRule, shownAs } from "./formula-rule.ts";
import { compareOptionsOf, formOf, formulaOptions, readingSettingsOf } from "./formula-options.ts";
import { formulaMistakes, formulaMistakeSchema, functionOptions, namedReference, USUAL_CASES } from "./formula-schemas.ts";
import { judgeFormula } from "./judge-formula.ts";
import { judgeFunction } from "./judge-function.ts";
import type { Author, Kind, Zod } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import { pointsOf, shapeIn } from "./points.ts";
import type { Expected, Setting } from "./setting.ts";
import { authorFormula, elementSettingOf, settingOf, withComputed } from "./setting.ts";
import { undeclaredFormula } from "./undeclared-formula.ts";

const schema = (z: Zod) =>
  z.strictObject({
    /** The group of letters that the answer may use; without it every letter is a real number. */
    variables: z.string().optional(),
    expected: z.union([namedReference(z), z.strictObject({ formula: z.string() })]),
    /** The same as a formula, for better explanations; it has to agree with the reference. */
    shown_as: z.string().optional(),
    /** Terms of the reference, each of which may carry a positive constant of its own: a function that gives a list, or the summands of the formula. */
    free_constants: z.union([namedReference(z), z.literal("each-term")]).optional(),
    /** A function may take and give one element at a time. */
    elementwise: z.boolean().optional(),
    mistakes: z.array(formulaMistakeSchema(z)).optional(),
    ...functionOptions(z),
    ...formulaOptions(z),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

export const formula: Kind<Spec> = {
  name: "formula",
  summary: { zh: "公式或函数，与参考答案处处相等", en: "a formula or a function, equal in value to the reference" },
  schema,
  compile(spec, author): Check {
    if (spec.variables === undefined) return undeclaredFormula(formula.name, spec, author.seed);
    const rule = ruleOf(spec, spec.variables, author);
    const { names } = rule.setting;
    return {
      kind: formula.name,
      template: {
        hint: { zh: `公式（LaTeX 或普通写法），可用符号：${names.join(", ")}`, en: `a formula (LaTeX or plain), in the letters ${names.join(", ")}` },
        blank: "",
        parameters: names,
      },
      judge: (answer) => (answer.is === "callable" ? judgeFunction(answer, rule) : judgeFormula(answer.value, rule)),
    };
  },
};

function ruleOf(spec: Spec, group: string, author: Author): FormulaRule {
  const [path, reading] = [["variables"], readingSettingsOf(spec)];
  const rule = ruleIn(settingOf(group, author, path, reading), spec, author);
  const element = spec.elementwise === true ? elementSettingOf(group, author, path, reading) : undefined;
  return element === undefined ? rule : { ...rule, ofOneElement: ruleIn(element, spec, author) };
}

function ruleIn(setting: Setting, spec: Spec, author: Author): FormulaRule {
  const { table, formula: reference } = expectedOf(spec, setting, author);
  const upTo = spec.free_constants === undefined ? {} : { upTo: "positive-weights" as const };
  return {
    ...declaredRule(setting, reference, { ...compareOptionsOf(spec), ...upTo, table, seed: author.seed }),
    form: formOf(spec),
    mistakes: formulaMistakes(spec.mistakes, setting),
    elementwise: spec.elementwise === true,
    cases: spec.cases ?? USUAL_CASES,
    extreme: spec.extreme_credit,
  };
}

function expectedOf({ expected, free_constants: terms, shown_as: shown }: Spec, setting: Setting, author: Author): Expected {
  if (typeof terms === "object") return termsOf(terms.reference, setting, author);
  if ("formula" in expected) return { table: setting.table, formula: authorFormula(expected.formula, setting, ["expected", "formula"]) };
  const [first = {}] = pointsOf(setting, author.seed, 0, [0], ["variables"]);
  const compute = computedBy(expected.reference, setting, author, ["expected", "reference"]);
  const computed = withComputed(setting, [{ compute, shape: shapeIn(setting, compute(first)) }]);
  return { table: computed.table, formula: shownAs(shown, computed.formula, computed.table, setting, author, ["shown_as"]) };
}

/** The reference as a sum of terms that a function computes one by one. */
function termsOf(name: string, setting: Setting, author: Author): Expected {
  const path = ["free_constants", "reference"];
  const reference = author.reference(name, path);
  const terms = (given: Readonly<Record<string, Value>>): readonly Value[] => {
    const data = dataAt(reference, name, given, setting, path);
    const values = Array.isArray(data) ? data.map((item) => (item === undefined ? null : fromData(item))) : [];
    const known = values.filter((value) => value !== null);
    if (known.length === 0 || known.length !== values.length) throw new AuthorFault(path, `The reference "${name}" must give a list of terms.`);
    return known;
  };
  const [point = {}] = pointsOf(setting, author.seed, 0, [0], path);
  return withComputed(
    setting,
    terms(point).map((term, position) => {
      const compute: Computed = (given) => terms(given)[position] ?? NaN;
      return { compute, shape: shapeIn(setting, term) };
    }),
  );
}
