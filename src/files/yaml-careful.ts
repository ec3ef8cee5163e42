/** The careful way to read answers in YAML: anchors, tags, several documents, and mistakes, none of which takes the whole file with it. */
import type { Document, YAMLError } from "yaml";
import { isMap, isScalar, LineCounter, parseAllDocuments } from "yaml";
import { frameOf } from "../frame.ts";
import type { Place, ReadingFinding } from "../model.ts";
import type { FileFinding, FileRead, ParsedEntry } from "./parsed.ts";
import { blocksOf } from "./yaml-blocks.ts";
import { tooDeepAt } from "./yaml-depth.ts";
import type { Source } from "./yaml-tree.ts";
import { YamlTree } from "./yaml-tree.ts";

export function readCarefully(text: string, file: string): FileRead {
  if (tooDeepAt(text) !== undefined) return byBlocks(text, file);
  const read = parse(text);
  if (errorsOf(read.documents).length > 0) return byBlocks(text, file);
  const start: Place = { file, line: 1, column: 1 };
  const filled = read.documents.filter(({ contents }) => contents !== null && !(isScalar(contents) && contents.value === null));
  const entries = filled.flatMap((document) => entriesOf(document, { text, file, lines: read.lines, offset: 0 }));
  if (entries.length > 0) return { root: { is: "map", place: start, entries }, findings: [] };
  return { root: undefined, findings: [{ finding: { code: filled.every(({ contents }) => isMap(contents)) ? "no-answers" : "not-a-map" }, place: start }] };
}

interface Documents {
  readonly documents: readonly Document.Parsed[];
  readonly lines: LineCounter;
}

/** Whatever a file has between lines of `---` is read: who writes them means no second file. */
function parse(text: string): Documents {
  const lines = new LineCounter();
  const options = { lineCounter: lines, uniqueKeys: false, version: "1.2", schema: "core", strict: true, keepSourceTokens: true, logLevel: "silent", prettyErrors: false } as const;
  const documents = parseAllDocuments(text, options);
  return { documents: "empty" in documents ? [] : documents, lines };
}

/** LaTeX in double quotes is mended while it is read, so a bad escape in it is no error. */
function errorsOf(documents: readonly Document.Parsed[]): readonly YAMLError[] {
  return documents.flatMap(({ errors }) => errors).filter(({ code }) => code !== "BAD_DQ_ESCAPE");
}

function entriesOf(document: Document.Parsed, source: Source): readonly ParsedEntry[] {
  return isMap(document.contents) ? new YamlTree(document, source).entries(document.contents) : [];
}

/** Reads each top-level entry by itself: what is broken in one costs only that one. */
function byBlocks(text: string, file: string): FileRead {
  const entries: ParsedEntry[] = [];
  const findings: FileFinding[] = [];
  const broken = (why: string, line: number, column: number): FileFinding => {
    const finding: ReadingFinding = { code: "broken-yaml", why, frame: frameOf(text, line, column) };
    return { finding, place: { file, line, column } };
  };
  for (const block of blocksOf(text)) {
    const giveUp = (found: FileFinding): void => {
      findings.push(found);
      if (block.key !== undefined) entries.push({ key: block.key, place: { file, line: block.line + 1, column: 1 }, value: { is: "broken", ...found } });
    };
    const deep = tooDeepAt(block.text);
    if (deep !== undefined) {
      giveUp(broken("TOO_DEEP", block.line + deep.line, deep.column));
      continue;
    }
    const { documents, lines } = parse(block.text);
    const [error] = errorsOf(documents);
    if (error === undefined) {
      const [document] = documents;
      if (document === undefined || document.contents === null) continue;
      if (isMap(document.contents)) entries.push(...entriesOf(document, { text: block.text, file, lines, offset: block.line }));
      else findings.push(broken("no key", block.line + 1, 1));
      continue;
    }
    const at = lines.linePos(Math.min(error.pos[0], block.text.trimEnd().length));
    giveUp(broken(reasonOf(error), block.line + at.line, at.col));
  }
  return { root: entries.length === 0 ? undefined : { is: "map", place: { file, line: 1, column: 1 }, entries }, findings };
}

/** The parser calls a bracket that is never closed a wrong indentation. */
function reasonOf({ code, message }: YAMLError): string {
  return code === "BAD_INDENT" && message.includes("end with a") ? "MISSING_CHAR" : code;
}
