/** What is known of a data set of a config: whether it is there, how large, how its classes are spread, and the hashes of its files. */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { Text } from "../model.ts";
import type { DatasetSpec } from "./dataset-spec.ts";
import type { Part } from "./dataset.ts";
import { filesOf } from "./data-files.ts";
import { readDataset } from "./dataset.ts";
import { DataFault } from "./table.ts";

export function sha256Of(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

export interface DataFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface PartCard {
  readonly samples: number;
  /** Samples of each class, from class 0 on. */
  readonly classes: readonly number[];
}

export type DataCard =
  | { readonly name: string; readonly state: "here"; readonly files: readonly DataFile[]; readonly shape: readonly number[]; readonly samples: number; readonly parts: Readonly<Record<Part, PartCard>> }
  | { readonly name: string; readonly state: "missing"; readonly looked: readonly string[]; readonly get?: Text }
  | { readonly name: string; readonly state: "broken"; readonly why: string };

/** `folder` is the config's. */
export function describeData(name: string, spec: DatasetSpec, folder: string): DataCard {
  const { main, test, missing } = filesOf(spec, folder);
  if (missing.length > 0) return { name, state: "missing", looked: missing, ...(spec.get === undefined ? {} : { get: spec.get }) };
  try {
    const data = readDataset(spec, folder);
    const cards = { train: card(data.labels("train")), validation: card(data.labels("validation")), test: card(data.labels("test")) };
    const files = [...main, ...test].map((path): DataFile => ({ path, bytes: statSync(path).size, sha256: sha256Of(path) }));
    return { name, state: "here", files, shape: data.shape, samples: data.samples, parts: cards };
  } catch (error) {
    if (error instanceof DataFault) return { name, state: "broken", why: error.message };
    throw error;
  }
}

function card(labels: Uint8Array): PartCard {
  const classes: number[] = [];
  for (const label of labels) {
    while (classes.length <= label) classes.push(0);
    classes[label] = (classes[label] ?? 0) + 1;
  }
  return { samples: labels.length, classes };
}
