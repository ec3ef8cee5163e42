/** Which file of a hand-in holds the answers, and where its other files lie. */
import { readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { ReadingFinding } from "../model.ts";
import { fileInside } from "./attachment.ts";

const YAML = new Set([".yaml", ".yml", ".json"]);
const CODE = new Set([".ts", ".mts", ".js", ".mjs"]);

export const ANSWER_ENDINGS: readonly string[] = [...YAML, ...CODE];

export interface AnswerFile {
  readonly is: "file";
  readonly path: string;
  readonly language: "yaml" | "code";
  /** Where the other files of the hand-in lie. */
  readonly folder: string | undefined;
}

export type Located = AnswerFile | { readonly is: "none"; readonly finding: ReadingFinding };

/** `answers` is what the template is called; the others are what students make of it. */
export const isNamedAnswers = (name: string): boolean => /^(?:answers?|答案|作业)$/iu.test(basename(name, extname(name)));

export const languageOf = (name: string): "yaml" | "code" | undefined => {
  // A file that is called `.yaml` is all ending.
  const ending = (extname(name) || basename(name)).toLowerCase();
  if (name.toLowerCase().endsWith(".d.ts")) return undefined;
  return YAML.has(ending) ? "yaml" : CODE.has(ending) ? "code" : undefined;
};

/** Hidden files are no answers, except one whose whole name is an ending. */
export const isAnswerName = (name: string): boolean => languageOf(name) !== undefined && (!name.startsWith(".") || ANSWER_ENDINGS.includes(name.toLowerCase()));

/** The name of a hand-in: its folder, or its file without the ending. */
export function submissionName(path: string, isFolder: boolean): string {
  return isFolder ? basename(path) : basename(path, extname(path));
}

/** Files of a single-file hand-in `x.yaml` lie beside it in the folder `x.files`. */
export const companionOf = (path: string): string => `${path.slice(0, path.length - extname(path).length)}.files`;

export function locateAnswers(path: string): Located {
  try {
    const facts = statSync(path);
    if (facts.isFile()) return { is: "file", path, language: languageOf(path) ?? "yaml", folder: companionOf(path) };
    // A pipe or a device would never come to an end.
    if (!facts.isDirectory()) return unopened("not-a-file");
    for (const candidates of candidatesIn(path)) {
      const [only, second] = candidates;
      if (only === undefined) continue;
      if (second !== undefined) return { is: "none", finding: { code: "several-answer-files", files: candidates } };
      if (fileInside(path, only) === undefined) return unopened("leads-outside");
      return { is: "file", path: join(path, only), language: languageOf(only) ?? "yaml", folder: path };
    }
    return { is: "none", finding: { code: "no-answer-file", looked: ["answers.yaml", "answers.ts"] } };
  } catch (error) {
    return unopened(codeOf(error));
  }
}

/** What may be the answer file of a folder, most likely first. */
function candidatesIn(folder: string): readonly (readonly string[])[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && isAnswerName(entry.name))
    .map((entry) => entry.name)
    .toSorted();
  const yaml = names.filter((name) => languageOf(name) === "yaml" && !name.toLowerCase().endsWith(".json"));
  return [names.filter(isNamedAnswers), yaml, names.filter((name) => languageOf(name) === "code")];
}

function unopened(why: string): Located {
  return { is: "none", finding: { code: "unreadable-path", why } };
}

/** The system's short word for what went wrong. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
