/** A hand-in on disk to a Submission; whatever is wrong with it becomes a finding, never an exception. */
import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import type { Answer, Place, ReadingFinding, Submission } from "../model.ts";
import { attachmentIn } from "./attachment.ts";
import { decode } from "./decode.ts";
import type { AnswerFile } from "./find-answers.ts";
import { codeOf, languageOf, locateAnswers, submissionName } from "./find-answers.ts";
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
  const located = locateAnswers(path);
  const name = reading.name ?? submissionName(path, located.is === "none" || located.path !== path);
  if (located.is === "none") return still(unread(name, path, located.finding, reading.ids));
  const file = basename(located.path);
  const start = { file, line: 1, column: 1 };
  const text = readText(located.path);
  if (typeof text !== "string") return still(unread(name, located.path, text, reading.ids, start));
  if (text.trim() === "") return still(unread(name, located.path, { code: "no-answers" }, reading.ids, start));
  if (located.language === "yaml") return still(assemble(name, located, await readYaml(text, file), reading));
  const read = await reading.code(located, text);
  return { submission: assemble(name, located, read, reading), close: () => read.close() };
}

/** A submission that runs nothing. */
function still(submission: Submission): Opened {
  return { submission, close: () => {} };
}

function readText(path: string): string | ReadingFinding {
  try {
    const { size } = statSync(path);
    if (size > MOST_ANSWER_BYTES) return { code: "submission-too-large", bytes: size, limit: MOST_ANSWER_BYTES };
    const bytes = readFileSync(path);
    const other: ReadingFinding = { code: "wrong-file-type", ending: extname(path) };
    if (isDocument(bytes)) return other;
    const decoded = decode(bytes);
    if (decoded.is === "text") return decoded.text;
    // Bytes that look like no encoding are a picture or the like, if the name does not say otherwise.
    return languageOf(path) === undefined && decoded.guess === undefined ? other : { code: "not-utf8", ...(decoded.guess === undefined ? {} : { guess: decoded.guess }) };
  } catch (error) {
    return { code: "unreadable-path", why: codeOf(error) };
  }
}

/** PDF, Word and archives begin with a word of their own. */
function isDocument(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  return ["%PDF-", "PK\u0003\u0004", "Rar!", "{\\rtf"].some((word) => start.startsWith(word));
}

/** Nobody's answers can be read: each question says so, except where there is simply nothing. A folder has no line to point at. */
function unread(name: string, path: string, finding: ReadingFinding, ids: readonly string[], place?: Place): Submission {
  const empty = finding.code === "no-answers" || finding.code === "no-answer-file";
  const at = place ?? { file: basename(path), line: 1, column: 1 };
  const answers = new Map<string, Answer>(empty ? [] : ids.map((id) => [id, { is: "unreadable", finding, place: at }]));
  return { name, answers, findings: [{ finding, ...(place === undefined ? {} : { place }) }], attachment: (file) => ({ is: "absent", name: file }) };
}

function assemble(name: string, located: AnswerFile, { root, findings }: FileRead, reading: Reading): Submission {
  if (root === undefined) {
    const [first] = findings;
    return unread(name, located.path, first?.finding ?? { code: "no-answers" }, reading.ids, first?.place);
  }
  const sorted = sortAnswers(root, reading.ids);
  return { name, answers: sorted.answers, findings: [...findings, ...sorted.findings], attachment: (file) => attachmentIn(located.folder, file) };
}
