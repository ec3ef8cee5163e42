/** One hand-in as its student has it: an archive is opened, folders around folders are entered. */
import { basename, resolve } from "node:path";
import { statSync } from "node:fs";
import type { HandIn } from "./intake.ts";
import { stemOf } from "./layouts/plain.ts";
import type { Limits } from "./limits.ts";
import { LIMITS } from "./limits.ts";
import { openScratch } from "./scratch.ts";
import { isRefused, settle } from "./settle.ts";
import { isCode } from "./submissions.ts";

export interface TakenOne {
  readonly handIn: HandIn;
  /** Removes what was unpacked. */
  close(): void;
}

export async function takeOne(path: string, limits: Partial<Limits> = {}): Promise<TakenOne> {
  const scratch = openScratch();
  try {
    const settled = await settle(path, { scratch, limits: { ...LIMITS, ...limits } });
    const name = stemOf(basename(resolve(path)), statSync(path).isDirectory());
    return { handIn: { path: settled.path, name, isCode: isCode(settled.located), findings: settled.findings, isRefused: isRefused(settled) }, close: () => scratch.close() };
  } catch (error) {
    scratch.close();
    throw error;
  }
}
