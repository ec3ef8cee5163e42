/** A nested map or a list of numbers, each entry judged and credited by itself. */
import type { z } from "zod";
import { keepingOf } from "../maths/kept.ts";
import { meanShare, NOTHING } from "../maths/share.ts";
import type { Check, Finding, Judgement, Part, Place, Placed, Written } from "../model.ts";
import { carriesNumbers } from "./carries.ts";
import type { Leaves } from "./expected.ts";
import { blankLike, callReference, expectedLeaves, leavesGiven } from "./expected.ts";
import type { Entries } from "./entries.ts";
import { entriesOf, shown } from "./entries.ts";
import { inParts, placed, unanswered, unreadable, verdictOf } from "./judgements.ts";
import type { Kind, Zod } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import { namesOf } from "./names.ts";
import type { NumberRule } from "./number-rule.ts";
import { judgeNumber } from "./number-rule.ts";
import { alternativeSchema, mistakeSchema, referenceSchema, toleranceSchema } from "./schemas.ts";
import { toleranceOf } from "./tolerances.ts";

const schema = (z: Zod) =>
  z.strictObject({
    expected: referenceSchema(z),
    tolerance: toleranceSchema(z),
    units: z.array(z.string()).optional(),
    names: z.array(z.string()).optional(),
    mistakes: z.array(mistakeSchema(z)).optional(),
    also_right: z.array(alternativeSchema(z)).optional(),
  });

type KnownMistakeFinding = Extract<Finding, { code: "known-mistake" }>;

type Spec = z.infer<ReturnType<typeof schema>>;

export const numbers: Kind<Spec> = {
  name: "numbers",
  summary: { zh: "一组数（列表或嵌套的键值表），逐项给分", en: "several numbers, a list or a nested map, each credited by itself" },
  schema,
  compile(spec, author): Check {
    const right = callReference(spec.expected, author, ["expected"]);
    const want = leavesGiven(right, spec.expected, ["expected"]);
    const tolerance = toleranceOf(spec.tolerance, ["tolerance"]);
    const gives = (call: { readonly reference: string }, path: (string | number)[]): Leaves => {
      const leaves = expectedLeaves(call, author, path);
      if (![...leaves.keys()].some((at) => want.has(at))) {
        throw new AuthorFault(path, `The reference "${call.reference}" gives none of the entries that are asked for.`);
      }
      return leaves;
    };
    const mistakes = (spec.mistakes ?? []).map((mistake, position) => ({ ...mistake, leaves: gives(mistake.gives, ["mistakes", position, "gives"]) }));
    const alternatives = (spec.also_right ?? []).map((other, position) => ({ ...other, leaves: gives(other.gives, ["also_right", position, "gives"]) }));
    const rules = new Map<string, NumberRule>();
    for (const [leaf, value] of want) {
      rules.set(leaf, {
        want: value,
        tolerance,
        units: spec.units ?? [],
        mistakes: givenAt(mistakes, leaf),
        alternatives: givenAt(alternatives, leaf),
        at: shown(leaf),
      });
    }
    const keys = [...new Set([...want.keys()].flatMap((leaf) => leaf.split("/").slice(1)))];
    const names = namesOf(keys, spec.names ?? [], author, ["names"]);
    const entriesIn = keepingOf((value: Written) => entriesOf(value, want, names));
    return {
      kind: numbers.name,
      template: { hint: { zh: "每一项写一个数；不会的项留空", en: "a number for each entry; leave blank what you do not know" }, get blank() { return blankLike(right); } },
      carries: carriesNumbers(right, want, (value) => entriesIn(value).found, { tolerance, units: spec.units ?? [] }),
      judge(answer, hearing): Judgement {
        if (answer.is === "callable") return unreadable([placed({ code: "function-not-allowed" }, answer.place)]);
        if (answer.value.is === "empty") return unanswered();
        const entries = entriesIn(answer.value);
        const parts = [...rules].map(([leaf, rule]): Part => {
          const part = { at: leaf, name: shown(leaf), weight: 1 };
          const entry = entries.found.get(leaf);
          return entry === undefined ? { ...part, state: "missing", credit: NOTHING, findings: [] } : { ...part, ...judgeNumber(entry.text, entry.place, rule, hearing) };
        });
        return inParts(parts, (each) => judgementOf(each, entries, answer.place));
      },
    };
  },
};

function judgementOf(parts: readonly Part[], { findings, superfluous }: Entries, place: Place): Judgement {
  const credit = meanShare([...parts.map((part) => part.credit), ...Array.from({ length: superfluous }, () => NOTHING)]);
  const told = together([...findings, ...parts.flatMap((part) => part.findings)]);
  const given = parts.filter(({ state }) => state !== "missing");
  if (given.length === 0) return findings.length > 0 ? unreadable(told) : unanswered();
  const right = parts.filter(({ state }) => state === "right").length;
  if (right < parts.length) told.push(placed({ code: "entries-right", right, of: parts.length }, place));
  if (credit[0] === 0 && given.every(({ state }) => state === "unreadable")) return unreadable(told);
  return { verdict: verdictOf(credit), credit, findings: told };
}

/** What each of some mistakes or alternatives gives for one entry. */
function givenAt<T extends { readonly leaves: Leaves }>(list: readonly T[], leaf: string): readonly (Omit<T, "gives"> & { readonly gives: number })[] {
  return list.flatMap((item) => {
    const gives = item.leaves.get(leaf);
    return gives === undefined ? [] : [{ ...item, gives }];
  });
}

/** One mistake in many entries is told once, with all the entries. */
function together(findings: readonly Placed[]): Placed[] {
  const told: Placed[] = [];
  const known = new Map<string, { readonly first: Placed; readonly finding: KnownMistakeFinding; readonly at: string[] }>();
  for (const item of findings) {
    const { finding } = item;
    if (finding.code !== "known-mistake") {
      told.push(item);
      continue;
    }
    const seen = known.get(finding.mistake);
    if (seen === undefined) known.set(finding.mistake, { first: item, finding, at: [finding.at ?? ""] });
    else seen.at.push(finding.at ?? "");
  }
  for (const { first, finding, at } of known.values()) told.push({ ...first, finding: { ...finding, at: at.join(", ") } });
  return told;
}
