/** Sentences of findings that were read back from a file. */
import type { Finding, Language } from "../model.ts";
import { sentence } from "../report/findings.ts";
import type { GradedFinding } from "./graded.ts";

export interface Telling {
  readonly language: Language;
  /** Whether the reader may know what would have been right. */
  readonly reveal: boolean;
}

/** Undefined where another version of the grader wrote the finding and its facts are not those of today. */
export function tellFinding(found: GradedFinding, { language, reveal }: Telling): string | undefined {
  try {
    // Whether its fields are those of its code shows when it is made a sentence.
    const told = sentence(withNumbers(found) as Finding, language, { reveal });
    return told.includes("undefined") ? undefined : told;
  } catch {
    return undefined;
  }
}

/**
 * Sentences in the language asked for. Stored messages speak the language and know the key of whoever graded:
 * they stand in only for readers who may know it.
 */
export function tellAll(findings: readonly GradedFinding[], messages: readonly string[], telling: Telling): readonly string[] {
  const told = findings.flatMap((finding, position) => tellFinding(finding, telling) ?? (telling.reveal ? (messages[position] ?? finding.code) : []));
  return [...new Set(told)];
}

/** JSON has words for NaN and infinities; in values of functions they become numbers again. */
function withNumbers(found: GradedFinding): object {
  const revive = (value: unknown): unknown => {
    if (value === "NaN" || value === "Infinity" || value === "-Infinity") return Number(value);
    if (Array.isArray(value)) return value.map((inner: unknown) => revive(inner));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, revive(inner)]));
  };
  if (found.code !== "counterexample" && found.code !== "on-input" && found.code !== "overflows") return found;
  const { input, got, want } = found;
  return { ...found, input: revive(input), got: revive(got), want: revive(want) };
}
