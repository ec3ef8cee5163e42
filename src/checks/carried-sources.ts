/** The earlier questions that a question builds on, and what a student wrote there. */
import { keepingOf } from "../maths/kept.ts";
import type { Carries, Data, Hearing, Written } from "../model.ts";
import type { Building, Values } from "./carried-second.ts";
import type { Path } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import { merged } from "./own-data.ts";
import type { Plausible } from "./plausible.ts";
import { plausibleOf } from "./plausible.ts";

export interface Source {
  /** What the reference calls it. */
  readonly name: string;
  readonly question: string;
  readonly carries: Carries;
  readonly plausible: Plausible;
}

export function sourcesOf({ kind, spec, carried, author, earlier }: Building): readonly Source[] {
  if (!Object.hasOwn(spec, kind.carriedInto)) throw new AuthorFault(["carried"], `A question of kind "${kind.name}" cannot build on earlier ones.`);
  return Object.entries(carried.from).map(([name, question]): Source => {
    const path: Path = ["carried", "from", name];
    if (Object.hasOwn(carried.with ?? {}, name)) throw new AuthorFault(path, `"${name}" is also given by \`with\`.`);
    const carries = earlier(question)?.carries;
    if (carries === undefined) throw new AuthorFault(path, `The question "${question}" has no value that can be carried forward.`);
    const rules = Object.hasOwn(carried.plausible, name) ? carried.plausible[name] : undefined;
    return { name, question, carries, plausible: plausibleOf(rules ?? {}, carries.right, author, rules === undefined ? path : ["carried", "plausible", name]) };
  });
}

/** Several questions ask for what was written in the same one. */
const valuesIn = keepingOf((carries: Carries) => keepingOf((value: Written) => carries.read(value)));

/** The student's own values where they are wrong and plausible, the right ones elsewhere; and which questions they come from. */
export function ownValues(sources: readonly Source[], hearing: Hearing): { readonly values: Values; readonly questions: readonly string[] } {
  const questions: string[] = [];
  const values = sources.map(({ name, question, carries, plausible }): [string, Data] => {
    const answer = hearing.answer(question);
    const own = answer.is === "written" ? valuesIn(carries)(answer.value) : [];
    const carriedOn = own.every(({ right }) => right) ? [] : plausible.among(own, hearing.judged(question));
    if (carriedOn.every(({ right }) => right)) return [name, carries.right];
    questions.push(question);
    return [name, merged(carries.right, carriedOn)];
  });
  return { values: Object.fromEntries(values), questions };
}
