/** An exact integer: layers, parameters, samples. */
import type { z } from "zod";
import type { Check } from "../model.ts";
import { carriesNumber } from "./carries.ts";
import { expectedNumber } from "./expected.ts";
import { isJudgement, placed, scalarOf, unreadable, verdictOf, wrong } from "./judgements.ts";
import type { Kind, Zod } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import { judgeNumber } from "./number-rule.ts";
import { readNumber } from "../maths/number/read.ts";
import { alternativeSchema, mistakeSchema, referenceSchema } from "./schemas.ts";
import { exactTolerance } from "./tolerances.ts";

const schema = (z: Zod) =>
  z.strictObject({
    expected: referenceSchema(z),
    mistakes: z.array(mistakeSchema(z)).optional(),
    also_right: z.array(alternativeSchema(z)).optional(),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

export const count: Kind<Spec> = {
  name: "count",
  summary: { zh: "一个精确的整数", en: "one exact integer" },
  schema,
  compile(spec, author): Check {
    const whole = (call: Spec["expected"], path: (string | number)[]): number => {
      const value = expectedNumber(call, author, path);
      if (!Number.isSafeInteger(value)) throw new AuthorFault(path, `The reference "${call.reference}" must give an integer, it gives ${value}.`);
      return value;
    };
    const rule = {
      want: whole(spec.expected, ["expected"]),
      tolerance: exactTolerance,
      units: [],
      mistakes: (spec.mistakes ?? []).map((mistake, position) => ({ ...mistake, gives: whole(mistake.gives, ["mistakes", position, "gives"]) })),
      alternatives: (spec.also_right ?? []).map((other, position) => ({ ...other, gives: whole(other.gives, ["also_right", position, "gives"]) })),
    };
    return {
      kind: count.name,
      template: { hint: { zh: "写一个整数", en: "an integer" }, blank: "" },
      carries: carriesNumber(rule.want, rule),
      judge(answer, hearing) {
        const scalar = scalarOf(answer);
        if (isJudgement(scalar)) return scalar;
        const read = readNumber(scalar.text);
        if (read.is === "number" && !Number.isInteger(Number(read.value))) {
          return wrong([placed({ code: "not-an-integer", got: scalar.text }, scalar.place)]);
        }
        const judged = judgeNumber(scalar.text, scalar.place, rule, hearing);
        if (judged.state === "unreadable") return unreadable(judged.findings);
        return { verdict: verdictOf(judged.credit), credit: judged.credit, findings: judged.findings };
      },
    };
  },
};
