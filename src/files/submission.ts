/** A hand-in on disk to a Submission; whatever is wrong with it becomes a finding, never an exception. */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { Answer, ReadingFinding, Submission } from "../model.ts";
import { attachmentIn } from "./attachment.ts";
import { decode } from "./decode.ts";
import type { AnswerFile } from "./find-answers.ts";
import { locateAnswers, submissionName } from "./find-answers.ts";
import type { CodeReader, FileRead } from "./parsed.ts";
import { readYaml } from "./read-yaml.ts";
import { sortAnswers } from "./sort-answers.ts";

export const MOST_ANSWER_BYTES = 4 * 1024 * 1024;

export interface Opened {
  readonly submission: Submission;
  /** Ends what runs the student's code. */
  close(): void;
}

/** How a hand-in is read: `code` runs answer files in TypeScript and is only called for them. */
export interface Reading {
  readonly ids: readonly string[];
  readonly code: CodeReader;
  /** Instead of the name on disk. */
  readonly name?: string;
}

export async function openSubmission(path: string, reading: Reading): Promise<Opened> {
  const name = reading.name ?? submissionName(path, isFolder(path));
  const located = locateAnswers(path);
  if (located.is === "none") return { submission: unread(name, path, located.finding, reading.ids), close: () => {} };
  const text = readText(located.path);
  if (typeof text !== "string") return { submission: unread(name, located.path, text, reading.ids), close: () => {} };
  return located.language === "yaml" ? { submission: assemble(name, located, readYaml(text, basename(located.path)), reading), close: () => {} } : await fromCode(name, located, text, reading);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function readText(path: string): string | ReadingFinding {
  try {
    const { size } = statSync(path);
    if (size > MOST_ANSWER_BYTES) return { code: "submission-too-large", bytes: size, limit: MOST_ANSWER_BYTES };
    const decoded = decode(readFileSync(path));
    return decoded.is === "text" ? decoded.text : decoded.finding;
  } catch (error) {
    return { code: "unreadable-path", why: error instanceof Error && "code" in error ? String(error.code) : "unknown" };
  }
}

/** Nobody's answers can be read: each question says so, except where there is simply nothing. */
function unread(name: string, path: string, finding: ReadingFinding, ids: readonly string[], place = { file: basename(path), line: 1, column: 1 }): Submission {
  const empty = finding.code === "no-answers" || finding.code === "no-answer-file";
  const answers = new Map<string, Answer>(empty ? [] : ids.map((id) => [id, { is: "unreadable", finding, place }]));
  return { name, answers, findings: [{ finding, place }], attachment: (file) => ({ is: "absent", name: file }) };
}

function assemble(name: string, located: AnswerFile, { root, findings }: FileRead, reading: Reading): Submission {
  if (root === undefined) {
    const [first] = findings;
    return unread(name, located.path, first?.finding ?? { code: "no-answers" }, reading.ids, first?.place);
  }
  const sorted = sortAnswers(root, reading.ids);
  return { name, answers: sorted.answers, findings: [...findings, ...sorted.findings], attachment: (file) => attachmentIn(located.folder, file) };
}

async function fromCode(name: string, located: AnswerFile, text: string, reading: Reading): Promise<Opened> {
  const read = await reading.code(located, text);
  return { submission: assemble(name, located, read, reading), close: () => read.close() };
}
