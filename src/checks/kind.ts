/** What a kind of question is to the loader of an assignment. */
import type { z } from "zod";
import type { Check, Data, Text } from "../model.ts";
import type { VariableSpec } from "./variables.ts";

/** The zod namespace, handed in so that no check loads it: a validated assignment comes from the cache without it. */
export type Zod = typeof z;

/** A function of `reference/`, called with one object of named arguments; what it returns is read by the check. */
export type Reference = (given: Readonly<Record<string, unknown>>) => unknown;

/** Where in a question's YAML a fault is: keys and positions from the question down. */
export type Path = readonly (string | number)[];

/** A mistake of the author of an assignment; the loader finds line and column for the path. */
export class AuthorFault extends Error {
  constructor(
    readonly path: Path,
    /** One sentence, with the mend. */
    message: string,
  ) {
    super(message);
    this.name = "AuthorFault";
  }
}

/** What the assignment offers to a kind while a question is compiled. */
export interface Author {
  /** The question's own seed, drawn from the assignment's seed and the question's id. */
  readonly seed: number;
  /** The same config and reference were loaded before and found sound: what only verifies the author's work is left out. */
  readonly verified: boolean;
  /** Throws an AuthorFault at `path` if the reference folder has no such name. */
  reference(name: string, path: Path): Reference;
  /** Told of a value that was computed once and for all: the question depends on it and not on how it is computed. */
  took?(name: string, value: Data): void;
  /** All names that the reference folder offers. */
  readonly referenceNames: readonly string[];
  /** Other spellings of names, by group: `{ attributes: { 色泽: ["colour"] } }`. */
  readonly names: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Variable declarations by group, as in the config's `variables`. */
  readonly variables: Readonly<Record<string, Readonly<Record<string, VariableSpec>>>>;
  /** Rows of a data set of the config; read from disk at the first call only. Throws an AuthorFault. */
  dataset(name: string, path: Path): () => Dataset;
  /** What the reference trainings of a setting reached. Throws an AuthorFault where they were not run, or not as the config has them now. */
  training(setting: string, path: Path): Reached;
}

/** Right classifications and samples of each set, a run a seed. */
export type ReachedSets = Readonly<Record<string, readonly [correct: number, of: number]>>;

export interface Reached {
  readonly runs: readonly ReachedSets[];
  /** Trainings on the same data that cannot have succeeded. */
  readonly controls: readonly { readonly name: string; readonly runs: readonly ReachedSets[] }[];
}

/** Rows of numbers with an integer label each, split as the config says. */
export interface Dataset {
  readonly train: Rows;
  readonly validation: Rows;
  readonly test: Rows;
}

export interface Rows {
  /** One row after the other. */
  readonly features: Float64Array;
  readonly width: number;
  readonly labels: Uint8Array;
}

/** A mistake that the author knows: its name, what it would give, what to say and what it still earns. */
export interface KnownMistake<Gives> {
  readonly mistake: string;
  readonly gives: Gives;
  readonly feedback: Text;
  /** Between 0 and 1, as written in the config. */
  readonly credit: number;
}

export interface Kind<Spec> {
  /** The name in the YAML. */
  readonly name: string;
  /** One line for `grader questions` and the docs. */
  readonly summary: Text;
  readonly schema: (z: Zod) => z.ZodType<Spec>;
  /** The key of the specification whose place a reference takes that is computed from the student's earlier answers; `expected` unless told. */
  readonly carriedInto?: string;
  /** Builds the check; throws an AuthorFault when the specification makes no sense. */
  compile(spec: Spec, author: Author): Check;
}
