/** What a test asks of hand-ins that were taken in. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { HandIn, Intake } from "../../src/intake/intake.ts";
import type { TakeInOptions } from "../../src/intake/take-in.ts";
import { takeIn } from "../../src/intake/take-in.ts";

/** Shared by the files that run in one process; gone when all tests are over. */
export const folder = mkdtempSync(join(tmpdir(), "grader-intake-"));
let count = 0;

/** Writes an archive or a table of the test and gives its path. */
export function put(name: string, bytes: string | Uint8Array): string {
  count += 1;
  const path = join(newSub(String(count)), name);
  writeFileSync(path, bytes);
  return path;
}

function newSub(name: string): string {
  const path = join(folder, name);
  if (!existsSync(path)) mkdirSync(path);
  return path;
}

/** Takes in, looks, and removes what was unpacked. */
export async function taken<T>(path: string | readonly string[], options: TakeInOptions, look: (intake: Intake) => T | Promise<T>): Promise<T> {
  const intake = await takeIn(typeof path === "string" ? [path] : path, options);
  try {
    return await look(intake);
  } finally {
    await intake.close();
  }
}

/** The files of a hand-in and what is in them. */
export function filesOf({ path }: HandIn): Readonly<Record<string, string>> {
  if (!existsSync(path)) return {};
  if (statSync(path).isFile()) return { "": readFileSync(path, "utf8") };
  const names = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => statSync(join(path, name)).isFile());
  return Object.fromEntries(names.toSorted().map((name) => [relative(path, join(path, name)), readFileSync(join(path, name), "utf8")]));
}

export interface Seen {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly refused: boolean;
  readonly said: readonly string[];
}

/** Findings as their code and reason. */
export const seen = (intake: Intake): readonly Seen[] =>
  intake.handIns.map((handIn) => ({ name: handIn.name, files: filesOf(handIn), refused: handIn.isRefused, said: handIn.findings.map((finding) => ("why" in finding ? `${finding.code} ${finding.why}` : finding.code)) }));
