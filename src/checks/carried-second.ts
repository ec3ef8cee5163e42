/** A question compiled a second time, as if a student's own earlier values were the right ones. */
import { meeting } from "../maths/kept.ts";
import type { Check, Data } from "../model.ts";
import type { CarriedSpec } from "./carried-schema.ts";
import { argumentsOf, dataOf } from "./expected.ts";
import type { Author } from "./kind.ts";
import { allFinite } from "./own-data.ts";

export interface Building {
  readonly kind: { readonly name: string; readonly carriedInto: string; compileChecked(spec: unknown, author: Author): Check };
  readonly spec: Readonly<Record<string, unknown>>;
  readonly carried: CarriedSpec;
  readonly author: Author;
  /** The check of a question that stands before this one. */
  earlier(id: string): Check | undefined;
}

/** Earlier values by the names under which the reference takes them. */
export type Values = Readonly<Record<string, Data>>;

/** A space stands in no name of a config. */
export const HIDDEN = "carried value";

const REMEMBERED = 32;

/** What is compared with the right value, not with what follows from a wrong one. */
const OF_THE_KEY: ReadonlySet<string> = new Set(["mistakes", "also_right", "shown_as"]);

/** The question as if these were the earlier values; throws where nothing follows from them. */
export function compiledWith(values: Values, { kind, spec, carried, author }: Building): Check {
  const reference = author.reference(carried.reference, ["carried", "reference"]);
  const fixed = { ...argumentsOf(carried), ...values };
  const bound = (given: Readonly<Record<string, unknown>>): Data => {
    const data = dataOf(reference({ ...given, ...fixed }));
    if (data === undefined || !allFinite(data)) throw new Error(`"${carried.reference}" gives no finite value`);
    return data;
  };
  const withValues: Author = { ...author, reference: (name, path) => (name === HIDDEN ? bound : author.reference(name, path)) };
  return kind.compileChecked({ ...spec, [kind.carriedInto]: { reference: HIDDEN } }, withValues);
}

/** Compiles for the values of students, who make the same mistakes: the last few checks are kept. */
export function secondChecks(building: Building): (values: Values) => Check {
  const spec = Object.fromEntries(Object.entries(building.spec).filter(([key]) => !OF_THE_KEY.has(key)));
  const author: Author = { ...building.author, verified: true };
  const known = new Map<string, Check>();
  const wasMet = meeting();
  return (values) => {
    const key = JSON.stringify(values);
    const check = known.get(key) ?? compiledWith(values, { ...building, spec, author });
    if (!wasMet(key)) return check;
    known.delete(key);
    known.set(key, check);
    for (const oldest of known.keys()) if (known.size > REMEMBERED) known.delete(oldest);
    return check;
  };
}
