/** The kinds of question, by the name in the YAML. */
import { accuracy } from "./accuracy.ts";
import { choice } from "./choice.ts";
import { count } from "./count.ts";
import { curve } from "./curve.ts";
import { formula } from "./formula.ts";
import { gradient } from "./gradient.ts";
import type { Author, Kind, Zod } from "./kind.ts";
import { list } from "./list.ts";
import { model } from "./model.ts";
import { number } from "./number.ts";
import { numbers } from "./numbers.ts";
import { ranges } from "./ranges.ts";
import { set } from "./set.ts";
import { text } from "./text.ts";
import { tree } from "./tree.ts";
import type { Check, Text } from "../model.ts";
import type { z } from "zod";

/** A kind whose specification is checked before it is compiled, so that all kinds can stand in one list. */
export interface AnyKind {
  readonly name: string;
  readonly summary: Text;
  readonly schema: (z: Zod) => z.ZodType;
  readonly carriedInto: string;
  compileChecked(spec: unknown, author: Author): Check;
}

/** The loader hands `compileChecked` only what `schema` has let through. */
function any<Spec>(kind: Kind<Spec>): AnyKind {
  return {
    name: kind.name,
    summary: kind.summary,
    schema: kind.schema,
    carriedInto: kind.carriedInto ?? "expected",
    compileChecked: (spec, author) => kind.compile(spec as Spec, author),
  };
}

export const kinds: readonly AnyKind[] = [
  any(number),
  any(numbers),
  any(count),
  any(choice),
  any(set),
  any(list),
  any(tree),
  any(formula),
  any(gradient),
  any(text),
  any(ranges),
  any(accuracy),
  any(curve),
  any(model),
];

export function kindNamed(name: string): AnyKind | undefined {
  return kinds.find((kind) => kind.name === name);
}
