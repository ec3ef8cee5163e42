// Bundles the command line and the worker into dist/: small files that load nothing before it is needed.
import { createHash } from "node:crypto";
import { chmodSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

const root = new URL("..", import.meta.url).pathname;
const { version, dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Two builds of one version differ in their caches when their sources differ. */
function sourceHash() {
  const hash = createHash("sha256");
  for (const name of readdirSync(join(root, "src"), { recursive: true }).sort()) {
    if (name.endsWith(".ts")) hash.update(name).update(readFileSync(join(root, "src", name)));
  }
  return hash.digest("hex").slice(0, 10);
}

// Engines that find files of their own beside them stay packages; everything else is bundled.
const external = ["@jitl/quickjs-wasmfile-release-sync", "piscina"];
for (const name of external) if (!(name in dependencies)) throw new Error(`${name} is no dependency`);

rmSync(join(root, "dist"), { recursive: true, force: true });
const bundle = await rolldown({
  input: { grader: join(root, "src/cli/grader.ts"), worker: join(root, "src/batch/worker.ts") },
  platform: "node",
  external,
  treeshake: true,
  transform: { define: { GRADER_VERSION: JSON.stringify(`${version}+${sourceHash()}`) } },
});
await bundle.write({
  dir: join(root, "dist"),
  format: "esm",
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  entryFileNames: "[name].js",
  chunkFileNames: "[name]-[hash].js",
  banner: (chunk) => (chunk.name === "grader" ? "#!/usr/bin/env node" : ""),
});
chmodSync(join(root, "dist/grader.js"), 0o755);
