/** A formula, or a function of the same letters, equal in value to the reference. */
import type { z } from "zod";
import { fromData } from "../maths/formula/convert.ts";
import type { CompareOptions } from "../maths/formula/equal.ts";
import type { Computed } from "../maths/formula/variables.ts";
import type { Value } from "../maths/formula/value.ts";
import type { Check } from "../model.ts";
import { dataOf } from "./expected.ts";
import type { FormulaRule } from "./formula-rule.ts";
import { argumentsAt, computedBy, shownAs } from "./formula-rule.ts";
import { formulaMistakes, formulaMistakeSchema, namedReference } from "./formula-schemas.ts";
import { judgeFormula } from "./judge-formula.ts";
import { judgeFunction } from "./judge-function.ts";
import type { Author, Kind, Zod } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import { pointsOf, shapeIn } from "./points.ts";
import type { Expected, Setting } from "./setting.ts";
import { settingOf, withComputed } from "./setting.ts";

const schema = (z: Zod) =>
  z.strictObject({
    /** The group of letters that the answer may use. */
    variables: z.string(),
    expected: namedReference(z),
    /** The same as a formula, for better explanations; it has to agree with the reference. */
    shown_as: z.string().optional(),
    /** The reference gives a list of terms; each may carry a positive constant of its own. */
    free_constants: namedReference(z).optional(),
    /** A function may take and give one element at a time. */
    elementwise: z.boolean().optional(),
    mistakes: z.array(formulaMistakeSchema(z)).optional(),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

export const formula: Kind<Spec> = {
  name: "formula",
  summary: { zh: "公式或函数，与参考答案处处相等", en: "a formula or a function, equal in value to the reference" },
  schema,
  compile(spec, author): Check {
    const setting = settingOf(spec.variables, author, ["variables"]);
    const [first = {}] = pointsOf(setting, author.seed, 0, [0], ["variables"]);
    const computed = computedBy(spec.expected.reference, author, ["expected", "reference"]);
    const expected = withComputed(setting, [{ compute: computed, shape: shapeIn(setting, computed(first)) }]);
    const weighed = spec.free_constants === undefined ? undefined : termsOf(spec.free_constants.reference, setting, author);
    const options: CompareOptions = { table: (weighed ?? expected).table, seed: author.seed, ...(weighed === undefined ? {} : { upTo: "positive-weights" as const }) };
    const rule: FormulaRule = {
      setting,
      table: (weighed ?? expected).table,
      reference: weighed?.formula ?? shownAs(spec.shown_as, expected.formula, expected.table, setting, author.seed, ["shown_as"]),
      options,
      mistakes: formulaMistakes(spec.mistakes, setting),
      elementwise: spec.elementwise === true,
    };
    return {
      kind: formula.name,
      template: {
        hint: { zh: `公式（LaTeX 或普通写法），可用符号：${setting.names.join(", ")}`, en: `a formula (LaTeX or plain), in the letters ${setting.names.join(", ")}` },
        blank: "",
        parameters: setting.names,
      },
      judge: (answer) => (answer.is === "callable" ? judgeFunction(answer, rule) : judgeFormula(answer.value, rule)),
    };
  },
};

/** The reference as a sum of terms that a function computes one by one. */
function termsOf(name: string, setting: Setting, author: Author): Expected {
  const path = ["free_constants", "reference"];
  const reference = author.reference(name, path);
  const terms = (given: Readonly<Record<string, Value>>): readonly Value[] => {
    const data = dataOf(reference(argumentsAt(given)));
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
