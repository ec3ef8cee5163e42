/** Under which names a student is looked up. */
import type { Handed, Student } from "../marked.ts";

/** What is the same name to a reader: width, case and spaces at the ends do not matter. */
export function foldStudent(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}

export function keysOf(submission: string, handed: Handed | undefined): readonly string[] {
  return [...new Set([...(handed === undefined ? [] : namesOf(handed.student)), submission].map(foldStudent))];
}

export function namesOf({ id, name, email }: Student): readonly string[] {
  return [id, name, email].filter((one) => one !== undefined);
}
