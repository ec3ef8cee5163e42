/** The module of types that `import type ... from "grader"` names; at run time it is empty. */
export const graderModule = "grader";

const guesses = ["", ".ts", ".mts", ".js", ".mjs", ".json", "/index.ts", "/index.js"];

/** The file that an import means, looked for among the files of the hand-in and nowhere else. */
export function resolveImport(files: ReadonlyMap<string, string>, importer: string, specifier: string): string | undefined {
  if (specifier === graderModule) return graderModule;
  if (!/^\.\.?\//u.test(specifier)) return undefined;
  const path = join(importer, specifier);
  if (path === undefined) return undefined;
  const named = guesses.map((ending) => path + ending);
  // TypeScript's habit of writing `./util.js` for `./util.ts`.
  if (/\.m?js$/u.test(path)) named.push(path.replace(/js$/u, "ts"));
  return named.find((name) => files.has(name));
}

function join(importer: string, specifier: string): string | undefined {
  const parts = importer.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}
