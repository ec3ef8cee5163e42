/** What a learning management system gives, as hand-ins that still lie where they came. */
import type { Handed } from "../../marked.ts";
import type { Node } from "../node.ts";

export type System = "moodle" | "canvas" | "gradescope" | "plain";

/** A file of a hand-in under the name that the student gave it. */
export interface Part {
  readonly node: Node;
  readonly name: string;
}

export interface Found {
  readonly system: System;
  /** What it is called where nobody knows better; an ending tells files of one name apart. */
  readonly name: string;
  /** Side by side, they are what was handed in; the first is the hand-in itself where there is one. */
  readonly parts: readonly Part[];
  /** Written into a form of the system instead of a file. */
  readonly text?: Part;
  readonly handed?: Handed;
  /** Hand-ins of the same key are attempts of one student; undefined where only a roster can tell. */
  readonly key?: string;
  /** In milliseconds, by the archive; it orders attempts where nothing better does. */
  readonly time?: number;
}

/** The latest change of a node by the clock of its archive; a disk tells only when it was copied there. */
export function timeOf(node: Node): number | undefined {
  if (node.is === "file") return node.time;
  if (node.path !== undefined) return undefined;
  const times = node.children().flatMap((child) => timeOf(child) ?? []);
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
}
