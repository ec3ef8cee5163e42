/** A gradient, as a formula or a function, against the derivative of a loss. */
import type { z } from "zod";
import { gradientOf } from "../maths/formula/differentiate.ts";
import type { Computed } from "../maths/formula/variables.ts";
import type { Value } from "../maths/formula/value.ts";
import type { Check } from "../model.ts";
import type { FormulaRule } from "./formula-rule.ts";
import { computedBy, declaredRule, shownAs } from "./formula-rule.ts";
import { formulaMistakes, formulaMistakeSchema, functionOptions, namedReference, USUAL_CASES } from "./formula-schemas.ts";
import { identitiesSchema } from "./identities.ts";
import { judgeFormula } from "./judge-formula.ts";
import { judgeFunction } from "./judge-function.ts";
import type { Author, Kind, Zod } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import { pointsOf, shapeIn } from "./points.ts";
import type { Setting } from "./setting.ts";
import { settingOf, withComputed } from "./setting.ts";

const schema = (z: Zod) =>
  z.strictObject({
    variables: z.string(),
    /** The loss, a number. */
    of: namedReference(z),
    /** The letter that it is differentiated by. */
    by: z.string(),
    /** The gradient in closed form, exact where differences are not; verified against the derivative of the loss. */
    closed_form: namedReference(z).optional(),
    shown_as: z.string().optional(),
    /** What ⊗ means; where nobody says, a person has to look. */
    otimes: z.enum(["outer", "elementwise"]).optional(),
    mistakes: z.array(formulaMistakeSchema(z)).optional(),
    /** What holds of every right value; verified when the assignment is loaded. */
    identities: identitiesSchema(z).optional(),
    ...functionOptions(z),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

/** Differences of a smooth loss are right to eight digits or so; an answer is right or wrong by much more. */
const BY_DIFFERENCES = { relative: 1e-5, absolute: 1e-8 };

export const gradient: Kind<Spec> = {
  name: "gradient",
  summary: { zh: "梯度（公式或函数），与损失的导数比较", en: "a gradient, formula or function, against the derivative of a loss" },
  schema,
  compile(spec, author): Check {
    const setting = settingOf(spec.variables, author, ["variables"], spec.otimes === undefined ? {} : { otimes: spec.otimes });
    if (!setting.names.includes(spec.by)) throw new AuthorFault(["by"], `"${spec.by}" is not among the variables "${spec.variables}".`);
    const numeric = byDifferences(spec, setting, author);
    const closed = spec.closed_form === undefined ? undefined : computedBy(spec.closed_form.reference, setting, author, ["closed_form", "reference"]);
    if (closed !== undefined && !author.verified) verify(closed, numeric, setting, author.seed);
    const [first = {}] = pointsOf(setting, author.seed, 0, [0], ["variables"]);
    const variable = first[spec.by] ?? NaN;
    const expected = withComputed(setting, [{ compute: closed ?? numeric, shape: shapeIn(setting, variable) }]);
    const options = { table: expected.table, seed: author.seed, tolerance: closed === undefined ? BY_DIFFERENCES : { absolute: 1e-12 } };
    const reference = shownAs(spec.shown_as, expected.formula, expected.table, setting, author, ["shown_as"]);
    const rule: FormulaRule = { ...declaredRule(setting, reference, options), mistakes: formulaMistakes(spec.mistakes, setting), elementwise: false, cases: spec.cases ?? USUAL_CASES, extreme: spec.extreme_credit, identities: spec.identities ?? [] };
    return {
      kind: gradient.name,
      template: {
        hint: {
          zh: `公式（LaTeX 或普通写法），形状与 ${spec.by} 相同；可用符号：${setting.names.join(", ")}`,
          en: `a formula (LaTeX or plain) of the shape of ${spec.by}, in the letters ${setting.names.join(", ")}`,
        },
        blank: "",
        parameters: setting.names,
      },
      judge: (answer) => (answer.is === "callable" ? judgeFunction(answer, rule) : judgeFormula(answer.value, rule)),
    };
  },
};

/** The derivative of the loss where it stands; NaN where its error cannot be bounded, so that the point is no evidence. */
function byDifferences(spec: Spec, setting: Setting, author: Author): Computed {
  const loss = computedBy(spec.of.reference, setting, author, ["of", "reference"]);
  const value = (point: Readonly<Record<string, Value>>): number => {
    const result = loss(point);
    return typeof result === "number" ? result : NaN;
  };
  return (given) => {
    const found = gradientOf(value, given, spec.by);
    if (found === null) return NaN;
    return isSure(found.value, found.error) ? found.value : unknownLike(found.value);
  };
}

function isSure(value: Value, error: number): boolean {
  const size = typeof value === "number" ? Math.abs(value) : value.data.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  return error <= 0.1 * (BY_DIFFERENCES.absolute + BY_DIFFERENCES.relative * size);
}

const unknownLike = (value: Value): Value => (typeof value === "number" ? NaN : { shape: value.shape, data: value.data.map(() => NaN) });

/** A closed form that is not the derivative would refuse right answers and accept wrong ones. */
function verify(closed: Computed, numeric: Computed, setting: Setting, seed: number): void {
  const path = ["closed_form", "reference"];
  let compared = 0;
  for (const sizes of [0, 1] as const) {
    for (const point of pointsOf(setting, seed, sizes, [2, 5], path)) {
      const [ours, theirs] = [closed(point), numeric(point)];
      const [a, b] = [entriesOf(ours), entriesOf(theirs)];
      if (!b.every(Number.isFinite)) continue;
      compared += 1;
      const isSame = a.length === b.length && a.every((entry, place) => Math.abs(entry - (b[place] ?? NaN)) <= BY_DIFFERENCES.absolute + BY_DIFFERENCES.relative * Math.abs(b[place] ?? NaN));
      if (!isSame) throw new AuthorFault(path, "This closed form is not the derivative of the loss.");
    }
  }
  if (compared === 0) throw new AuthorFault(path, "The closed form could not be verified: the loss has no derivative at the points tried.");
}

const entriesOf = (value: Value): readonly number[] => (typeof value === "number" ? [value] : [...value.data]);
