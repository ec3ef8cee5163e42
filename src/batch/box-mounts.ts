/** What a boxed process may see of the disk: Node, the grader, the assignment, data sets and the hand-ins, all of it read-only. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import { companionOf } from "../files/find-answers.ts";
import { searchPath } from "../files/find-data.ts";
import { packageRoot } from "../files/package-root.ts";
import type { SubmissionPath } from "../intake/submissions.ts";

/** One hand-in is shown alone; of a batch the folders that hold it, because one process grades many. */
export function foldersOf(submissions: readonly SubmissionPath[]): readonly string[] {
  const [only, second] = submissions;
  if (only !== undefined && second === undefined) return [only.path, companionOf(only.path)].filter((path) => existsSync(path)).map((path) => resolve(path));
  return [...new Set(submissions.map(({ path, root }) => resolve(root ?? dirname(resolve(path)))))];
}

export function mountsFor(entry: string, config: string, visible: readonly string[]): readonly string[] {
  const grader = [dirname(entry), join(packageRoot, "package.json"), ...engine()];
  const data = searchPath().filter((folder) => existsSync(folder)).map((folder) => resolve(folder));
  return withoutNested([process.execPath, ...libraries(), ...grader, dirname(resolve(config)), ...data, ...visible]);
}

/** QuickJS is a package beside which its types lie. */
function engine(): readonly string[] {
  const from = createRequire(join(packageRoot, "index.js")).resolve("@jitl/quickjs-wasmfile-release-sync");
  const scope = `${sep}@jitl${sep}`;
  return [from.slice(0, from.lastIndexOf(scope) + scope.length - 1)];
}

/** The shared libraries that this Node itself has loaded. */
function libraries(): readonly string[] {
  const report: unknown = process.report.getReport();
  const objects: unknown = typeof report === "object" && report !== null && "sharedObjects" in report ? report.sharedObjects : [];
  const paths = Array.isArray(objects) ? objects.filter((path): path is string => typeof path === "string" && path.startsWith("/")) : [];
  return [...paths, "/etc/ld.so.cache"].filter((path) => existsSync(path));
}

function withoutNested(paths: readonly string[]): readonly string[] {
  const all = [...new Set(paths)];
  return all.filter((path) => !all.some((other) => other !== path && isInside(other, path)));
}

const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`);
};
