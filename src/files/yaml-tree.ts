/** A YAML document as a tree with places; what is wrong in one entry breaks only that entry. */
import type { Alias, Document, LineCounter, Node, Scalar, YAMLMap } from "yaml";
import { isAlias, isMap, isNode, isPair, isScalar, isSeq } from "yaml";
import { frameOf } from "../frame.ts";
import type { Place, ReadingFinding } from "../model.ts";
import { Expansion } from "./expansion.ts";
import type { Parsed, ParsedEntry } from "./parsed.ts";
import { rawLatex } from "./raw-latex.ts";
import { DEEPEST, MOST_NODES } from "./yaml-limits.ts";

/** Where a document stands: `offset` lines of the file come before its text. */
export interface Source {
  readonly text: string;
  readonly file: string;
  readonly lines: LineCounter;
  readonly offset: number;
}

export class YamlTree {
  readonly #source: Source;
  readonly #expansion: Expansion;
  #nodesLeft = MOST_NODES;

  constructor(document: Document.Parsed, source: Source) {
    this.#source = source;
    this.#expansion = new Expansion(document);
  }

  /** The entries of the outermost map, each with a look at its size first. */
  entries(root: YAMLMap): readonly ParsedEntry[] {
    return this.#entries(root, (item, place) => {
      const { nodes, depth } = this.#expansion.sizeOf(item);
      if (depth === Infinity || nodes > this.#nodesLeft) return { code: "alias-bomb" };
      if (depth > DEEPEST) return this.#broken("TOO_DEEP", place);
      this.#nodesLeft -= nodes;
      return undefined;
    });
  }

  #entries(map: YAMLMap, obstacle: (item: unknown, place: Place) => ReadingFinding | undefined): readonly ParsedEntry[] {
    const entries = new Map<string, ParsedEntry>();
    for (const item of map.items) {
      if (!isPair(item) || !isNode(item.key)) continue;
      const [key, place] = [this.#key(item.key), this.#place(item.key)];
      const first = entries.get(key);
      const finding: ReadingFinding | undefined = first === undefined ? obstacle(item, place) : { code: "duplicate-key", key, first: first.place };
      const value: Parsed = finding !== undefined ? { is: "broken", finding, place } : isNode(item.value) && !isBlank(item.value) ? this.#node(item.value) : { is: "empty", place };
      entries.set(key, { key, place: first?.place ?? place, value });
    }
    return [...entries.values()];
  }

  /** The characters of the key decide: 4.10 must not collapse to 4.1. */
  #key(key: Node): string {
    if (isScalar(key)) return key.source ?? String(key.value);
    const [from, to] = key.range ?? [0, 0];
    return this.#source.text.slice(from, to).trim();
  }

  #node(node: Node): Parsed {
    const place = this.#place(node);
    if (isAlias(node)) {
      const target = this.#expansion.target(node);
      return target === undefined ? { is: "broken", finding: this.#broken("BAD_ALIAS", place), place } : this.#node(target);
    }
    if (isMap(node)) return { is: "map", place, entries: this.#entries(node, () => undefined) };
    if (isSeq(node)) return { is: "list", place, items: node.items.map((item) => (isNode(item) && !isBlank(item) ? this.#node(item) : { is: "empty", place })) };
    return isScalar(node) ? scalar(node, place) : { is: "empty", place };
  }

  #place(node: Node | Alias): Place {
    const at = this.#source.lines.linePos(node.range?.[0] ?? 0);
    return { file: this.#source.file, line: at.line + this.#source.offset, column: at.col };
  }

  #broken(why: string, { line, column }: Place): ReadingFinding {
    const { text, offset } = this.#source;
    return { code: "broken-yaml", why, frame: frameOf(text, line - offset, column, line) };
  }
}

/** Without a character of its own: its place is that of what it belongs to. */
function isBlank(node: Node): boolean {
  return isScalar(node) && node.value === null && node.range !== null && node.range !== undefined && node.range[0] === node.range[1];
}

/** LaTeX in double quotes is taken as typed; everything else as YAML reads it. */
function scalar(node: Scalar, place: Place): Parsed {
  if (node.value === null) return { is: "empty", place };
  if (node.type === "QUOTE_DOUBLE") {
    const token = node.srcToken;
    const source = token !== undefined && "source" in token ? token.source : undefined;
    const raw = source === undefined ? undefined : rawLatex(source);
    if (raw !== undefined) return { is: "scalar", text: raw, place };
  }
  const text = node.source ?? JSON.stringify(node.value);
  return text.trim() === "" ? { is: "empty", place } : { is: "scalar", text, place };
}
