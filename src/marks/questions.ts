/** What the questions give together: extra credit, dropped ones, caps. */
import type { MarkLine } from "../marked.ts";
import { addShares, compareShares, NOTHING, subtractShares } from "../maths/share.ts";
import type { Result, Share } from "../model.ts";
import type { Group, Policy } from "./policy.ts";

export type QuestionRules = Pick<Policy, "extra" | "groups" | "atMost">;

type Asked = Pick<Result, "question" | "awaiting">;

/** A question with the points that it is taken to have. */
interface Taken {
  readonly result: Asked;
  readonly points: Share;
}

/** The lines of these rules, by the points that each question is taken to have: confirmed ones, or those that review may bring; `sum` is that of all. */
export function questionLines<R extends Asked>(results: readonly R[], sum: Share, pointsOf: (result: R) => Share, policy: QuestionRules): readonly MarkLine[] {
  const taken = policy.extra.size === 0 && policy.groups.length === 0 ? [] : results.map((result): Taken => ({ result, points: pointsOf(result) }));
  const lines = [...extraLines(taken, policy), ...policy.groups.flatMap((group) => groupLines(taken, group))];
  const total = addShares([sum, ...lines.map(({ points }) => points)]);
  return policy.atMost === undefined ? lines : [...lines, ...capLines(total, policy.atMost)];
}

function extraLines(taken: readonly Taken[], { extra }: QuestionRules): readonly MarkLine[] {
  const own = extra.size === 0 ? [] : taken.filter(({ result, points }) => extra.has(result.question) && points[0] !== 0);
  if (own.length === 0) return [];
  return [{ code: "extra-credit", points: NOTHING, questions: own.map(({ result }) => result.question), earned: addShares(own.map(({ points }) => points)) }];
}

function groupLines(taken: readonly Taken[], group: Group): readonly MarkLine[] {
  const { drop, atMost, questions, title } = group;
  const own = taken.filter(({ result }) => questions.includes(result.question));
  const facts = { ...(title === undefined ? {} : { title }), questions };
  const dropped = drop === 0 ? [] : worstFirst(own).slice(0, drop);
  const lost = addShares(dropped.map(({ points }) => points));
  const rest = subtractShares(addShares(own.map(({ points }) => points)), lost);
  return [
    ...(dropped.length === 0 ? [] : [{ code: "dropped" as const, points: subtractShares(NOTHING, lost), ...facts, dropped: inOrder(dropped, own) }]),
    ...(atMost === undefined ? [] : capLines(rest, atMost, facts)),
  ];
}

function capLines(sum: Share, at: Share, group?: Extract<MarkLine, { code: "capped" }>["group"]): readonly MarkLine[] {
  return compareShares(sum, at) <= 0 ? [] : [{ code: "capped", points: subtractShares(at, sum), at, ...(group === undefined ? {} : { group }) }];
}

/** Of equal ones the one that awaits nothing goes first, then the later one. */
function worstFirst(own: readonly Taken[]): readonly Taken[] {
  return own.toReversed().toSorted((a, b) => compareShares(a.points, b.points) || compareShares(a.result.awaiting, b.result.awaiting));
}

function inOrder(some: readonly Taken[], all: readonly Taken[]): readonly string[] {
  return all.filter((one) => some.includes(one)).map(({ result }) => result.question);
}
