/** What keeps a whole batch from being taken in: codes and facts, made sentences where they are printed. */

export type IntakeProblem =
  | { readonly is: "no-path"; readonly path: string }
  | { readonly is: "unreadable"; readonly path: string; readonly why: string }
  | { readonly is: "broken"; readonly path: string; readonly why: "truncated" | "damaged" | "empty" }
  | { readonly is: "unsupported"; readonly path: string; readonly kind: string }
  | { readonly is: "too-large"; readonly path: string; readonly bytes: number; readonly limit: number }
  | { readonly is: "too-many"; readonly path: string; readonly limit: number }
  | { readonly is: "no-space"; readonly folder: string; readonly bytes?: number }
  | { readonly is: "metadata"; readonly path: string; readonly line: number; readonly column: number; readonly why: string }
  | ({ readonly is: "roster"; readonly path: string; readonly line: number; readonly column: number } & RosterProblem);

export type RosterProblem =
  | { readonly what: "unreadable"; readonly why: string }
  | { readonly what: "no-rows" }
  | { readonly what: "no-column"; readonly header: readonly string[] }
  | { readonly what: "syntax"; readonly why: string }
  | { readonly what: "blank" }
  | { readonly what: "duplicate"; readonly id: string; readonly first: number };

export class IntakeError extends Error {
  constructor(readonly problems: readonly IntakeProblem[]) {
    super(JSON.stringify(problems));
    this.name = "IntakeError";
  }
}
