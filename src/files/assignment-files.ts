/** Which files an assignment is made of, for whoever takes it elsewhere. */
import { readFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { parse } from "yaml";
import * as z from "zod";

export interface AssignmentFiles {
  /** The folder that has them all. */
  readonly root: string;
  /** The config, relative to the root, with slashes. */
  readonly config: string;
  /** The folder of the reference, absolute. */
  readonly reference: string;
  /** Files beside the reference, absolute. */
  readonly others: readonly string[];
}

/** Of a config that was loaded before, and so is sound. */
export function assignmentFiles(config: string): AssignmentFiles {
  const schema = z.looseObject({ reference: z.string().default("reference/index.ts"), datasets: z.record(z.string(), z.looseObject({ file: z.string() })).default({}) });
  const frame = schema.parse(parse(readFileSync(config, "utf8")));
  const folder = dirname(resolve(config));
  const reference = dirname(resolve(folder, frame.reference));
  const others = Object.values(frame.datasets).map(({ file }) => resolve(folder, file));
  const root = common([folder, reference, ...others.map((file) => dirname(file))]);
  return { root, config: relative(root, resolve(config)).split(sep).join("/"), reference, others };
}

/** The deepest folder that is above all. */
function common(folders: readonly string[]): string {
  const parts = folders.map((folder) => folder.split(sep));
  const [first = []] = parts;
  const depth = first.findIndex((part, at) => !parts.every((other) => other[at] === part));
  return (depth === -1 ? first : first.slice(0, depth)).join(sep) || sep;
}
