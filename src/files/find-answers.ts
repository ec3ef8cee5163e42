/** Which file of a hand-in holds the answers, and where its other files lie. */
import { readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { ReadingFinding } from "../model.ts";

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

/** `answers` is what the template is called; `homework` and `hw2` are what students make of it. */
const isNamedAnswers = (name: string): boolean => /^(?:answers?|答案|作业)$/iu.test(basename(name, extname(name)));

export const languageOf = (name: string): "yaml" | "code" | undefined => {
  const ending = extname(name).toLowerCase();
  if (name.toLowerCase().endsWith(".d.ts")) return undefined;
  return YAML.has(ending) ? "yaml" : CODE.has(ending) ? "code" : undefined;
};

/** The name of a hand-in: its folder, or its file without the ending. */
export function submissionName(path: string, isFolder: boolean): string {
  return isFolder ? basename(path) : basename(path, extname(path));
}

/** Files of a single-file hand-in `x.yaml` lie beside it in the folder `x.files`. */
export const companionOf = (path: string): string => `${path.slice(0, path.length - extname(path).length)}.files`;

export function locateAnswers(path: string): Located {
  try {
    if (!statSync(path).isDirectory()) {
      const language = languageOf(path) ?? "yaml";
      return { is: "file", path, language, folder: companionOf(path) };
    }
    const names = readdirSync(path, { withFileTypes: true })
      .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && languageOf(entry.name) !== undefined && !entry.name.startsWith("."))
      .map((entry) => entry.name)
      .toSorted();
    const named = names.filter(isNamedAnswers);
    const yaml = names.filter((name) => languageOf(name) === "yaml" && !name.toLowerCase().endsWith(".json"));
    for (const candidates of [named, yaml, names.filter((name) => languageOf(name) === "code")]) {
      const [only, second] = candidates;
      if (only === undefined) continue;
      if (second !== undefined) return { is: "none", finding: { code: "several-answer-files", files: candidates } };
      return { is: "file", path: join(path, only), language: languageOf(only) ?? "yaml", folder: path };
    }
    return { is: "none", finding: { code: "no-answer-file", looked: ANSWER_ENDINGS.map((ending) => `answers${ending}`) } };
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return { is: "none", finding: { code: "unreadable-path", why } };
  }
}
