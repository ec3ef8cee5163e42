/** Which files an assignment is made of, for whoever takes it elsewhere. */
import { existsSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Frame } from "./config-schema.ts";
import { loadConfig } from "./assignment.ts";
import { filesOf } from "./data-files.ts";

export interface AssignmentFiles {
  /** The folder that has them all. */
  readonly root: string;
  /** The config, relative to the root, with slashes. */
  readonly config: string;
  /** The folder of the reference, absolute. */
  readonly reference: string;
  /** Other files: where the assignment looks for them first, and where they were found. */
  readonly others: readonly { readonly at: string; readonly from: string }[];
}

/** With the data sets that questions use, wherever they were found; an AssignmentError where the config is not sound. */
export async function assignmentFiles(config: string): Promise<AssignmentFiles> {
  const { frame, path } = await loadConfig(config);
  const folder = dirname(path);
  const reference = dirname(resolve(folder, frame.reference ?? "reference/index.ts"));
  const lock = frame.training === undefined ? undefined : resolve(folder, frame.training.lock);
  const others = [...dataFiles(frame, folder), ...(lock === undefined || !existsSync(lock) ? [] : [{ at: lock, from: lock }])];
  const root = common([folder, reference, ...others.map(({ at }) => dirname(at))]);
  return { root, config: relative(root, path).split(sep).join("/"), reference, others };
}

function dataFiles({ datasets = {}, questions }: Frame, folder: string): AssignmentFiles["others"] {
  const used = new Set(questions.flatMap(datasetsIn));
  return Object.entries(datasets).flatMap(([name, spec]) => {
    if (!used.has(name)) return [];
    const { main, test } = filesOf(spec, folder);
    const place = (from: string, wanted: string | undefined): string => (spec.folder === undefined ? resolve(folder, wanted ?? "") : join(resolve(folder, spec.folder), basename(from)));
    // Absolute paths are the author's own: another machine has them or has not.
    return [...main.map((from) => ({ from, wanted: spec.file })), ...test.map((from) => ({ from, wanted: spec.test_file }))].flatMap(({ from, wanted }) => (isAbsolute(spec.folder ?? wanted ?? "") ? [] : [{ at: place(from, wanted), from }]));
  });
}

/** Every data set that a question names, however deep. */
function datasetsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly string[] => (key === "dataset" && typeof inner === "string" ? [inner] : datasetsIn(inner)));
}

/** The deepest folder that is above all. */
function common(folders: readonly string[]): string {
  const parts = folders.map((folder) => folder.split(sep));
  const [first = []] = parts;
  const depth = first.findIndex((part, at) => !parts.every((other) => other[at] === part));
  return (depth === -1 ? first : first.slice(0, depth)).join(sep) || sep;
}
