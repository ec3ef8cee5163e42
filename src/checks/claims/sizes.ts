/** Sizes of sets that stand beside or inside reported accuracies; what is left is the plain map of accuracies. */
import type { Written, WrittenEntry } from "../../model.ts";
import type { Names } from "../names.ts";
import { foldName } from "../names.ts";

export interface Sized {
  readonly accuracies: Written;
  /** By the canonical name of the set. */
  readonly sizes: ReadonlyMap<string, number>;
}

const SIZES = /^(?:sizes?|n|counts?|samples?|样本数|大小|数量|规模)$/u;
const ACCURACY = /^(?:accuracy|acc|value|rate|准确率|正确率|精度)$/u;
const CORRECT = /^(?:correct|right|hits|正确|正确数|正确个数)$/u;
const OF = /^(?:of|total|总数|共)$/u;
/** `test_size`, `n test`, `测试集大小`. */
const BESIDE = /^n(.+)$|^(.+?)(?:size|samples?|count|n|样本数|大小|数量|规模)$/u;
/** `0.9502 (9502/10000)`, `0.9502 (n = 10000)`, `0.9502 of 10,000`, `9502 of 10000`. */
const INSIDE = /^(.+?)\s*(?:[（(]\s*(?:\d+\s*\/\s*|n\s*[=:：]\s*|共\s*)|\bof\s+|[,，;；]\s*n\s*[=:：]\s*)(\d[\d,]*)\s*(?:samples?|images?|个|张)?\s*[)）]?$/iu;

export function splitSizes(written: Written, names: Names): Sized {
  const sizes = new Map<string, number>();
  if (written.is !== "map") return { accuracies: written, sizes };
  const entries = written.entries.flatMap((entry): readonly WrittenEntry[] => {
    const name = names.canonical(entry.key);
    if (name !== undefined) return [{ ...entry, value: without(entry.value, (size) => sizes.set(name, size)) }];
    const found = sizesOf(entry, names);
    for (const [set, size] of found) sizes.set(set, size);
    return found.length > 0 ? [] : [entry];
  });
  return { accuracies: { ...written, entries }, sizes };
}

function sizesOf({ key, value }: WrittenEntry, names: Names): readonly (readonly [set: string, size: number])[] {
  if (SIZES.test(foldName(key))) {
    const entries = value.is === "map" ? value.entries : [];
    return entries.flatMap((entry) => sized(names.canonical(entry.key), entry.value));
  }
  const beside = BESIDE.exec(foldName(key));
  return beside === null ? [] : sized(names.canonical(beside[1] ?? beside[2] ?? ""), value);
}

function sized(set: string | undefined, value: Written): readonly (readonly [set: string, size: number])[] {
  const size = sizeOf(value);
  return set === undefined || size === undefined ? [] : [[set, size]];
}

function sizeOf(value: Written | undefined): number | undefined {
  return value?.is === "scalar" ? wholeOf(value.text) : undefined;
}

function wholeOf(text: string): number | undefined {
  const size = Number(text.replaceAll(/[\s,_]/gu, ""));
  return Number.isSafeInteger(size) && size > 0 ? size : undefined;
}

/** The accuracy alone; `{ correct: 392, of: 400 }` and `392 of 400` are the fraction that they say. */
function without(value: Written, keep: (size: number) => void): Written {
  if (value.is === "scalar") {
    const inside = INSIDE.exec(value.text.trim());
    const size = inside === null ? undefined : wholeOf(inside[2] ?? "");
    if (inside === null || size === undefined) return value;
    keep(size);
    const text = inside[1] ?? "";
    return { ...value, text: (wholeOf(text) ?? 0) > 1 && !text.includes("%") ? `${text}/${size}` : text };
  }
  if (value.is !== "map") return value;
  const find = (pattern: RegExp): Written | undefined => value.entries.find(({ key }) => pattern.test(foldName(key)))?.value;
  const [size, right, accuracy] = [sizeOf(find(SIZES) ?? find(OF)), sizeOf(find(CORRECT)), find(ACCURACY)];
  if (size !== undefined) keep(size);
  if (accuracy?.is === "scalar") return accuracy;
  return right !== undefined && size !== undefined ? { is: "scalar", text: `${right}/${size}`, place: value.place } : value;
}
