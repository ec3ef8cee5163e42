/** A gradient, as a formula or a function, against the derivative of a loss. */
import type { z } from "zod";
import type { Computed } from "../maths/formula/variables.ts";
import type { Check } from "../model.ts";
import { entriesOf } from "./close.ts";
import type { FormulaRule } from "./formula-rule.ts";
import { computedBy, declaredRule, shownAs } from "./formula-rule.ts";
import { formulaMistakes, formulaMistakeSchema, functionOptions, namedReference, USUAL_CASES } from "./formula-schemas.ts";
import type { Identity } from "./identities.ts";
import { identitiesSchema } from "./identities.ts";
import { BY_DIFFERENCES, byDifferences, byFormula, isExact } from "./gradient-expected.ts";
import { judgeFormula } from "./judge-formula.ts";
import { judgeFunction } from "./judge-function.ts";
import type { Author, Kind, Zod } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import type { PointValues } from "./points.ts";
import { pointsOf, shapeIn } from "./points.ts";
import type { Setting } from "./setting.ts";
import { authorFormula, settingOf, withComputed } from "./setting.ts";

const schema = (z: Zod) =>
  z.strictObject({
    variables: z.string(),
    /** The loss, a number: a function of the reference, or a formula in the letters. */
    of: z.union([namedReference(z), z.strictObject({ formula: z.string() })]),
    /** The letter that it is differentiated by. */
    by: z.string(),
    /** The gradient in closed form, exact where differences are not; verified against the derivative of the loss. */
    closed_form: namedReference(z).optional(),
    shown_as: z.string().optional(),
    /** What ⊗ means; where nobody says, a person has to look. */
    otimes: z.enum(["outer", "elementwise"]).optional(),
    mistakes: z.array(formulaMistakeSchema(z)).optional(),
    /** What holds of every right value; a student whose function breaks it is told. */
    identities: identitiesSchema(z).optional(),
    ...functionOptions(z),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

export const gradient: Kind<Spec> = {
  name: "gradient",
  summary: { zh: "梯度（公式或函数），与损失的导数比较", en: "a gradient, formula or function, against the derivative of a loss" },
  schema,
  compile(spec, author): Check {
    const setting = settingOf(spec.variables, author, ["variables"], spec.otimes === undefined ? {} : { otimes: spec.otimes });
    if (!setting.names.includes(spec.by)) throw new AuthorFault(["by"], `"${spec.by}" is not among the variables "${spec.variables}".`);
    const [first = {}] = pointsOf(setting, author.seed, 0, [0], ["variables"]);
    const derivative = derivativeOf(spec, setting, author, first);
    const closed = spec.closed_form === undefined ? undefined : computedBy(spec.closed_form.reference, setting, author, ["closed_form", "reference"]);
    if (closed !== undefined && !author.verified) verify(closed, derivative.compute, setting, author.seed);
    const variable = first[spec.by] ?? NaN;
    const expected = withComputed(setting, [{ compute: closed ?? derivative.compute, shape: shapeIn(setting, variable) }]);
    requireLetters(spec.identities ?? [], setting);
    const exact = closed !== undefined || derivative.exact;
    const options = { table: expected.table, seed: author.seed, tolerance: exact ? { absolute: 1e-12 } : BY_DIFFERENCES };
    const reference = shownAs(spec.shown_as, expected.formula, expected.table, setting, author, ["shown_as"]);
    const rule: FormulaRule = { ...declaredRule(setting, reference, options), mistakes: formulaMistakes(spec.mistakes, setting), elementwise: false, cases: spec.cases ?? USUAL_CASES, extreme: spec.extreme_credit, identities: spec.identities ?? [], closeness: exact ? undefined : BY_DIFFERENCES };
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

/** Identities speak of letters that are drawn and of dimensions that have a name. */
function requireLetters(identities: readonly Identity[], { table, names }: Setting): void {
  for (const [position, identity] of identities.entries()) {
    if (identity === "sums-to-zero") continue;
    const [known, name] = "shift_invariant" in identity ? [table.base.map((variable) => variable.name), identity.shift_invariant] : [table.sizes, identity.permutes_with];
    if (!known.includes(name)) throw new AuthorFault(["identities", position], `"${name}" is none of ${known.join(", ") || names.join(", ")}.`);
  }
}

/** Points at which the author's work is tried. */
const TRIED: readonly number[] = [2, 5];

interface Differentiated {
  readonly compute: Computed;
  /** By differences only as good as their error. */
  readonly exact: boolean;
}

function derivativeOf({ of, by }: Spec, setting: Setting, author: Author, point: PointValues): Differentiated {
  if ("reference" in of) return { compute: byDifferences(computedBy(of.reference, setting, author, ["of", "reference"]), by), exact: false };
  const loss = authorFormula(of.formula, setting, ["of", "formula"]);
  const compute = byFormula(loss, by, setting.table);
  const isKnown = ([0, 1] as const).some((sizes) => pointsOf(setting, author.seed, sizes, TRIED, ["variables"]).some((one) => entriesOf(compute(one)).every(Number.isFinite)));
  if (!isKnown) throw new AuthorFault(["of", "formula"], `This formula is no number that can be differentiated by "${by}".`);
  return { compute, exact: isExact(loss, point, by, setting.table) };
}

/** A closed form that is not the derivative would refuse right answers and accept wrong ones. */
function verify(closed: Computed, numeric: Computed, setting: Setting, seed: number): void {
  const path = ["closed_form", "reference"];
  let compared = 0;
  for (const sizes of [0, 1] as const) {
    for (const point of pointsOf(setting, seed, sizes, TRIED, path)) {
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
