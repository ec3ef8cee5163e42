/**
 * The quick way to read answers in YAML: what the parser meets, in order, becomes the tree at once. Files with mistakes, anchors, tags or keys
 * that are no text are left to the careful way, `yaml-careful.ts`; both give the same tree, which a test holds them to.
 */
import type { Event, ScalarEvent } from "js-yaml";
import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE } from "js-yaml";
import type { Place } from "../model.ts";
import type { FileRead, Parsed, ParsedEntry } from "./parsed.ts";
import { rawLatex } from "./raw-latex.ts";
import { DEEPEST, MOST_NODES } from "./yaml-limits.ts";

/** Null where the careful way has to look. */
export function readPlainYaml(text: string, file: string): FileRead | null {
  const events = eventsOf(text);
  if (events === null || events.length > MOST_NODES || !events.every(isPlain)) return null;
  const entries = new Builder(text, file, events).entries();
  if (entries === null || entries.length === 0) return null;
  return { root: { is: "map", place: { file, line: 1, column: 1 }, entries }, findings: [] };
}

function eventsOf(text: string): readonly Event[] | null {
  try {
    return parseEvents(text, { maxDepth: DEEPEST });
  } catch {
    return null;
  }
}

function isPlain(event: Event): boolean {
  switch (event.type) {
    case EVENT_ID.DOCUMENT:
      return event.directives.length === 0;
    case EVENT_ID.ALIAS:
      return false;
    case EVENT_ID.POP:
      return true;
    default:
      return event.anchorStart === -1 && event.tagStart === -1;
  }
}

/** Thrown where the events are none that can be made a tree here. */
class Unusual extends Error {}

const NULLS: ReadonlySet<string> = new Set(["", "~", "null", "Null", "NULL"]);

class Builder {
  readonly #text: string;
  readonly #file: string;
  readonly #events: readonly Event[];
  #next = 0;
  /** Behind what was read last. */
  #end = 0;
  /** The line that was met last, and where it starts: places come in order. */
  #line = 1;
  #lineStart = 0;

  constructor(text: string, file: string, events: readonly Event[]) {
    [this.#text, this.#file, this.#events] = [text, file, events];
  }

  /** Those of all documents; null where one of them is no map. */
  entries(): readonly ParsedEntry[] | null {
    const all: ParsedEntry[] = [];
    try {
      while (this.#next < this.#events.length) {
        if (this.#take().type !== EVENT_ID.DOCUMENT) return null;
        const content = this.#value(null);
        if (content.is === "map") all.push(...content.entries);
        else if (content.is !== "empty") return null;
        if (this.#take().type !== EVENT_ID.POP) return null;
      }
    } catch (fault) {
      if (fault instanceof Unusual) return null;
      throw fault;
    }
    return all;
  }

  #take(): Event {
    const event = this.#events[this.#next];
    this.#next += 1;
    if (event === undefined) throw new Unusual();
    return event;
  }

  #isOver(): boolean {
    return this.#events[this.#next]?.type === EVENT_ID.POP;
  }

  /** `around` is the place of what has no characters of its own. */
  #value(around: Place | null): Parsed {
    const event = this.#take();
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event, around);
      case EVENT_ID.SEQUENCE: {
        const place = this.#place(event.start);
        const items: Parsed[] = [];
        while (!this.#isOver()) items.push(this.#value(place));
        this.#next += 1;
        return { is: "list", place, items };
      }
      case EVENT_ID.MAPPING: {
        const place = this.#place(event.start);
        return { is: "map", place, entries: this.#pairs() };
      }
      default:
        throw new Unusual();
    }
  }

  #pairs(): readonly ParsedEntry[] {
    const entries = new Map<string, ParsedEntry>();
    while (!this.#isOver()) {
      const event = this.#take();
      if (event.type !== EVENT_ID.SCALAR || event.valueStart === -1) throw new Unusual();
      const place = this.#placeOf(event);
      const key = getScalarValue(this.#text, event);
      const value = this.#value(place);
      const first = entries.get(key)?.place;
      entries.set(key, first === undefined ? { key, place, value } : { key, place: first, value: { is: "broken", finding: { code: "duplicate-key", key, first }, place } });
    }
    this.#next += 1;
    return [...entries.values()];
  }

  /** LaTeX in double quotes is taken as typed; everything else as YAML reads it. */
  #scalar(event: ScalarEvent, around: Place | null): Parsed {
    if (event.valueStart === -1) return { is: "empty", place: around ?? this.#place(this.#end) };
    const place = this.#placeOf(event);
    const raw = event.style === SCALAR_STYLE.DOUBLE_QUOTED ? rawLatex(this.#text.slice(event.valueStart - 1, event.valueEnd + 1)) : undefined;
    const text = raw ?? getScalarValue(this.#text, event);
    if (event.style === SCALAR_STYLE.PLAIN && NULLS.has(text)) return { is: "empty", place };
    return text.trim() === "" ? { is: "empty", place } : { is: "scalar", text, place };
  }

  /** Where its first character stands: a quote, or the `|` above a block. */
  #placeOf({ style, valueStart, valueEnd }: ScalarEvent): Place {
    const from = style === SCALAR_STYLE.PLAIN ? valueStart : style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? valueStart - 1 : this.#blockMark(valueStart);
    const place = this.#place(from);
    this.#end = valueEnd;
    return place;
  }

  #blockMark(before: number): number {
    const between = this.#text.slice(this.#end, before);
    const at = between.search(/[|>]/u);
    // A comment before it may hold anything.
    if (at === -1 || between.slice(0, at).includes("#")) throw new Unusual();
    return this.#end + at;
  }

  #place(at: number): Place {
    // What a flow map in a list has for a key may come before what was met last.
    if (at < this.#lineStart) [this.#line, this.#lineStart] = [1, 0];
    for (let end = this.#text.indexOf("\n", this.#lineStart); end !== -1 && end < at; end = this.#text.indexOf("\n", this.#lineStart)) {
      this.#line += 1;
      this.#lineStart = end + 1;
    }
    return { file: this.#file, line: this.#line, column: at - this.#lineStart + 1 };
  }
}
