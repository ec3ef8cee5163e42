/** What a gradebook is told of one student, and all that the student may be found by there. */
import type { Graded } from "./graded.ts";
import { awaitingOf, possibleOf, totalOf } from "./graded.ts";

export type KeyKind = "user" | "email" | "id" | "name";
export type System = "moodle" | "canvas";

export interface Key {
  readonly kind: KeyKind;
  readonly text: string;
}

export interface Mark {
  readonly submission: string;
  readonly total: number;
  readonly possible: number;
  readonly awaiting: number;
  readonly keys: readonly Key[];
  /** For a column of comments. */
  readonly feedback?: string;
}

/** Names that the two systems give to what TAs download. */
const DOWNLOADED: Readonly<Record<System, RegExp>> = {
  moodle: /^(?<name>.+)_(?<user>\d+)_assignsubmission_\w+_?$/u,
  canvas: /^(?<name>[^_]+)_(?:LATE_)?(?<user>\d+)_\d+_/u,
};

export function markOf(graded: Graded, system: System, feedback?: string): Mark {
  return {
    submission: graded.submission,
    total: totalOf(graded),
    possible: possibleOf(graded),
    awaiting: awaitingOf(graded),
    keys: keysOf(graded, system),
    ...(feedback === undefined ? {} : { feedback }),
  };
}

function keysOf({ submission, handed }: Graded, system: System): readonly Key[] {
  const downloaded = DOWNLOADED[system].exec(submission)?.groups;
  const user = handed?.system?.name === system ? handed.system.user : downloaded?.user;
  const { id, name = downloaded?.name, email } = handed?.student ?? { id: submission };
  const keys: readonly (readonly [KeyKind, string | undefined])[] = [
    ["user", user],
    ["email", email],
    ["id", id],
    ["id", submission],
    ["id", email],
    ["name", name],
    ["name", submission],
  ];
  return keys.flatMap(([kind, text]): readonly Key[] => (text === undefined || text.trim() === "" ? [] : [{ kind, text }]));
}
