/** Whether an author's carried reference is right: from right earlier values it gives the right value. */
import type { Check, Data } from "../model.ts";
import type { Building } from "./carried-second.ts";
import { compiledWith, HIDDEN } from "./carried-second.ts";
import type { Source } from "./carried-sources.ts";
import { AuthorFault } from "./kind.ts";
import { agree } from "./own-data.ts";

const fault = (message: string): AuthorFault => new AuthorFault(["carried", "reference"], message);

/** Throws an AuthorFault that says what it gives instead. */
export function verifyCarried(check: Check, building: Building, sources: readonly Source[]): void {
  const { kind, spec, carried } = building;
  const values = Object.fromEntries(sources.map(({ name, carries }) => [name, carries.right]));
  let again: Check;
  let right: Data | undefined;
  try {
    again = compiledWith(values, building);
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
