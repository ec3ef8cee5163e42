/** One of several options; where several tie, each of them is right. */
import type { z } from "zod";
import type { Check, Written } from "../model.ts";
import { carriesNames } from "./carries.ts";
import { expectedNames } from "./expected.ts";
import { unknownItems } from "./items.ts";
import { correct, isJudgement, placed, scalarOf, unreadable, wrong } from "./judgements.ts";
import type { Kind, Zod } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import { knownNames, namedMistakes, namesMistakeSchema } from "./named-mistakes.ts";
import { namesOf } from "./names.ts";
import { referenceSchema } from "./schemas.ts";

const schema = (z: Zod) =>
  z.strictObject({
    expected: referenceSchema(z),
    options: referenceSchema(z),
    names: z.array(z.string()).optional(),
    mistakes: z.array(namesMistakeSchema(z)).optional(),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

export const choice: Kind<Spec> = {
  name: "choice",
  summary: { zh: "从若干选项中选一个（并列者皆对）", en: "one of several options; ties are all right" },
  schema,
  compile(spec, author): Check {
    const right = expectedNames(spec.expected, author, ["expected"]);
    const options = expectedNames(spec.options, author, ["options"]);
    const odd = right.find((name) => !options.includes(name));
    if (odd !== undefined) throw new AuthorFault(["options"], `The right answer "${odd}" is not among the options.`);
    const names = namesOf(options, spec.names ?? [], author, ["names"]);
    const mistakes = namedMistakes(spec.mistakes ?? [], author);
    const nameIn = (value: Written): readonly string[] => (value.is === "scalar" ? [names.canonical(value.text) ?? []].flat() : []);
    return {
      kind: choice.name,
      template: { hint: { zh: `写其中一个：${options.join("、")}`, en: `one of: ${options.join(", ")}` }, blank: "" },
      carries: carriesNames(options.filter((name) => right.includes(name)), nameIn, (given) => given.every((name) => right.includes(name))),
      judge(answer) {
        const scalar = scalarOf(answer);
        if (isJudgement(scalar)) return scalar;
        const name = names.canonical(scalar.text);
        if (name === undefined) return unreadable(unknownItems([{ ...scalar, name }], names, options));
        if (right.includes(name)) return correct();
        return knownNames([name], mistakes, scalar.place) ?? wrong([placed({ code: "wrong-choice", got: scalar.text }, scalar.place)]);
      },
    };
  },
};
