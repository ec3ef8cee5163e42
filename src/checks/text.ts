/** A free answer in words: the grader finds the key ideas and proposes a credit, a person decides. */
import type { z } from "zod";
import type { Check, Judgement, Placed, Share, Written } from "../model.ts";
import { shareOf } from "../maths/share.ts";
import { correct, placed, unanswered, undecided, unreadable } from "./judgements.ts";
import type { Kind, Zod } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import { textSchema } from "./schemas.ts";
import { compileWording, findIdea, foldText } from "./wordings.ts";

const schema = (z: Zod) =>
  z.strictObject({
    ideas: z.array(z.strictObject({ idea: textSchema(z), wordings: z.array(z.string().min(1)).min(1) })).min(1),
    /** How many of the ideas make a full answer; all of them unless told. */
    need: z.int().positive().optional(),
    all_ideas_count_by_themselves: z.boolean().optional(),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

export const text: Kind<Spec> = {
  name: "text",
  summary: { zh: "文字回答：找要点、提议得分，由人决定", en: "an answer in words: key ideas are found, a credit is proposed, a person decides" },
  schema,
  compile(spec): Check {
    const need = spec.need ?? spec.ideas.length;
    if (need > spec.ideas.length) throw new AuthorFault(["need"], `There are only ${spec.ideas.length} ideas, so ${need} of them cannot be asked for.`);
    const ideas = spec.ideas.map(({ idea, wordings }, position) => ({
      idea,
      wordings: wordings.map((wording, at) => {
        const compiled = compileWording(wording);
        if (compiled === undefined) throw new AuthorFault(["ideas", position, "wordings", at], "A wording needs at least one word.");
        return compiled;
      }),
    }));
    return {
      kind: text.name,
      template: { hint: { zh: "用中文或英文作答", en: "answer in Chinese or English" }, blank: "" },
      judge(answer): Judgement {
        if (answer.is === "callable") return unreadable([placed({ code: "function-not-allowed" }, answer.place)]);
        const written = foldText(wordsOf(answer.value).join("\n"));
        if (written === "") return unanswered();
        const findings: Placed[] = [];
        let found = 0;
        for (const { idea, wordings } of ideas) {
          const match = findIdea(written, wordings);
          if (match === undefined) findings.push(placed({ code: "idea-not-found", idea }, answer.place));
          else if (match.negated) findings.push(placed({ code: "idea-negated", idea, evidence: match.evidence }, answer.place));
          else {
            found += 1;
            findings.push(placed({ code: "idea-found", idea, evidence: match.evidence }, answer.place));
          }
        }
        const proposed: Share = [Math.min(found, need), need];
        if (found >= need && spec.all_ideas_count_by_themselves === true) return correct(findings);
        return undecided(findings, proposed[0] === proposed[1] ? shareOf(1) : proposed);
      },
    };
  },
};

/** All scalars of an answer: a text may be handed in as one block, a list or a map of parts. */
function wordsOf(value: Written): readonly string[] {
  switch (value.is) {
    case "empty":
      return [];
    case "scalar":
      return [value.text];
    case "list":
      return value.items.flatMap(wordsOf);
    case "map":
      return value.entries.flatMap((entry) => [entry.key, ...wordsOf(entry.value)]);
  }
}
