/** Questions that build on earlier ones: a wrong answer is judged a second time by what follows from the student's own earlier answers. */
import { shareOf } from "../maths/share.ts";
import type { Carries, Check, Data, Hearing } from "../model.ts";
import { betterOf } from "./better-of.ts";
import type { CarriedSpec } from "./carried-schema.ts";
import { argumentsOf, dataOf } from "./expected.ts";
import type { Author, Path } from "./kind.ts";
import { AuthorFault } from "./kind.ts";
import { agree, allFinite, leavesOf, merged } from "./own-data.ts";
import type { Plausible } from "./plausible.ts";
import { plausibleOf, trivialGroups } from "./plausible.ts";

interface Question {
  readonly kind: { readonly name: string; readonly carriedInto: string; compileChecked(spec: unknown, author: Author): Check };
  readonly spec: Readonly<Record<string, unknown>>;
  readonly carried: CarriedSpec;
  readonly author: Author;
  /** The check of a question that stands before this one. */
  earlier(id: string): Check | undefined;
}

interface Source {
  /** What the reference calls it. */
  readonly name: string;
  readonly question: string;
  readonly carries: Carries;
  readonly plausible: Plausible;
}

/** A space stands in no name of a config. */
const HIDDEN = "carried value";

/** What is compared with the right value, not with what follows from a wrong one. */
const OF_THE_KEY = ["mistakes", "also_right", "shown_as"];

/** The check with a second look; throws an AuthorFault where the carried reference does not give the right value from right ones. */
export function carriedCheck(check: Check, question: Question): Check {
  const { carried, author } = question;
  const sources = sourcesOf(question);
  const credit = shareOf(carried.credit);
  if (!author.verified) verify(check, question, sources);
  const spec = Object.fromEntries(Object.entries(question.spec).filter(([key]) => !OF_THE_KEY.includes(key)));
  return {
    ...check,
    async judge(answer, hearing) {
      const first = await check.judge(answer, hearing);
      if (first.verdict !== "wrong" && first.verdict !== "partial") return first;
      const own = ownValues(sources, hearing);
      if (own.questions.length === 0) return first;
      try {
        const second = compiledWith(own.values, spec, question, { ...author, verified: true });
        if (isTrivial(second, check)) return first;
        return betterOf(first, await second.judge(answer, hearing), { credit, right: second.carries?.right, questions: own.questions, place: answer.place });
      } catch {
        // Nothing can be computed from such values: they are not carried.
        return first;
      }
    },
  };
}

function sourcesOf({ kind, spec, carried, author, earlier }: Question): readonly Source[] {
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

/** The question as if these were the earlier values. */
function compiledWith(values: Readonly<Record<string, Data>>, spec: Readonly<Record<string, unknown>>, { kind, carried }: Question, author: Author): Check {
  const reference = author.reference(carried.reference, ["carried", "reference"]);
  const fixed = { ...argumentsOf(carried), ...values };
  const bound = (given: Readonly<Record<string, Data>>): Data => {
    const data = dataOf(reference({ ...given, ...fixed }));
    if (data === undefined || !allFinite(data)) throw new Error(`"${carried.reference}" gives no finite value`);
    return data;
  };
  const withValues: Author = { ...author, reference: (name, path) => (name === HIDDEN ? bound : author.reference(name, path)) };
  return kind.compileChecked({ ...spec, [kind.carriedInto]: { reference: HIDDEN } }, withValues);
}

/** The author's function has to give the right value where all earlier ones are right. */
function verify(check: Check, question: Question, sources: readonly Source[]): void {
  const { kind, spec, carried, author } = question;
  const fault = (message: string): AuthorFault => new AuthorFault(["carried", "reference"], message);
  const values = Object.fromEntries(sources.map(({ name, carries }) => [name, carries.right]));
  let again: Check;
  let right: Data | undefined;
  try {
    again = compiledWith(values, spec, question, author);
    right = again.carries?.right;
  } catch (error) {
    throw fault(`The reference "${carried.reference}" fails on the right earlier values: ${(error instanceof Error ? error.message : String(error)).replaceAll(HIDDEN, carried.reference)}`);
  }
  if (right === undefined || check.carries === undefined) {
    if (!Object.hasOwn(spec, "shown_as")) throw new AuthorFault(["carried"], `A question of kind "${kind.name}" that builds on earlier ones needs shown_as, so that its reference can be verified.`);
  } else if (!agree(right, check.carries.right)) {
    throw fault(`The reference "${carried.reference}" must give the right value from the right earlier ones; it gives ${short(right)}, right is ${short(check.carries.right)}.`);
  }
}

function short(data: Data): string {
  const text = JSON.stringify(data);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** The student's own values where they are wrong and plausible, the right ones elsewhere; and which questions they come from. */
function ownValues(sources: readonly Source[], hearing: Hearing): { readonly values: Readonly<Record<string, Data>>; readonly questions: readonly string[] } {
  const questions: string[] = [];
  const values = sources.map(({ name, question, carries, plausible }): [string, Data] => {
    const answer = hearing.answer(question);
    const own = answer.is === "written" ? carries.read(answer.value) : [];
    const carriedOn = own.every(({ right }) => right) ? [] : plausible.among(own, hearing.judged(question));
    if (carriedOn.every(({ right }) => right)) return [name, carries.right];
    questions.push(question);
    return [name, merged(carries.right, carriedOn)];
  });
  return { values: Object.fromEntries(values), questions };
}

/** What follows is as easy as zero, or the same for all, though the right value is not. */
function isTrivial(second: Check, first: Check): boolean {
  if (second.carries === undefined || first.carries === undefined) return false;
  return trivialGroups(leavesOf(second.carries.right), leavesOf(first.carries.right)).includes("");
}
