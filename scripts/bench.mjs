// Bundles one benchmark of bench/ and runs it: node scripts/bench.mjs judge
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";

const root = new URL("..", import.meta.url).pathname;
const [name = "", ...others] = process.argv.slice(2);
const entry = join(root, "bench", `${name}.ts`);
if (!/^[\w-]+$/.test(name) || !existsSync(entry)) {
  console.error("usage: node scripts/bench.mjs NAME, where bench/NAME.ts exists");
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "bench-"));
try {
  // Packages stay packages, found where they are installed.
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const bundle = await rolldown({ input: entry, platform: "node", external: /^[^./]/, cwd: root });
  await bundle.write({ dir: folder, format: "esm", entryFileNames: "[name].mjs" });
  const flags = process.execArgv;
  const { status } = spawnSync(process.execPath, [...flags, join(folder, `${name}.mjs`), ...others], { stdio: "inherit", cwd: root });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
