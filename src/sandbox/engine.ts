import type { Limits } from "./limits.ts";

/** What became of one errand inside the engine; `text` comes from the prelude, whose first letter says what it is. */
export type Reply =
  | { readonly is: "said"; readonly text: string }
  | { readonly is: "timed-out" }
  | { readonly is: "out-of-memory" }
  /** `broken` when the engine itself was cut short: it must be rewound before it is asked again. */
  | { readonly is: "stack-overflow"; readonly broken: boolean };

/** A file for the engine to evaluate, or the reason why there is none. */
export type Loaded = { readonly is: "code"; readonly code: string } | { readonly is: "refused"; readonly why: string };

/** Where the engine gets the modules from that a file imports. */
export interface ModuleSource {
  /** The name of the file that `specifier` means inside `importer`. */
  resolve(importer: string, specifier: string): string | undefined;
  load(name: string): Loaded;
}

/** All that the sandbox asks of an engine for JavaScript, so that another can take its place. */
export interface Engine {
  /** Called at each tick, for whoever has to show that a long computation is alive; gone after `close`. */
  onTick: (() => void) | undefined;
  /** Evaluates a module and its imports, once, and hands its default export to the prelude. */
  load(entry: string, modules: ModuleSource, ticks: number): Reply;
  /** Puts one request to the prelude's door. */
  ask(request: string, text: string, ticks: number): Reply;
  /** Remembers the realm as it is; called once, after loading. */
  checkpoint(): void;
  /** Puts everything back to the checkpoint: nothing is left of what ran since, not even a zero overwritten. */
  rewind(): void;
  /** Ticks that the last `load` or `ask` used. */
  spent(): number;
  /** Where numbers cross, which as text would cost more than all the rest: `given` is read by the next call, `said` written by the last. */
  boxes(): Boxes;
  /** Gives the engine back; it is not to be used again by whoever held it. */
  close(): void;
}

/** Two windows on memory that the prelude shares and no student code can reach. */
export interface Boxes {
  readonly given: Float64Array;
  readonly said: Float64Array;
}

/** Makes an engine with a memory of its own. */
export type EngineMaker = (limits: Limits) => Promise<Engine>;
