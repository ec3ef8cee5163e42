import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostile } from "./cases.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sandbox-"));
const bundle = join(folder, "sandbox.mjs");

beforeAll(async () => {
  const entry = join(folder, "entry.ts");
  const source = (name: string): string => JSON.stringify(join(root, "src/sandbox", name));
  writeFileSync(entry, `export { openSandbox } from ${source("open.ts")}; export { defaultLimits } from ${source("limits.ts")};`);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const build = await rolldown({ input: entry, platform: "node", external: [/^quickjs-emscripten-core$/u, /^@jitl\//u, /^sucrase$/u] });
  await build.write({ file: bundle, codeSplitting: false });
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a worker says of q1 before the deadline, or that it had to be ended. */
async function grade(source: string, milliseconds: number): Promise<string> {
  const worker = new Worker(new URL("./thread-entry.mjs", import.meta.url), { workerData: { bundle: pathToFileURL(bundle).href, source } });
  let timer: NodeJS.Timeout | undefined;
  const said = await new Promise<string>((resolve) => {
    worker.on("message", (message: { is: string; outcome?: string }) => {
      if (message.is === "started") timer = setTimeout(() => resolve("killed"), milliseconds);
      else resolve(message.outcome ?? "");
    });
    worker.on("error", (error) => resolve(String(error)));
  });
  clearTimeout(timer);
  await worker.terminate();
  return said;
}

describe("hostile programs that only the end of their thread can stop", () => {
  test("an honest hand-in is graded in a worker thread", async () => {
    expect(await grade('export default { q1: () => [1, "a", NaN].length };', 20_000)).toBe('{"is":"returned","value":3}');
  }, 30_000);

  for (const program of hostile.filter((one) => one.thread)) {
    test(`${program.name} tries ${program.tries}`, async () => {
      expect(await grade(program.source, 1_000)).toBe(program.expect);
    }, 30_000);
  }
});
