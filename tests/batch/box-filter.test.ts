import { spawnSync } from "node:child_process";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxCommand } from "../../src/batch/box-command.ts";
import { boxFilter, withFilter } from "../../src/batch/box-filter.ts";
import { mountsFor } from "../../src/batch/box-mounts.ts";
import { newFolder, writeFiles } from "../files/grading.ts";
import { root } from "../cli/run.ts";
import { noBox, whyNoBox } from "./box-here.ts";

const THREAD = 0x10000;

/** What the kernel would make of a call: the few instructions of its packet filter that ours uses. */
function verdictOf(filter: Buffer, architecture: number, number: number, flags = 0): string {
  const data = new Map([[0, number], [4, architecture], [16, flags]]);
  let held = 0;
  for (let at = 0; at * 8 < filter.length; ) {
    const [code, ifTrue, ifFalse, value] = [filter.readUInt16LE(8 * at), filter.readUInt8(8 * at + 2), filter.readUInt8(8 * at + 3), filter.readUInt32LE(8 * at + 4)];
    at += 1;
    if (code === 0x20) held = data.get(value) ?? NaN;
    else if (code === 0x06) return value === 0x7fff0000 ? "allowed" : value === 0x80000000 ? "killed" : `error ${value & 0xffff}`;
    else at += (code === 0x15 ? held === value : code === 0x35 ? held >= value : code === 0x45 ? (held & value) !== 0 : NaN) ? ifTrue : ifFalse;
  }
  return "fell off the end";
}

describe("the filter of the kernel's calls", () => {
  const RULES: readonly (readonly [why: string, architecture: string, number: number, flags: number, verdict: string])[] = [
    ["reading a file", "x64", 0, 0, "allowed"],
    ["starting the program itself", "x64", 59, 0, "allowed"],
    ["a thread", "x64", 56, THREAD | 0x100, "allowed"],
    ["a process by clone", "x64", 56, 0x11, "error 1"],
    ["a process by fork", "x64", 57, 0, "error 1"],
    ["a process by vfork", "x64", 58, 0, "error 1"],
    ["clone3, after which clone is tried", "x64", 435, 0, "error 38"],
    ["a socket", "x64", 41, 0, "error 1"],
    ["a mount", "x64", 165, 0, "error 1"],
    ["a new namespace", "x64", 272, 0, "error 1"],
    ["looking into another process", "x64", 101, 0, "error 1"],
    ["a call by the numbers of x32", "x64", 2 ** 30 + 57, 0, "error 38"],
    ["reading a file", "arm64", 63, 0, "allowed"],
    ["starting the program itself", "arm64", 221, 0, "allowed"],
    ["a thread", "arm64", 220, THREAD, "allowed"],
    ["a process", "arm64", 220, 0x11, "error 1"],
    ["a socket", "arm64", 198, 0, "error 1"],
    ["a new namespace", "arm64", 97, 0, "error 1"],
    ["clone3, after which clone is tried", "arm64", 435, 0, "error 38"],
  ];
  const AUDIT: Readonly<Record<string, number>> = { x64: 0xc000003e, arm64: 0xc00000b7 };
  it.each(RULES)("says of %s on %s: call %i with %i is %s", (_why, architecture, number, flags, verdict) => {
    expect(verdictOf(boxFilter(architecture) ?? Buffer.alloc(0), AUDIT[architecture] ?? 0, number, flags)).toBe(verdict);
  });

  it("kills whatever makes calls of another processor, and has a verdict for every call", () => {
    for (const [architecture, audit] of Object.entries(AUDIT)) {
      const filter = boxFilter(architecture) ?? Buffer.alloc(0);
      expect(verdictOf(filter, 0x40000003, 2)).toBe("killed");
      fc.assert(fc.property(fc.nat({ max: 2 ** 32 - 1 }), fc.nat({ max: 2 ** 32 - 1 }), (number, flags) => /^(?:allowed|error (?:1|38))$/u.test(verdictOf(filter, audit, number, flags))), { seed: 3 });
    }
  });

  it("is not made up for a processor that nobody wrote it for", () => expect(boxFilter("riscv64")).toBeUndefined());

  it.skipIf(noBox !== undefined)(`lets a box have threads but neither processes nor sockets${whyNoBox}`, () => {
    const folder = newFolder();
    writeFiles(folder, {
      "tries.mjs": `import { spawnSync } from "node:child_process"; import { createServer, connect } from "node:net"; import { Worker } from "node:worker_threads"; import { once } from "node:events";
const codeOf = (error) => error?.code ?? String(error);
const process_ = spawnSync(process.execPath, ["--version"]);
const [served] = await once(createServer().listen(0).on("error", () => {}), "error").catch((error) => [error]);
const [connected] = await once(connect(1, "127.0.0.1"), "error").catch((error) => [error]);
const [thread] = await once(new Worker("require('worker_threads').parentPort.postMessage(6 * 7)", { eval: true }), "message");
console.log(JSON.stringify([codeOf(process_.error), codeOf(served), codeOf(connected), thread]));
process.exit(0);\n`,
    });
    const entry = join(folder, "tries.mjs");
    const [program, argv] = boxCommand(entry, mountsFor(entry, join(root, "grader.config.yaml"), []));
    const run = withFilter(boxFilter(process.arch) ?? Buffer.alloc(0), (file) => spawnSync(program, argv, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe", "ignore", file] }));
    expect([run.stderr, run.stdout]).toEqual(["", '["EPERM","EPERM","EPERM",42]\n']);
  });
});
