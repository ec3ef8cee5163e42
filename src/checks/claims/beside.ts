/** One entry of the answer to another question, by any of its names: the epochs that a curve belongs to, the accuracy that a model is said to have. */
import type { Zod, Author } from "../kind.ts";
import type { Hearing } from "../../model.ts";
import type { FoundEntry } from "../entries.ts";
import { entriesOf } from "../entries.ts";
import type { Names } from "../names.ts";
import { namesOf } from "../names.ts";
import { splitSizes } from "./sizes.ts";

export const besideSchema = (z: Zod) => z.strictObject({ question: z.string(), entry: z.string() });

export interface Beside {
  readonly question: string;
  readonly entry: string;
}

export type LookBeside = (hearing: Hearing) => FoundEntry | undefined;

/** Every group of names that knows the entry lends its spellings, since the other question's own groups are not at hand. */
export function lookBeside({ question, entry }: Beside, author: Author): LookBeside {
  const groups = Object.keys(author.names).filter((group) => Object.hasOwn(author.names[group] ?? {}, entry));
  const leaves = new Map([[`/${entry}`, true]]);
  const names: Names = namesOf([entry], groups, author, []);
  return (hearing) => {
    const answer = hearing.answer(question);
    if (answer.is !== "written") return undefined;
    return entriesOf(splitSizes(answer.value, names).accuracies, leaves, names).found.get(`/${entry}`);
  };
}
