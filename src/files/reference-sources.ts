/** The sources of a reference folder, and their name. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { hashOf } from "./hash.ts";

/** Changes with the way modules are transpiled, so that no stale code is run. */
const FORMAT = "commonjs-1";

export type Sources = ReadonlyMap<string, string>;

export const hashOfSources = (sources: Sources): string => hashOf([FORMAT, ...[...sources].flat()]);

/** The hash of what `index` and the files beside it say now, without running any of it. */
export const referenceHash = (index: string): string => hashOfSources(readSources(dirname(index)));

export function readSources(folder: string): Sources {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts") && !name.includes("node_modules"));
    return new Map(names.toSorted().map((name) => [name.split(sep).join("/"), readFileSync(join(folder, name), "utf8")]));
  } catch {
    return new Map();
  }
}
