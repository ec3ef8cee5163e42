/** Where the keys of an exported object stand in its source: by their text, which is enough to lead a reader there. */
import type { Place } from "../model.ts";

export class KeyPlaces {
  readonly #lines: readonly string[];
  readonly #known = new Map<string, Place | undefined>();

  constructor(
    source: string,
    readonly file: string,
  ) {
    this.#lines = source.split(/\r\n|\n|\r/u);
  }

  /** The first place where the key stands as a key, behind its parent's place where there is one; else the parent's place. */
  of(key: string, parent: Place): Place {
    const remembered = `${parent.line}:${parent.column}:${key}`;
    if (!this.#known.has(remembered)) this.#known.set(remembered, this.#find(key, parent.line));
    return this.#known.get(remembered) ?? parent;
  }

  #find(key: string, from: number): Place | undefined {
    if (key.length > 100) return undefined;
    const escaped = key.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
    const pattern = new RegExp(`(?:"${escaped}"|'${escaped}'|(?<![\\w$.])${escaped})\\s*(?::|\\()`, "u");
    for (let line = from; line <= this.#lines.length; line += 1) {
      const match = pattern.exec(this.#lines[line - 1] ?? "");
      if (match !== null) return { file: this.file, line, column: match.index + 1 };
    }
    return undefined;
  }
}
