/** Settings that the student chose: any value inside its range is right. */
import type { z } from "zod";
import { meanShare, NOTHING, WHOLE } from "../maths/share.ts";
import { readNumber } from "../maths/number/read.ts";
import type { Check, Judgement, Placed, Share } from "../model.ts";
import { entriesOf } from "./entries.ts";
import { placed, unanswered, unreadable, verdictOf } from "./judgements.ts";
import type { Kind, Zod } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import { namesOf } from "./names.ts";

const schema = (z: Zod) =>
  z.strictObject({
    entries: z.record(z.string(), z.strictObject({ from: z.number(), to: z.number(), integer: z.boolean().optional() })),
    names: z.array(z.string()).optional(),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

export const ranges: Kind<Spec> = {
  name: "ranges",
  summary: { zh: "自选的若干设置，各在其合理范围内", en: "settings that the student chose, each within its range" },
  schema,
  compile(spec, author): Check {
    const entries = Object.entries(spec.entries);
    for (const [name, { from, to }] of entries) if (from > to) throw new AuthorFault(["entries", name], "The range ends before it begins.");
    const leaves = new Map(entries.map(([name, range]) => [`/${name}`, range]));
    const names = namesOf(Object.keys(spec.entries), spec.names ?? [], author, ["names"]);
    return {
      kind: ranges.name,
      template: { hint: { zh: "写下你选的值", en: "the values that you chose" }, blank: Object.fromEntries(entries.map(([name]) => [name, ""])) },
      judge(answer): Judgement {
        if (answer.is === "callable") return unreadable([placed({ code: "function-not-allowed" }, answer.place)]);
        if (answer.value.is === "empty") return unanswered();
        const { found, findings: about } = entriesOf(answer.value, leaves, names);
        if (found.size === 0) return about.length > 0 ? unreadable(about) : unanswered();
        const findings: Placed[] = [...about];
        let readable = 0;
        const credits = [...leaves].map(([leaf, { from, to, integer }]): Share => {
          const entry = found.get(leaf);
          if (entry === undefined) return NOTHING;
          const read = readNumber(entry.text);
          if (read.is === "unreadable") {
            findings.push(placed(read.finding, entry.place));
            return NOTHING;
          }
          readable += 1;
          const value = Number(read.value);
          if (integer === true && !Number.isInteger(value)) findings.push(placed({ code: "not-an-integer", got: entry.text }, entry.place));
          else if (value < from || value > to) {
            findings.push(placed({ code: "outside-interval", got: entry.text, interval: `[${from}, ${to}]`, at: leaf.slice(1) }, entry.place));
          } else return WHOLE;
          return NOTHING;
        });
        if (readable === 0) return unreadable(findings);
        const credit = meanShare(credits);
        return { verdict: verdictOf(credit), credit, findings };
      },
    };
  },
};
