/** What a report reads like, put into words by the worker that graded it: whoever writes the results has enough to do. */
import type { Handed } from "../marked.ts";
import type { Language, Report } from "../model.ts";
import type { JsonOptions } from "../report/json.ts";
import { jsonOf } from "../report/json.ts";
import { markdownOf } from "../report/markdown.ts";

/** In UTF-8, as the files have it. */
export interface Rendered {
  /** With its line break. */
  readonly json: Uint8Array;
  readonly markdown: Uint8Array;
}

/** How results are written where no rules of a course come between grading and writing. */
export interface Rendering {
  readonly language: Language;
  /** What is known of each submission beside its content. */
  readonly handed: readonly (Handed | undefined)[];
}

export function rendered(report: Report, options: JsonOptions): Rendered {
  return { json: Buffer.from(`${jsonOf(report, options)}\n`), markdown: Buffer.from(markdownOf(report, options)) };
}

/** Many in one piece of memory: between threads that is a single copy of bytes, and no text that has to be encoded again. */
export interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lengths: readonly (readonly [json: number, markdown: number])[];
}

export function packed(texts: readonly Rendered[]): Packed {
  const lengths = texts.map(({ json, markdown }) => [json.length, markdown.length] as const);
  const bytes = new Uint8Array(lengths.reduce((sum, [json, markdown]) => sum + json + markdown, 0));
  let at = 0;
  for (const part of texts.flatMap(({ json, markdown }) => [json, markdown])) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, lengths };
}

export function unpacked({ bytes, lengths }: Packed): readonly Rendered[] {
  let at = 0;
  const next = (length: number): Uint8Array => bytes.subarray(at, (at += length));
  return lengths.map(([json, markdown]) => ({ json: next(json), markdown: next(markdown) }));
}

const known = new WeakMap<Report, Rendered>();

/** Of this very object: a report that is changed afterwards is another one. */
export function keepRendered(report: Report, texts: Rendered): void {
  known.set(report, texts);
}

export function renderedOf(report: Report): Rendered | undefined {
  return known.get(report);
}
