/** The one place that turns findings into sentences. */
import type { Finding, Language, Place, Placed } from "../model.ts";
import type { Catalogue, Wording } from "./catalogue.ts";
import { en } from "./sentences/en.ts";
import { visible } from "./sentences/values.ts";
import { zh } from "./sentences/zh.ts";
import { words } from "./words.ts";

const catalogues: Readonly<Record<Language, Catalogue>> = { zh, en };

/** Several formats say the same of one report. */
const told = new WeakMap<Finding, { readonly by: string; readonly text: string }>();

/** The first line is the sentence, the others are a frame with a caret. What a student wrote can draw nothing else. */
export function sentence(finding: Finding, language: Language, wording: Wording): string {
  const by = language + String(wording.reveal);
  const known = told.get(finding);
  if (known?.by === by) return known.text;
  const text = said(finding, language, wording);
  told.set(finding, { by, text });
  return text;
}

function said(finding: Finding, language: Language, wording: Wording): string {
  // Each entry of a catalogue takes the finding of its own code; the compiler cannot follow that through an index.
  const say = catalogues[language][finding.code] as (finding: Finding, wording: Wording) => string;
  return visible(say(finding, wording));
}

/** A sentence behind the place that it speaks of, where there is one; in the file at hand a line is enough. */
export function sentenceWithPlace({ finding, place }: Placed, language: Language, wording: Wording, near?: Place): string {
  const text = sentence(finding, language, wording);
  if (place === undefined) return text;
  return (near?.file === place.file ? words[language].line(place.line) : visible(`${place.file}:${place.line}:${place.column}: `)) + text;
}

/** Sentences of a question: the place is said only where it is another than the one before, and nothing is said twice. */
export function sentencesOf(findings: readonly Placed[], language: Language, wording: Wording, answer?: Place): readonly string[] {
  let last = answer;
  const told = findings.map((placed) => {
    const { place } = placed;
    const at = (other: Place | undefined): boolean => place?.file === other?.file && place?.line === other?.line;
    const same = place === undefined || at(last) || at(answer);
    if (place !== undefined) last = place;
    return same ? sentence(placed.finding, language, wording) : sentenceWithPlace(placed, language, wording, answer);
  });
  return [...new Set(told)];
}
