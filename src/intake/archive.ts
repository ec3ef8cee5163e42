/** An archive that is listed first and unpacked afterwards, entry by entry, so that nothing is written that was not decided on. */
import type { IntakeFinding } from "../model.ts";
import type { Limits } from "./limits.ts";

export interface Listed {
  /** Its position; the same in every reading of the archive. */
  readonly index: number;
  /** As the archive calls it, for messages. */
  readonly name: string;
  readonly steps: readonly string[];
  readonly isFolder: boolean;
  /** Unpacked, as declared. */
  readonly bytes: number;
  /** When it was last changed, in milliseconds. */
  readonly time?: number;
  /** Why nothing of it will be read. */
  readonly fault?: IntakeFinding;
}

/** What is done with an entry: the file that it becomes, or nothing. */
export type Targets = ReadonlyMap<number, string>;

export interface Archive {
  readonly entries: readonly Listed[];
  /** Writes the wanted entries; what turns out to be no such file is told and leaves nothing behind. */
  unpack(targets: Targets, onFault: (index: number, fault: IntakeFinding) => void): Promise<void>;
}

/** Why a file cannot be read as the archive that it claims to be. */
export class BrokenArchive extends Error {
  constructor(readonly why: "truncated" | "damaged" | "too-many" | "too-large", readonly bytes = 0) {
    super(why);
    this.name = "BrokenArchive";
  }
}

/** What the declared sizes of an entry say against it. */
export function sizeFault(entry: string, bytes: number, packed: number | undefined, limits: Limits): IntakeFinding | undefined {
  const facts = packed === undefined ? {} : { packed };
  if (bytes > limits.entryBytes) return { code: "entry-too-large", entry, bytes, ...facts, limit: limits.entryBytes };
  if (packed !== undefined && bytes > limits.ratioFrom && bytes > packed * limits.ratio) return { code: "entry-bomb", entry, bytes, packed, limit: limits.ratio };
  return undefined;
}
