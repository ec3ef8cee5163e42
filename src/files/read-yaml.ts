/** Answers in YAML to one tree with places; a broken part never takes the whole file with it. */
import type { Alias, Document, Node, Pair, YAMLMap } from "yaml";
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Place, ReadingFinding } from "../model.ts";
import { frameOf } from "../frame.ts";
import type { FileFinding, FileRead, Parsed, ParsedEntry } from "./parsed.ts";
import { rawLatex } from "./raw-latex.ts";

/** More nodes than any honest answer file has, aliases counted each time they are used. */
const MOST_NODES = 300_000;
const DEEPEST = 60;

class AliasBomb extends Error {}

export function readYaml(text: string, file: string): FileRead {
  const document = parse(text);
  if (errorsOf(document.doc).length === 0) return wholeFile(document, file);
  return byBlocks(text, file);
}

interface Loaded {
  readonly doc: Document.Parsed;
  readonly lines: LineCounter;
}

function parse(text: string): Loaded {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, uniqueKeys: false, version: "1.2", schema: "core", strict: true, keepSourceTokens: true, logLevel: "silent", prettyErrors: false });
  return { doc, lines };
}

/** LaTeX in double quotes is mended while it is read, so a bad escape in it is no error. */
function errorsOf(doc: Document.Parsed): Document.Parsed["errors"] {
  return doc.errors.filter((error) => error.code !== "BAD_DQ_ESCAPE");
}

function wholeFile({ doc, lines }: Loaded, file: string, offset = 0): FileRead {
  const start: Place = { file, line: 1 + offset, column: 1 };
  if (doc.contents === null || (isScalar(doc.contents) && doc.contents.value === null)) return failure({ code: "no-answers" }, start);
  if (!isMap(doc.contents)) return failure({ code: "not-a-map" }, start);
  try {
    const root = new Converter(doc, lines, file, offset).map(doc.contents, 0);
    return root.entries.length === 0 ? failure({ code: "no-answers" }, start) : { root, findings: [] };
  } catch (error) {
    if (error instanceof AliasBomb) return failure({ code: "alias-bomb" }, start);
    throw error;
  }
}

function failure(finding: ReadingFinding, place: Place): FileRead {
  return { root: undefined, findings: [{ finding, place }] };
}

/** Reads each top-level entry by itself: what is broken in one costs only that one. */
function byBlocks(text: string, file: string): FileRead {
  const entries: ParsedEntry[] = [];
  const findings: FileFinding[] = [];
  for (const block of blocksOf(text)) {
    const { doc, lines } = parse(block.text);
    const [error] = errorsOf(doc);
    if (error === undefined) {
      if (isMap(doc.contents)) {
        const read = wholeFile({ doc, lines }, file, block.line);
        entries.push(...(read.root?.entries ?? []));
        findings.push(...read.findings.filter(({ finding }) => finding.code !== "no-answers"));
      } else if (doc.contents !== null) findings.push({ finding: { code: "broken-yaml", why: "no key", frame: frameOf(text, block.line + 1, 1) }, place: { file, line: block.line + 1, column: 1 } });
      continue;
    }
    const at = lines.linePos(Math.min(error.pos[0], block.text.trimEnd().length));
    const place: Place = { file, line: block.line + at.line, column: at.col };
    const finding: ReadingFinding = { code: "broken-yaml", why: error.code, frame: frameOf(text, place.line, place.column) };
    findings.push({ finding, place });
    if (block.key !== undefined) entries.push({ key: block.key, place: { file, line: block.line + 1, column: 1 }, value: { is: "broken", finding, place } });
  }
  return { root: entries.length === 0 ? undefined : { is: "map", place: { file, line: 1, column: 1 }, entries }, findings };
}

interface Block {
  readonly text: string;
  /** Lines before the block. */
  readonly line: number;
  readonly key: string | undefined;
}

function blocksOf(text: string): readonly Block[] {
  const blocks: { text: string[]; line: number; key: string | undefined }[] = [];
  text.split(/\r\n|\n|\r/u).forEach((line, number) => {
    const key = /^(?:"([^"]*)"|'([^']*)'|([^\s#"'[\]{}&*!|>%@`,?:-][^:]*?))\s*:(?:\s|$)/u.exec(line);
    const last = blocks.at(-1);
    if (key !== null || last === undefined) blocks.push({ text: [line], line: number, key: key?.[1] ?? key?.[2] ?? key?.[3] });
    else last.text.push(line);
  });
  return blocks.map((block) => ({ ...block, text: block.text.join("\n") }));
}

class Converter {
  #nodes = 0;

  constructor(
    readonly doc: Document.Parsed,
    readonly lines: LineCounter,
    readonly file: string,
    readonly offset: number,
  ) {}

  place(node: Node | Alias): Place {
    const at = this.lines.linePos(node.range?.[0] ?? 0);
    return { file: this.file, line: at.line + this.offset, column: at.col };
  }

  map(node: YAMLMap, depth: number): Extract<Parsed, { is: "map" }> {
    const entries: ParsedEntry[] = [];
    const seen = new Map<string, number>();
    for (const pair of node.items) {
      const entry = this.entry(pair, depth);
      if (entry === undefined) continue;
      const before = seen.get(entry.key);
      const first = before === undefined ? undefined : entries[before];
      if (before === undefined || first === undefined) {
        seen.set(entry.key, entries.length);
        entries.push(entry);
      } else {
        const finding: ReadingFinding = { code: "duplicate-key", key: entry.key, first: first.place };
        entries[before] = { ...first, value: { is: "broken", finding, place: entry.place } };
      }
    }
    return { is: "map", entries, place: this.place(node) };
  }

  entry(pair: unknown, depth: number): ParsedEntry | undefined {
    if (!isPair(pair)) return undefined;
    const { key, value } = pair as Pair<Node | null, Node | null>;
    if (key === null) return undefined;
    const place = this.place(key);
    // The characters of the key decide: 4.10 must not collapse to 4.1.
    const name = isScalar(key) ? (key.source ?? String(key.value)) : key.toString();
    return { key: name, place, value: value === null ? { is: "empty", place } : this.node(value, depth + 1) };
  }

  node(node: Node, depth: number): Parsed {
    this.#nodes += 1;
    if (this.#nodes > MOST_NODES || depth > DEEPEST) throw new AliasBomb();
    const place = this.place(node);
    if (isAlias(node)) {
      const target = node.resolve(this.doc);
      return target === undefined ? { is: "empty", place } : this.node(target, depth + 1);
    }
    if (isMap(node)) return this.map(node, depth);
    if (isSeq(node)) {
      return { is: "list", place, items: node.items.map((item) => (isNode(item) ? this.node(item, depth + 1) : { is: "empty", place })) };
    }
    if (!isScalar(node)) return { is: "empty", place };
    return this.scalar(node, place);
  }

  scalar(node: Extract<Node, { value: unknown }>, place: Place): Parsed {
    if (node.value === null) return { is: "empty", place };
    if ("type" in node && node.type === "QUOTE_DOUBLE") {
      const token = node.srcToken;
      const source = token !== undefined && "source" in token && typeof token.source === "string" ? token.source : undefined;
      const raw = source === undefined ? undefined : rawLatex(source);
      if (raw !== undefined) return { is: "scalar", text: raw, place };
    }
    const text = "source" in node && typeof node.source === "string" ? node.source : JSON.stringify(node.value);
    return text.trim() === "" ? { is: "empty", place } : { is: "scalar", text, place };
  }
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}
