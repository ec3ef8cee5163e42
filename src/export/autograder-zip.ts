/** A ready autograder for Gradescope: scripts, the built grader with the packages that it needs, and the assignment. */
import { existsSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, join, relative, sep } from "node:path";
import { assignmentFiles } from "../files/assignment-files.ts";
import { packageRoot } from "../files/package-root.ts";
import { RUN, SETUP } from "./autograder-scripts.ts";
import type { AutograderSettings } from "./autograder-settings.ts";
import { SETTINGS } from "./autograder-settings.ts";
import type { SourceFile } from "./package-files.ts";
import { filesBelow, packageFiles } from "./package-files.ts";
import { ExportError } from "./problem.ts";

export interface AutograderOptions extends Omit<AutograderSettings, "config"> {
  /** A config that was loaded, and so is sound. */
  readonly config: string;
  /** An archive of Node for Linux, so that the image is built without the network. */
  readonly node?: string;
}

export type ZipEntry = { readonly name: string; readonly executable?: boolean } & ({ readonly path: string } | { readonly text: string });

/** In the order of their names: the same grader and assignment make the same archive. */
export async function autograderEntries({ config, node, ...settings }: AutograderOptions): Promise<readonly ZipEntry[]> {
  const assignment = await assignmentEntries(config);
  const written: AutograderSettings = { config: `assignment/${assignment.config}`, ...settings };
  const entries: readonly ZipEntry[] = [
    { name: "setup.sh", text: SETUP, executable: true },
    { name: "run_autograder", text: RUN, executable: true },
    { name: SETTINGS, text: `${JSON.stringify(written, null, 2)}\n` },
    ...graderFiles(),
    ...assignment.files,
    ...(node === undefined ? [] : [{ name: basename(node), path: node }]),
  ];
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Packages that stay beside the bundle, as the build noted them. */
function graderFiles(): readonly SourceFile[] {
  const dist = join(packageRoot, "dist");
  const noted = join(dist, "packages.json");
  if (!existsSync(noted)) throw new ExportError({ is: "no-file", file: noted, why: "ENOENT" });
  const names: unknown = JSON.parse(readFileSync(noted, "utf8"));
  const needed = Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
  return [
    { name: "grader/package.json", path: join(packageRoot, "package.json") },
    { name: "grader/LICENSE", path: join(packageRoot, "LICENSE") },
    ...filesBelow(dist, /\.map$/u).map((file) => ({ name: `grader/dist/${file}`, path: join(dist, file) })),
    ...packageFiles(needed, packageRoot).map(({ name, path }) => ({ name: `grader/${name}`, path })),
  ];
}

async function assignmentEntries(path: string): Promise<{ readonly config: string; readonly files: readonly SourceFile[] }> {
  const { root, config, reference, others } = await assignmentFiles(path);
  const inside = (file: string): string => `assignment/${relative(root, file).split(sep).join("/")}`;
  const sources = filesBelow(reference, /(?:^|\/)(?:node_modules|\.[^/]*)(?:\/|$)/u).map((file) => join(reference, file));
  const packages = packageFiles(packagesOf(sources), reference).map(({ name, path: from }) => ({ name: `assignment/${name}`, path: from }));
  const files = new Map([join(root, config), ...sources].map((file) => [file, file]));
  for (const { at, from } of others) files.set(at, from);
  return { config, files: [...[...files].map(([at, from]) => ({ name: inside(at), path: from })), ...packages] };
}

const IMPORT = /^\s*(?:import|export)\s+(?<type>type\s)?(?:[\w*{},\s$]*?from\s*)?["'](?<name>(?:@[^/"']+\/)?[^./"'][^/"']*)[^"']*["']/gmu;

/** Packages that a reference imports; Node's own are everywhere, and types are gone when it runs. */
function packagesOf(sources: readonly string[]): readonly string[] {
  const names = sources
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(IMPORT)].flatMap(({ groups }) => (groups?.type === undefined ? (groups?.name ?? []) : [])));
  return [...new Set(names)].filter((name) => !isBuiltin(name)).toSorted();
}
