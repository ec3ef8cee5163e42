/** How large and how deep each node of a YAML document is once its aliases are written out, measured without writing them out. */
import type { Alias, Document, Node } from "yaml";
import { isAlias, isCollection, isNode, isPair } from "yaml";

export interface Size {
  readonly nodes: number;
  readonly depth: number;
}

const NONE: Size = { nodes: 0, depth: 0 };
/** The parser itself gives up far earlier; an alias inside its own anchor never ends. */
const ENDLESS: Size = { nodes: Infinity, depth: Infinity };

export class Expansion {
  readonly #anchors = new Map<string, Node>();
  readonly #targets = new Map<Alias, Node>();
  readonly #sizes = new Map<Node, Size>();

  constructor(document: Document.Parsed) {
    this.#measure(document.contents);
  }

  /** The node that an alias stands for; an anchor counts from where it is written until it is written anew. */
  target(alias: Alias): Node | undefined {
    return this.#targets.get(alias);
  }

  /** Of nodes and pairs of nodes. */
  sizeOf(item: unknown): Size {
    if (isPair(item)) return outer([this.sizeOf(item.key), this.sizeOf(item.value)]);
    return isNode(item) ? (this.#sizes.get(item) ?? NONE) : NONE;
  }

  /** Visits in the order of the file, so that an alias finds the anchor before it. */
  #measure(item: unknown): void {
    if (isPair(item)) {
      this.#measure(item.key);
      this.#measure(item.value);
      return;
    }
    if (!isNode(item)) return;
    if (isAlias(item)) {
      const target = this.#anchors.get(item.source);
      if (target !== undefined) this.#targets.set(item, target);
      this.#sizes.set(item, target === undefined ? { nodes: 1, depth: 1 } : (this.#sizes.get(target) ?? ENDLESS));
      return;
    }
    if (item.anchor !== undefined) this.#anchors.set(item.anchor, item);
    if (!isCollection(item)) {
      this.#sizes.set(item, { nodes: 1, depth: 1 });
      return;
    }
    for (const inner of item.items) this.#measure(inner);
    const { nodes, depth } = outer(item.items.map((inner) => this.sizeOf(inner)));
    this.#sizes.set(item, { nodes: nodes + 1, depth: depth + 1 });
  }
}

function outer(sizes: readonly Size[]): Size {
  return sizes.reduce((sum, { nodes, depth }) => ({ nodes: sum.nodes + nodes, depth: Math.max(sum.depth, depth) }), NONE);
}
