/**
 * What the start of the program costs against that of Node itself: processor time of whole processes, in turns, and how much memory they take.
 * `npm run bench startup`; `npm run bench startup -- /path/to/node ...` with other Nodes.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";

const ROUNDS = 21;
const program = join(process.cwd(), "dist/grader.js");
const folder = mkdtempSync(join(tmpdir(), "bench-startup-"));
/** Told by the process itself when it ends; bare Node pays for it, too. */
const tells = join(folder, "tells.cjs");
const usage = z.object({ userCPUTime: z.number(), systemCPUTime: z.number(), kilobytes: z.number() });

interface Cost {
  readonly milliseconds: number;
  readonly megabytes: number;
}

function cost(node: string, argv: readonly string[]): Cost {
  const { status, output } = spawnSync(node, ["-r", tells, ...argv], { stdio: ["ignore", "pipe", "inherit", "pipe"], encoding: "utf8", env: { ...process.env, XDG_CACHE_HOME: join(folder, "cache") } });
  if (status !== 0 && status !== 1) throw new Error(`${argv.join(" ")} ended with ${status}`);
  const { userCPUTime, systemCPUTime, kilobytes } = usage.parse(JSON.parse(output[3] ?? ""));
  return { milliseconds: (userCPUTime + systemCPUTime) / 1000, megabytes: kilobytes / 1024 };
}

/** A hand-in that nobody has seen before. */
function edited(example: string, comment: string): () => readonly string[] {
  const path = join(folder, example);
  copyFileSync(join("answers/examples", example), path);
  const text = readFileSync(path, "utf8");
  let round = 0;
  return () => {
    writeFileSync(path, `${text}\n${comment} ${(round += 1)}\n`);
    return [program, "check", path];
  };
}

const same = (...argv: readonly string[]) => () => argv;
const CASES: readonly (readonly [what: string, argv: () => readonly string[], goal: number | undefined])[] = [
  ["node -e 0", same("-e", "0"), undefined],
  ["grader --version", same(program, "--version"), 1.5],
  ["grader --help", same(program, "--help"), 1.5],
  ["grader check perfect.yaml", same(program, "check", "answers/examples/perfect.yaml"), 2.5],
  ["grader check perfect.ts", same(program, "check", "answers/examples/perfect.ts"), 4],
  ["grader check, YAML just edited", edited("perfect.yaml", "#"), undefined],
  ["grader check, TypeScript just edited", edited("perfect.ts", "//"), undefined],
  ["grader questions", same(program, "questions"), undefined],
];

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const cells = (row: readonly string[]): string => row.map((cell, place) => (place === 0 ? cell.padEnd(40) : cell.padStart(14))).join("");

function measure(node: string): void {
  const { stdout } = spawnSync(node, ["--version"], { encoding: "utf8" });
  console.log(cells([`Node ${stdout.trim()}`, "ms CPU", "times bare", "goal", "MB at most"]));
  const found = CASES.map((): Cost[] => []);
  // Twice first: what is cached the first time is there the second.
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const [rank, [, argv]] of CASES.entries()) {
      const one = cost(node, argv());
      if (round >= 0) found[rank]?.push(one);
    }
  }
  const [bare = []] = found;
  for (const [rank, [what, , goal]] of CASES.entries()) {
    const costs = found[rank] ?? [];
    const ratio = median(costs.map(({ milliseconds }, round) => milliseconds / (bare[round]?.milliseconds ?? NaN)));
    console.log(cells([what, median(costs.map(({ milliseconds }) => milliseconds)).toFixed(1), ratio.toFixed(2), goal === undefined ? "" : String(goal), Math.max(...costs.map(({ megabytes }) => megabytes)).toFixed(0)]));
  }
  console.log("");
}

try {
  // A peak of the process alone, where Linux tells it: the other one begins with that of the benchmark.
  writeFileSync(
    tells,
    `process.on("exit", () => {
  const fs = require("fs");
  const { maxRSS, ...usage } = process.resourceUsage();
  const own = fs.existsSync("/proc/self/status") ? /VmHWM:\\s*(\\d+)/u.exec(fs.readFileSync("/proc/self/status", "utf8")) : null;
  fs.writeSync(3, JSON.stringify({ ...usage, kilobytes: own === null ? maxRSS : Number(own[1]) }));
});\n`,
  );
  const [, , ...nodes] = process.argv;
  for (const node of nodes.length > 0 ? nodes : [process.execPath]) measure(node);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
