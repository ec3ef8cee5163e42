/** Of a judgement by the key and one by the student's own earlier values, the better for each part. */
import { compareShares, multiplyShares, WHOLE } from "../maths/share.ts";
import type { Data, Judgement, Part, Parts, Place, Placed, Share } from "../model.ts";
import { placed, verdictOf } from "./judgements.ts";
import { leavesOf } from "./own-data.ts";

export interface Carrying {
  /** What is earned where only the second judgement is in favour. */
  readonly credit: Share;
  /** What follows from the student's own values. */
  readonly right: Data | undefined;
  readonly questions: readonly string[];
  readonly place: Place;
}

/** Never less than the first judgement; the second one counts only by the credit of the question. */
export function betterOf(first: Judgement, second: Judgement, carrying: Carrying): Judgement {
  if (first.parts !== undefined && second.parts !== undefined) return betterParts(first, first.parts, second.parts, carrying);
  const credit = multiplyShares(second.credit, carrying.credit);
  if (compareShares(credit, first.credit) <= 0) return first;
  const partly = second.verdict === "correct" ? {} : ({ partly: true } as const);
  return { verdict: verdictOf(credit), credit, findings: [...second.findings, note(carrying, { ...dueOf(carrying.right), ...partly })] };
}

function betterParts(first: Judgement, parts: Parts, { each }: Parts, carrying: Carrying): Judgement {
  const others = new Map(each.map((part) => [part.at, part]));
  const carried: Part[] = [];
  const chosen = parts.each.map((part) => {
    const other = others.get(part.at);
    if (other === undefined || other.weight !== part.weight) return part;
    const credit = multiplyShares(other.credit, carrying.credit);
    if (compareShares(credit, part.credit) <= 0) return part;
    carried.push(part);
    return { ...part, credit, findings: other.findings, state: compareShares(credit, WHOLE) === 0 ? "right" : part.state };
  });
  if (carried.length === 0) return first;
  const judged = parts.together(chosen);
  const due = leavesOf(carrying.right ?? null);
  const numbers = carried.flatMap(({ at, name }) => (due.has(at) ? [`${name} ${shown(due.get(at) ?? NaN)}`] : []));
  const at = carried.length === parts.each.length ? {} : { at: carried.map(({ name }) => name).join(", ") };
  const facts = { ...at, ...(numbers.length === 0 ? {} : { due: numbers.join(", ") }) };
  return { ...judged, findings: [...judged.findings, note(carrying, facts)], parts: { each: chosen, together: parts.together } };
}

interface Facts {
  readonly at?: string;
  readonly due?: string;
  readonly partly?: true;
}

function note({ questions, credit, place }: Carrying, facts: Facts): Placed {
  return placed({ code: "carried-forward", questions, credit: credit[0] / credit[1], ...facts }, place);
}

/** A number or names; anything larger is not told in a sentence. */
function dueOf(right: Data | undefined): { readonly due?: string } {
  if (typeof right === "number") return { due: shown(right) };
  return Array.isArray(right) && right.every((item) => typeof item === "string") ? { due: right.join(", ") } : {};
}

const shown = (value: number): string => String(Number(value.toPrecision(6)));
