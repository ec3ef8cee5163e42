/** Several names in order. */
import type { z } from "zod";
import type { Check, Placed } from "../model.ts";
import { carriesNames, isSameList } from "./carries.ts";
import { expectedNames } from "./expected.ts";
import { itemsOf, namesIn, unknownItems } from "./items.ts";
import { placed, unanswered, unreadable, verdictOf } from "./judgements.ts";
import type { Kind, Zod } from "./kind.ts";
import { namesOf } from "./names.ts";
import { referenceSchema } from "./schemas.ts";

const schema = (z: Zod) => z.strictObject({ expected: referenceSchema(z), names: z.array(z.string()).optional() });

type Spec = z.infer<ReturnType<typeof schema>>;

export const list: Kind<Spec> = {
  name: "list",
  summary: { zh: "按顺序列出名称", en: "several names in order" },
  schema,
  compile(spec, author): Check {
    const right = expectedNames(spec.expected, author, ["expected"]);
    const names = namesOf([...new Set(right)], spec.names ?? [], author, ["names"]);
    return {
      kind: list.name,
      template: { hint: { zh: "按顺序列出名称", en: "names in order" }, blank: [""] },
      carries: carriesNames(right, (value) => namesIn(value, names), (given) => isSameList(given, right)),
      judge(answer) {
        if (answer.is === "callable") return unreadable([placed({ code: "function-not-allowed" }, answer.place)]);
        const { items, findings } = itemsOf(answer.value, names);
        if (items.length === 0) return findings.length > 0 ? unreadable(findings) : unanswered();
        if (items.every((item) => item.name === undefined)) return unreadable([...findings, ...unknownItems(items, names, right)]);
        const notes: Placed[] = [...findings, ...unknownItems(items, names, right)];
        const kept = longestCommon(items.map((item) => item.name), right);
        if (items.length !== right.length) notes.push(placed({ code: "wrong-length", got: items.length, want: right.length }, answer.place));
        const first = items.findIndex((item, position) => item.name !== undefined && item.name !== right[position]);
        const item = items[first];
        if (item !== undefined) notes.push(placed({ code: "out-of-order", position: first + 1, got: item.text }, item.place));
        // Superfluous items count against the credit as much as missing ones.
        const of = Math.max(right.length, items.length);
        return { verdict: verdictOf([kept, of]), credit: [kept, of], findings: notes };
      },
    };
  },
};

/** Length of the longest common subsequence: how many items stand in a right order. */
function longestCommon(given: readonly (string | undefined)[], right: readonly string[]): number {
  let row = Array.from({ length: right.length + 1 }, () => 0);
  for (const name of given) {
    const next = [0];
    right.forEach((due, position) => {
      next.push(name === due ? (row[position] ?? 0) + 1 : Math.max(row[position + 1] ?? 0, next[position] ?? 0));
    });
    row = next;
  }
  return row[right.length] ?? 0;
}
