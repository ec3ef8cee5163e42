import type { Data } from "../model.ts";

/**
 * Data as one string: `b` and JSON in which each number is its place in a box of numbers; where the box is too small `p` and JSON if nothing is special, else `t` and JSON in which each string begins with `s`,
 * and NaN, the infinities and -0, for which JSON has no words, are strings beginning with `n`.
 */
export function encode(value: Data, box: Float64Array): string {
  const boxed = { box, used: 0 };
  const short = writeBoxed(value, boxed);
  if (boxed.used <= box.length) return `b${short}`;
  const pen = { tagged: false };
  const text = write(value, pen);
  return (pen.tagged ? "t" : "p") + text;
}

/** Reads what `encode` here or in the prelude wrote. */
export function decode(text: string, box: Float64Array): Data {
  // Written by our own code on either side, so it is data by construction.
  const parsed = JSON.parse(text.slice(1)) as Data;
  return text.startsWith("b") ? unboxed(parsed, box) : text.startsWith("t") ? revive(parsed) : parsed;
}

function writeBoxed(value: Data, boxed: { readonly box: Float64Array; used: number }): string {
  switch (typeof value) {
    case "number":
      // Beyond its end a box keeps nothing.
      boxed.box[boxed.used] = value;
      return String(boxed.used++);
    case "string":
      return JSON.stringify(value);
    case "boolean":
      return String(value);
    default:
      if (value === null) return "null";
      if (isList(value)) return `[${value.map((item) => writeBoxed(item, boxed)).join(",")}]`;
      return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${writeBoxed(item, boxed)}`).join(",")}}`;
  }
}

function unboxed(value: Data, box: Float64Array): Data {
  if (typeof value === "number") return box[value] ?? NaN;
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map((item) => unboxed(item, box));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unboxed(item, box)]));
}


function write(value: Data, pen: { tagged: boolean }): string {
  switch (typeof value) {
    case "number":
      if (Number.isFinite(value) && !Object.is(value, -0)) return String(value);
      pen.tagged = true;
      return Object.is(value, -0) ? '"n-0"' : `"n${value}"`;
    case "string":
      pen.tagged = true;
      return JSON.stringify(`s${value}`);
    case "boolean":
      return String(value);
    default:
      if (value === null) return "null";
      if (isList(value)) return `[${value.map((item) => write(item, pen)).join(",")}]`;
      return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${write(item, pen)}`).join(",")}}`;
  }
}

function revive(value: Data): Data {
  if (typeof value === "string") return value.startsWith("s") ? value.slice(1) : Number(value.slice(1));
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map(revive);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item)]));
}

/** `Array.isArray` for read-only lists, which TypeScript's own does not narrow. */
export function isList(value: Data): value is readonly Data[] {
  return Array.isArray(value);
}
