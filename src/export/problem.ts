/** What may be wrong with what is read for an export. `cli/export-problems.ts` makes sentences of it. */

export type ExportProblem =
  | { readonly is: "no-results"; readonly folder: string }
  | { readonly is: "broken-line"; readonly file: string; readonly line: number; readonly column?: number; readonly why: string }
  | { readonly is: "no-file"; readonly file: string; readonly why: string }
  | { readonly is: "broken-table"; readonly file: string; readonly line: number; readonly why: string }
  | { readonly is: "not-utf8"; readonly file: string }
  | { readonly is: "needs-file"; readonly file: string }
  | { readonly is: "no-column"; readonly file: string; readonly what: ColumnName; readonly columns: readonly string[]; readonly option?: string }
  | { readonly is: "several-columns"; readonly file: string; readonly what: ColumnName; readonly columns: readonly string[]; readonly option: string }
  | { readonly is: "no-student"; readonly student: string; readonly nearest?: string }
  | { readonly is: "which-student"; readonly count: number }
  | { readonly is: "no-package"; readonly name: string };

export type ColumnName = "student" | "id" | "section" | "assignment" | "identifier" | "grade" | "last-modified-grade" | "feedback";

export class ExportError extends Error {
  constructor(readonly problem: ExportProblem) {
    super(JSON.stringify(problem));
    this.name = "ExportError";
  }
}
