/** An answer file after reading, before it is sorted by questions: YAML and TypeScript give the same tree. */
import type { Answer, Callable, Place, ReadingFinding, Written } from "../model.ts";
import type { AnswerFile } from "./find-answers.ts";

export type Parsed =
  | { readonly is: "empty"; readonly place: Place }
  | { readonly is: "scalar"; readonly text: string; readonly place: Place }
  | { readonly is: "list"; readonly items: readonly Parsed[]; readonly place: Place }
  | { readonly is: "map"; readonly entries: readonly ParsedEntry[]; readonly place: Place }
  | { readonly is: "function"; readonly run: Run; readonly place: Place }
  | { readonly is: "broken"; readonly finding: ReadingFinding; readonly place: Place };

/** What a function offers beside its place. */
export type Run = Omit<Callable, "is" | "place">;

export interface ParsedEntry {
  readonly key: string;
  readonly place: Place;
  readonly value: Parsed;
}

/** What is wrong with a file as a whole. */
export interface FileFinding {
  readonly finding: ReadingFinding;
  readonly place: Place;
}

/** A file that could be read has a root; one that could not has a finding. */
export interface FileRead {
  readonly root: Extract<Parsed, { is: "map" }> | undefined;
  readonly findings: readonly FileFinding[];
}

export interface CodeRead extends FileRead {
  close(): void;
}

/** Runs an answer file in the sandbox and gives what it exports. */
export type CodeReader = (file: AnswerFile, text: string) => Promise<CodeRead>;

/** The first thing in a tree that keeps it from being plain written data. */
function obstacle(parsed: Parsed): Extract<Answer, { is: "unreadable" }> | undefined {
  switch (parsed.is) {
    case "broken":
      return { is: "unreadable", finding: parsed.finding, place: parsed.place };
    case "function":
      return { is: "unreadable", finding: { code: "function-not-allowed" }, place: parsed.place };
    case "list":
      return first(parsed.items);
    case "map":
      return first(parsed.entries.map((entry) => entry.value));
    default:
      return undefined;
  }
}

function first(items: readonly Parsed[]): Extract<Answer, { is: "unreadable" }> | undefined {
  for (const item of items) {
    const found = obstacle(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function writtenOf(parsed: Parsed): Written {
  switch (parsed.is) {
    case "list":
      return { ...parsed, items: parsed.items.map(writtenOf) };
    case "map":
      return { ...parsed, entries: parsed.entries.map((entry) => ({ ...entry, value: writtenOf(entry.value) })) };
    case "empty":
    case "scalar":
      return parsed;
    default:
      return { is: "empty", place: parsed.place };
  }
}

/** The answer that a piece of the file is; `place` is that of its key. */
export function answerOf(parsed: Parsed, place: Place): Answer {
  if (parsed.is === "empty") return { is: "missing" };
  if (parsed.is === "function") return { is: "callable", place, ...parsed.run };
  return obstacle(parsed) ?? { is: "written", value: writtenOf(parsed), place };
}
