/** Questions that build on earlier ones: a wrong answer is judged a second time by what follows from the student's own earlier answers. */
import { keepingOf } from "../maths/kept.ts";
import { shareOf } from "../maths/share.ts";
import type { Carries, Check, Judgement } from "../model.ts";
import { betterOf } from "./better-of.ts";
import type { Building } from "./carried-second.ts";
import { secondChecks } from "./carried-second.ts";
import { ownValues, sourcesOf } from "./carried-sources.ts";
import { verifyCarried } from "./carried-verify.ts";
import { leavesOf } from "./own-data.ts";
import { trivialGroups } from "./plausible.ts";

/** The check with a second look; throws an AuthorFault where the carried reference does not give the right value from right ones. */
export function carriedCheck(check: Check, building: Building): Check {
  const { carried, author } = building;
  const sources = sourcesOf(building);
  const credit = shareOf(carried.credit);
  if (!author.verified) verifyCarried(check, building, sources);
  const secondCheck = secondChecks(building);
  return {
    ...check,
    async judge(answer, hearing) {
      const first = await check.judge(answer, hearing);
      if (first.verdict !== "wrong" && first.verdict !== "partial") return first;
      const own = ownValues(sources, hearing);
      if (own.questions.length === 0) return first;
      let second: Check;
      let opinion: Judgement;
      try {
        second = secondCheck(own.values);
        if (isTrivial(second, check)) return first;
        opinion = await second.judge(answer, hearing);
      } catch {
        // Nothing follows from such values: they are not carried.
        return first;
      }
      return betterOf(first, opinion, { credit, right: second.carries?.right, questions: own.questions, place: answer.place });
    },
  };
}

const rightLeaves = keepingOf(({ right }: Carries) => leavesOf(right));

/** What follows is as easy as zero, or the same for all, though the right value is not. */
function isTrivial(second: Check, first: Check): boolean {
  if (second.carries === undefined || first.carries === undefined) return false;
  return trivialGroups(leavesOf(second.carries.right), rightLeaves(first.carries)).includes("");
}
