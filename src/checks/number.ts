/** One number, within a tolerance. */
import type { z } from "zod";
import type { Check } from "../model.ts";
import { carriesNumber } from "./carries.ts";
import { expectedNumber } from "./expected.ts";
import { isJudgement, scalarOf, unreadable, verdictOf } from "./judgements.ts";
import type { Author, Kind, Zod } from "./kind.ts";
import { judgeNumber } from "./number-rule.ts";
import { alternativeSchema, mistakeSchema, referenceSchema, toleranceSchema } from "./schemas.ts";
import { toleranceOf } from "./tolerances.ts";

const schema = (z: Zod) =>
  z.strictObject({
    expected: referenceSchema(z),
    tolerance: toleranceSchema(z),
    units: z.array(z.string()).optional(),
    mistakes: z.array(mistakeSchema(z)).optional(),
    also_right: z.array(alternativeSchema(z)).optional(),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

export const number: Kind<Spec> = {
  name: "number",
  summary: { zh: "一个数，在容差之内", en: "one number, within a tolerance" },
  schema,
  compile(spec, author): Check {
    const rule = {
      want: expectedNumber(spec.expected, author, ["expected"]),
      tolerance: toleranceOf(spec.tolerance, ["tolerance"]),
      units: spec.units ?? [],
      mistakes: mistakesOf(spec, author),
      alternatives: (spec.also_right ?? []).map((other, position) => ({
        ...other,
        gives: expectedNumber(other.gives, author, ["also_right", position, "gives"]),
      })),
    };
    return {
      kind: number.name,
      template: { hint: { zh: "写一个数，例如 0.998 或 5/8", en: "a number, such as 0.998 or 5/8" }, blank: "" },
      carries: carriesNumber(rule.want, rule),
      judge(answer, hearing) {
        const scalar = scalarOf(answer);
        if (isJudgement(scalar)) return scalar;
        const judged = judgeNumber(scalar.text, scalar.place, rule, hearing);
        if (judged.state === "unreadable") return unreadable(judged.findings);
        if (judged.state === "undecided") return { verdict: "undecided", credit: judged.credit, findings: judged.findings };
        return { verdict: verdictOf(judged.credit), credit: judged.credit, findings: judged.findings };
      },
    };
  },
};

function mistakesOf(spec: Pick<Spec, "mistakes">, author: Author) {
  return (spec.mistakes ?? []).map((mistake, position) => ({
    ...mistake,
    gives: expectedNumber(mistake.gives, author, ["mistakes", position, "gives"]),
  }));
}
