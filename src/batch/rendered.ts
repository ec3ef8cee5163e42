/** What a report reads like, put into words by the worker that graded it: whoever writes the results has enough to do. */
import type { Handed } from "../marked.ts";
import type { Language, Report } from "../model.ts";
import { jsonOf } from "../report/json.ts";
import { markdownOf } from "../report/markdown.ts";

export interface Rendered {
  readonly json: string;
  readonly markdown: string;
}

/** How results are written where no rules of a course come between grading and writing. */
export interface Rendering {
  readonly language: Language;
  /** What is known of each submission beside its content. */
  readonly handed: readonly (Handed | undefined)[];
}

export function rendered(report: Report, language: Language, handed: Handed | undefined): Rendered {
  const wording = { language, reveal: true, handed };
  return { json: jsonOf(report, wording), markdown: markdownOf(report, wording) };
}

const known = new WeakMap<Report, Rendered>();

/** Of this very object: a report that is changed afterwards is another one. */
export function keepRendered(report: Report, texts: Rendered): void {
  known.set(report, texts);
}

export function renderedOf(report: Report): Rendered | undefined {
  return known.get(report);
}
