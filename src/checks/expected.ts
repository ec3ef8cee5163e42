/** Values that a question takes from the reference, read once when the assignment is compiled. */
import type { Data } from "../model.ts";
import type { Author, Path } from "./kind.ts";
import { AuthorFault } from "./kind.ts";

export interface ReferenceCall {
  readonly reference: string;
  readonly with?: Readonly<Record<string, unknown>> | undefined;
}

/** Numbers by their path in a nested map or list: `/色泽/青绿`, `/0`. The empty path is a single number. */
export type Leaves = ReadonlyMap<string, number>;

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Plain data from YAML or a reference; undefined where it is anything else. */
export function dataOf(value: unknown): Data | undefined {
  if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "string") return value;
  if (Array.isArray(value)) {
    const items: Data[] = [];
    for (const item of value) {
      const data = dataOf(item);
      if (data === undefined) return undefined;
      items.push(data);
    }
    return items;
  }
  if (!isPlain(value)) return undefined;
  const entries: [string, Data][] = [];
  for (const [key, item] of Object.entries(value)) {
    const data = dataOf(item);
    if (data === undefined) return undefined;
    entries.push([key, data]);
  }
  return Object.fromEntries(entries);
}

/** The named arguments that the config gives. */
export function argumentsOf(call: ReferenceCall): Readonly<Record<string, Data>> {
  const given: Record<string, Data> = {};
  for (const [key, value] of Object.entries(call.with ?? {})) {
    const data = dataOf(value);
    if (data !== undefined) given[key] = data;
  }
  return given;
}

/** Calls a reference function; what it throws is the author's fault. */
export function callReference(call: ReferenceCall, author: Author, path: Path): Data {
  const reference = author.reference(call.reference, [...path, "reference"]);
  const given = argumentsOf(call);
  let value: unknown;
  try {
    value = reference(given);
  } catch (error) {
    throw new AuthorFault(path, `The reference "${call.reference}" fails: ${error instanceof Error ? error.message : String(error)}`);
  }
  const data = dataOf(value);
  if (data === undefined) throw new AuthorFault(path, `The reference "${call.reference}" returns no plain data.`);
  author.took?.(call.reference, data);
  return data;
}

export function expectedNumber(call: ReferenceCall, author: Author, path: Path): number {
  const value = callReference(call, author, path);
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new AuthorFault(path, `The reference "${call.reference}" must give a finite number, it gives ${JSON.stringify(value)}.`);
  }
  return value;
}

export function expectedNames(call: ReferenceCall, author: Author, path: Path): readonly string[] {
  const value = callReference(call, author, path);
  const items = Array.isArray(value) ? value : [value];
  const names = items.filter((item) => typeof item === "string");
  if (names.length === 0 || names.length !== items.length) {
    throw new AuthorFault(path, `The reference "${call.reference}" must give a name or a list of names.`);
  }
  return names;
}

/** Flattens nested maps and lists of finite numbers. */
export function expectedLeaves(call: ReferenceCall, author: Author, path: Path): Leaves {
  return leavesGiven(callReference(call, author, path), call, path);
}

/** Of what the reference gave. */
export function leavesGiven(data: Data, call: ReferenceCall, path: Path): Leaves {
  const leaves = new Map<string, number>();
  const walk = (value: Data, at: string): void => {
    if (typeof value === "number" && Number.isFinite(value)) leaves.set(at, value);
    else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, `${at}/${key}`);
    } else {
      throw new AuthorFault(path, `The reference "${call.reference}" must give finite numbers; at ${at || "the top"} it gives ${JSON.stringify(value)}.`);
    }
  };
  walk(data, "");
  if (leaves.size === 0) throw new AuthorFault(path, `The reference "${call.reference}" gives no numbers.`);
  return leaves;
}

/** The same structure with every value left blank, for the answer template. */
export function blankLike(value: Data): Data {
  if (typeof value !== "object" || value === null) return "";
  if (Array.isArray(value)) return value.map(blankLike);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, blankLike(item)]));
}
