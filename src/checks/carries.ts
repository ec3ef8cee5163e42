/** What the kinds hand on to later questions: numbers read by the reader that judges them, names by their canonical spelling. */
import { readNumber } from "../maths/number/read.ts";
import type { Tolerance } from "../maths/number/tolerance.ts";
import { compareNumber } from "../maths/number/tolerance.ts";
import type { Carries, Data, OwnValue, Written } from "../model.ts";
import type { FoundEntry } from "./entries.ts";
import type { Leaves } from "./expected.ts";

interface Reading {
  readonly tolerance: Tolerance;
  readonly units: readonly string[];
}

/** One number of an answer; nothing where it cannot be read. */
function ownNumber(at: string, text: string, want: number, { tolerance, units }: Reading): readonly OwnValue[] {
  const read = readNumber(text, { units });
  if (read.is !== "number") return [];
  return [{ at, value: Number(read.value), right: compareNumber(read, want, tolerance).is === "close" }];
}

export const carriesNumber = (want: number, reading: Reading): Carries => ({
  right: want,
  read: (value) => (value.is === "scalar" ? ownNumber("", value.text, want, reading) : []),
});

/** `found` tells which text of an answer stands for which entry. */
export const carriesNumbers = (right: Data, want: Leaves, found: (value: Written) => ReadonlyMap<string, FoundEntry>, reading: Reading): Carries => ({
  right,
  read: (value) => [...found(value)].flatMap(([at, { text }]) => ownNumber(at, text, want.get(at) ?? NaN, reading)),
});

/** A list of names, as a whole; `named` gives none where one of them is unknown. */
export const carriesNames = (right: readonly string[], named: (value: Written) => readonly string[], isRight: (names: readonly string[]) => boolean): Carries => ({
  right,
  read(value) {
    const names = named(value);
    return names.length === 0 ? [] : [{ at: "", value: names, right: isRight(names) }];
  },
});

export const isSameList = (left: readonly string[], right: readonly string[]): boolean => left.length === right.length && left.every((name, position) => name === right[position]);
