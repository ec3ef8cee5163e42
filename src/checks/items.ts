/** Names in an answer: a list, or one line with commas between them. */
import type { Place, Placed, Written } from "../model.ts";
import { placed, structureOf } from "./judgements.ts";
import type { Names } from "./names.ts";

export interface Item {
  readonly text: string;
  readonly place: Place;
  /** Undefined where the name is unknown. */
  readonly name: string | undefined;
}

/** What may stand between names only where all of them are then known: a name may hold a space or a stroke itself. */
const LOOSE = /\s*[/+|>⇒]\s*|\s+/u;

const SEPARATOR = /\s*(?:[,，、;；\n]|→|->|\s(?:and|和|与|及)\s)\s*/u;

const split = (text: string, separator: RegExp): readonly string[] => text.split(separator).filter((part) => part !== "");

/** Splits a scalar only where its whole text is no name by itself. */
export function itemsOf(value: Written, names: Names): { readonly items: readonly Item[]; readonly findings: readonly Placed[] } {
  const findings: Placed[] = [];
  const items: Item[] = [];
  const add = (text: string, place: Place): void => {
    items.push({ text, place, name: names.canonical(text) });
  };
  const scalar = (text: string, place: Place): void => {
    const parts = names.canonical(text) === undefined ? split(text, SEPARATOR) : [text];
    const loose = parts.flatMap((part) => (names.canonical(part) === undefined ? split(part, LOOSE) : [part]));
    for (const part of loose.every((name) => names.canonical(name) !== undefined) ? loose : parts) add(part, place);
  };
  if (value.is === "scalar") scalar(value.text, value.place);
  else if (value.is === "list") {
    for (const item of value.items) {
      if (item.is === "scalar") add(item.text, item.place);
      else if (item.is !== "empty") findings.push(placed({ code: "wrong-structure", want: "scalar", got: structureOf(item) }, item.place));
    }
  } else if (value.is === "map") findings.push(placed({ code: "wrong-structure", want: "list", got: "map" }, value.place));
  return { items, findings };
}

/** The canonical names in an answer; none where one of them is unknown. */
export function namesIn(value: Written, names: Names): readonly string[] {
  const known = itemsOf(value, names).items.map((item) => item.name);
  return known.every((name) => name !== undefined) ? known : [];
}

/** Findings for names that nobody knows. */
export function unknownItems(items: readonly Item[], names: Names, options: readonly string[]): readonly Placed[] {
  return items
    .filter((item) => item.name === undefined)
    .map((item) => {
      const nearest = names.nearest(item.text);
      return placed({ code: "not-an-option", got: item.text, options, ...(nearest === undefined ? {} : { nearest }) }, item.place);
    });
}
