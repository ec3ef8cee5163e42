/** Where the package lies, from the sources and from the bundle alike. */
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function find(folder: string): string {
  // The bundle has a package.json of its own, which only says that its program is CommonJS.
  if (!/^(?:dist|\.dist-\d+)$/u.test(basename(folder)) && existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? folder : find(parent);
}

export const packageRoot: string = find(dirname(fileURLToPath(import.meta.url)));
