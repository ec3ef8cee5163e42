/** The file in which the results of reference trainings are kept: computed by `grader reference train`, committed, read when an assignment is loaded. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { DatasetSpec } from "./dataset-spec.ts";
import { hashOf } from "./hash.ts";
import type { GridRow } from "./training-spec.ts";

export interface Run {
  readonly setting: string;
  readonly seed: number;
  readonly with: Readonly<Record<string, string | number | boolean>>;
  readonly ended: string;
  readonly epochs: number;
  /** Mean training loss of the last epoch; null where there was none or it was no number. */
  readonly loss: number | null;
  /** Right classifications and samples of each set. */
  readonly sets: Readonly<Record<string, readonly [correct: number, of: number]>>;
  /** Of the data set, the trainer's version, the settings and the seed: what the run was made from. */
  readonly from: string;
  /** Of every loss of the history to its last bit: what the run gave. */
  readonly gave: string;
}

export interface LockedDataset {
  readonly spec: string;
  readonly sha256: Readonly<Record<string, string>>;
}

export interface Lock {
  readonly trainer: string;
  readonly datasets: Readonly<Record<string, LockedDataset>>;
  readonly runs: readonly Run[];
}

export const EMPTY: Lock = { trainer: "", datasets: {}, runs: [] };

/** What decides which numbers come out of a data set's files. */
export function specText({ scale, split, seed, label }: DatasetSpec): string {
  const { train, validation, test, unused = 0 } = split;
  return `scale ${scale}, train ${train}, validation ${validation}, test ${test}, unused ${unused}, seed ${seed}${label === undefined ? "" : `, label ${label}`}`;
}

/** What a run is made from. */
export function sourceOf(trainer: string, data: LockedDataset, row: Pick<GridRow, "with">, seed: number): string {
  const settings = JSON.stringify(Object.entries(row.with).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return hashOf([trainer, data.spec, ...Object.entries(data.sha256).flat(), settings, String(seed)]).slice(0, 16);
}

/** The lock, or nothing where there is none; throws an Error for a file that is no lock. */
export function readLock(path: string): Lock | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  const data: unknown = parsed(text);
  if (!isLock(data)) throw new Error(`${path} is no file of training results; delete it and run "grader reference train".`);
  return data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

function isRun(value: unknown): value is Run {
  if (!isMap(value) || !isMap(value.with) || !isMap(value.sets)) return false;
  const texts = [value.setting, value.ended, value.from, value.gave].every((text) => typeof text === "string");
  const sets = Object.values(value.sets).every((set) => Array.isArray(set) && set.length === 2 && set.every(isCount) && set[0] <= set[1] && set[1] > 0);
  return texts && sets && isCount(value.seed) && isCount(value.epochs) && (value.loss === null || typeof value.loss === "number");
}

function isLock(value: unknown): value is Lock {
  return isMap(value) && typeof value.trainer === "string" && isMap(value.datasets) && Object.values(value.datasets).every((data) => isMap(data) && typeof data.spec === "string" && isMap(data.sha256)) && Array.isArray(value.runs) && value.runs.every(isRun);
}

/** A run a line, so that a change shows as one; whole or not at all. */
export function writeLock(path: string, { trainer, datasets, runs }: Lock): void {
  const lines = runs.map((run) => `    ${JSON.stringify(run)}`).join(",\n");
  const data = Object.entries(datasets).map(([name, dataset]) => `    ${JSON.stringify(name)}: ${JSON.stringify(dataset)}`).join(",\n");
  const note = "Computed by grader reference train; not to be edited by hand.";
  const text = `{\n  "note": ${JSON.stringify(note)},\n  "trainer": ${JSON.stringify(trainer)},\n  "datasets": {\n${data}\n  },\n  "runs": [\n${lines}\n  ]\n}\n`;
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}
