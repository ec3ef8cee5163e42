/** One text for all that verdicts depend on beside the hand-ins: two machines with the same one give the same reports. */
import type { LoadedAssignment } from "../files/assignment.ts";
import { hashOf } from "../files/hash.ts";
import { eraOf } from "./reuse.ts";

export function identityOf({ hash, keys }: Pick<LoadedAssignment, "hash" | "keys">): string {
  return hashOf([hash, JSON.stringify(eraOf(keys()))]);
}

/** What a worker says that finds another assignment on its disk than the one that it was told to grade by. */
export const CHANGED = "the assignment was changed meanwhile";
