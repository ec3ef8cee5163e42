/** The one place that turns findings into sentences. */
import type { Finding, Language, Placed } from "../model.ts";
import type { Catalogue, Wording } from "./catalogue.ts";
import { en } from "./sentences/en.ts";
import { zh } from "./sentences/zh.ts";

const catalogues: Readonly<Record<Language, Catalogue>> = { zh, en };

export function sentence(finding: Finding, language: Language, wording: Wording): string {
  // Each entry of a catalogue takes the finding of its own code; the compiler cannot follow that through an index.
  const say = catalogues[language][finding.code] as (finding: Finding, wording: Wording) => string;
  return say(finding, wording);
}

/** A sentence behind the place that it speaks of, where there is one. */
export function sentenceWithPlace({ finding, place }: Placed, language: Language, wording: Wording): string {
  const text = sentence(finding, language, wording);
  return place === undefined ? text : `${place.file}:${place.line}:${place.column}: ${text}`;
}
