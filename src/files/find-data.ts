/** Where a data set lies: an absolute path, beside the config, or on the search path of data sets. */
import { existsSync } from "node:fs";
import { delimiter, isAbsolute, join, resolve } from "node:path";

/** Where Debian's packages put data sets. */
const COMMON = ["/usr/local/share/datasets", "/usr/share/datasets"];

/** The folders of GRADER_DATASETS (separated as in PATH), then those of the system. */
export function searchPath(env: Readonly<Record<string, string | undefined>> = process.env): readonly string[] {
  return [...(env.GRADER_DATASETS ?? "").split(delimiter).filter((folder) => folder !== ""), ...COMMON];
}

/** Every place where `name` is looked for, in order. */
export function placesOf(name: string, folder: string): readonly string[] {
  return isAbsolute(name) ? [name] : [resolve(folder, name), ...searchPath().map((place) => join(place, name))];
}

export function findData(name: string, folder: string): string | undefined {
  return placesOf(name, folder).find((path) => existsSync(path));
}
