/** What one submission may use up. Time is counted in ticks of the engine, so that every machine gives the same verdict. */
export interface Limits {
  /** Ticks of one call; a tick is some 5,000 to 10,000 loop turns or calls, so 2,000 are 1 to 4 s on a slow laptop. */
  readonly callTicks: number;
  /** Ticks of evaluating the files themselves. */
  readonly loadTicks: number;
  /** Ticks of everything that is run for the submission together. */
  readonly submissionTicks: number;
  /** The most memory that the engine and all student data may take, a hard wall (at least 17, at most 2048). */
  readonly memoryMegabytes: number;
  /** The engine's stack. Above 192 KB the stack of Node's main thread, not of the engine, is the first to end. */
  readonly stackBytes: number;
  /** Characters of `console.log` output that are kept. */
  readonly outputCharacters: number;
  /** Characters of one returned value, or of the whole default export. */
  readonly resultCharacters: number;
  /** Levels of lists and maps in a returned value. */
  readonly resultDepth: number;
  /** Where `Math.random` starts. */
  readonly seed: number;
}

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
