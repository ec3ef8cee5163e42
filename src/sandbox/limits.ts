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

/** For a function that trains or runs a model, in an engine of its own: with the usual limits half a minute to two minutes of computing. */
export const roomierThan = (limits: Limits): Limits => ({
  ...limits,
  callTicks: 30 * limits.callTicks,
  loadTicks: 2 * limits.loadTicks,
  submissionTicks: Math.max(4 * limits.submissionTicks, 40 * limits.callTicks),
  memoryMegabytes: Math.min(2_048, 4 * limits.memoryMegabytes),
  resultCharacters: 2 * limits.resultCharacters,
});
