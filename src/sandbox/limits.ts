import type { Limits } from "../limits.ts";

export type { Limits } from "../limits.ts";

/** Limits that an honest hand-in never meets. */
export const defaultLimits: Limits = {
  callTicks: 2_000,
  loadTicks: 4_000,
  submissionTicks: 20_000,
  memoryMegabytes: 64,
  stackBytes: 192 * 1024,
  outputCharacters: 4_000,
  resultCharacters: 4_000_000,
  resultDepth: 40,
  seed: 1,
};
