/** Makes the policy of what `marks:` says, and finds what makes no sense in it. */
import { addShares, NOTHING, shareOf } from "../maths/share.ts";
import type { Share } from "../model.ts";
import { amountOf, pointsOf } from "./amount.ts";
import { compileDeadline } from "./compile-deadline.ts";
import { compileGroups } from "./compile-groups.ts";
import type { Policy } from "./policy.ts";
import type { QuestionRules } from "./questions.ts";
import { questionLines } from "./questions.ts";
import type { MarksSpec } from "./schema.ts";

/** What a rule may know of a question. */
export interface Worth {
  readonly id: string;
  readonly points: Share;
  readonly extra?: boolean | undefined;
}

/** A rule that makes no sense: the path to it in the config, and a sentence for the author. */
export interface PolicyFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Takes a path below `marks`. */
export type Complain = (path: PolicyFault["path"], message: string) => void;

/** The policy together with all its faults; with any of them it is not to be used. */
export async function compilePolicy(spec: MarksSpec | undefined, questions: readonly Worth[]): Promise<{ readonly policy: Policy; readonly faults: readonly PolicyFault[] }> {
  const faults: PolicyFault[] = [];
  const complain: Complain = (path, message) => void faults.push({ path: ["marks", ...path], message });
  const { deadline, clock } = await compileDeadline(spec ?? {}, complain);
  const groups = compileGroups(spec?.groups ?? [], questions, complain);
  const extra = new Set(questions.filter((question) => question.extra === true).map(({ id }) => id));
  if (questions.length > 0 && extra.size === questions.length) faults.push({ path: ["questions"], message: "All questions are extra credit; at least one must count." });
  const counted = questions.filter(({ id }) => !extra.has(id));
  const atMost = spec?.at_most === undefined ? undefined : pointsOf(amountOf(spec.at_most), bestOf(counted, { extra, groups }));
  const rules: QuestionRules = { extra, groups, ...(atMost === undefined ? {} : { atMost }) };
  const policy: Policy = {
    ...rules,
    clock,
    possible: bestOf(counted, rules),
    best: bestOf(questions, rules),
    ...(deadline === undefined ? {} : { deadline }),
    ...(spec?.round === undefined ? {} : { rounding: { to: shareOf(spec.round.to), how: spec.round.how ?? "half-up" } }),
  };
  return { policy, faults };
}

/** What these questions give to whoever has all of them right. */
function bestOf(questions: readonly Worth[], rules: QuestionRules): Share {
  const results = questions.map(({ id, points }) => ({ question: id, points, awaiting: NOTHING }));
  const sum = addShares(results.map(({ points }) => points));
  return addShares([sum, ...questionLines(results, sum, ({ points }) => points, rules).map(({ points }) => points)]);
}
