/** Recognises what a folder or archive is by the names in it, and below which wrapping folder it begins. */
import { isAnswerName, isNamedAnswers, languageOf } from "../../files/find-answers.ts";
import { kindByName } from "../archive-kind.ts";
import type { FileNode, FolderNode, Node } from "../node.ts";
import { canvas, isCanvas } from "./canvas.ts";
import { gradescope, isGradescope, METADATA } from "./gradescope.ts";
import type { Found, System } from "./layout.ts";
import { isMoodle, moodle } from "./moodle.ts";
import { plain } from "./plain.ts";

/** Wrapping folders are looked through so deep. */
const WRAPPERS = 4;

/** A student may add a report or two; a whole class of reports is none of one student. */
const DOCUMENT = /\.(?:pdf|docx?|odt|rtf|pages)$/iu;
const MOST_DOCUMENTS = 3;

export interface Recognised {
  readonly system: System;
  readonly found: readonly Found[];
}

/** `read` gives the text of a file that says more than its name. */
export async function recognise(folder: FolderNode, read: (file: FileNode) => Promise<string>): Promise<Recognised> {
  const children = unwrapped(folder).children();
  const metadata = children.find((node): node is FileNode => node.is === "file" && node.name === METADATA);
  if (isGradescope(children) && metadata !== undefined) return together("gradescope", await gradescope(children, await read(metadata), METADATA));
  if (isMoodle(children)) return together("moodle", moodle(children));
  if (isCanvas(children)) return together("canvas", canvas(children));
  return { system: "plain", found: plain(children) };
}

/** Nothing is lost: what a system did not name is a hand-in like any other. */
function together(system: System, { found, others }: { readonly found: readonly Found[]; readonly others: readonly Node[] }): Recognised {
  return { system, found: [...found, ...plain(others)] };
}

/** A folder around all hand-ins is none itself: whoever packs a folder packs that too. */
export function unwrapped(folder: FolderNode): FolderNode {
  let at = folder;
  for (let depth = 0; depth < WRAPPERS; depth += 1) {
    const [only, second] = at.children();
    if (only?.is !== "folder" || second !== undefined || !isWrapper(only)) return at;
    at = only;
  }
  return at;
}

/** One hand-in has one answer file; where there are several, or several folders and none, they are several hand-ins. */
function isWrapper(folder: FolderNode): boolean {
  const children = folder.children();
  if (isGradescope(children) || isMoodle(children) || (isCanvas(children) && children.length > 1)) return true;
  const { answers, folders, archives } = likeHandIns(children);
  if (answers.some(({ name }) => isNamedAnswers(name))) return false;
  // Beside a file of answers a folder of code is a part of the hand-in; one with answers of its own is another hand-in.
  if (answers.length === 1) return folders.some((node) => likeHandIns(node.children()).answers.some(({ name }) => isNamedAnswers(name) || languageOf(name) === "yaml"));
  if (answers.length + archives.length + folders.length > 1) return true;
  const [only] = folders;
  return answers.length + archives.length === 0 && only !== undefined && isWrapper(only);
}

/** Whether an archive holds what one student handed in, and not what many did. */
export function isOneHandIn(folder: FolderNode): boolean {
  const children = unwrapped(folder).children();
  if (isGradescope(children) || isMoodle(children) || isCanvas(children)) return false;
  const { answers, folders, archives } = likeHandIns(children);
  const documents = children.filter(({ name }) => DOCUMENT.test(name));
  return answers.some(({ name }) => isNamedAnswers(name)) || (answers.length + folders.length + archives.length < 2 && documents.length <= MOST_DOCUMENTS);
}

interface LikeHandIns {
  readonly answers: readonly FileNode[];
  readonly folders: readonly FolderNode[];
  readonly archives: readonly FileNode[];
}

/** JSON is more often a model than an answer. */
function likeHandIns(children: readonly Node[]): LikeHandIns {
  const files = children.filter((node) => node.is === "file");
  return {
    answers: files.filter(({ name }) => isAnswerName(name) && (!/\.json$/iu.test(name) || isNamedAnswers(name))),
    folders: children.filter((node) => node.is === "folder").filter(({ name }) => !name.endsWith(".files")),
    archives: files.filter(({ name }) => kindByName(name) !== undefined),
  };
}
