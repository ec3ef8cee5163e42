// Bundles the command line and the worker into dist/: small files that load nothing before it is needed.
import { createHash } from "node:crypto";
import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

const root = new URL("..", import.meta.url).pathname;
const { version, dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Two builds of one version differ in their caches when their sources differ. */
function sourceHash() {
  const hash = createHash("sha256");
  for (const name of readdirSync(join(root, "src"), { recursive: true }).toSorted()) {
    if (name.endsWith(".ts")) hash.update(name).update(readFileSync(join(root, "src", name)));
  }
  return hash.digest("hex").slice(0, 10);
}

// Engines that find files of their own beside them stay packages, and so does what may be missing; everything else is bundled.
const external = ["@jitl/quickjs-wasmfile-release-sync", "piscina", "bullmq", "ioredis"];
for (const name of external) if (!(name in { ...dependencies, ...optionalDependencies })) throw new Error(`${name} is no dependency`);

// Whole or not at all: a grader that runs meanwhile keeps its files.
const draft = join(root, `.dist-${process.pid}`);
const bundle = await rolldown({
  input: { grader: join(root, "src/cli/grader.ts"), worker: join(root, "src/batch/worker.ts"), box: join(root, "src/batch/box.ts") },
  platform: "node",
  external,
  treeshake: true,
  transform: { define: { GRADER_VERSION: JSON.stringify(`${version}+${sourceHash()}`) } },
});
await bundle.write({
  dir: draft,
  format: "esm",
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  entryFileNames: "[name].js",
  chunkFileNames: "[name]-[hash].js",
  banner: (chunk) => (chunk.name === "grader" ? "#!/usr/bin/env node" : ""),
});
// Whoever packs the grader for another machine asks what has to come with it; what is optional here is not needed there.
writeFileSync(join(draft, "packages.json"), `${JSON.stringify(external.filter((name) => name in dependencies))}\n`);
chmodSync(join(draft, "grader.js"), 0o755);
rmSync(join(root, "dist"), { recursive: true, force: true });
renameSync(draft, join(root, "dist"));
