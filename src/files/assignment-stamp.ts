/** All that the verdicts of an assignment depend on, in one hash, without loading it. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fromCache } from "./cache.ts";
import { hashOf } from "./hash.ts";
import { CONFIG_NAME } from "./config-name.ts";
import type { Frame } from "./config-schema.ts";
import { filesOf } from "./data-files.ts";
import { referenceHash } from "./reference-sources.ts";
import { version } from "./version.ts";

/** Where the functions of the reference are exported, unless the config says otherwise. */
export const REFERENCE_INDEX = "reference/index.ts";

/** A config file, or a folder that has one. */
export function configIn(where: string): string {
  const path = resolve(where);
  return existsSync(path) && statSync(path).isDirectory() ? join(path, CONFIG_NAME) : path;
}

/** Under which a config that was found well-formed is cached. */
export const frameKey = (text: string): string => `config-${hashOf([version, text])}.json`;

export interface Stamp {
  /** As a loaded assignment has it. */
  readonly assignment: string;
  /** Of the data sets, which are read only when a question asks for them. */
  readonly data: string;
}

/** Undefined where the config was never found well-formed, and where the grader's own sources are being worked on. */
export function stampOf(where: string, seed?: number): Stamp | undefined {
  if (version === "source") return undefined;
  const path = configIn(where);
  const text = textOf(path);
  const cached = text === undefined ? undefined : fromCache(frameKey(text));
  if (text === undefined || cached === undefined) return undefined;
  // Written by `loadAssignment` after validation.
  const frame: Frame = JSON.parse(cached);
  const folder = dirname(path);
  const lock = frame.training === undefined ? "" : (textOf(resolve(folder, frame.training.lock)) ?? "");
  const data = Object.values(frame.datasets ?? {}).flatMap((spec) => {
    const { main, test, missing } = filesOf(spec, folder);
    return [...missing, ...[...main, ...test].map(changeOf)];
  });
  const assignment = assignmentHash({ text, references: referenceHash(resolve(folder, frame.reference ?? REFERENCE_INDEX)), seed: seed ?? frame.seed, trainings: lock });
  return { assignment, data: hashOf(data) };
}

/** Changes with the config, the reference and the grader. */
export function assignmentHash({ text, references, seed, trainings }: { readonly text: string; readonly references: string; readonly seed: number; readonly trainings: string }): string {
  return hashOf([version, text, references, String(seed), trainings]);
}

/** Data sets are large: their files go by size and time of change. */
function changeOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${mtimeMs}`;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
