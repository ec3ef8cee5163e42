import type { Data } from "../model.ts";

/**
 * Data as one string. Numbers cross in a box of memory, one after the other: `b` and JSON in which a list of k numbers is the number k, a number is -1,
 * and all else is itself. Where the box is too small: `t` and JSON in which each string begins with `s`, and NaN, the infinities and -0, for which
 * JSON has no words, are strings beginning with `n`.
 */
export function encode(value: Data, box: Box): string {
  const start = box.used;
  const short = writeBoxed(value, box);
  if (box.used <= box.numbers.length) return `b${short}`;
  box.used = start;
  return `t${write(value)}`;
}

/** Reads what `encode` here or in the prelude wrote. */
export function decode(text: string, box: Box): Data {
  // Written by our own code on either side, so it is data by construction.
  const parsed = JSON.parse(text.slice(1)) as Data;
  return text.startsWith("b") ? unboxed(parsed, box) : revive(parsed);
}

/** Numbers that cross in memory, with a mark up to where they are used or read. */
export interface Box {
  readonly numbers: Float64Array;
  used: number;
}

/** For what has no box: all its numbers cross as text. */
export const noBox = (): Box => ({ numbers: new Float64Array(0), used: 0 });

function writeBoxed(value: Data, box: Box): string {
  switch (typeof value) {
    case "number":
      // Beyond its end a box keeps nothing.
      box.numbers[box.used++] = value;
      return "-1";
    case "string":
      return JSON.stringify(value);
    case "boolean":
      return String(value);
    default:
      if (value === null) return "null";
      if (isList(value)) return isNumbers(value) ? pack(value, box) : `[${value.map((item) => writeBoxed(item, box)).join(",")}]`;
      // Parsing puts such keys before others, so numbers in the box would come in another order.
      if (Object.keys(value).some((key) => /^\d/u.test(key))) box.used = Infinity;
      return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${writeBoxed(item, box)}`).join(",")}}`;
  }
}

function pack(list: readonly number[], box: Box): string {
  if (box.used + list.length <= box.numbers.length) box.numbers.set(list, box.used);
  box.used += list.length;
  return String(list.length);
}

function unboxed(value: Data, box: Box): Data {
  if (typeof value === "number") return value < 0 ? (box.numbers[box.used++] ?? NaN) : Array.from(box.numbers.subarray(box.used, (box.used += value)));
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map((item) => unboxed(item, box));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unboxed(item, box)]));
}

function write(value: Data): string {
  switch (typeof value) {
    case "number":
      if (Number.isFinite(value) && !Object.is(value, -0)) return String(value);
      return Object.is(value, -0) ? '"n-0"' : `"n${value}"`;
    case "string":
      return JSON.stringify(`s${value}`);
    case "boolean":
      return String(value);
    default:
      if (value === null) return "null";
      if (isList(value)) return `[${value.map(write).join(",")}]`;
      return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${write(item)}`).join(",")}}`;
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

const isNumbers = (list: readonly Data[]): list is readonly number[] => list.every((item) => typeof item === "number");
