/** Known mistakes of answers that are names. */
import type { z } from "zod";
import { shareOf } from "../maths/share.ts";
import type { Judgement, Place } from "../model.ts";
import { expectedNames } from "./expected.ts";
import { placed, verdictOf } from "./judgements.ts";
import type { Author, KnownMistake, Zod } from "./kind.ts";
import { mistakeSchema } from "./schemas.ts";

export const namesMistakeSchema = (z: Zod) => mistakeSchema(z).omit({ only_after: true });

export type NamedMistake = KnownMistake<ReadonlySet<string>>;

export function namedMistakes(written: readonly z.infer<ReturnType<typeof namesMistakeSchema>>[], author: Author): readonly NamedMistake[] {
  return written.map((mistake, position) => ({
    ...mistake,
    gives: new Set(expectedNames(mistake.gives, author, ["mistakes", position, "gives"])),
  }));
}

/** The judgement for exactly the names that a known mistake gives. */
export function knownNames(names: readonly string[], mistakes: readonly NamedMistake[], place: Place): Judgement | undefined {
  const given = new Set(names);
  const known = mistakes.find(({ gives }) => gives.size === given.size && [...gives].every((name) => given.has(name)));
  if (known === undefined) return undefined;
  const credit = shareOf(known.credit);
  return { verdict: verdictOf(credit), credit, findings: [placed({ code: "known-mistake", mistake: known.mistake, feedback: known.feedback }, place)] };
}
