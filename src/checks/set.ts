/** Several names in any order; wrong ones take credit back, so that naming every option earns nothing. */
import type { z } from "zod";
import { compareShares, NOTHING, subtractShares } from "../maths/share.ts";
import type { Check, Placed, Share } from "../model.ts";
import { carriesNames, isSameList } from "./carries.ts";
import { expectedNames } from "./expected.ts";
import { itemsOf, namesIn, unknownItems } from "./items.ts";
import { placed, unanswered, unreadable, verdictOf } from "./judgements.ts";
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

export const set: Kind<Spec> = {
  name: "set",
  summary: { zh: "若干名称，不论顺序", en: "several names in any order" },
  schema,
  compile(spec, author): Check {
    const right = new Set(expectedNames(spec.expected, author, ["expected"]));
    const options = expectedNames(spec.options, author, ["options"]);
    const odd = [...right].find((name) => !options.includes(name));
    if (odd !== undefined) throw new AuthorFault(["options"], `The right answer "${odd}" is not among the options.`);
    const names = namesOf(options, spec.names ?? [], author, ["names"]);
    const sorted = (some: readonly string[]): readonly string[] => options.filter((name) => some.includes(name));
    const mistakes = namedMistakes(spec.mistakes ?? [], author);
    return {
      kind: set.name,
      template: { hint: { zh: `列出名称，选自：${options.join("、")}`, en: `a list of names from: ${options.join(", ")}` }, blank: [""] },
      carries: carriesNames(sorted([...right]), (value) => sorted(namesIn(value, names)), (given) => isSameList(given, sorted([...right]))),
      judge(answer) {
        if (answer.is === "callable") return unreadable([placed({ code: "function-not-allowed" }, answer.place)]);
        const { items, findings } = itemsOf(answer.value, names);
        if (items.length === 0) return findings.length > 0 ? unreadable(findings) : unanswered();
        const unknown = unknownItems(items, names, options);
        const given = new Set(items.flatMap((item) => (item.name === undefined ? [] : [item.name])));
        if (given.size === 0) return unreadable([...findings, ...unknown]);
        const known = unknown.length === 0 ? knownNames([...given], mistakes, answer.place) : undefined;
        if (known !== undefined) return known;
        const extra = [...given].filter((name) => !right.has(name));
        const missing = [...right].filter((name) => !given.has(name)).length;
        const notes: Placed[] = [...findings, ...unknown];
        for (const name of extra) {
          const item = items.find((candidate) => candidate.name === name);
          notes.push(placed({ code: "not-in-set", got: item?.text ?? name }, item?.place ?? answer.place));
        }
        if (missing > 0) notes.push(placed({ code: "left-out-of-set", count: missing }, answer.place));
        const credit = creditFor({ due: right.size, hits: right.size - missing, misses: extra.length, unknown: unknown.length, options: options.length });
        return { verdict: verdictOf(credit), credit, findings: notes };
      },
    };
  },
};

interface Counts {
  readonly due: number;
  readonly hits: number;
  readonly misses: number;
  readonly unknown: number;
  readonly options: number;
}

/** A wrong name takes back what a right one gives, or its part of all wrong ones where there are few of these; an unknown one is a slip, not a guess. */
function creditFor({ due, hits, misses, unknown, options }: Counts): Share {
  const wrongOnes = Math.max(1, options - due);
  const credit = subtractShares([hits - unknown, due], [misses, Math.min(due, wrongOnes)]);
  return compareShares(credit, NOTHING) > 0 ? credit : NOTHING;
}
