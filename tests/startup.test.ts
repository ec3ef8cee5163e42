import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { program, root } from "./cli/run.ts";

/** What is loaded before the first word is said, by number and size; how long that takes is measured in bench/startup. */
const folder = mkdtempSync(join(tmpdir(), "grader-startup-"));
const log = join(folder, "loaded.txt");
const hook = join(folder, "hook.mjs");
const tells = join(folder, "tells.cjs");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

writeFileSync(hook, `import { appendFileSync } from "node:fs";\nexport async function load(url, context, next) { if (url.startsWith("file:")) appendFileSync(${JSON.stringify(log)}, url + "\\n"); return next(url, context); }\n`);
writeFileSync(
  tells,
  `require("node:module").register(${JSON.stringify(new URL(`file://${hook}`).href)});
process.on("exit", () => {
  const required = Object.keys(require.cache).filter((path) => path !== __filename).map((path) => require("node:url").pathToFileURL(path).href);
  require("node:fs").appendFileSync(${JSON.stringify(log)}, required.join("\\n") + "\\n");
});\n`,
);

const env = { ...process.env, XDG_CACHE_HOME: join(folder, "cache") };

/** The files that a run loads. */
function loadedBy(...argv: readonly string[]): readonly string[] {
  writeFileSync(log, "");
  const { status, stderr } = spawnSync(process.execPath, ["-r", tells, program, ...argv], { cwd: root, env, encoding: "utf8" });
  expect([status === 0 || status === 1, stderr]).toEqual([true, ""]);
  const urls = new Set(readFileSync(log, "utf8").split("\n").filter((url) => url !== ""));
  return [...urls].map((url) => fileURLToPath(url)).filter((path) => path !== tells);
}

/** The same when what is cached the first time is there. */
function loadedAgainBy(...argv: readonly string[]): readonly string[] {
  loadedBy(...argv);
  return loadedBy(...argv);
}

const kilobytes = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1024;
const HEAVY = ["zod", "fast-check", "esm-", "src-", "temporal", "linkedom", "tar-stream", "yauzl", "piscina", "quickjs", "sucrase", "mathjs"];

describe("the help", () => {
  it.each([
    ["en", "60"],
    ["en", "100"],
    ["zh_CN.UTF-8", "100"],
  ])("is whole the second time too, in %s at %s columns", (locale, columns) => {
    const help = () => spawnSync(process.execPath, [program, "--help"], { cwd: root, env: { ...env, LC_ALL: locale, COLUMNS: columns }, encoding: "utf8" });
    const [first, second, short] = [help(), help(), spawnSync(process.execPath, [program, "-h"], { cwd: root, env: { ...env, LC_ALL: locale, COLUMNS: columns }, encoding: "utf8" })];
    expect(first.stdout).toContain("regrade");
    expect(first.stdout.split("\n").length).toBeGreaterThan(25);
    for (const again of [second, short]) expect([again.status, again.stdout, again.stderr]).toEqual([0, first.stdout, ""]);
  });
});

describe("what is loaded", () => {
  it.each<[what: string, argv: readonly string[], files: number, size: number]>([
    ["the version", ["--version"], 1, 8],
    ["the help", ["--help"], 1, 8],
    ["a hand-in that was checked before", ["check", "answers/examples/perfect.yaml"], 3, 130],
    ["code that was checked before", ["check", "answers/examples/perfect.ts"], 3, 130],
    ["the same in Chinese, as JSON", ["check", "answers/examples/perfect.yaml", "--lang", "zh", "--format", "json"], 3, 130],
  ])("for %s", (_what, argv, files, size) => {
    const loaded = loadedAgainBy(...argv);
    expect(loaded.map((path) => basename(path)).filter((name) => !name.endsWith(".js"))).toEqual([]);
    expect(loaded.length).toBeLessThanOrEqual(files);
    expect(kilobytes(loaded)).toBeLessThanOrEqual(size);
  });

  it("for YAML that is new: no schemas, no sandbox, no property tests", () => {
    const path = join(folder, "perfect.yaml");
    copyFileSync(join(root, "answers/examples/perfect.yaml"), path);
    loadedBy("check", path);
    writeFileSync(path, `${readFileSync(path, "utf8")}\n# edited\n`);
    const loaded = loadedBy("check", path);
    const names = loaded.map((one) => basename(one));
    expect(names.filter((name) => HEAVY.some((heavy) => name.startsWith(heavy)))).toEqual([]);
    expect(loaded.length).toBeLessThanOrEqual(110);
    expect(kilobytes(loaded)).toBeLessThanOrEqual(1_000);
  });

  it("is never the development tools", () => {
    const loaded = loadedAgainBy("questions");
    expect(loaded.filter((path) => /node_modules/u.test(path))).toEqual([]);
  });
});

// A process starts with the peak of the one that started it, here of the tests, but for what Linux says of its own memory.
describe.skipIf(process.platform !== "linux")("how much memory it takes", () => {
  it.each(["perfect.yaml", "perfect.ts"])("is under 80 MB for %s, checked before", (example) => {
    const peak = join(folder, "peak.cjs");
    writeFileSync(peak, 'process.on("exit", () => require("node:fs").writeSync(3, /VmHWM:\\s*(\\d+)/u.exec(require("node:fs").readFileSync("/proc/self/status", "utf8"))[1]));\n');
    const argv = ["-r", peak, program, "check", join("answers/examples", example)];
    const run = (): number => Number(spawnSync(process.execPath, argv, { cwd: root, env, stdio: ["ignore", "pipe", "inherit", "pipe"], encoding: "utf8" }).output[3]);
    run();
    const kilobytesUsed = run();
    expect(kilobytesUsed).toBeGreaterThan(10_000);
    expect(kilobytesUsed).toBeLessThan(80 * 1024);
  });
});
