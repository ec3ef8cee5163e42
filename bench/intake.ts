/** How fast hand-ins are taken in from an archive, and what memory that needs: 1,000 and 10,000 of them. */
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { takeIn } from "../src/intake/take-in.ts";

const folder = mkdtempSync(join(tmpdir(), "bench-intake-"));
const answers = Buffer.from(Array.from({ length: 30 }, (_, line) => `q${line}: ${line / 7}\n`).join(""));

async function archiveOf(count: number): Promise<string> {
  const path = join(folder, `${count}.zip`);
  const zip = new ZipFile();
  for (let number = 0; number < count; number += 1) zip.addBuffer(answers, `Student Name_${number + 1}_assignsubmission_file_/answers.yaml`);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

try {
  let first: number | undefined;
  for (const count of [1_000, 10_000]) {
    const path = await archiveOf(count);
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const cpu = process.cpuUsage();
    const began = performance.now();
    const intake = await takeIn([path]);
    const wall = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    const kilobytes = (process.memoryUsage().heapUsed - before) / 1024;
    const each = (user + system) / 1000 / count;
    first ??= each;
    console.log(`${count} hand-ins: ${(wall / 1000).toFixed(2)} s, ${each.toFixed(3)} ms of processor each (${(each / first).toFixed(2)} times the first), ${(kilobytes / count).toFixed(1)} kB of heap each, ${intake.handIns.length} taken in`);
    await intake.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
