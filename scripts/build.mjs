// Bundles the command line and the worker into dist/: small files that load nothing before it is needed.
import { spawnSync } from "node:child_process";
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
process.on("exit", () => rmSync(draft, { recursive: true, force: true }));
const shared = { platform: "node", treeshake: true, transform: { define: { GRADER_VERSION: JSON.stringify(`${version}+${sourceHash()}`) } } };
/** A package's source with some things in it changed. Whoever brings a new release of it learns here that they are gone. */
function changing(file, changes) {
  return {
    name: `changing-${file}`,
    transform(code, id) {
      if (!id.replaceAll("\\", "/").endsWith(`/node_modules/${file}`)) return null;
      for (const from of Object.keys(changes)) if (!code.includes(from)) throw new Error(`${file} has no ${from}`);
      return Object.entries(changes).reduce((changed, [from, to]) => changed.replace(from, () => to), code);
    },
  };
}
// Data of all languages and all emoji are looked up for these when the module is loaded, which takes as long as starting Node; few texts need them.
const lateUnicode = changing("string-width/index.js", {
  "const segmenter = new Intl.Segmenter();": "const segmenter = { segment: (text) => (segmenter.real ??= new Intl.Segmenter()).segment(text) };",
  "const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;": 'const rgiEmojiRegex = { test: (text) => (rgiEmojiRegex.real ??= new RegExp("^\\\\p{RGI_Emoji}$", "v")).test(text) };',
});
// Commander loads this for commands in programs of their own, of which there are none.
const withoutChildren = changing("commander/lib/command.js", { "require('node:child_process')": "{}" });
const minify = { compress: true, mangle: false, codegen: { removeWhitespace: true } };

// What the commands do, in modules that load nothing before it is needed.
const modules = await rolldown({ ...shared, external, plugins: [lateUnicode], input: { commands: join(root, "src/cli/commands.ts"), worker: join(root, "src/batch/worker.ts"), box: join(root, "src/batch/box.ts") } });
await modules.write({ dir: draft, format: "esm", minify, entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" });

// The program itself: the command line, its help, and the self-check of a hand-in that did not change. Node starts CommonJS sooner, and requires
// of a CommonJS file what a command needs, but ES modules have to be imported: a `require` of them warns on Node 20.
const required = /Promise\.resolve\(\)\.then\(\(\)\s*=>\s*(?:\/\*[^*]*\*\/\s*)?(?:[\w.$]+\()?require\([`'"]\.\/commands\.mjs[`'"]\)(?:, 1)?\)?\)/u;
let imported = 0;
const importCommands = {
  name: "import-commands",
  renderChunk: (code) => code.replace(required, () => ((imported += 1), 'import("./commands.mjs")')),
};
const start = await rolldown({ ...shared, external: [/\/commands\.ts$/], input: join(root, "src/cli/grader.ts"), plugins: [lateUnicode, withoutChildren, importCommands] });
const paths = (id) => (id.endsWith("/commands.ts") ? "./commands.mjs" : id);
await start.write({ dir: draft, format: "cjs", minify, paths, dynamicImportInCjs: false, entryFileNames: "grader.js", chunkFileNames: "[name]-[hash].js", banner: (chunk) => (chunk.isEntry ? "#!/usr/bin/env node" : "") });
if (imported !== 1) throw new Error("the program does not import its commands");
// Whoever packs the grader for another machine asks what has to come with it; what is optional here is not needed there.
writeFileSync(join(draft, "packages.json"), `${JSON.stringify(external.filter((name) => name in dependencies))}\n`);
writeFileSync(join(draft, "package.json"), '{ "type": "commonjs" }\n');
chmodSync(join(draft, "grader.js"), 0o755);
// What the first run would cache of the assignment that comes with the package.
const cached = spawnSync(process.execPath, [join(draft, "grader.js"), "questions", "--config", join(root, "grader.config.yaml")], { cwd: root, env: { ...process.env, XDG_CACHE_HOME: join(draft, "cache") }, encoding: "utf8" });
if (cached.status !== 0) throw new Error(`the grader does not run: ${cached.stderr}`);
rmSync(join(root, "dist"), { recursive: true, force: true });
renameSync(draft, join(root, "dist"));
