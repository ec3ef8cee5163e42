/** A written answer to a model question: the name of a file, of several npy files, or the weights themselves. */
import { WHOLE } from "../../maths/share.ts";
import type { Attachment, FileFault, FileFaultName, Hearing, Judgement, Place, Written } from "../../model.ts";
import { attachmentFinding } from "../attachments.ts";
import { isFault } from "../attached/fault.ts";
import { arraysIn } from "../attached/json-arrays.ts";
import type { NumberArray } from "../attached/number-array.ts";
import { isJudgement, placed, undecided, unreadable } from "../judgements.ts";
import type { Measured, Trial } from "./measured.ts";
import { measuredArrays } from "./measured.ts";
import { predictionsInTable } from "./predictions.ts";

/** The file may well hold a good model: a person has to look at what the grader will not open. */
const FOR_A_PERSON: ReadonlySet<FileFaultName> = new Set(["pickle", "hdf5", "unknown-format", "dtype", "too-many-numbers", "object-array"]);
const MOST_FILES = 40;

export async function readAnswer(value: Exclude<Written, { is: "empty" }>, place: Place, hearing: Hearing, trial: Trial): Promise<Measured | Judgement> {
  const files = namedFiles(value);
  if (files === undefined) {
    const arrays = arraysIn(plainOf(value));
    const measured = isFault(arrays) ? arrays : measuredArrays(arrays, trial);
    return isFault(measured) ? refused("answer", measured, place) : measured;
  }
  const arrays: NumberArray[] = [];
  for (const { text, called } of files) {
    const read = await readFile(hearing.attachment(text.trim()), place, trial);
    if (isJudgement(read) || "labels" in read) return read;
    arrays.push(...read.map((array) => (called === undefined ? array : { ...array, name: read.length === 1 ? called : `${called}.${array.name}` })));
  }
  const measured = measuredArrays(arrays, trial);
  return isFault(measured) ? refused(files.map(({ text }) => text.trim()).join(", "), measured, place) : measured;
}

interface NamedFile {
  readonly text: string;
  /** The key before it: `{ W1: first.npy }`. */
  readonly called?: string;
}

/** A word alone is the name of a file; in lists and maps only what has an ending. */
function namedFiles(value: Exclude<Written, { is: "empty" }>): readonly NamedFile[] | undefined {
  if (value.is === "scalar") return [{ text: value.text }];
  const named = value.is === "list" ? value.items.map((item) => ({ item, called: undefined })) : value.entries.map((entry) => ({ item: entry.value, called: entry.key }));
  const files = named.flatMap(({ item, called }): readonly NamedFile[] => {
    if (item.is !== "scalar" || !/\.[a-z]\w*$/iu.test(item.text.trim())) return [];
    return [{ text: item.text, ...(called === undefined || /file|文件/iu.test(called) ? {} : { called }) }];
  });
  return files.length > 0 && files.length <= MOST_FILES && files.length === named.length ? files : undefined;
}

async function readFile(attachment: Attachment, place: Place, { test, classes }: Trial): Promise<readonly NumberArray[] | Measured | Judgement> {
  if (attachment.is === "absent") return unreadable([placed(attachmentFinding(attachment), place)]);
  if (attachment.is === "too-large") return undecided([placed(attachmentFinding(attachment), place)], WHOLE);
  const { name, bytes } = attachment;
  const { readArrays } = await import("../attached/read-arrays.ts");
  const content = await readArrays(name, bytes);
  if (content !== "table") return isFault(content) ? refused(name, content, place) : content;
  const { readTable } = await import("../attached/table.ts");
  const table = await readTable(bytes);
  const predictions = isFault(table) ? table : predictionsInTable(table, test.labels.length, classes);
  return isFault(predictions) ? refused(name, predictions, place) : { ...predictions, from: "labels", networks: [] };
}

function refused(name: string, why: FileFault, place: Place): Judgement {
  const findings = [placed({ code: "file-unreadable", name, ...why }, place)];
  return FOR_A_PERSON.has(why.why) ? undecided(findings, WHOLE) : unreadable(findings);
}

/** Inline weights: numbers as written. */
function plainOf(value: Written): unknown {
  switch (value.is) {
    case "empty":
      return null;
    case "scalar":
      return value.text.trim() === "" ? null : Number(value.text);
    case "list":
      return value.items.map(plainOf);
    case "map":
      return Object.fromEntries(value.entries.map((entry) => [entry.key, plainOf(entry.value)]));
  }
}
