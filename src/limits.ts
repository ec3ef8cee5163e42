/** What one hand-in's code may use up, types only. Time is counted in ticks of the engine, so that every machine gives the same verdict. */
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

/** What a hand-in may cost that reaches no tick: native loops, which only the end of their thread or process stops. */
export interface HangLimits {
  /** Milliseconds without a sign of life after which it is ended. */
  readonly silence: number;
  /** Functions of one hand-in that are ended so, each costing its own question; after these no other is called. */
  readonly hangs: number;
}
