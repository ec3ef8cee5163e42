/** The files of packages and of all that they need at run time, laid out for a `node_modules` of its own. */
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, posix, sep } from "node:path";
import { ExportError } from "./problem.ts";

export interface SourceFile {
  /** With slashes, inside the archive. */
  readonly name: string;
  readonly path: string;
}

/** Folders and files of packages that only their authors need. */
const LEFT_OUT = /(?:^|\/)(?:node_modules|tests?|test-jest|benchmarks?|docs|examples|coverage|\.github)(?:\/|$)|\.(?:map|[cm]?ts|md|markdown|flow|tsbuildinfo)$/u;
const KEPT = /(?:^|\/)licen[cs]e[^/]*$/iu;

/** `from` is the folder that asks for the packages; optional ones are left out, since they are not the same on every machine. */
export function packageFiles(names: readonly string[], from: string): readonly SourceFile[] {
  const placed = new Map<string, string>();
  const files: SourceFile[] = [];
  const place = (name: string, asker: string, within: string): void => {
    const folder = folderOf(name, asker);
    const top = `node_modules/${name}`;
    if (placed.get(top) === folder) return;
    // Another version of a package that is there already goes below the one that asks for it.
    const target = placed.has(top) ? `${within}/${top}` : top;
    if (placed.get(target) === folder) return;
    placed.set(target, folder);
    for (const file of filesBelow(folder)) files.push({ name: posix.join(target, file), path: join(folder, file) });
    for (const needed of dependenciesOf(folder)) place(needed, folder, target);
  };
  for (const name of names) place(name, from, "");
  return files;
}

/** Sorted, with slashes; links are not followed. */
export function filesBelow(folder: string, leftOut: RegExp = LEFT_OUT): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).split(sep).join("/"))
    .filter((file) => KEPT.test(file) || !leftOut.test(file))
    .toSorted();
}

function folderOf(name: string, from: string): string {
  for (let folder = realpathSync(from); ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (existsSync(join(found, "package.json"))) return realpathSync(found);
    if (dirname(folder) === folder) throw new ExportError({ is: "no-package", name });
  }
}

function dependenciesOf(folder: string): readonly string[] {
  const data: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const needed = typeof data === "object" && data !== null && "dependencies" in data ? data.dependencies : undefined;
  return typeof needed === "object" && needed !== null ? Object.keys(needed).toSorted() : [];
}
