/** Sorts what a file holds by the questions that are asked: dotted ids, nested maps, or both. */
import type { Answer, Place, Placed } from "../model.ts";
import { nearestName } from "../checks/names.ts";
import type { Parsed, ParsedEntry } from "./parsed.ts";
import { answerOf } from "./parsed.ts";

/** Keys that may stand beside the answers. */
const HEADER = new Set(["assignment", "student", "note"]);

export interface Sorted {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly findings: readonly Placed[];
}

interface Found {
  readonly place: Place;
  readonly value: Parsed;
}

const foldId = (key: string): string => key.normalize("NFKC").trim().toLowerCase();

export function sortAnswers(root: Extract<Parsed, { is: "map" }>, ids: readonly string[]): Sorted {
  const byFolded = new Map(ids.map((id) => [foldId(id), id]));
  const isPrefix = (folded: string): boolean => ids.some((id) => foldId(id).startsWith(`${folded}.`));
  const found = new Map<string, Found[]>();
  const findings: Placed[] = [];

  const visit = (entry: ParsedEntry, prefix: string): void => {
    const folded = prefix + foldId(entry.key);
    const id = byFolded.get(folded);
    if (id !== undefined) keep(id, { place: entry.place, value: entry.value });
    else if (isPrefix(folded)) {
      if (entry.value.is === "map") for (const inner of entry.value.entries) visit(inner, `${folded}.`);
      else if (entry.value.is === "broken") breakAll(`${folded}.`, entry.value);
      else if (entry.value.is !== "empty") unknown(entry, prefix);
    } else if (!(prefix === "" && HEADER.has(folded)) && !within(entry, folded)) unknown(entry, prefix);
  };

  /** `q2.3.parameters.C1: 150` is an entry of `q2.3.parameters`. */
  const within = (entry: ParsedEntry, folded: string): boolean => {
    for (let end = folded.lastIndexOf("."); end > 0; end = folded.lastIndexOf(".", end - 1)) {
      const id = byFolded.get(folded.slice(0, end));
      if (id === undefined) continue;
      const rest = entry.key.slice(entry.key.length - (folded.length - end - 1)).split(".");
      const value = rest.reduceRight<Parsed>((inner, key) => ({ is: "map", place: entry.place, entries: [{ key, place: entry.place, value: inner }] }), entry.value);
      keep(id, { place: entry.place, value });
      return true;
    }
    return false;
  };

  const keep = (id: string, answer: Found): void => {
    found.set(id, [...(found.get(id) ?? []), answer]);
  };

  const breakAll = (prefix: string, value: Extract<Parsed, { is: "broken" }>): void => {
    for (const id of ids) if (foldId(id).startsWith(prefix)) keep(id, { place: value.place, value });
  };

  const unknown = (entry: ParsedEntry, prefix: string): void => {
    const id = prefix + entry.key;
    const nearest = nearestName(id, ids);
    findings.push({ finding: { code: "unknown-question", id, ...(nearest === undefined ? {} : { nearest }) }, place: entry.place });
  };

  for (const entry of root.entries) visit(entry, "");
  const answers = new Map<string, Answer>();
  for (const [id, all] of found) answers.set(id, merge(id, all));
  return { answers, findings };
}

/** Several places may each give a part of one map; anything else that is given twice is nobody's guess. */
function merge(id: string, all: readonly Found[]): Answer {
  const filled = all.filter(({ value }) => value.is !== "empty");
  const [first, second] = filled;
  if (first === undefined) return { is: "missing" };
  if (second === undefined) return answerOf(first.value, first.place);
  const entries: ParsedEntry[] = [];
  for (const { value, place } of filled) {
    if (value.is === "broken") return answerOf(value, place);
    if (value.is !== "map") return { is: "unreadable", finding: { code: "answered-twice", id }, place: second.place };
    entries.push(...value.entries);
  }
  return answerOf({ is: "map", place: first.place, entries }, first.place);
}
