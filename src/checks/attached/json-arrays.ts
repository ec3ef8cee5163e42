/** Arrays of numbers in nested lists and maps, as JSON and answer files hold them. */
import type { FileFault } from "../../model.ts";
import { fault, isFault } from "./fault.ts";
import type { NumberArray } from "./number-array.ts";
import { MOST_AXES, MOST_NUMBERS } from "./number-array.ts";
import { textOf } from "./text.ts";

const MOST_ARRAYS = 200;

export function readJson(bytes: Uint8Array): readonly NumberArray[] | FileFault {
  const text = textOf(bytes);
  if (text === undefined) return fault("no-json");
  try {
    return arraysIn(JSON.parse(text));
  } catch (error) {
    // Python writes what JSON does not know.
    if (/\b(?:NaN|Infinity)\b/u.test(text)) return fault("not-finite");
    return fault("no-json", { got: error instanceof Error ? error.message : String(error) });
  }
}

/** Rectangular lists become arrays named by their path, `layers.0.W`; other values are passed over. */
export function arraysIn(data: unknown): readonly NumberArray[] | FileFault {
  const arrays: NumberArray[] = [];
  const visit = (value: unknown, path: string, depth: number): FileFault | undefined => {
    if (typeof value !== "object" || value === null || depth > MOST_AXES || arrays.length >= MOST_ARRAYS) return undefined;
    const shape = shapeOf(value, 0);
    if (shape !== undefined) {
      if (shape.reduce((product, size) => product * size, 1) > MOST_NUMBERS) return fault("too-many-numbers", { at: path });
      arrays.push({ name: path, shape, data: Float64Array.from(flat(value, shape.length)) });
      return undefined;
    }
    for (const [key, inner] of Object.entries(value)) {
      const found = visit(inner, path === "" ? key : `${path}.${key}`, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const found = visit(data, "", 0);
  if (found !== undefined && isFault(found)) return found;
  return arrays.length === 0 ? fault("no-numbers") : arrays;
}

/** Undefined where it is no list of numbers, or of lists of one shape. */
function shapeOf(value: unknown, depth: number): readonly number[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || depth >= MOST_AXES) return undefined;
  const items: readonly unknown[] = value;
  if (items.every((item) => typeof item === "number")) return [items.length];
  const [first, ...others] = items.map((item) => shapeOf(item, depth + 1));
  if (first === undefined || !others.every((shape) => shape !== undefined && shape.length === first.length && shape.every((size, axis) => size === first[axis]))) return undefined;
  return [items.length, ...first];
}

function flat(value: unknown, axes: number): readonly number[] {
  return Array.isArray(value) ? value.flat(axes - 1).filter((item): item is number => typeof item === "number") : [];
}
