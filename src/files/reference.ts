/** The reference folder of an assignment: TypeScript, transpiled when it is loaded, cached under the hash of its sources. */
import { createRequire } from "node:module";
import { dirname, join, posix, relative, sep } from "node:path";
import { compileFunction } from "node:vm";
import type { Reference } from "../checks/kind.ts";
import { AssignmentError } from "./author-error.ts";
import { fromCache, toCache } from "./cache.ts";
import type { Sources } from "./reference-sources.ts";
import { hashOfSources, readSources } from "./reference-sources.ts";
import { frameOf } from "../frame.ts";

export interface LoadedReferences {
  readonly references: ReadonlyMap<string, Reference>;
  /** Names the sources; part of every cache key of the assignment. */
  readonly hash: string;
}

/** `index` is the file that exports `references`. */
export async function loadReferences(index: string, label: (path: string) => string): Promise<LoadedReferences> {
  const folder = dirname(index);
  const sources = readSources(folder);
  const entry = posix.normalize(relative(folder, index).split(sep).join("/"));
  const fail = (path: string, message: string, line = 1, column = 1): AssignmentError =>
    new AssignmentError([{ place: { file: label(join(folder, path)), line, column }, message, frame: frameOf(sources.get(path) ?? "", line, column) }]);
  if (!sources.has(entry)) throw new AssignmentError([{ place: { file: label(index), line: 1, column: 1 }, message: "The reference file does not exist.", frame: "" }]);
  const hash = hashOfSources(sources);
  const modules = await transpiled(sources, hash, fail);
  const exported = run(modules, entry, folder, fail);
  const named = exported.references;
  if (typeof named !== "object" || named === null) throw fail(entry, "The reference must export `references`, an object of named functions.");
  const references = new Map<string, Reference>();
  for (const [name, value] of Object.entries(named)) {
    if (typeof value !== "function") throw fail(entry, `The reference "${name}" is no function.`);
    references.set(name, (given) => value(given));
  }
  return { references, hash };
}

async function transpiled(sources: Sources, hash: string, fail: (path: string, message: string, line?: number, column?: number) => AssignmentError): Promise<ReadonlyMap<string, string>> {
  const cached = fromCache(`reference-${hash}.json`);
  if (cached !== undefined) return new Map(Object.entries(JSON.parse(cached)).map(([path, code]) => [path, String(code)]));
  const { transform } = await import("sucrase");
  const modules = new Map<string, string>();
  for (const [path, source] of sources) {
    try {
      modules.set(path, transform(source, { transforms: ["typescript", "imports"], filePath: path, production: true, preserveDynamicImport: true }).code);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const at = /^(.*) \((\d+):(\d+)\)$/su.exec(message.replace(/^Error transforming [^:]*: /u, ""));
      throw fail(path, `This is no TypeScript: ${at?.[1] ?? message}`, Number(at?.[2] ?? 1), Number(at?.[3] ?? 1));
    }
  }
  toCache(`reference-${hash}.json`, JSON.stringify(Object.fromEntries(modules)));
  return modules;
}

function run(modules: ReadonlyMap<string, string>, entry: string, folder: string, fail: (path: string, message: string) => AssignmentError): Record<string, unknown> {
  const outside = createRequire(join(folder, "index.js"));
  const loaded = new Map<string, { exports: Record<string, unknown> }>();
  const load = (path: string): Record<string, unknown> => {
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(path, module);
    const need = (name: string): unknown => {
      if (!name.startsWith(".")) return outside(name);
      const target = posix.normalize(posix.join(posix.dirname(path), name));
      const found = [target, `${target}.ts`, target.replace(/\.js$/u, ".ts"), `${target}/index.ts`].find((candidate) => modules.has(candidate));
      if (found === undefined) throw fail(path, `It imports "${name}", which is not there.`);
      return load(found);
    };
    const body = compileFunction(modules.get(path) ?? "", ["module", "exports", "require"], { filename: join(folder, path) });
    body(module, module.exports, need);
    return module.exports;
  };
  try {
    return load(entry);
  } catch (error) {
    if (error instanceof AssignmentError) throw error;
    throw fail(entry, `The reference fails when it is loaded: ${error instanceof Error ? error.message : String(error)}`);
  }
}
