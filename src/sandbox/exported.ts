import type { Data, Misbehaviour, Place } from "../model.ts";
import { decode, noBox } from "./marshal.ts";

/**
 * A default export as a tree. Typed arrays and Sets are lists and Maps with text or number keys are maps, since they hold the same data;
 * `undefined` is null; keys keep their order; a part that is no data (`misfit`) leaves the others readable.
 */
export type Exported =
  | { readonly is: "data"; readonly value: null | boolean | number | string }
  | { readonly is: "list"; readonly items: readonly Exported[] }
  | { readonly is: "map"; readonly entries: readonly (readonly [key: string, value: Exported])[] }
  /** To be called by its path; where it begins, if the engine knows. */
  | { readonly is: "function"; readonly path: readonly string[]; readonly name: string; readonly place?: Place }
  | { readonly is: "misfit"; readonly what: Misbehaviour };

type Placing = (file: string, line: number, column: number) => Place | undefined;

/** Reads the prelude's description of the default export. */
export function readExported(text: string, place: Placing): Exported {
  // The description is made by the prelude alone, which no student code can reach.
  return read(JSON.parse(text) as readonly Data[], [], place);
}

function read(node: readonly Data[], path: readonly string[], place: Placing): Exported {
  const rest = node.slice(1);
  switch (node[0]) {
    case "l":
      return { is: "list", items: rest.map((item, index) => read(item as readonly Data[], [...path, String(index)], place)) };
    case "m":
      return {
        is: "map",
        entries: rest.map((entry) => {
          const [key, value] = entry as readonly [string, readonly Data[]];
          return [key, read(value, [...path, key], place)];
        }),
      };
    case "f": {
      const [file, line, column, name] = rest as [string, number, number, string];
      const found = place(file, line, column);
      return found ? { is: "function", path, name, place: found } : { is: "function", path, name };
    }
    case "x":
      return { is: "misfit", what: misbehaviour(rest[0]) };
    default:
      return { is: "data", value: decode(`t${JSON.stringify(rest[0])}`, noBox()) as null | boolean | number | string };
  }
}

const all: readonly Misbehaviour[] = ["nothing-returned", "promise", "function", "proxy", "getter", "cycle", "too-large", "too-deep", "unsupported-type"];

/** The word for a misbehaviour, checked. */
export function misbehaviour(word: unknown): Misbehaviour {
  return all.find((known) => known === word) ?? "unsupported-type";
}
