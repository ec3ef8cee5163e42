/** What is wrong with an assignment: all of it at once, each with its place and a caret. */
import { nearestName } from "../checks/names.ts";
import type { Place } from "../model.ts";

export interface AuthorProblem {
  readonly place: Place;
  readonly message: string;
  /** The line with a caret. */
  readonly frame: string;
}

export class AssignmentError extends Error {
  constructor(readonly problems: readonly AuthorProblem[]) {
    super(problems.map(({ place, message, frame }) => `${place.file}:${place.line}:${place.column}: ${message}\n${frame}`).join("\n"));
    this.name = "AssignmentError";
  }
}

/** What to say of a reference that does not exist. */
export function unknownReference(name: string, names: Iterable<string>): string {
  const near = nearestName(name, names);
  return `The reference has no function "${name}"${near === undefined ? "" : `; did you mean "${near}"?`}`;
}
